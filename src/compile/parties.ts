/// Who a participant or speaker is, through descriptions and pronouns, so that reports can be compared.

import numbers from '../../lexicon/numbers.json' with { type: 'json' };
import standIns from '../../lexicon/stand-ins.json' with { type: 'json' };
import { actorById, isOneOf } from '../lexicon/actors.ts';
import type { Actor, Annotation, Participant, Place } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { wordSet } from '../text/word-set.ts';
import type { Mention, Party } from './mention.ts';

const MAX_HOPS = 8;

/// The actor that a note stands for: antecedents followed to a name.
export function actorAt({ actors }: Annotation, index: number | undefined): Actor | undefined {
  let note = index === undefined ? undefined : actors[index];
  for (let hops = 0; hops < MAX_HOPS && note?.value.antecedent !== undefined; hops++) {
    const next = actors[note.value.antecedent];
    if (next === undefined || next === note) break;
    note = next;
  }
  return note?.value;
}

/// The place that a note stands for; a relative place ("20 km from the city") keeps its own area.
export function placeAt({ places }: Annotation, index: number | undefined): Place | undefined {
  let note = index === undefined ? undefined : places[index];
  for (let hops = 0; hops < MAX_HOPS && note?.value.antecedent !== undefined; hops++) {
    if (note.value.relative !== undefined || note.value.reference !== 'description') break;
    const next = places[note.value.antecedent];
    if (next === undefined || next === note) break;
    note = next;
  }
  return note?.value;
}

/// "Its fighters" are fighters once they stand without their sentence.
const POSSESSOR = /^(?:its|our|his|her|their|my|your)\s(?=\S)/iu;

export function partyOf(annotation: Annotation, participant: Participant): Party {
  const actor = actorAt(annotation, participant.actor);
  const place = placeAt(annotation, participant.place);
  const id = actor?.actor;
  // "Russian warplanes", "the oil depot" say more than "warplanes", "depot".
  const own = participant.actor === undefined ? undefined : annotation.actors[participant.actor]?.value;
  const bare = own !== undefined && own === actor && actor.reference === 'description' && id === undefined;
  const nationals = actor?.kind === 'nationality' && participant.effect !== undefined;
  const told =
    bare || nationals || isMember(participant, own)
      ? participant.name
      : (actor?.name ?? place?.name ?? participant.name);
  const called = told.replace(POSSESSOR, '');
  const name = personal(called, participant.effect);
  const state = stateOf(id);
  return {
    name,
    // That people were hurt here and there ties no two events together.
    head: headOf(called),
    span: { from: participant.from, to: participant.to },
    ...(id === undefined ? {} : { id }),
    ...(place === undefined ? {} : { placeKey: place.key }),
    ...(state === undefined ? {} : { state }),
    ...(participant.effect === undefined ? {} : { effect: participant.effect }),
  };
}

/// "A Hezbollah commander" who was killed is called so, though he stands for the group where reports are compared.
function isMember({ effect, name }: Participant, actor: Actor | undefined): boolean {
  return actor !== undefined && name !== actor.name && isOneOf(actor, effect);
}

const HARM_TO_PEOPLE: ReadonlySet<string> = new Set(['killed', 'injured', 'displaced']);
const NUMBERS: ReadonlySet<string> = new Set([
  ...Object.keys({ ...numbers.cardinals, ...numbers.tens, ...numbers.multipliers }),
  ...Object.keys({ ...numbers.plurals, ...numbers.vague }),
  ...wordSet(numbers.bounds),
  ...wordSet('some others another and of them'),
]);
/// "two", "dozens", "1,200", and the words that stand between such.
export const isNumber = (word: string): boolean => NUMBERS.has(word) || /^\d[\d,.]*$/u.test(word);

/// "bodies" that were found were people, and so are "lives" that were lost.
const REMAINS: ReadonlySet<string> = new Set([...standIns.remains, ...standIns.lives]);

