/// Who a speaker is: a description or a surname tied to the full name, and a person to the body that it speaks for.

import { actorById, isMouthpiece } from '../lexicon/actors.ts';
import { EVIDENCE_THINGS, ROLE_OF, SPEAKER_NOUNS, SPEAKS_FOR, UNNAMED } from '../lexicon/evidence.ts';
import type { Actor, Annotation, Span, Speaker } from '../model/index.ts';
import { lastBefore } from '../text/search.ts';
import { bareName, type Cast, castOf, FAR, type Person, personId, ROLE } from './cast.ts';
import { actorAt, stateOf } from './parties.ts';

export interface Voice {
  readonly name: string;
  readonly id?: string;
  readonly country?: string;
  /// Speaks as its state: an organ of it, or a broadcaster or agency that the state directs.
  readonly state: boolean;
  readonly unnamed: boolean;
  readonly investigator: boolean;
  /// A video or a report rather than somebody.
  readonly thing: boolean;
}

/// Finds who speaks; undefined where the words name nobody who could ("the plan").
export type Voices = (speaker: Speaker) => Voice | undefined;

export function voicesOf(annotation: Annotation): Voices {
  const cast = castOf(annotation);
  return (speaker) => voiceOf(cast, speaker, 0);
}

const MAX_HOPS = 3;

function voiceOf(cast: Cast, speaker: Speaker, hops: number): Voice | undefined {
  const { annotation } = cast;
  const actor = actorAt(annotation, speaker.actor);
  const words = annotation.report.text.slice(speaker.from, speaker.to);
  if (NOBODY_SPEAKS.test(words)) return undefined;
  if (actor?.actor !== undefined && actor.kind === 'person') {
    const name = bareName(actor.name);
    const person = cast.byId.get(name === actor.name ? actor.actor : personId(name));
    return person ? voiceOfPerson(person, actor) : voiceOfActor(actor);
  }
  if (actor?.actor !== undefined) return voiceOfActor(actor);
  const person = personOf(cast, speaker);
  if (person) return voiceOfPerson(person, actor);
  const body = bodyNamed(cast, words);
  if (body) return voiceOfActor(body);
  if (PRONOUN.test(words) && hops < MAX_HOPS) {
    const before = speakerBefore(cast, speaker);
    if (before) return voiceOf(cast, before, hops + 1);
  }
  if (THEY.test(words) && hops < MAX_HOPS) {
    const before = speakerBefore(cast, speaker);
    if (before && !isNamedSince(annotation, speaker, before)) return voiceOf(cast, before, hops + 1);
  }
  if (actor?.unnamed) return { ...voiceOfActor(actor), name: unnamedIn(words, actor) };
  if (actor?.title !== undefined && actor.kind === 'person')
    return { ...voiceOfActor(actor), name: roleIn(words, actor.title) ?? actor.name };
  if (actor && isOfPeople(annotation, speaker, actor))
    return voiceOfWords(words) ?? { ...NOBODY, name: words, unnamed: true };
  if (actor) return voiceOfActor(actor);
  return isPlace(annotation, speaker) ? undefined : voiceOfWords(words);
}

/// "No group has claimed the attack": nobody has said so.
const NOBODY_SPEAKS = /^(?:no|nobody|none|neither)\b/iu;

/// "Ruritanian newspapers", "Ruritanian villagers": they speak, and neither their state nor their people.
function isOfPeople({ actors }: Annotation, { from, to, actor: at }: Speaker, { kind }: Actor): boolean {
  const note = actors[at ?? -1];
  return kind === 'nationality' && note !== undefined && note.to < to && note.from >= from;
}

/// "Leptis Magna" says nothing; a capital or a country may.
function isPlace({ places }: Annotation, { from, to }: Span): boolean {
  const place = places[lastBefore(places, from + 1)];
  return (
    place?.from === from &&
    place.to === to &&
    place.value.reference === 'name' &&
    place.value.kind !== 'country'
  );
}

/// "Him", "his information": whoever spoke before.
const PRONOUN = /^(?:he|she|him|his|her)\b/iu;
const THEY = /^(?:they|it)$/iu;
const BACK = 600;

/// Whether whom "they" stand for is named in a sentence between the last speaker and them: "… said. Villagers fled. They
/// said …".
function isNamedSince({ actors, sentences }: Annotation, { actor, from }: Speaker, before: Speaker): boolean {
  const antecedent = actors[actor ?? -1]?.value.antecedent;
  const named = antecedent === undefined ? undefined : actors[antecedent];
  const sentence = sentences[lastBefore(sentences, from + 1)];
  return (
    named !== undefined && sentence !== undefined && named.from >= before.to && named.to <= sentence.from
  );
}

function speakerBefore({ speakers }: Cast, { from }: Span): Speaker | undefined {
  const one = speakers[lastBefore(speakers, from)];
  return one && one.to <= from && from - one.from < BACK ? one : undefined;
}

