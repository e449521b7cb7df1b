/// Who held which place when: each taking of a place begins a tenure and ends the one before.

import speakers from '../../lexicon/speakers.json' with { type: 'json' };
import { actorById } from '../lexicon/actors.ts';
import type { Claim, Decided, Tenure } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import { wordSet } from '../text/word-set.ts';
import type { Folded } from './incidents.ts';
import type { Mention, Party } from './mention.ts';
import { distinct, doersIn, partyKey } from './parties.ts';
import { type Ruling, readAs, rulingOn } from './rulings.ts';
import { type PlaceTaken, takenIn } from './taken.ts';
import { keyByName, keysByName } from './where.ts';

/// What one incident tells of who took one place.
export interface Taking {
  readonly place: PlaceTaken;
  readonly holder: string;
  readonly holderId: string;
  readonly begin: string;
  readonly order: string;
  readonly claims: readonly Claim[];
  readonly decided: readonly Decided[];
}

export function tenuresOf(takings: readonly Taking[]): readonly Tenure[] {
  const byPlace = new Map<string, Taking[]>();
  const keyOf = keysByName(takings.map(({ place }) => place));
  for (const taking of takings) {
    const key = keyOf(taking.place);
    const list = byPlace.get(key) ?? [];
    list.push(taking);
    byPlace.set(key, list);
  }
  const places = [...byPlace.values()].sort((a, b) => compareText(a[0]!.place.name, b[0]!.place.name));
  return places.flatMap((takings) => chain(takings.sort((a, b) => compareText(a.order, b.order))));
}

export const claimsOnHolder = ({ claims }: Folded['incident']): readonly Claim[] =>
  claims.filter(({ slot }) => slot === 'event' || slot === 'time' || slot === 'agent');

export function takingsOf(folded: Folded): readonly Taking[] {
  const { incident, mentions, rulings } = folded;
  const taken = takenIn(folded);
  const held = taken && heldBy(mentions, incident, rulings);
  if (taken === undefined || held === undefined) return [];
  const decided = rulings.flatMap((one) => (ABOUT.has(one.decided.slot) ? one.decided : []));
  const taking = {
    holder: held.party.name,
    holderId: partyKey(held.party),
    begin: incident.type === 'territory-announced' ? beginOf(incident.edtf) : incident.edtf,
    order: taken.order,
    claims: claimsOnHolder(incident),
    decided: [...decided, ...(held.ruling ? [held.ruling.decided] : [])],
  };
  return taken.places.map((place) => ({ place, ...taking }));
}

/// "Had held the town since April": from April on, and not once between then and now.
const beginOf = (edtf: string): string => (/^[\d~-]+\/[\d~-]+$/u.test(edtf) ? edtf.split('/')[0]! : edtf);

const ABOUT: ReadonlySet<Decided['slot']> = new Set(['event', 'time', 'place', 'status']);

/// A holder, and what people decided about who it is.
interface Held {
  readonly party: Pick<Party, 'name' | 'id' | 'state'>;
  readonly ruling?: Ruling | undefined;
}

/// The party that most mentions name as the new holder, unless people named one; a retreat names only who left.
function heldBy(
  mentions: readonly Mention[],
  incident: Folded['incident'],
  rulings: readonly Ruling[],
): Held | undefined {
  const listed = rulings.length === 0 ? [] : distinct(mentions.flatMap(doersIn));
  const votes = new Map<string, Held & { readonly count: number }>();
  for (const mention of mentions) {
    const held = holderIn(mention, readAs(mention, incident, rulings).type, rulings, listed);
    if (held === undefined) continue;
    const key = partyKey(held.party);
    const vote = votes.get(key) ?? { ...held, count: 0 };
    const weight =
      held.ruling?.decided.proposed !== undefined ? BY_A_PERSON : held.party.id === undefined ? 1 : 2;
    votes.set(key, { ...vote, count: vote.count + weight });
  }
  const [first] = [...votes.values()].sort(
    (a, b) => b.count - a.count || compareText(a.party.name, b.party.name),
  );
  return first ?? (incident.type === 'retreat' ? undefined : addedTo(mentions, rulings, listed));
}

/// More than any number of mentions.
const BY_A_PERSON = 1e9;

/// Whom one mention names, as people decided about it.
function holderIn(
  mention: Mention,
  type: string,
  rulings: readonly Ruling[],
  listed: readonly Party[],
): Held | undefined {
  for (const party of holdersIn(mention, type)) {
    const ruling = rulingOn(rulings, 'agent', party, listed);
    if (ruling?.decided.kind === 'reject') continue;
    const given = ruling?.value.slot === 'agent' ? ruling.value.name : party.name;
    return given === party.name || ruling?.decided.proposed === undefined
      ? { party, ruling }
      : { party: doerCalled(given, listed), ruling };
  }
  return undefined;
}

/// Those whom the words name as who holds the place now.
export function holdersIn({ holder, agents }: Mention, type: string): readonly Party[] {
  const named = holder ? [holder] : type === 'retreat' ? [] : agents;
  return named.filter(canHold);
}

/// Who watches and tells of a war holds no place in it.
const canHold = ({ id, head }: Party): boolean =>
  id === undefined ? !INSIDERS.has(head) : !TELLERS.has(actorById(id)?.class ?? '');

const INSIDERS = wordSet(speakers.insiders);

const TELLERS: ReadonlySet<string> = new Set(['media', 'agency', 'investigator', 'ngo']);

/// Somebody whom the reports of the incident know by this name, else the name alone.
function doerCalled(name: string, listed: readonly Party[]): Held['party'] {
  return listed.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? { name };
}

/// Where no report names a holder, the first whom a person named.
function addedTo(
  mentions: readonly Mention[],
  rulings: readonly Ruling[],
  listed: readonly Party[],
): Held | undefined {
  const met = new Set(mentions.flatMap(doersIn).map((party) => rulingOn(rulings, 'agent', party, listed)));
  const ruling = rulings.find(
    (one) => one.value.slot === 'agent' && one.decided.kind !== 'reject' && !met.has(one),
  );
  return ruling?.value.slot === 'agent'
    ? { party: doerCalled(ruling.value.name, listed), ruling }
    : undefined;
}

/// A second report that the holder of a place has taken it begins nothing new.
function chain(takings: readonly Taking[]): readonly Tenure[] {
  const idOf = idsByName(takings);
  const runs: Taking[] = [];
  for (const taking of takings) {
    const last = runs.at(-1);
    if (last === undefined || idOf(last) !== idOf(taking)) runs.push(taking);
    else
      runs[runs.length - 1] = {
        ...last,
        claims: [...last.claims, ...taking.claims],
        decided: [...last.decided, ...taking.decided],
      };
  }
  return runs.map(({ place, holder, begin, claims, decided }, i) => ({
    ...{ place: place.name, holder, begin, end: runs[i + 1]?.begin ?? null, claims },
    ...(decided.length === 0 ? {} : { decided }),
  }));
}

/// Whom a person named is the one whom reports call so.
function idsByName(takings: readonly Taking[]): (taking: Taking) => string {
  const known = keyByName(
    takings
      .filter(({ holder, holderId }) => holderId !== holder.toLowerCase())
      .map(({ holder, holderId }) => [holder, holderId]),
  );
  return ({ holder, holderId, decided }) => {
    const isGiven = decided.some(({ slot }) => slot === 'agent') && holderId === holder.toLowerCase();
    return isGiven ? (known.get(holderId) ?? holderId) : holderId;
  };
}
