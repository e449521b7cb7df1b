/// The notes of a briefing: words of reports with who says them, and decisions with who took them; numbered in the order
/// in which they are first cited.

import type {
  BriefNote,
  Cited,
  Claim,
  Decided,
  Evidence,
  Signed,
  Record as SourcedRecord,
} from '../../model/index.ts';
import { plainValue, type SignedWords } from '../stands.ts';

/// Of many who say the same, so many are cited.
export const MOST_NOTES = 3;

export interface Citing {
  /// Gives their numbers.
  readonly claims: (claims: readonly Claim[]) => readonly number[];
  readonly decisions: (signed: readonly Signed[]) => readonly number[];
}

export function citer(
  record: SourcedRecord,
  urls: ReadonlyMap<string, string> = new Map(),
): Citing & { readonly notes: readonly BriefNote[] } {
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const notes: BriefNote[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (key: string, make: (number: number) => BriefNote): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = notes.length + 1;
    notes.push(make(number));
    numbers.set(key, number);
    return number;
  };
  const words = (claim: Claim): number =>
    numberOf(`claim ${claim.id}`, (number) => {
      const { report, from, to, text } = claim.evidence[0]!;
      const row = reports.get(report);
      const speakers = [...claim.speakers].reverse();
      const outlet = row?.outlet ?? null;
      const url = urls.get(report);
      return {
        ...{ number, quote: text.replace(/\s+/gu, ' '), speakers, report, from, to },
        outlet: outlet !== null && speakers.includes(outlet) ? null : outlet,
        file: (row?.source ?? report).split('/').at(-1)!,
        ...(url !== undefined && { url }),
        published: row?.published ?? '',
      };
    });
  const decision = ({ by, at, reason, verdict }: Signed): number =>
    numberOf(`verdict ${verdict}`, (number) => ({ number, by, at, reason, verdict }));
  return {
    notes,
    claims: (claims) => [...new Set(claims.map(words))],
    decisions: (signed) => [...new Set(signed.map(decision))],
  };
}

/// Sentences that stand on somebody's decision, each with its note.
export function citedDecisions(said: readonly SignedWords[], cite: Citing): readonly Cited[] {
  return said.map(({ text, signed }) => ({ text, notes: cite.decisions([signed]) }));
}

/// Claims of which no words lie in those of one before: a sentence that tells of the event often tells where and when.
export function withoutRepeats(claims: readonly Claim[]): readonly Claim[] {
  const inside = (a: Evidence, b: Evidence): boolean =>
    a.report === b.report && b.from <= a.from && a.to <= b.to;
  return claims.filter(({ evidence }, i) => {
    const [mine] = evidence;
    return !claims.slice(0, i).some((one) => inside(mine!, one.evidence[0]!));
  });
}

/// Those that a person decided about this value.
export function decisionsOn(
  decided: readonly Decided[],
  slot: Decided['slot'],
  words: string,
): readonly Decided[] {
  return decided.filter((one) => one.slot === slot && plainValue(one.value) === plainValue(words));
}
