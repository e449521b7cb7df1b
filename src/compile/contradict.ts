/// What forbids that two mentions are one event, however many links would join them.

import type { Place } from '../model/index.ts';
import { areTwoLines, deedOf, historyOf, isAnother, isHistory, lineOf, orderOf, tellsMany } from './apart.ts';
import { isToCome, type Mention, type Party } from './mention.ts';
import { areParted, sideOf } from './parted.ts';
import { noneShared, sameParty } from './parties.ts';
import { targetReason } from './score/party.ts';
import { isBeside, landsNamed, placeReason } from './score/place.ts';
import { boundReason, gapBetween, slackOf } from './score/time.ts';
import { areTwoDeeds } from './score/weights.ts';
import { isSumOf, sumOf } from './sums.ts';
import { isTotal, monthlyToll, sizeOf, tollsClash } from './totals.ts';

/// All of a mention that `contradict` asks for: two mentions with one ground contradict the same others. Asked for once
/// when a part is clustered, and not kept: it is as long as the mention's own words.
export function groundOf(mention: Mention): string {
  const { singled, place, time, type, family, status, asOf, occurrence } = mention;
  const told = sideOf(mention);
  const agents = BY_AGENT.has(family) || told?.by === 'order' ? mention.agents.map(identityOf) : [];
  const targets = family === 'control' || family === 'heritage' ? mention.targets.map(identityOf) : [];
  const where = place === null ? null : whereOf(place);
  const when = [
    time.begin,
    time.end,
    time.dated,
    time.night,
    time.stretch,
    time.span === null,
    asOf,
    isToCome(mention),
  ];
  const toll = sizeOf(mention);
  return JSON.stringify([
    singled,
    isTotal(mention),
    tellsMany(mention),
    orderOf(mention),
    historyOf(mention),
    sumOf(mention),
    lineOf(mention),
    where,
    when,
    toll,
    told && [told.words, told.behind],
    type,
    deedOf(mention),
    family,
    status,
    occurrence,
    agents,
    targets,
  ]);
}

function whereOf(place: Place): readonly unknown[] {
  const { key, name, kind, lat, lon, radiusKm, precision, relative, within } = place;
  const called = key.startsWith('text:') ? name : '';
  const around = relative && [relative.relation, relative.bearing, relative.km];
  return [
    key,
    called,
    kind,
    lat,
    lon,
    radiusKm,
    precision,
    around,
    landsNamed(place).map((land) => land.key),
    ...within,
  ];
}

const identityOf = ({ id, placeKey, state, head }: Party): readonly unknown[] => [id, placeKey, state, head];

export function contradict(a: Mention, b: Mention): boolean {
  if (a.singled !== b.singled || isTotal(a) !== isTotal(b)) return true;
  if (tellsMany(a) !== tellsMany(b) || isAnother(a, b) || isHistory(a, b) || isSumOf(a, b)) return true;
  if (areTwoLines(a, b)) return true;
  if (areTwoDeeds(deedOf(a), deedOf(b))) return true;
  const place = placeReason(a, b);
  const where = place?.feature;
  if (where === 'other-place' || (where === 'place-of-name' && tollsClash(a, b))) return true;
  if (boundReason(a, b) !== undefined || planAndDeed(a, b) || areParted(a, b)) return true;
  if (a.time.dated && b.time.dated && a.time.stretch !== b.time.stretch) return true;
  if (a.time.dated && b.time.dated && gapBetween(a.time, b.time) > slackWithin(a, b)) return true;
  if (countsMore(a, b) || countsMore(b, a) || battleAndBomb(a, b) || battleAndBomb(b, a)) return true;
  return (
    agentsClash(a, b) || sidesClash(a, b) || targetsClash(a, b, isBeside(place)) || occurrencesClash(a, b)
  );
}

/// The dead of a month are not those of one event in it.
function countsMore(a: Mention, b: Mention): boolean {
  const all = monthlyToll(a);
  if (all === undefined || b.time.span === null || monthlyToll(b) !== undefined) return false;
  const some = sizeOf(b);
  return some !== undefined && all > some;
}

/// The dead of a battle are not those of one bomb in it.
const battleAndBomb = (a: Mention, b: Mention): boolean =>
  a.type === 'armed-clash' && BOMBS.has(b.type) && tollsClash(a, b);

const BOMBS: ReadonlySet<string> = new Set(['suicide-bomb', 'remote-explosive', 'chemical-weapon']);

/// A plan and a deed are one event only where both name a day.
function planAndDeed(a: Mention, b: Mention): boolean {
  return isToCome(a) !== isToCome(b) && (a.time.span === null || b.time.span === null);
}

/// Within one taking of a place, fighting may last days; by itself it is never joined over a day's end.
function slackWithin(a: Mention, b: Mention): number {
  const fighting = a.type === 'armed-clash' || b.type === 'armed-clash';
  return fighting && a.family === 'violence' && b.family === 'violence' ? 3 : slackOf(a, b);
}

/// Who acts decides what these are: a taking by one side is not a taking by the other.
const BY_AGENT: ReadonlySet<string> = new Set(['control', 'movement', 'offensive', 'air-operation', 'offer']);

/// Both name who acts, and nobody is on both lists.
function agentsClash(a: Mention, b: Mention): boolean {
  if (!BY_AGENT.has(a.family) || !BY_AGENT.has(b.family)) return false;
  const known = (mention: Mention): readonly Party[] =>
    mention.agents.filter(({ id, state }) => id !== undefined || state !== undefined);
  return noneShared(known(a), known(b));
}

/// Who takes a place in one of them loses it in the other.
function sidesClash(a: Mention, b: Mention): boolean {
  if (a.family !== 'control' || b.family !== 'control') return false;
  const loses = (takers: readonly Party[], losers: readonly Party[]): boolean =>
    takers.some((taker) => losers.some((loser) => sameParty(taker, loser)));
  return loses(a.agents, b.targets) || loses(b.agents, a.targets);
}

/// Damage to one monument is not damage to another, and who takes one quarter of a town has not taken the next.
function targetsClash(a: Mention, b: Mention, beside: boolean): boolean {
  if (a.family === 'heritage')
    return targetReason(a, b)?.feature === 'other-target' || areTwoMonuments(a.place, b.place);
  if (a.family !== 'control' || b.family !== 'control' || !beside) return false;
  return !a.targets.some(({ placeKey }) => placeKey !== undefined && isTarget(b, placeKey));
}

/// Two buildings that a list knows, of which neither stands in the other: the temple of one god is not that of another.
function areTwoMonuments(a: Place | null, b: Place | null): boolean {
  if (!isListed(a) || !isListed(b) || a.key === b.key) return false;
  return !a.within.includes(b.key) && !b.within.includes(a.key);
}

const isListed = (place: Place | null): place is Place =>
  place?.kind === 'building' && place.key.startsWith('own:');

const isTarget = ({ targets }: Mention, key: string): boolean =>
  targets.some(({ placeKey }) => placeKey === key);

/// The first fall of a town is not its second.
function occurrencesClash(a: Mention, b: Mention): boolean {
  if (a.family !== 'control' || b.family !== 'control') return false;
  return a.occurrence !== null && b.occurrence !== null && a.occurrence !== b.occurrence;
}