/// The named person inside the speaker's words, or the one whose surname or role they are.
function personOf({ annotation, people, bySurname, bodyByWord }: Cast, speaker: Speaker): Person | undefined {
  const { text } = annotation.report;
  const inside = people[lastBefore(people, speaker.to)];
  if (inside && inside.from >= speaker.from && inside.to <= speaker.to) return inside;
  const words = text.slice(speaker.from, speaker.to);
  const lead = /^(\p{Lu}[\p{L}’'-]+)(?:,|$)/u.exec(words)?.[1];
  const known = lead === undefined ? undefined : bySurname.get(lead.toLowerCase());
  if (known) return known;
  const of = bodyByWord.get(SPEAKS_BEHIND.exec(words)?.[1] ?? '')?.actor;
  if (lead !== undefined && of !== undefined) return { ...speaker, name: lead, id: personId(lead), of };
  return byRole(people, text, speaker, words);
}

/// "Tawil, the Front's spokesman".
const SPEAKS_BEHIND = new RegExp(`,\\sthe\\s(\\p{Lu}\\p{L}{3,})['’]s?\\s${ROLE}$`, 'u');

/// "The envoy": the nearest earlier person before whose name the role stands.
function byRole(people: readonly Person[], text: string, { from }: Span, words: string): Person | undefined {
  const role = /^(?:the|an?)\s(?:[\p{L}.-]+\s)?(\p{Ll}+)$/iu.exec(words)?.[1];
  if (role === undefined || !SPEAKS_FOR.has(role) || !/^the\s/iu.test(words)) return undefined;
  const pattern = new RegExp(`\\b${role}\\b[^.;"”]*$`, 'iu');
  const last = lastBefore(people, from);
  for (let i = last; i >= 0 && last - i < 8; i--) {
    const person = people[i]!;
    if (pattern.test(text.slice(Math.max(0, person.from - FAR), person.from))) return person;
  }
  return undefined;
}

/// "The Front", "Front": the body of the report that has the word in its name.
function bodyNamed({ bodyByWord }: Cast, words: string): Actor | undefined {
  const word = /^(?:the\s)?(\p{Lu}\p{L}{3,})$/iu.exec(words)?.[1];
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  return bodyByWord.get(word) ?? undefined;
}

function voiceOfPerson({ name, id, of }: Person, actor: Actor | undefined): Voice {
  const body = of ?? actor?.of;
  if (body === undefined) {
    const country = actor?.country;
    return { ...NOBODY, name, id, ...(country === undefined ? {} : { country }) };
  }
  return { ...voiceOfBody(body), name };
}

function voiceOfBody(id: string): Omit<Voice, 'name'> {
  const known = actorById(id);
  const country = known?.country;
  return {
    ...NOBODY,
    id,
    ...(country === undefined ? {} : { country }),
    state: country !== undefined && (stateOf(id) === country || isMouthpiece(id)),
    investigator: known?.class === 'investigator' || known?.class === 'ngo',
  };
}

export function voiceOfActor(actor: Actor): Voice {
  const behind = actor.of ?? actor.actor;
  const body = behind === undefined ? NOBODY : voiceOfBody(behind);
  const country = body.country ?? actor.country;
  return {
    ...body,
    name: actor.unnamed ? `an unnamed ${actor.title ?? 'source'}` : actor.name,
    ...(country === undefined ? {} : { country }),
    unnamed: actor.unnamed ?? behind === undefined,
  };
}

/// "An unnamed army spokesman", "an unnamed source in the interior ministry".
const unnamedIn = (words: string, { title = 'source' }: Actor): string =>
  `an unnamed ${roleIn(words, title) ?? title}`;

/// "Head of the town council": the role in the speaker's words, with what stands before it and the body behind it.
function roleIn(words: string, title: string): string | undefined {
  const at = words.toLowerCase().indexOf(title);
  if (at < 0) return undefined;
  const before = words.slice(0, at).replace(ARTICLES, '').split(' ');
  const kept = before.filter((word) => word !== '' && !UNNAMED.has(word.toLowerCase()));
  const behind = BODY_BEHIND.exec(words.slice(at + title.length))?.[0] ?? '';
  const name = [...kept, title].join(' ') + behind;
  return name.length > MOST_WORDS || /[,"“”()]/u.test(name) ? undefined : name;
}

const ARTICLES = /^.*(?:^|\s)(?:an?|the|one)\s/iu;
const BODY_BEHIND = new RegExp(
  String.raw`^\s(?:${[...ROLE_OF].join('|')})\s(?:the\s)?(?:[\p{L}.’'-]+\s){0,4}?[\p{L}.’'-]+(?=$|,|\s(?:who|on|speaking|quoted)\b)`,
  'u',
);
const MOST_WORDS = 60;

const NOBODY: Omit<Voice, 'name' | 'id'> & { readonly country?: string } = {
  ...{ state: false, unnamed: false, investigator: false, thing: false },
};

/// Words that no layer knows: material, people whom nobody can identify, or nobody at all.
function voiceOfWords(words: string): Voice | undefined {
  const name = words.length > 80 ? `${words.slice(0, 77)}…` : words;
  const core =
    words.toLowerCase().split(/,|\s(?:of|in|at|from|on|with|who|which|that|for|near|by|close|and)\s/u)[0] ??
    '';
  const head = core.trim().split(/\s+/u).at(-1) ?? '';
  const thing = thingIn(words);
  if (thing !== undefined) return { ...NOBODY, name: thing, thing: true };
  const proper = /\p{Lu}/u.test(words.slice(1)) || /^\p{Lu}\p{L}*$/u.test(words);
  if (SPEAKER_NOUNS.has(head)) return { ...NOBODY, name, unnamed: true };
  if (proper) return { ...NOBODY, name };
  return SOMEBODY.test(words) ? { ...NOBODY, name, unnamed: true } : undefined;
}

/// "The drone footage, which …", "video released on Monday": the words up to the noun that names the material.
function thingIn(words: string): string | undefined {
  const first = words.split(/\s+/u).slice(0, 4);
  const at = first.findIndex((word) => EVIDENCE_THINGS.has(word.toLowerCase().replace(/\P{L}+$/u, '')));
  return at < 0
    ? undefined
    : first
        .slice(0, at + 1)
        .join(' ')
        .replace(/\P{L}+$/u, '');
}

/// "A baker", "both delegations", "three diplomats", "the charity": somebody, but nobody can tell who.
const SOMEBODY =
  /^(?:an?|the|one|two|three|four|five|six|some|several|many|both|each|other|his|her|their|its)\s/iu;
