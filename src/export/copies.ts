/// The contract's `copies` and `origins` of `relate --json`.

import type { Comparison } from '../model/index.ts';

export function copiesJson({ copies }: Pick<Comparison, 'copies'>) {
  return copies.map(({ members, origin }) => ({
    members: members.map(({ id, from, to, edits }) => ({ id, from, to, ...(edits.length > 0 && { edits }) })),
    origin,
  }));
}

/// For each report, the reports that its text comes from, and how much of it. `origin` is the id of the report
/// that holds the origin's text, because that is what readers of the contract know; `originId` is the origin's
/// own id, which `record` uses. Two origins in one report (a composite) are one line here.
export function originsJson({ origins }: Pick<Comparison, 'origins'>) {
  const lines = new Map<string, { id: string; origin: string; originId: string; share: number }>();
  for (const { id: originId, report: origin, members } of origins)
    for (const { report: id, share } of members) {
      const key = JSON.stringify([id, origin]);
      const line = lines.get(key);
      lines.set(key, {
        id,
        origin,
        originId: line?.originId ?? originId,
        share: Math.min(1, (line?.share ?? 0) + share),
      });
    }
  return [...lines.values()].sort(
    (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || b.share - a.share || (a.origin < b.origin ? -1 : 1),
  );
}
