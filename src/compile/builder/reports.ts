/// The record's list of reports, each with the origin of most of its text.

import type { Annotation, Comparison, Origin, RecordReport } from '../../model/index.ts';

export function reportRows(
  annotations: readonly Annotation[],
  { origins }: Comparison,
): readonly RecordReport[] {
  const main = mainOrigins(origins);
  return annotations.map(({ report, division }) => {
    const { id, source, published, outlet, agency, title } = report;
    const { file, line } = source;
    const mine = main.get(id)?.origin;
    return {
      id,
      source: line === undefined ? file : `${file}:${line}`,
      ...{ published, outlet: outlet ?? null, agency: agency ?? mine?.agency ?? null, title: title ?? null },
      form: division.form,
      origin: mine?.id ?? id,
    };
  });
}

/// By report: the first origin that holds the largest share of it.
function mainOrigins(
  origins: readonly Origin[],
): ReadonlyMap<string, { readonly origin: Origin; readonly share: number }> {
  const best = new Map<string, { readonly origin: Origin; readonly share: number }>();
  for (const origin of origins) {
    for (const { report, share } of origin.members)
      if (share > (best.get(report)?.share ?? 0)) best.set(report, { origin, share });
  }
  return best;
}