/// "… and 26 were hurt": a number that stands alone counts people.
function personal(name: string, effect: Participant['effect']): string {
  if (effect === undefined || !HARM_TO_PEOPLE.has(effect)) return name;
  if (REMAINS.has(name.toLowerCase())) return 'people';
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .every(isNumber)
    ? 'people'
    : name;
}

/// Country for which a known actor acts as the state.
export function stateOf(id: string | undefined): string | undefined {
  const known = id === undefined ? undefined : actorById(id);
  if (known === undefined || !known.class.startsWith('state') || known.side === 'opposition')
    return undefined;
  return known.country;
}

/// Last word before the first preposition, without a plural ending: a crude head that serves to compare.
export function headOf(name: string): string {
  const core = name.toLowerCase().split(/ (?:of|in|at|from|on|with|who|which|that|for|near) /u)[0] ?? '';
  const last = core.split(/[\s-]+/u).at(-1) ?? '';
  return last.length > 3 && last.endsWith('s') && !last.endsWith('ss') ? last.slice(0, -1) : last;
}

/// Identity under which a participant acts: the state for its organs, else the id, else the words.
export function partyKey({ id, state, name }: Pick<Party, 'id' | 'state' | 'name'>): string {
  return state === undefined ? (id ?? name.toLowerCase()) : `state:${state}`;
}

/// Both lists name somebody, and nobody stands on both.
export function noneShared(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => sameParty(one, other)));
}

/// Two participants may be one: same identity, or the same state's organs and forces, or the same head word.
export function sameParty(a: Party, b: Party): boolean {
  if (a.id !== undefined && a.id === b.id) return true;
  if (a.placeKey !== undefined && a.placeKey === b.placeKey) return true;
  if (a.state !== undefined && a.state === b.state) return true;
  return a.id === undefined && b.id === undefined && a.head !== '' && a.head === b.head;
}

/// What parties can be the same by, each as one of so many bits: two lists that share none have nobody in common.
export function marksOf(parties: readonly Party[]): number {
  let marks = 0;
  for (const { id, placeKey, state, head } of parties) {
    marks |= markOf(id) | markOf(placeKey) | markOf(state);
    if (id === undefined && head !== '') marks |= markOf(head);
  }
  return marks;
}

/// As many as a small number has.
const MARKS = 30;

const markOf = (word: string | undefined): number =>
  word === undefined ? 0 : 1 << ((hashText(word, 0) >>> 0) % MARKS);

/// Who did it, the new holder of a place first.
export function doersIn({ holder, agents }: Pick<Mention, 'holder' | 'agents'>): readonly Party[] {
  return holder === undefined ? agents : [holder, ...agents];
}

/// Each once: who most name comes first.
export function distinct(parties: readonly Party[]): readonly Party[] {
  const out: Party[] = [];
  const told: number[] = [];
  for (const party of parties) {
    const at = out.findIndex((one) => identical(one, party));
    if (at < 0) told[out.push(party) - 1] = 1;
    else told[at]!++;
    if (at >= 0 && out[at]!.effect === undefined && party.effect !== undefined)
      out[at] = { ...out[at]!, effect: party.effect };
  }
  // Who most mentions name comes first; a description ("militants") gives way to somebody identified.
  const order = out.map((_, at) => at).sort((x, y) => told[y]! - told[x]! || x - y);
  return order
    .map((at) => out[at]!)
    .filter(
      (one) => one.id !== undefined || !out.some((other) => other.id !== undefined && sameParty(one, other)),
    );
}

export function identical(a: Party, b: Party): boolean {
  if (a.id !== undefined || b.id !== undefined) return a.id === b.id;
  if (a.placeKey !== undefined || b.placeKey !== undefined) return a.placeKey === b.placeKey;
  return a.name.toLowerCase() === b.name.toLowerCase() || (a.head === b.head && a.effect === b.effect);
}

const ALONE = wordSet(standIns.alone);

/// "It", "those", "nobody": words that say who is meant only within their sentence.
export const namesNothing = (name: string): boolean => ALONE.has(name.toLowerCase());
