/// From a noun phrase to a participant: its words, its name, and the actor or place that it stands for.

import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Effect, Participant, Span } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { antecedentOf } from './antecedents.ts';
import { bitsOfPhrase, CIVILIAN, FORCES, HERITAGE, isPronoun, PEOPLE, THINGS } from './classes.ts';
import { extentOf } from './joined.ts';
import { manyOf } from './many.ts';
import { nameInWords, nameOfActor, placeNamed } from './participant-names.ts';
import type { Reading } from './readings.ts';
import { actorWith, type Phrase, phraseWith, statementWith, type View } from './view.ts';

export const ACTORS = bitsOf(['organisation', 'person', 'country', 'crowd', 'protester']);

export function spanOf(view: View, phrase: Phrase, last: number): Span {
  const { tokens } = view.doc;
  let first = phrase.first;
  while (first < phrase.head && (tokens[first]!.pos === 'PUNCT' || tokens[first]!.tag === 'POS')) first++;
  return { from: tokens[first]!.from, to: tokens[Math.max(first, last - 1)]!.to };
}

/// "the temples of the Sun and the Moon" names a temple of each: the noun in the singular, with what follows "of".
function listed(view: View, phrase: Phrase): string | undefined {
  const { tokens, text } = view.doc;
  const joint = itemBefore(tokens, phrase.first)?.lower;
  if ((joint !== 'and' && joint !== ',') || tokens[phrase.head]!.pos !== 'PROPN') return undefined;
  if (view.actorOf[phrase.head]! >= 0) return undefined;
  const before = phraseWith(view, phrase.first - 2);
  const of = before && itemBefore(tokens, before.first);
  const whole = before && of?.lower === 'of' ? phraseWith(view, before.first - 2) : undefined;
  if (whole === undefined) return undefined;
  const { tag, lemma } = tokens[whole.head]!;
  if (tag !== 'NNS' || !(bitsOfPhrase(view, whole) & THINGS)) return undefined;
  return `${lemma} of ${text.slice(tokens[phrase.first]!.from, tokens[phrase.last - 1]!.to)}`;
}

export function participant(view: View, phrase: Phrase, reading: Reading, effect?: Effect): Participant {
  const { sentence } = reading;
  const last = extentOf(view, phrase, sentence.last);
  const span = spanOf(view, phrase, last);
  const source = meantBy(view, phrase, reading, effect);
  const many = manyOf(view, source);
  const actor = nameBehind(view, source, last) ?? many?.actor ?? actorAt(view, source, last);
  const place = placeAt(view, source, last);
  const name =
    listed(view, source) ??
    nameOfActor(view, actor, source.head, effect) ??
    many?.name ??
    (place === undefined ? undefined : view.draft.places[place]!.value.name) ??
    nameInWords(view, source, source === phrase ? last : source.last);
  // Filled or not, all keys are there, for who reads them.
  return { from: span.from, to: span.to, name, actor, place, effect };
}

/// The phrase itself, but of a pronoun what it stands for; "three of them" are of those whom it stands for.
function meantBy(view: View, phrase: Phrase, reading: Reading, effect: Effect | undefined): Phrase {
  if (isPronoun(view, phrase)) return meant(view, phrase, reading, effect);
  const { tokens } = view.doc;
  if (tokens[phrase.head]!.pos !== 'NUM' || tokens[phrase.last]?.lower !== 'of') return phrase;
  const whole = phraseWith(view, phrase.last + 1);
  if (tokens[phrase.last + 1]?.lower !== 'them' || whole === undefined) return phrase;
  // Nobody shoots three of themselves.
  let who: Phrase | undefined = whole;
  for (let steps = 0; steps < 4 && who !== undefined; steps++) {
    who = antecedentOf(view, who, PEOPLE);
    if (who !== undefined && !reading.args.agents.includes(who)) return who;
  }
  return phrase;
}

/// What a pronoun stands for: one who acts is sought among those who can act, one acted upon by the trigger's classes.
function meant(view: View, phrase: Phrase, { group, args }: Reading, effect: Effect | undefined): Phrase {
  if (INDEFINITE.has(view.doc.tokens[phrase.head]!.lower)) return phrase;
  if (isToldBehind(view, phrase)) return antecedentOf(view, phrase, CIVILIAN) ?? phrase;
  const acts = args.agents.includes(phrase);
  const isHeritage = group.type.startsWith('heritage');
  // "the Front's spokesman said it was brought down by gunfire": what falls is no front.
  const fallen = isHeritage && !acts ? antecedentOf(view, phrase, HERITAGE) : undefined;
  if (fallen !== undefined) return fallen;
  const note = actorWith(view, phrase.head);
  if (note?.value.antecedent !== undefined) return phrase;
  const person = PERSONAL.has(view.doc.tokens[phrase.head]!.lower);
  if (person || effect === 'killed' || effect === 'injured')
    return antecedentOf(view, phrase, PEOPLE) ?? phrase;
  if (group.effect === 'killed' && !acts && view.doc.tokens[phrase.head]!.lower === 'them') {
    const people = antecedentOf(view, phrase, PEOPLE);
    if (people) return people;
  }
  if (acts) return antecedentOf(view, phrase, FORCES | ACTORS) ?? phrase;
  // What is heritage was looked for already.
  if (isHeritage) return phrase;
  return antecedentOf(view, phrase, group.object ? bitsOf(group.object) : THINGS) ?? phrase;
}

