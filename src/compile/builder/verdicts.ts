/// Verdicts between builds: which reports a change of them touches, and which of them speak of given reports.

import type { MentionAt, Verdict } from '../../model/index.ts';
import { spotsOf } from '../verdicts.ts';

export interface Decided {
  /// The verdicts about mentions in these reports and what undoes them, in the order in which they were given.
  on(reports: ReadonlySet<string>): readonly Verdict[];
  /// Gives the reports of which verdicts speak that are new, changed, or gone.
  update(verdicts: readonly Verdict[]): ReadonlySet<string>;
}

export function keepVerdicts(): Decided {
  let known = new Map<string, Verdict>();
  let byReport = new Map<string, number[]>();
  let list: readonly Verdict[] = [];
  return {
    on: (reports) => {
      const places = new Set([...reports].flatMap((report) => byReport.get(report) ?? []));
      return [...places].sort((a, b) => a - b).map((place) => list[place]!);
    },
    update: (verdicts) => {
      const now = new Map(verdicts.map((verdict, i) => [`${i} ${JSON.stringify(verdict)}`, verdict]));
      const changed = [
        ...[...now].filter(([key]) => !known.has(key)),
        ...[...known].filter(([key]) => !now.has(key)),
      ];
      const reached = reportsReached(verdicts);
      const before = reportsReached(list);
      known = now;
      list = verdicts;
      byReport = new Map();
      verdicts.forEach((verdict, place) => {
        for (const report of reached(verdict)) {
          const places = byReport.get(report);
          if (places) places.push(place);
          else byReport.set(report, [place]);
        }
      });
      return new Set(changed.flatMap(([, verdict]) => [...reached(verdict), ...before(verdict)]));
    },
  };
}

/// The reports that a verdict speaks of; an undoing speaks of what those that it undoes do.
function reportsReached(verdicts: readonly Verdict[]): (verdict: Verdict) => ReadonlySet<string> {
  const spots = new Map<string, readonly MentionAt[]>();
  for (const verdict of verdicts) {
    const own =
      verdict.kind === 'undo' ? verdict.undoes.flatMap((id) => spots.get(id) ?? []) : spotsOf(verdict);
    spots.set(verdict.id, own);
  }
  return (verdict) => new Set((spots.get(verdict.id) ?? []).map(({ report }) => report));
}
