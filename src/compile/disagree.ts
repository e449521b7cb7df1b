/// Where reports that came in after a verdict say otherwise: told beside it, never decided.

import {
  type Claim,
  DISSENT,
  type Disagreement,
  type IncidentFigure,
  isBelow,
  type SlotValue,
  type Verdict,
} from '../model/index.ts';
import { daysOfEdtf } from '../time/index.ts';
import { sameWords, type ValueVerdict, valueWords } from './decided.ts';
import { gradeOf } from './grade.ts';
import type { Mention } from './mention.ts';
import { noneShared } from './parties.ts';

export interface Told {
  /// Those that are counted, and those in copied words too.
  readonly leaders: readonly Mention[];
  readonly all: readonly Mention[];
  readonly claims: readonly Claim[];
  /// As the rules read them.
  readonly figures: readonly IncidentFigure[];
}

export function disagreements(
  values: readonly ValueVerdict[],
  standing: readonly Verdict[],
  told: Told,
): readonly Disagreement[] {
  const last = (kind: Verdict['kind']): Verdict | undefined => standing.findLast((one) => one.kind === kind);
  return [
    ...values.flatMap((verdict) => againstValue(verdict, told)),
    ...againstGrade(last('grade'), told),
    ...againstStanding(last('standing'), told),
  ];
}

/// Claims of which no word stands in a report that was there when the verdict was given.
function laterClaims({ saw }: Verdict, { claims }: Told): readonly Claim[] {
  if (saw === undefined) return [];
  const known = new Set(saw);
  return claims.filter(({ evidence }) => evidence.every(({ report }) => !known.has(report)));
}

function asking(verdict: Verdict, slot: Disagreement['slot'], decided: string, claim: Claim): Disagreement {
  const denied = DISSENT.has(claim.stance) ? `${claim.value} (${claim.stance})` : claim.value;
  const { report } = claim.evidence[0]!;
  const rejected = verdict.kind === 'reject' ? { rejected: true as const } : {};
  return { verdict: verdict.id, slot, decided, ...rejected, says: denied, claim: claim.id, report };
}

function againstValue(verdict: ValueVerdict, told: Told): readonly Disagreement[] {
  const { value } = verdict;
  const decided = valueWords(value);
  const contradicts = verdict.kind === 'reject' ? saysAgain : TESTS[value.slot];
  return laterClaims(verdict, told)
    .filter((claim) => contradicts(value as never, claim, told))
    .map((claim) => asking(verdict, value.slot, decided, claim));
}

/// What was rejected is told once more.
function saysAgain(value: SlotValue, claim: Claim): boolean {
  return claim.slot === value.slot && !DISSENT.has(claim.stance) && sameWords(claim.value, valueWords(value));
}

type Of<S extends SlotValue['slot']> = Extract<SlotValue, { slot: S }>;
type Test<V> = (value: V, claim: Claim, told: Told) => boolean;
type Tests = { readonly [S in SlotValue['slot']]: Test<Of<S>> };

const denies = (claim: Claim): boolean => claim.slot === 'event' && DISSENT.has(claim.stance);

/// Both are known by name, and are not the same.
function otherAgent({ name }: { readonly name: string }, claim: Claim, { all }: Told): boolean {
  if (claim.slot !== 'agent' || sameWords(claim.value, name)) return false;
  const named = (words: string) =>
    all.flatMap(({ agents }) => agents.filter((one) => one.id !== undefined && sameWords(one.name, words)));
  return noneShared(named(name), named(claim.value));
}

const TESTS: Tests = {
  event: (_, claim) => denies(claim),
  status: ({ status }, claim) =>
    status === 'denied'
      ? claim.slot === 'event' && !DISSENT.has(claim.stance)
      : denies(claim) || (claim.slot === 'status' && claim.value === 'denied'),
  time: ({ edtf }, claim) => claim.slot === 'time' && apart(edtf, claim.value),
  place: ({ name }, claim, { all }) => claim.slot === 'place' && elsewhere(name, claim.value, all),
  figure: (value, claim, { figures }) =>
    claim.slot === 'figure' && figures.some((one) => one.claim === claim.id && otherCount(value, one)),
  agent: otherAgent,
  target: ({ name, effect }, claim) => {
    const [words, said] = claim.value.split(': ');
    if (claim.slot !== 'target' || effect === undefined || said === undefined) return false;
    return sameWords(words!, name) && said !== effect;
  },
  instrument: () => false,
  responsibility: ({ name }, claim) =>
    claim.slot === 'responsibility' && sameWords(claim.value, name) === DISSENT.has(claim.stance),
};

/// No day that the one can mean is one that the other can.
function apart(a: string, b: string): boolean {
  const [one, other] = [daysOfEdtf(a), daysOfEdtf(b)];
  if (one === undefined || other === undefined) return false;
  const before = (x: string | null, y: string | null): boolean => x !== null && y !== null && x < y;
  return before(one.end, other.begin) || before(other.end, one.begin);
}

/// Neither place lies in the other.
function elsewhere(a: string, b: string, mentions: readonly Mention[]): boolean {
  if (sameWords(a, b)) return false;
  const named = (name: string) =>
    mentions.flatMap(({ place }) => (place !== null && sameWords(place.name, name) ? [place] : []));
  const inside = named(b).some(({ key, within }) =>
    named(a).some((one) => one.key === key || one.within.includes(key) || within.includes(one.key)),
  );
  return !inside;
}

/// The same is counted, and no number fits both.
function otherCount(a: Of<'figure'>, b: IncidentFigure): boolean {
  const alike = a.of === b.of && (a.effect ?? b.effect) === (b.effect ?? a.effect);
  return alike && (isBelow(a, b) || isBelow(b, a));
}

/// The rules grade otherwise than they did on what was known, and not as the analyst does.
function againstGrade(verdict: Verdict | undefined, { leaders }: Told): readonly Disagreement[] {
  if (verdict?.kind !== 'grade' || verdict.saw === undefined) return [];
  const known = new Set(verdict.saw);
  const before = leaders.filter(({ ref }) => known.has(ref.report));
  if (before.length === 0 || before.length === leaders.length) return [];
  const now = gradeOf(leaders);
  if (now.level === verdict.level || now.level === gradeOf(before).level) return [];
  const says = `the rules now say ${now.level}: ${now.reason}`;
  return [{ verdict: verdict.id, slot: 'grade', decided: verdict.level, says }];
}

/// What could not be settled is said to have been checked; what was verified is denied.
function againstStanding(verdict: Verdict | undefined, told: Told): readonly Disagreement[] {
  if (verdict?.kind !== 'standing' || verdict.standing === 'not-yet-verified') return [];
  const open = verdict.standing === 'unverifiable';
  const found = laterClaims(verdict, told).find((claim) => (open ? claim.verifies === true : denies(claim)));
  return found ? [asking(verdict, 'standing', verdict.standing, found)] : [];
}
