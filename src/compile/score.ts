/// Scores whether two mentions are one event: a sum of named features, each of which says why in words.

import data from '../../lexicon/links.json' with { type: 'json' };
import type { Day, Reason } from '../model/index.ts';
import { daysBetween } from '../time/index.ts';
import type { Mention, Moment, Party } from './mention.ts';
import { sameParty } from './parties.ts';

type Feature = keyof typeof data.weights;

export const SAME = data.same;
export const UNSURE = data.unsure;

const RELATED = new Set(data.related.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

/// Types so general that a more exact one can mean the same event.
const GENERAL: ReadonlySet<string> = new Set(data.general);

export function relatedFamilies(a: string, b: string): boolean {
  return a === b || RELATED.has(`${a}|${b}`);
}

/// The reasons for and against, strongest first; undefined when the two cannot even be compared.
export function reasonsFor(a: Mention, b: Mention): readonly Reason[] | undefined {
  if (!relatedFamilies(a.family, b.family)) return undefined;
  if (a.family !== b.family && !bothPlaced(a, b)) return undefined;
  const reasons = [
    kindReason(a, b),
    seriesReason(a, b),
    ...timeReasons(a, b),
    placeReason(a, b),
    partyReason('agent', a.agents, b.agents),
    targetReason(a, b),
    vagueReason(a, b),
    figureReason(a, b),
    occurrenceReason(a, b),
    wordingReason(a, b),
    contextReason(a, b),
  ];
  return reasons.filter((one) => one !== undefined).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/// Events of two kinds are one only where both are dated by words, at one place, with one agent.
function bothPlaced(a: Mention, b: Mention): boolean {
  if (a.time.span === null || b.time.span === null || a.place === null || b.place === null) return false;
  return a.agents.some((one) => b.agents.some((other) => sameParty(one, other)));
}

function seriesReason(a: Mention, b: Mention): Reason | undefined {
  if (a.singled === b.singled) return undefined;
  return reason('part-and-whole', 'one is a member of a series, the other is not');
}

export const scoreOf = (reasons: readonly Reason[]): number =>
  Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 1000) / 1000;

function reason(feature: Feature, words: string, share = 1): Reason {
  return { feature, weight: data.weights[feature] * share, words };
}

function kindReason(a: Mention, b: Mention): Reason {
  if (a.type === b.type) return reason('same-type', `both are ${a.type}`);
  if (a.family === b.family) {
    if (GENERAL.has(a.type) || GENERAL.has(b.type))
      return reason('same-family', `${a.type} and ${b.type} can be one event`);
    return reason('other-type', `${a.type} is not ${b.type}`);
  }
  return reason('related-family', `${a.type} often comes with ${b.type}`);
}

/// Events that stretch over days: an attack on the 9th and the retreat on the 11th are one taking of a town.
const LASTING: ReadonlySet<string> = new Set(['control', 'offensive', 'violence']);

/// Days by which two dated mentions of one event may miss each other.
export function slackOf(a: Mention, b: Mention): number {
  const taking = a.family === 'control' || b.family === 'control';
  return taking && LASTING.has(a.family) && LASTING.has(b.family) ? 3 : 0;
}

export function gapBetween(a: Moment, b: Moment): number {
  if (a.begin === null || b.begin === null || a.end === null || b.end === null) return 0;
  if (a.end < b.begin) return daysBetween(a.end, b.begin);
  return b.end < a.begin ? daysBetween(b.end, a.begin) : 0;
}

function timeReasons(a: Mention, b: Mention): (Reason | undefined)[] {
  if (!a.time.dated || !b.time.dated) return [boundReason(a, b) ?? closeness(a, b)];
  const gap = gapBetween(a.time, b.time);
  const slack = slackOf(a, b);
  if (gap > slack) return [reason('other-time', `${a.time.edtf} is not ${b.time.edtf}`)];
  if (gap > 0) return [reason('near-days', `${gap} days apart, and such events last days`)];
  const width = Math.max(widthOf(a.time), widthOf(b.time));
  const feature: Feature =
    width <= 1 ? 'same-day' : width <= 8 ? 'same-week' : width <= 31 ? 'same-month' : 'same-year';
  return [reason(feature, `${a.time.edtf} and ${b.time.edtf} agree`)];
}

/// An undated event cannot come after the report that tells it has happened.
function boundReason(a: Mention, b: Mention): Reason | undefined {
  const [free, fixed] = a.time.dated ? [b, a] : [a, b];
  if (free.status === 'planned' && fixed.time.end !== null && fixed.time.end < free.asOf)
    return reason('other-time', `still planned on ${free.asOf}, after ${fixed.time.edtf}`);
  if (!fixed.time.dated || free.time.end === null || fixed.time.begin === null) return undefined;
  if (fixed.time.begin <= free.time.end) return undefined;
  return reason('other-time', `it had happened by ${free.time.end}, before ${fixed.time.edtf}`);
}

function closeness(a: Mention, b: Mention): Reason | undefined {
  const gap = Math.abs(dayGap(a.asOf, b.asOf));
  return gap <= 3 ? reason('close-reports', `reported within ${gap + 1} days`) : undefined;
}

function dayGap(a: Day, b: Day): number {
  return a === '' || b === '' ? Number.POSITIVE_INFINITY : daysBetween(a, b);
}

const widthOf = ({ begin, end }: Moment): number =>
  begin === null || end === null ? 9999 : daysBetween(begin, end) + 1;

export function placesClash(a: Mention, b: Mention): boolean {
  return placeReason(a, b)?.feature === 'other-place';
}

function placeReason(a: Mention, b: Mention): Reason | undefined {
  if (a.place === null || b.place === null) return undefined;
  if (a.place.key === b.place.key) return reason('same-place', `both at ${a.place.name}`);
  const inside = a.place.within.includes(b.place.key) || b.place.within.includes(a.place.key);
  const wide = a.place.precision >= 4 || b.place.precision >= 4;
  if (inside)
    return reason(
      'place-inside',
      `${a.place.name} and ${b.place.name}: one lies in the other`,
      wide ? 0.4 : 1,
    );
  // Two sites or quarters of one town need not be two events; two towns are.
  const shared = a.place.within.find((key) => b.place!.within.includes(key) && !isWide(key));
  if (shared !== undefined) return undefined;
  return reason('other-place', `${a.place.name} is not ${b.place.name}`);
}

const isWide = (key: string): boolean =>
  /^(?:country|continent|region|admin1?):/u.test(key) || /governorate|province|state$/u.test(key);

/// Who acts decides what these are: a taking by one side is not a taking by the other.
const BY_AGENT: ReadonlySet<string> = new Set(['control', 'movement', 'offensive', 'air-operation', 'offer']);

/// Both name who acts, and nobody is on both lists.
export function agentsClash(a: Mention, b: Mention): boolean {
  if (!BY_AGENT.has(a.family) || !BY_AGENT.has(b.family)) return false;
  const known = (mention: Mention): readonly Party[] =>
    mention.agents.filter(({ id, state }) => id !== undefined || state !== undefined);
  const left = known(a);
  const right = known(b);
  return (
    left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => sameParty(one, other)))
  );
}

