/// What a noun phrase stands for: its classes as bits, from its words and from the notes that cover its head.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf, classesOf, isOfState, mayBeArmed, mayBeHeritage } from '../../lexicon/events-targets.ts';
import type { ActorKind, ActorNote, PlaceKind } from '../../model/index.ts';
import { lastBefore } from '../../text/search.ts';
import { actorWith, bitsOfActor, type Phrase, phraseWith, placeWith, UNKNOWN, type View } from './view.ts';

const ACTOR_BITS: Partial<Record<ActorKind, number>> = {
  person: bitsOf(['person']),
  group: bitsOf(['armed-group']),
  state: bitsOf(['state', 'country']),
  organisation: bitsOf(['organisation']),
  weapon: bitsOf(['weapon']),
  vehicle: bitsOf(['vehicle']),
  platform: bitsOf(['vehicle']),
  facility: bitsOf(['position', 'building']),
};

const PLACE_BITS: Readonly<Record<PlaceKind, number>> = {
  country: bitsOf(['country']),
  continent: bitsOf(['country']),
  province: bitsOf(['place', 'settlement']),
  district: bitsOf(['place', 'settlement']),
  city: bitsOf(['place', 'settlement']),
  neighbourhood: bitsOf(['place', 'settlement']),
  region: bitsOf(['place', 'settlement']),
  camp: bitsOf(['place', 'position']),
  area: bitsOf(['place', 'settlement']),
  site: bitsOf(['heritage', 'place']),
  building: bitsOf(['building', 'position']),
  facility: bitsOf(['position', 'building']),
  water: bitsOf(['nature']),
};

export const FORCES = bitsOf(['state-force', 'armed-group', 'police', 'state']);
export const STATE = bitsOf(['state-force', 'state', 'police']);
export const ARMED_GROUP = bitsOf(['armed-group']);
export const CIVILIAN = bitsOf(['civilian', 'official', 'prisoner', 'person']);
export const PROTESTER = bitsOf(['protester']);
export const CROWD = bitsOf(['protester', 'crowd']);
export const PLACE = bitsOf(['place', 'settlement', 'position']);
export const AIRCRAFT = bitsOf(['aircraft']);
export const WEAPON = AIRCRAFT | bitsOf(['weapon']);
/// What armies fight with.
export const ARMS = bitsOf(['weapon', 'vehicle', 'position', 'aircraft']);
export const HERITAGE = bitsOf(['heritage']);
export const SACRED = bitsOf(['heritage', 'worship']);
export const PEOPLE =
  CIVILIAN | CROWD | bitsOf(['state-force', 'armed-group', 'police', 'suspect', 'person', 'organisation']);
export const THINGS = bitsOf([
  'building',
  'vehicle',
  'weapon',
  'position',
  'heritage',
  'worship',
  'drug',
  'money',
]);

export function bitsOfAll(view: View, phrases: readonly Phrase[]): number {
  let bits = 0;
  for (let i = 0; i < phrases.length; i++) bits |= bitsOfPhrase(view, phrases[i]!);
  return bits;
}

/// "the Islamic State group", "Hezbollah forces": the name before says whose.
const FORCE_NOUN = EVENT_WORDS.forces;

/// Phrases of the report itself are asked about again and again: their bits are kept.
export function bitsOfPhrase(view: View, phrase: Phrase): number {
  const index = view.phraseOf[phrase.head]!;
  if (index < 0 || view.phrases[index] !== phrase) return compute(view, phrase);
  const known = view.bits[index]!;
  if (known !== UNKNOWN) return known;
  const bits = compute(view, phrase);
  view.bits[index] = bits;
  return bits;
}

function compute(view: View, phrase: Phrase): number {
  const { tokens } = view.doc;
  let bits = classesOf(tokens, phrase.first, phrase.head);
  const actor = actorWith(view, phrase.head);
  const named = actor ? bitsOfActor(actor.value.actor) : view.knownOf[phrase.head]!;
  // The "Forces" in a group's name make it no army.
  if (named !== 0) bits = (actor && (named & FORCES) === ARMED_GROUP ? bits & ~FORCES : bits) | named;
  // "protesters", "families" and "troops" are many, and no armed group.
  else if (actor && !(actor.value.kind === 'group' && isUnarmed(view, actor, phrase, bits)))
    bits |= ACTOR_BITS[actor.value.kind] ?? 0;
  if (actor?.value.reference === 'pronoun') bits |= ofMeant(view, actor);
  if (phrase.first < phrase.head && FORCE_NOUN.has(tokens[phrase.head]!.lower))
    for (let i = phrase.first; i < phrase.head; i++) bits |= view.knownOf[i]!;
  const place = placeWith(view, phrase.head);
  if (place && place.value.reference !== 'demonym' && place.value.reference !== 'organisation')
    bits |= PLACE_BITS[place.value.kind];
  return bits | inner(view, phrase) | onSite(view, phrase);
}

