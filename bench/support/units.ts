/// What programs without a frame of reports lay beside each other: paragraphs or whole texts, as runs of words; and the
/// origins that follow from pairs of them.

import { inOrder } from '../../src/compare/order.ts';
import type { Report } from '../../src/model/index.ts';
import type { Copies, Member } from './copiers.ts';

export interface UnitPair {
  readonly earlier: Member;
  readonly later: Member;
}
interface Unit {
  readonly key: string;
  readonly member: Member;
  readonly runs: readonly string[];
}

/// In order of publication. Units shorter than a run have none and are left out.
export function* unitsOf(reports: readonly Report[], unit: string, words: number): Generator<Unit> {
  for (const { report } of inOrder(reports.map((report) => ({ report })))) {
    for (const { from, to } of unit === 'report' ? wholeOf(report) : paragraphsOf(report)) {
      const runs = runsOf(report.text.slice(from, to), words);
      if (runs.length > 0) yield { key: `${report.id} ${from}`, member: { id: report.id, from, to }, runs };
    }
  }
}

const wholeOf = ({ text }: Report) => [{ from: 0, to: text.length }];

const paragraphsOf = ({ text }: Report) =>
  [...text.matchAll(/[^\n]*\S/g)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));

function runsOf(text: string, words: number): readonly string[] {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + words <= all.length; i++) runs.add(all.slice(i, i + words).join(' '));
  return [...runs];
}

/// Each unit is of the earliest report in which one like it stands; the rest is a report's own.
export function originsOfPairs(reports: readonly Report[], pairs: readonly UnitPair[]): Copies['origins'] {
  const place = new Map(
    inOrder(reports.map((report) => ({ report }))).map(({ report }, i) => [report.id, i]),
  );
  const keyOf = ({ id, from }: Member) => `${id} ${from}`;
  const roots = new Map<string, { readonly unit: Member; readonly root: Member }>();
  // Pairs come in the order of their later member, so the root of the earlier one is known.
  for (const { earlier, later } of pairs) {
    const root = roots.get(keyOf(earlier))?.root ?? earlier;
    const before = roots.get(keyOf(later))?.root;
    if (before === undefined || place.get(root.id)! < place.get(before.id)!)
      roots.set(keyOf(later), { unit: later, root });
  }
  const shares = new Map<string, Map<string, number>>();
  for (const { unit, root } of roots.values()) {
    const of = shares.get(unit.id) ?? new Map<string, number>();
    shares.set(unit.id, of.set(root.id, (of.get(root.id) ?? 0) + unit.to - unit.from));
  }
  return reports.flatMap(({ id, text }) => {
    const taken = [...(shares.get(id) ?? [])].map(([origin, size]) => ({
      ...{ id, origin, share: Math.min(1, size / text.length) },
    }));
    const own = Math.max(0, 1 - taken.reduce((sum, { share }) => sum + share, 0));
    return [...taken, { id, origin: id, share: own }];
  });
}
