/// Who held which place when: each taking of a place begins a tenure and ends the one before.

import { EVENT_TYPES } from '../lexicon/events.ts';
import type { Claim, Tenure } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { Folded } from './incidents.ts';
import type { Mention, Party } from './mention.ts';
import { partyKey } from './parties.ts';

const familyOf = (type: string): string | undefined => EVENT_TYPES.get(type)?.family;

/// What one incident tells of who took a place.
export interface Taking {
  readonly place: string;
  readonly placeKey: string;
  readonly holder: string;
  readonly holderId: string;
  readonly begin: string;
  readonly order: string;
  readonly claims: readonly Claim[];
}

const DONE: ReadonlySet<string> = new Set(['happened', 'ongoing']);

export function tenuresOf(takings: readonly Taking[]): readonly Tenure[] {
  const byPlace = new Map<string, Taking[]>();
  for (const taking of takings) {
    const list = byPlace.get(taking.placeKey) ?? [];
    list.push(taking);
    byPlace.set(taking.placeKey, list);
  }
  const places = [...byPlace.values()].sort((a, b) => compareText(a[0]!.place, b[0]!.place));
  return places.flatMap((takings) => chain(takings.sort((a, b) => compareText(a.order, b.order))));
}

export function takingOf({ incident, mentions }: Folded): Taking | undefined {
  if (familyOf(incident.type) !== 'control' || !DONE.has(incident.status) || incident.place === null)
    return undefined;
  const holder = holderOf(mentions);
  const order = incident.begin ?? incident.end;
  if (holder === undefined || order === null || incident.edtf === 'XXXX') return undefined;
  const claims = incident.claims.filter(
    ({ slot }) => slot === 'event' || slot === 'time' || slot === 'agent',
  );
  const { name, key } = incident.place;
  return {
    ...{ place: name, placeKey: key, holder: holder.name, holderId: partyKey(holder) },
    ...{ begin: incident.edtf, order, claims },
  };
}

/// The party that most mentions name as the new holder; a retreat names only who left.
function holderOf(mentions: readonly Mention[]): Party | undefined {
  const votes = new Map<string, { party: Party; count: number }>();
  for (const mention of mentions) {
    const party = mention.holder ?? (mention.type === 'retreat' ? undefined : mention.agents[0]);
    if (party === undefined) continue;
    const key = partyKey(party);
    const vote = votes.get(key) ?? { party, count: 0 };
    votes.set(key, { party: vote.party, count: vote.count + (party.id === undefined ? 1 : 2) });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count || compareText(a.party.name, b.party.name))[0]
    ?.party;
}

/// A second report that the holder of a place has taken it begins nothing new.
function chain(takings: readonly Taking[]): readonly Tenure[] {
  const runs: Taking[] = [];
  for (const taking of takings) {
    const last = runs.at(-1);
    if (last?.holderId === taking.holderId)
      runs[runs.length - 1] = { ...last, claims: [...last.claims, ...taking.claims] };
    else runs.push(taking);
  }
  return runs.map(({ place, holder, begin, claims }, i) => ({
    ...{ place, holder, begin, end: runs[i + 1]?.begin ?? null, claims },
  }));
}
