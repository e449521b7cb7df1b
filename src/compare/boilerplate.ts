/// Lines that stand in many reports which have nothing else to do with each other: subscriptions, notes on authors.
/// They are learned from the archive and make no copy.

import { middleOf } from './runs.ts';
import { type Derived, type Region, type Text, wordsByText } from './texts.ts';

/// A line that stands in this many reports that have nothing else to do with its first text is boilerplate. It
/// must be a small part of them: forty prints of one short alert are forty copies.
const BOILERPLATE = { reports: 6, words: 60, share: 0.2 };

export interface Taken {
  readonly text: Text;
  readonly regions: readonly Region[];
}

interface Kept {
  readonly taken: Taken;
  /// Its lines of little, by region.
  readonly lines: ReadonlyMap<Region, string>;
  readonly derived: Derived;
}

/// Takes texts in order and leaves boilerplate out of what they took; what has not changed is the same as before.
export function keepBoilerplate(): { update(all: readonly Taken[]): readonly Derived[] } {
  const kept = new Map<Text, Kept>();
  /// By line: the texts that hold it.
  const uses = new Map<string, Set<Text>>();

  return {
    update: (all) => {
      const stale = new Set<Text>();
      const here = new Set(all.map(({ text }) => text));
      for (const [text, { lines }] of kept) {
        if (here.has(text)) continue;
        change(text, lines, new Map(), stale);
        kept.delete(text);
      }
      const fresh = new Map<Text, ReadonlyMap<Region, string>>();
      for (const taken of all) {
        const { text, regions } = taken;
        const before = kept.get(text);
        if (before?.taken.regions === regions) continue;
        const lines = linesOf(taken);
        change(text, before?.lines ?? new Map(), lines, stale);
        fresh.set(text, lines);
        stale.add(text);
      }
      return all.map((taken) => {
        const { text } = taken;
        const before = kept.get(text);
        if (before !== undefined && !stale.has(text)) return before.derived;
        const lines = fresh.get(text) ?? before!.lines;
        const derived = without(taken, lines);
        const same = before !== undefined && sameList(before.derived.regions, derived.regions);
        kept.set(text, { taken, lines, derived: same ? before.derived : derived });
        return kept.get(text)!.derived;
      });
    },
  };

  /// Where a line becomes boilerplate or ceases to be, all that hold it are `stale`.
  function change(
    text: Text,
    were: ReadonlyMap<Region, string>,
    are: ReadonlyMap<Region, string>,
    stale: Set<Text>,
  ): void {
    const now = new Set(are.values());
    const before = new Set(were.values());
    for (const line of new Set([...before, ...now])) {
      if (before.has(line) === now.has(line)) continue;
      const users = uses.get(line) ?? new Set();
      const was = isCommon(users);
      if (now.has(line)) users.add(text);
      else users.delete(text);
      if (users.size === 0) uses.delete(line);
      else uses.set(line, users);
      if (was !== isCommon(users)) for (const user of users) stale.add(user);
    }
  }

  function without({ text, regions }: Taken, lines: ReadonlyMap<Region, string>): Derived {
    const left = regions.filter((region) => !isCommon(uses.get(lines.get(region) ?? '')));
    const { report, division, words } = text;
    return { report, division, words, text, regions: left.length === regions.length ? regions : left };
  }
}

const isCommon = (users: ReadonlySet<Text> | undefined): boolean => (users?.size ?? 0) >= BOILERPLATE.reports;

/// The regions that a text took from one of which it took little else, each with the line that it stands in there.
function linesOf({ text: { words }, regions }: Taken): ReadonlyMap<Region, string> {
  const together = wordsByText(regions);
  const few = (count: number) => count < BOILERPLATE.words && count < BOILERPLATE.share * words.count;
  return new Map(
    regions
      .filter(({ text }) => few(together.get(text)!))
      .map((region) => {
        const { text, runs } = region;
        return [region, `${text.report.id} ${text.words.passage[middleOf(runs)]}`] as const;
      }),
  );
}

const sameList = (a: readonly Region[], b: readonly Region[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
