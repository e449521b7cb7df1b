/// Verdicts between builds: which reports a change of them touches, and which of them speak of given reports.

import type { Annotation, MentionAt, Verdict } from '../../model/index.ts';
import { spotsOf } from '../verdicts.ts';

export interface Decided {
  /// The verdicts about mentions in these reports and what undoes them, in the order in which they were given.
  on(reports: ReadonlySet<string>): readonly Verdict[];
  /// Gives the reports of which verdicts speak that are new, changed, or gone.
  /// What is said of two mentions holds only while both are there: where one comes or goes, so do the other's reports.
  update(verdicts: readonly Verdict[], given: readonly Annotation[]): ReadonlySet<string>;
}

export function keepVerdicts(): Decided {
  let known = new Map<string, Verdict>();
  let byReport = new Map<string, number[]>();
  let list: readonly Verdict[] = [];
  let present: ReadonlyMap<string, Annotation> = new Map();
  return {
    on: (reports) => {
      const places = new Set([...reports].flatMap((report) => byReport.get(report) ?? []));
      return [...places].sort((a, b) => a - b).map((place) => list[place]!);
    },
    update: (verdicts, given) => {
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
      const here = new Map(given.map((annotation) => [annotation.report.id, annotation]));
      const was = present;
      present = here;
      const other = (report: string): boolean => here.get(report) !== was.get(report);
      const moved = verdicts.flatMap((verdict) => {
        const reports = [...reached(verdict)];
        return reports.length > 1 && reports.some(other) ? reports : [];
      });
      return new Set([
        ...changed.flatMap(([, verdict]) => [...reached(verdict), ...before(verdict)]),
        ...moved,
      ]);
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