/// Damage to one monument is not damage to another.
export function targetsClash(a: Mention, b: Mention): boolean {
  return a.family === 'heritage' && targetReason(a, b)?.feature === 'other-target';
}

/// One is dated after the day by which the other had happened.
export function boundsClash(a: Mention, b: Mention): boolean {
  return boundReason(a, b) !== undefined;
}

/// Both told of at one monument.
function sameMonument(a: Mention, b: Mention): boolean {
  const kind = a.place?.kind;
  return a.place?.key === b.place?.key && (kind === 'building' || kind === 'site');
}

function targetReason(a: Mention, b: Mention): Reason | undefined {
  if (sameMonument(a, b)) return reason('same-target', `same monument: ${a.place!.name}`);
  return partyReason('target', a.targets, b.targets);
}

/// With neither a place nor a day, likeness says little, unless the same story goes on.
function vagueReason(a: Mention, b: Mention): Reason | undefined {
  if (a.ref.report === b.ref.report && a.entry === b.entry) return undefined;
  const vague = (one: Mention): boolean => one.place === null && one.time.span === null;
  return vague(a) || vague(b) ? reason('vague', 'one of them has neither place nor day') : undefined;
}

function partyReason(role: 'agent' | 'target', a: readonly Party[], b: readonly Party[]): Reason | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const pair = a.flatMap((one) => b.filter((other) => sameParty(one, other)).map(() => one))[0];
  if (pair) return reason(`same-${role}`, `same ${role}: ${pair.name}`);
  const named = a.some(({ id }) => id !== undefined) && b.some(({ id }) => id !== undefined);
  if (role === 'agent' && !named) return undefined;
  return reason(`other-${role}`, `${a[0]!.name} is not ${b[0]!.name}`);
}

function figureReason(a: Mention, b: Mention): Reason | undefined {
  for (const i of a.event.figures) {
    for (const j of b.event.figures) {
      const x = a.annotation.figures[i]?.value;
      const y = b.annotation.figures[j]?.value;
      if (!x || !y || x.best === null || y.best === null) continue;
      if (x.state !== y.state || (x.state === undefined && x.of !== y.of)) continue;
      if (x.best === y.best) return reason('same-figure', `same figure: ${x.best} ${x.of}`);
    }
  }
  return undefined;
}

function occurrenceReason(a: Mention, b: Mention): Reason | undefined {
  if (a.family !== 'control' || b.family !== 'control' || a.occurrence === null || b.occurrence === null)
    return undefined;
  if (a.occurrence === b.occurrence)
    return reason('same-occurrence', `both speak of the ${a.occurrence} time`);
  return reason('other-occurrence', 'one is the first time, the other is again');
}

function wordingReason(a: Mention, b: Mention): Reason | undefined {
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  const all = a.words.size + b.words.size - shared;
  const share = all === 0 ? 0 : shared / all;
  return share < 0.12
    ? undefined
    : reason('wording', `${Math.round(share * 100)} % of the words are shared`, share);
}

const NOT_YET: ReadonlySet<string> = new Set(['planned', 'possible']);

function contextReason(a: Mention, b: Mention): Reason | undefined {
  if (NOT_YET.has(a.status) !== NOT_YET.has(b.status))
    return reason('planned-and-done', `${a.status} is not ${b.status}`);
  if (a.ref.report !== b.ref.report) return undefined;
  const later = a.span.from > b.span.from ? a : b;
  if (a.entry === b.entry && later.anaphoric)
    return reason('takes-up', 'the later words take up an event told before');
  return reason('one-report', 'told twice in one report');
}