const HARMLESS = PROTESTER | bitsOf(['civilian']);

/// Whether a word says of many that they bear no arms, or bear them for a state; of a pronoun, the word for which it stands:
/// "Families came under fire as they fled".
function isUnarmed(view: View, { value }: ActorNote, { first, head }: Phrase, bits: number): boolean {
  const { tokens } = view.doc;
  if (value.reference !== 'pronoun')
    return isOfState(tokens, first, head) || ((bits & HARMLESS) !== 0 && !mayBeArmed(tokens[head]!));
  const meant = meantBy(view, value);
  if (meant < 0) return false;
  const words = classesOf(tokens, meant, meant);
  return isOfState(tokens, meant, meant) || ((words & HARMLESS) !== 0 && !mayBeArmed(tokens[meant]!));
}

/// The head of those for whom a pronoun stands, or -1.
const meantBy = (view: View, { antecedent }: ActorNote['value']): number =>
  antecedent === undefined ? -1 : lastBefore(view.doc.tokens, view.draft.actors[antecedent]!.to);

/// "The army said it …": it is one.
function ofMeant(view: View, { value }: ActorNote): number {
  const meant = meantBy(view, value);
  return meant < 0 ? 0 : classesOf(view.doc.tokens, meant, meant) & FORCES;
}

const WHERE = new Set(['of', 'at', 'in']);
/// "the palace of a king at a site": so many phrases may lead to the site.
const MOST_STEPS = 2;

/// "the walls of Nimrud", "the main hall of the Temple of Bel": what stands on a heritage site, or is part of what is
/// heritage, is so too.
function onSite(view: View, { head, last }: Phrase): number {
  const { tokens } = view.doc;
  if (!WHERE.has(tokens[last]?.lower ?? '') || !mayBeHeritage(tokens[head]!)) return 0;
  for (let end = last, step = 0; step < MOST_STEPS && WHERE.has(tokens[end]?.lower ?? ''); step++) {
    if (placeWith(view, end + 1)?.value.kind === 'site') return HERITAGE;
    const next = phraseWith(view, end + 1);
    if (next === undefined) return 0;
    if (step === 0 && (classesOf(tokens, next.first, next.head) & HERITAGE) !== 0) return HERITAGE;
    end = next.last;
  }
  return 0;
}

const CARRIERS = EVENT_WORDS.carriers;

/// "dozens of protesters", "a section of the temple": the inner phrase says what it is.
function inner(view: View, phrase: Phrase): number {
  const { tokens } = view.doc;
  if (tokens[phrase.last]?.lower !== 'of') return 0;
  const { lower, pos } = tokens[phrase.head]!;
  const next = phraseWith(view, phrase.last + 1);
  if (next === undefined) return 0;
  if (pos === 'NUM' || CARRIERS.has(lower)) return bitsOfPhrase(view, next);
  // "the Lion of al-Lat statue"
  const called = pos === 'PROPN' && tokens[next.head]!.pos === 'NOUN';
  return called ? classesOf(tokens, next.first, next.head) & HERITAGE : 0;
}

/// A place or a thing, and nobody.
export function isLifeless(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  return Boolean(bits & (PLACE | THINGS)) && !(bits & PEOPLE);
}

/// Men and women by a noun: fighters, and neither a group by its name nor what they sit in.
export function isAlive(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  return view.doc.tokens[phrase.head]!.pos === 'NOUN' && Boolean(bits & PEOPLE) && !(bits & (PLACE | THINGS));
}

export function isPronoun(view: View, phrase: Phrase): boolean {
  const { pos, lower } = view.doc.tokens[phrase.head]!;
  return pos === 'PRON' || lower === 'it' || lower === 'them';
}

/// A name of which no note and no word list knows anything.
export function isUnknownName(view: View, phrase: Phrase): boolean {
  return view.doc.tokens[phrase.head]!.pos === 'PROPN' && bitsOfPhrase(view, phrase) === 0;
}
