import type { Annotation, Comparison, Record, Verdict } from '../model/index.ts';

/// Makes the record.
export function compile(
  _annotations: readonly Annotation[],
  _comparison: Comparison,
  _verdicts: readonly Verdict[],
): Record {
  return {
    ...{ reports: [], origins: [], copies: [], incidents: [], sites: [], tenures: [], appointments: [] },
    ...{ links: [], problems: [] },
  };
}
