/// Verdicts between builds: which reports a change of them touches, and which of them speak of given reports.

import type { Verdict } from '../../model/index.ts';
import { spotsOf } from '../verdicts.ts';

export interface Decided {
  /// The verdicts about mentions in these reports, in the order in which they were given.
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
      known = now;
      list = verdicts;
      byReport = new Map();
      verdicts.forEach((verdict, place) => {
        for (const { report } of spotsOf(verdict))
          byReport.set(report, [...(byReport.get(report) ?? []), place]);
      });
      return new Set(changed.flatMap(([, verdict]) => spotsOf(verdict).map(({ report }) => report)));
    },
  };
}
