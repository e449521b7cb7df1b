/// From a noun phrase to a participant: its words, its name, and the actor or place that it stands for.

import { bitsOf } from '../../lexicon/events-targets.ts';
import type { ActorKind, Effect, Participant, Span, Token } from '../../model/index.ts';
import { antecedentOf } from './antecedents.ts';
import { bitsOfPhrase, FORCES, HERITAGE, isPronoun, PEOPLE, THINGS } from './classes.ts';
import { extentOf } from './joined.ts';
import type { Reading } from './readings.ts';
import type { Phrase, View } from './view.ts';

export const ACTORS = bitsOf(['organisation', 'person', 'country', 'crowd', 'protester']);

export function spanOf(view: View, phrase: Phrase, last: number): Span {
  const { tokens } = view.doc;
  let first = phrase.first;
  while (first < phrase.head && (tokens[first]!.pos === 'PUNCT' || tokens[first]!.tag === 'POS')) first++;
  return { from: tokens[first]!.from, to: tokens[Math.max(first, last - 1)]!.to };
}

const SKIP = new Set(['DET', 'NUM']);
const MORE = new Set(['more', 'other', 'others', 'further']);

/// "the", "17 more", "their": not part of what somebody or something is called.
function isDetermining({ pos, tag, lower }: Token, next: Token | undefined): boolean {
  return SKIP.has(pos) || tag === 'PRP$' || (MORE.has(lower) && next?.lower !== 'than');
}

const THING_KINDS: ReadonlySet<ActorKind> = new Set(['facility', 'vehicle', 'platform', 'place']);

/// What an actor is called; a thing that is only described is better told by all the words of its phrase.
function nameOfActor({ draft: { actors } }: View, actor: number | undefined): string | undefined {
  if (actor === undefined) return undefined;
  const { name, kind, actor: id, reference, antecedent } = actors[actor]!.value;
  const isBare = reference === 'description' && id === undefined && antecedent === undefined;
  return isBare && THING_KINDS.has(kind) ? undefined : name;
}

export function participant(view: View, phrase: Phrase, reading: Reading, effect?: Effect): Participant {
  const { sentence } = reading;
  const { tokens } = view.doc;
  const last = extentOf(view, phrase, sentence.last);
  const span = spanOf(view, phrase, last);
  const source = isPronoun(view, phrase) ? meant(view, phrase, reading) : phrase;
  const actor = actorAt(view, source, last);
  const place = placeAt(view, source);
  let first = source.first;
  while (first < source.head && isDetermining(tokens[first]!, tokens[first + 1])) first++;
  const name =
    nameOfActor(view, actor) ??
    (place === undefined ? undefined : view.draft.places[place]!.value.name) ??
    wordsOf(view, { ...source, first }, source === phrase ? last : source.last);
  const out: { -readonly [K in keyof Participant]: Participant[K] } = { from: span.from, to: span.to, name };
  if (actor !== undefined) out.actor = actor;
  if (place !== undefined) out.place = place;
  if (effect !== undefined) out.effect = effect;
  return out;
}

/// In ordinary case also where the report prints capitals.
function wordsOf(view: View, phrase: Phrase, last: number): string {
  const { text, tokens } = view.doc;
  const { from, to } = spanOf(view, phrase, last);
  let out = '';
  let at = from;
  for (let i = phrase.first; i < last; i++) {
    const token = tokens[i]!;
    if (token.from < from) continue;
    out += text.slice(at, token.from) + token.text;
    at = token.to;
  }
  out += text.slice(at, to);
  return /\s\s|[^\S ]/.test(out) ? out.replace(/\s+/g, ' ') : out;
}

/// What a pronoun stands for: one who acts is sought among those who can act, one acted upon by the trigger's classes.
function meant(view: View, phrase: Phrase, { group, args }: Reading): Phrase {
  const note = view.draft.actors[view.actorOf[phrase.head]!];
  if (note?.value.antecedent !== undefined) return phrase;
  const acts = args.agents.includes(phrase);
  if (PERSONAL.has(view.doc.tokens[phrase.head]!.lower)) return antecedentOf(view, phrase, PEOPLE) ?? phrase;
  const things = group.type.startsWith('heritage') ? HERITAGE : group.object ? bitsOf(group.object) : THINGS;
  return antecedentOf(view, phrase, acts ? FORCES | ACTORS : things) ?? phrase;
}

/// Houses and rifles are not wounded.
const PERSONAL: ReadonlySet<string> = new Set(['him', 'her']);

/// The actor note on the head, else one in its "of …".
function actorAt(view: View, phrase: Phrase, last: number): number | undefined {
  const direct = view.actorOf[phrase.head]!;
  if (direct >= 0) return direct;
  const carried = bitsOfPhrase(view, phrase) & FORCES || bitsOfPhrase(view, phrase) === 0;
  if (carried) for (let i = phrase.last; i < last; i++) if (view.actorOf[i]! >= 0) return view.actorOf[i]!;
  return undefined;
}

function placeAt(view: View, phrase: Phrase): number | undefined {
  const place = view.placeOf[phrase.head]!;
  if (place < 0) return undefined;
  const { reference } = view.draft.places[place]!.value;
  return reference === 'name' || reference === 'description' ? place : undefined;
}

/// The first at each place in the text.
export function unique(all: readonly Participant[]): readonly Participant[] {
  if (all.length < 2) return all;
  return all.filter((a, i) => all.findIndex((b) => b.from === a.from) === i);
}
