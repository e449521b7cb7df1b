/// Puts the values that analysts accepted, corrected or rejected in the place of those that the rules propose.

import { EVENT_TYPES } from '../lexicon/events.ts';
import type { Decided, Incident, IncidentFigure, IncidentPlace, SlotValue, Verdict } from '../model/index.ts';
import { datePrecision, daysOfEdtf } from '../time/index.ts';
import { signed } from './signed.ts';
import { BY_VERDICT } from './where.ts';

/// What the slots of an incident hold.
export type Facts = Pick<
  Incident,
  | 'type'
  | 'status'
  | 'edtf'
  | 'begin'
  | 'end'
  | 'timePrecision'
  | 'timeAssumed'
  | 'place'
  | 'agents'
  | 'targets'
  | 'instruments'
  | 'figures'
>;

export type ValueVerdict = Extract<Verdict, { kind: 'accept' | 'correct' | 'reject' }> & {
  readonly value: SlotValue;
};

/// What a correction may draw on beside its own words.
export interface Known {
  /// The place of this name that the reports of the incident tell of.
  readonly placeNamed: (name: string) => IncidentPlace | undefined;
  /// The claim that says so, or the one that a new value stands beside.
  readonly claimOf: (slot: SlotValue['slot'], value: string) => string;
}

export interface Settled {
  readonly facts: Facts;
  readonly decided: readonly Decided[];
  /// Those that have an effect, the last on each value.
  readonly verdicts: readonly ValueVerdict[];
}

export function settle(proposed: Facts, verdicts: readonly Verdict[], known: Known): Settled {
  const last = new Map<string, ValueVerdict>();
  for (const verdict of verdicts) {
    if (!isOfValue(verdict)) continue;
    const key = keyOf(verdict);
    last.delete(key);
    last.set(key, verdict);
  }
  let facts = proposed;
  let decided: readonly Decided[] = [];
  for (const verdict of last.values()) {
    const { slot } = verdict.value;
    const subject = subjectOf(verdict);
    const before = decided.find((one) => one.slot === slot && sameWords(one.value, subject));
    const rules = before ? before.proposed : proposedWords(proposed, verdict);
    const value = valueWords(verdict.value);
    facts = applied(facts, verdict, known);
    decided = [
      ...decided.filter((one) => one !== before),
      {
        ...signed(verdict),
        ...{ slot, kind: verdict.kind, value },
        ...(rules === undefined || sameWords(rules, value) ? {} : { proposed: rules }),
      },
    ];
  }
  // One that a later verdict on its outcome has taken over from is asked about no more.
  const standing = new Set(decided.map((one) => one.verdict));
  return { facts, decided, verdicts: [...last.values()].filter(({ id }) => standing.has(id)) };
}

function isOfValue(verdict: Verdict): verdict is ValueVerdict {
  if (verdict.kind === 'reject') return verdict.value !== undefined;
  return verdict.kind === 'accept' || verdict.kind === 'correct';
}

/// Slots of which an incident has one value only.
const SINGLE: ReadonlySet<SlotValue['slot']> = new Set(['event', 'time', 'place', 'status']);

function keyOf(verdict: ValueVerdict): string {
  const { slot } = verdict.value;
  return SINGLE.has(slot) ? slot : `${slot} ${subjectOf(verdict).toLowerCase()}`;
}

/// The value that is decided about, in the words of claims.
function subjectOf(verdict: ValueVerdict): string {
  return (verdict.kind === 'correct' ? verdict.was : undefined) ?? valueWords(verdict.value);
}

export function valueWords(value: SlotValue): string {
  switch (value.slot) {
    case 'event':
      return EVENT_TYPES.get(value.type)?.label ?? value.type;
    case 'time':
      return value.edtf;
    case 'status':
      return value.became ?? value.status;
    case 'target':
      return value.effect === undefined ? value.name : `${value.name}: ${value.effect}`;
    case 'figure':
      return value.words;
    default:
      return value.name;
  }
}

export const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/gu, ' ').toLowerCase() === b.replace(/\s+/gu, ' ').toLowerCase();

/// What the rules say where one value stands for the slot; of several, the one that is replaced.
function proposedWords(facts: Facts, verdict: ValueVerdict): string | undefined {
  switch (verdict.value.slot) {
    case 'event':
      return valueWords({ slot: 'event', type: facts.type });
    case 'time':
      return facts.edtf;
    case 'status':
      return facts.status;
    case 'place':
      return facts.place?.name;
    default:
      return verdict.kind === 'correct' ? verdict.was : undefined;
  }
}

