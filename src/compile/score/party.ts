/// How those who act, what is acted upon, and how many speak for or against one event.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import type { FigureNote, Place } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { figureWords } from '../claims.ts';
import type { Mention, Party } from '../mention.ts';
import { sameParty } from '../parties.ts';
import { tollOf } from '../totals.ts';
import { goesOnFrom } from './context.ts';
import { areOnOneSpot } from './place.ts';
import { type Finding, finding, weightOf } from './weights.ts';

/// More participants in common count no more.
export const MOST_SHARED = 2;

export const isMonument = (place: Place | null): boolean =>
  place?.kind === 'building' || place?.kind === 'site';

/// Both told of at one monument.
const sameMonument = (a: Mention, b: Mention): boolean =>
  a.place?.key === b.place?.key && isMonument(a.place);

export function targetReason(a: Mention, b: Mention): Finding | undefined {
  if (sameMonument(a, b)) return SAME_MONUMENT;
  const found = partyReason('target', a.targets, b.targets, shareTargets(a, b));
  if (found !== FOUND.target.other || !(areOnOneSpot(a, b) || goesOnFrom(a, b))) return found;
  return isUponTown(a) || isUponTown(b) || areComplements(a, b) ? undefined : found;
}

/// What was hit, and whom it killed: a tent is none other than people; and villagers are people.
function areComplements(a: Mention, b: Mention): boolean {
  if (a.targets.some(isThing) && b.targets.some(isThing)) return false;
  const [some, others] = [a.targets.filter(isHarmed), b.targets.filter(isHarmed)];
  if (some.length === 0 || others.length === 0) return true;
  return some.some((one) => others.some((other) => mayBeOne(one.head, other.head)));
}

const isHarmed = ({ effect }: Party): boolean => effect === 'killed' || effect === 'injured';
const isThing = (party: Party): boolean => !isHarmed(party);

const mayBeOne = (one: string, other: string): boolean =>
  ANYONE.has(one) || ANYONE.has(other) || (UNARMED.has(one) && UNARMED.has(other));

const ANYONE = wordSet(standIns.anyone);
const UNARMED = wordSet(standIns.unarmed);

/// "The attack on Goma" was upon whatever was hit there.
const isUponTown = ({ targets, place }: Mention): boolean =>
  targets.every(({ placeKey }) => placeKey === place?.key);

/// False where their marks tell that no two of them are the same.
const shareAgents = (a: Mention, b: Mention): boolean => (a.agentMarks & b.agentMarks) !== 0;
const shareTargets = (a: Mention, b: Mention): boolean => (a.targetMarks & b.targetMarks) !== 0;

/// What those who act and those who are acted upon can add at best, as far as their marks tell.
export function mostByParties(a: Mention, b: Mention): number {
  const agents = shareAgents(a, b) ? MOST_SHARED * weightOf('same-agent') : 0;
  if (shareTargets(a, b)) return agents + MOST_SHARED * weightOf('same-target');
  return sameMonument(a, b) ? agents + SAME_MONUMENT.weight : agents;
}

const SAME_MONUMENT = finding('same-target', (a) => `same monument: ${a.place!.name}`);

type Role = 'agent' | 'target';

function partyReason(
  role: Role,
  a: readonly Party[],
  b: readonly Party[],
  mayShare: boolean,
): Finding | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  let shared = 0;
  if (mayShare) for (const one of a) if (standsIn(b, one)) shared++;
  if (shared > 0) return shared === 1 ? FOUND[role].same : FOUND[role].more;
  if (role === 'agent' && !(a.some(isKnown) && b.some(isKnown))) return undefined;
  return FOUND[role].other;
}

const isKnown = ({ id }: Party): boolean => id !== undefined;

function standsIn(parties: readonly Party[], one: Party): boolean {
  for (const other of parties) if (sameParty(one, other)) return true;
  return false;
}

const findingsOf = (role: Role) => {
  const of = (one: Mention): readonly Party[] => (role === 'agent' ? one.agents : one.targets);
  const names: Finding['words'] = (a, b) =>
    `same ${role}: ${of(a)
      .filter((one) => standsIn(of(b), one))
      .map(({ name }) => name)
      .join(', ')}`;
  return {
    same: finding(`same-${role}`, names),
    more: finding(`same-${role}`, names, MOST_SHARED),
    other: finding(`other-${role}`, (a, b) => `${of(a)[0]!.name} is not ${of(b)[0]!.name}`),
  };
};
const FOUND = { agent: findingsOf('agent'), target: findingsOf('target') };

export function agentReason(a: Mention, b: Mention): Finding | undefined {
  return partyReason('agent', a.agents, b.agents, shareAgents(a, b));
}

export function figureReason(a: Mention, b: Mention): Finding | undefined {
  return sharedFigure(a, b) === undefined ? fallenReason(a, b) : SAME_FIGURE;
}

/// As the first of the two has it.
function sharedFigure(a: Mention, b: Mention): FigureNote | undefined {
  for (const note of a.figures) {
    for (const other of b.figures) {
      const x = note?.value;
      const y = other?.value;
      if (!x || !y || x.best === null || y.best === null) continue;
      if (x.state !== y.state || (x.state === undefined && x.of !== y.of)) continue;
      if (x.best === y.best) return note;
    }
  }
  return undefined;
}

const SAME_FIGURE = finding('same-figure', (a, b) => `same figure: ${figureWords(a, sharedFigure(a, b)!)}`);

/// A toll rises from day to day as more is known; one that is lower later is mostly of another event.
function fallenReason(a: Mention, b: Mention): Finding | undefined {
  if (a.asOf === b.asOf || a.asOf === '' || b.asOf === '') return undefined;
  if (a.event.figures.length === 0 || b.event.figures.length === 0) return undefined;
  const late = laterOf(a, b);
  const before = tollOf(late === a ? b : a);
  const after = tollOf(late);
  if (before === undefined || after === undefined || after.most === null || after.most >= before.least)
    return undefined;
  return FALLEN;
}

const laterOf = (a: Mention, b: Mention): Mention => (a.asOf < b.asOf ? b : a);

const FALLEN = finding('other-figure', (a, b) => {
  const late = laterOf(a, b);
  const early = late === a ? b : a;
  return `${tollOf(late)!.most} killed on ${late.asOf}, ${tollOf(early)!.least} before`;
});