/// "the group said those killed were farmers", "those who fled": who they are stands behind, and not before.
function isToldBehind({ doc: { tokens } }: View, { head, last }: Phrase): boolean {
  if (tokens[head]!.lower !== 'those' || last !== head + 1) return false;
  const next = tokens[last];
  return next?.lower === 'who' || next?.lower === 'whose' || next?.tag === 'VBN' || next?.tag === 'VBD';
}

/// "shot at anyone who ran": it stands for nobody told before.
const INDEFINITE: ReadonlySet<string> = new Set(
  'anyone anybody everyone everybody someone somebody nobody none one others many all'.split(' '),
);

/// Houses and rifles are not wounded.
const PERSONAL: ReadonlySet<string> = new Set(['him', 'her']);

/// "the mayor of the town, Omar Haddad,", "a rebel commander, Omar Haddad": who is one man is described before being named.
function nameBehind(view: View, phrase: Phrase, last: number): number | undefined {
  const { tokens } = view.doc;
  if (tokens[last]?.lower !== ',' || !isOneMan(view, phrase)) return undefined;
  const at = view.actorOf[last + 1] ?? -1;
  const named = itemAt(view.draft.actors, at);
  if (named?.value.kind !== 'person' || named.value.reference !== 'name') return undefined;
  // "…, Omar Haddad, a neighbour, said": who says so.
  const { speaker } = statementWith(view, phrase.head)?.value ?? {};
  if (speaker && speaker.from <= named.from && named.from < speaker.to) return undefined;
  let end = last + 1;
  while (view.actorOf[end] === at) end++;
  return END_OF_NAME.has(tokens[end]?.lower ?? '.') ? at : undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

function isOneMan(view: View, phrase: Phrase): boolean {
  const { lower } = view.doc.tokens[phrase.first]!;
  if (!ARTICLES.has(lower) || view.doc.tokens[phrase.head]!.tag !== 'NN') return false;
  const described = actorWith(view, phrase.head)?.value;
  if (described?.kind === 'person') return described.reference === 'description' && !described.plural;
  return lower !== 'the' && Boolean(bitsOfPhrase(view, phrase) & MAN);
}

/// Classes of nouns for one man, and of the bodies that he may belong to.
const MAN = bitsOf(['civilian', 'official', 'prisoner', 'person', 'suspect', 'police', 'armed-group']);

const END_OF_NAME: ReadonlySet<string> = new Set([',', '.', ';', '-', '—', '–', ')']);

/// The actor note on the head, else one in its "of …".
function actorAt(view: View, phrase: Phrase, last: number): number | undefined {
  const direct = view.actorOf[phrase.head]!;
  const known = itemAt(view.draft.actors, direct)?.value;
  if (known !== undefined && (known.actor !== undefined || known.kind !== 'group')) return direct;
  const carried = bitsOfPhrase(view, phrase) & FORCES || bitsOfPhrase(view, phrase) === 0;
  if (carried)
    for (let i = phrase.last; i < last; i++) {
      const behind = view.actorOf[i]!;
      if (behind >= 0 && (direct < 0 || isBody(view, behind))) return behind;
    }
  return direct < 0 ? undefined : direct;
}

/// "militants of the Harbour Front": whose they are, by a name.
function isBody({ draft }: View, at: number): boolean {
  const { kind, actor } = draft.actors[at]!.value;
  return actor !== undefined && (kind === 'group' || kind === 'organisation' || kind === 'state');
}

function placeAt(view: View, phrase: Phrase, last: number): number | undefined {
  const own = view.placeOf[phrase.head]!;
  const place = own < 0 ? placeNamed(view, phrase, last) : own;
  if (place < 0) return undefined;
  const { reference } = view.draft.places[place]!.value;
  return reference === 'name' || reference === 'description' ? place : undefined;
}

/// The first at each place in the text.
export function unique(all: readonly Participant[]): readonly Participant[] {
  if (all.length < 2) return all;
  return all.filter((a, i) => all.findIndex((b) => b.from === a.from) === i);
}