function applied(facts: Facts, verdict: ValueVerdict, known: Known): Facts {
  const { value } = verdict;
  const rejected = verdict.kind === 'reject';
  const gone = (words: string): boolean => sameWords(words, subjectOf(verdict));
  switch (value.slot) {
    case 'event':
      return rejected ? facts : { ...facts, type: value.type };
    case 'status':
      return rejected ? facts : { ...facts, status: value.status };
    case 'time':
      return { ...facts, ...(rejected ? UNDATED : whenSaid(value.edtf)) };
    case 'place':
      return { ...facts, place: rejected ? null : placeSaid(value, facts.place, known) };
    case 'agent': {
      const agents = replaced(facts.agents, verdict, ({ name }) => gone(name), { name: value.name });
      return { ...facts, agents };
    }
    case 'target': {
      const { name, effect } = value;
      const is = (one: Facts['targets'][number]): boolean =>
        gone(one.name) || (one.effect !== undefined && gone(`${one.name}: ${one.effect}`));
      const stands = { name, ...(effect === undefined ? {} : { effect }) };
      return { ...facts, targets: replaced(facts.targets, verdict, is, stands) };
    }
    case 'instrument':
      return { ...facts, instruments: replaced(facts.instruments, verdict, gone, value.name) };
    case 'figure':
      return { ...facts, figures: figuresSaid(facts.figures, verdict, known) };
    case 'responsibility':
      return facts;
  }
}

/// An accepted value stays as the rules have it; one that the rules do not have is added.
function replaced<T>(
  list: readonly T[],
  { kind }: ValueVerdict,
  is: (one: T) => boolean,
  value: T,
): readonly T[] {
  if (kind === 'reject') return list.filter((one) => !is(one));
  if (!list.some(is)) return [...list, value];
  return kind === 'accept' ? list : list.map((one) => (is(one) ? value : one));
}

const UNDATED = { edtf: 'XXXX', begin: null, end: null, timePrecision: 5, timeAssumed: undefined } as const;

function whenSaid(edtf: string): Pick<Facts, 'edtf' | 'begin' | 'end' | 'timePrecision' | 'timeAssumed'> {
  const days = daysOfEdtf(edtf);
  if (days === undefined) return { ...UNDATED, edtf };
  const { begin, end } = days;
  return {
    edtf,
    begin,
    end,
    timePrecision: begin && end ? datePrecision(begin, end) : 5,
    timeAssumed: undefined,
  };
}

function placeSaid(
  { name, gazetteer, lat, lon, radiusKm }: Extract<SlotValue, { slot: 'place' }>,
  now: IncidentPlace | null,
  { placeNamed }: Known,
): IncidentPlace {
  const told = now !== null && sameWords(now.name, name) ? now : placeNamed(name);
  if (lat === undefined || lon === undefined)
    return told ?? { ...NOWHERE, name, key: gazetteer ?? keyOfName(name) };
  const radius = radiusKm ?? 1;
  return {
    ...{
      name,
      key: gazetteer ?? told?.key ?? keyOfName(name),
      ...(gazetteer === undefined ? {} : { gazetteer }),
    },
    ...{ lat, lon, radiusKm: radius, precision: radius <= 2 ? 1 : radius <= 25 ? 2 : radius <= 50 ? 3 : 4 },
    within: told?.within ?? [],
  };
}

const NOWHERE = { lat: null, lon: null, radiusKm: 0, precision: 5, within: [] } as const;
const keyOfName = (name: string): string => `${BY_VERDICT}${name.toLowerCase().replace(/\s+/gu, '-')}`;

function figuresSaid(
  figures: readonly IncidentFigure[],
  verdict: ValueVerdict,
  { claimOf }: Known,
): readonly IncidentFigure[] {
  if (verdict.value.slot !== 'figure') return figures;
  const subject = subjectOf(verdict);
  const is = ({ words }: IncidentFigure): boolean => sameWords(words, subject);
  if (verdict.kind === 'reject') return without(figures, is);
  const { slot: _, ...value } = verdict.value;
  const fresh = { ...value, state: 'reported' as const, claim: claimOf('figure', subject) };
  if (!figures.some(is)) return [...figures, fresh];
  if (verdict.kind === 'accept') return figures;
  // Said alike by several, the value is one once it is decided.
  const first = figures.find(is);
  const one = without(figures, (other) => other !== first && is(other));
  const outOf = value.outOf === undefined ? {} : { outOf: value.outOf };
  return one.map((each) => (is(each) ? { ...fresh, ...kept(each), ...outOf } : each));
}

/// What a correction of the number leaves as it was.
function kept({ state, partOf, claim, outOf }: IncidentFigure) {
  return {
    ...{ state, claim },
    ...(partOf === undefined ? {} : { partOf }),
    ...(outOf === undefined ? {} : { outOf }),
  };
}

/// Places in the list are named by parts of it.
function without(
  figures: readonly IncidentFigure[],
  gone: (one: IncidentFigure) => boolean,
): readonly IncidentFigure[] {
  const left = figures.filter((one) => !gone(one));
  return left.map((one) => {
    const { partOf, ...rest } = one;
    const at = partOf === undefined ? -1 : left.indexOf(figures[partOf]!);
    return at < 0 ? rest : { ...rest, partOf: at };
  });
}
