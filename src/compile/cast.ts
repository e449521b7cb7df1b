/// Whom a report names: its people, each with the body that it speaks for, and its bodies by the words of their names.

import { SPEAKS_FOR } from '../lexicon/evidence.ts';
import type { Actor, Annotation, Span, Speaker } from '../model/index.ts';

export interface Person extends Span {
  readonly name: string;
  readonly id: string;
  /// Id of the body that the person speaks for.
  readonly of?: string;
}

/// What a report tells of people and bodies, gathered once.
export interface Cast {
  readonly annotation: Annotation;
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  /// Those who speak, in text order.
  readonly speakers: readonly Speaker[];
  /// By last word of the name, in lower case: the person, unless two share it.
  readonly bySurname: ReadonlyMap<string, Person | null>;
  /// By a capitalised word of a body's name: the body, unless two share it.
  readonly bodyByWord: ReadonlyMap<string, Actor | null>;
}

export function castOf(annotation: Annotation): Cast {
  const bodyByWord = bodiesOf(annotation);
  const people = peopleOf(annotation, bodyByWord);
  const bySurname = new Map<string, Person | null>();
  for (const person of people) {
    const key = surnameOf(person.name);
    const known = bySurname.get(key);
    if (known === undefined || known?.id === person.id) bySurname.set(key, { ...person, ...known });
    else bySurname.set(key, null);
  }
  const byId = new Map(people.map((person) => [person.id, person]));
  return { annotation, people, byId, speakers: speakersOf(annotation), bySurname, bodyByWord };
}

const speakersOf = ({ statements }: Annotation): readonly Speaker[] =>
  statements
    .map(({ value }) => value.speaker)
    .filter((one) => one !== null)
    .sort((a, b) => a.from - b.from);

const surnameOf = (name: string): string => name.toLowerCase().split(/\s+/u).at(-1) ?? '';

/// "The Front" is the only body of the report in whose name the word stands.
function bodiesOf({ actors }: Annotation): ReadonlyMap<string, Actor | null> {
  const byWord = new Map<string, Actor | null>();
  for (const { value } of actors) {
    if ((value.kind !== 'organisation' && value.kind !== 'group') || value.actor === undefined) continue;
    for (const word of value.name.match(/\p{Lu}\p{L}{3,}/gu) ?? []) {
      const known = byWord.get(word);
      byWord.set(word, known === undefined || known?.actor === value.actor ? value : null);
    }
  }
  return byWord;
}

/// Words that stand before a name and are no part of it: "Culture Minister", "the Kremlin spokesman".
const TITLES = [...SPEAKS_FOR].flatMap((role) => [role, role.charAt(0).toUpperCase() + role.slice(1)]);
const TITLED = new RegExp(`^(?:.*\\b)?(?:${TITLES.join('|')})\\s+(?=\\p{Lu})`, 'u');

export const bareName = (name: string): string =>
  name.replace(TITLED, '').replace(/\s+(?:the|of|and|who|an?)$/u, '');

export const personId = (name: string): string =>
  `name:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/// Every named person, each with the body that the report says it speaks for, anywhere in it.
function peopleOf(annotation: Annotation, bodies: Cast['bodyByWord']): readonly Person[] {
  const bodyOf = new Map<string, string>();
  const named = annotation.actors.flatMap(({ to, value }, at): Person[] => {
    if (value.kind !== 'person' || value.reference !== 'name' || value.actor === undefined) return [];
    const name = bareName(value.name);
    const id = name === value.name ? value.actor : personId(name);
    const from = nameStart(annotation.report.text, annotation.actors[at]!, name);
    const of = value.of ?? bodyBeside(annotation, at, from, bodies);
    if (of !== undefined && !bodyOf.has(id)) bodyOf.set(id, of);
    return [{ from, to, name, id }];
  });
  const starts = new Set(named.map(({ from }) => from));
  const told = speakersOf(annotation).flatMap((speaker): Person[] => {
    const person = nameIn(annotation.report.text, speaker);
    if (person === undefined || starts.has(person.from)) return [];
    const words = annotation.report.text.slice(Math.max(0, person.from - FAR), person.from);
    const of = bodyByItsWord(words, bodies);
    if (of !== undefined && !bodyOf.has(person.id)) bodyOf.set(person.id, of);
    return [person];
  });
  const all = [...named, ...told].sort((a, b) => a.from - b.from);
  return all.map((person) => {
    const of = bodyOf.get(person.id);
    return of === undefined ? person : { ...person, of };
  });
}

/// Where the name itself begins, behind its titles.
function nameStart(text: string, { from, to }: Span, name: string): number {
  const at = text.slice(from, to).lastIndexOf(name);
  return at < 0 ? from : from + at;
}

export const ROLE = `(?:${TITLES.join('|')})`;
/// Between body and name: "Kremlin spokesman Ivan Ivanov", "the Observatory's director, Ivan Ivanov".
const ROLE_BEFORE = new RegExp(
  `^(?:['’]s?)?\\s(?:[\\p{L}.-]+\\s){0,3}?${ROLE},?\\s(?:[\\p{Lu}][\\p{L}.-]*\\s){0,2}$`,
  'u',
);
/// Between name and body: "Ivan Ivanov, a spokesman for the council".
const ROLE_AFTER = new RegExp(
  `^,\\s(?:(?:an?|the)\\s)?(?:[\\p{L}-]+\\s){0,3}?${ROLE}\\s(?:of|for|at)\\s(?:the\\s)?$`,
  'u',
);
/// Behind the body that stands behind the name: "Ivanov, the Front's spokesman".
const ROLE_BEHIND = new RegExp(`^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}?${ROLE}\\b`, 'u');
const BETWEEN_BEHIND = /^,\s(?:the\s)?$/u;
/// Before the body that stands before the name: "a spokesman for the council, Ivan Ivanov".
const ROLE_FOR = new RegExp(`\\b${ROLE}\\s(?:of|for)\\s(?:the\\s)?$`, 'u');
export const FAR = 70;

/// The body whose spokesman or head a named person is, by the words between the two.
function bodyBeside(
  { actors, report }: Annotation,
  at: number,
  from: number,
  bodies: Cast['bodyByWord'],
): string | undefined {
  const { to } = actors[at]!;
  const { text } = report;
  for (const near of [at - 1, at - 2, at + 1, at + 2]) {
    const other = actors[near];
    if (!other || !isBody(other.value) || other.value.actor === undefined) continue;
    if (other.to <= from && from - other.to < FAR && ROLE_BEFORE.test(text.slice(other.to, from)))
      return other.value.actor;
    if (other.to <= from && /^,\s(?:\p{Lu}[\p{L}.-]*\s){0,2}$/u.test(text.slice(other.to, from)))
      if (ROLE_FOR.test(text.slice(Math.max(0, other.from - 40), other.from))) return other.value.actor;
    if (other.from < to || other.from - to > FAR) continue;
    const between = text.slice(to, other.from);
    if (ROLE_AFTER.test(between)) return other.value.actor;
    if (BETWEEN_BEHIND.test(between) && ROLE_BEHIND.test(text.slice(other.to, other.to + 40)))
      return other.value.actor;
  }
  return bodyByItsWord(text.slice(Math.max(0, from - FAR), from), bodies);
}

const WORD_ROLE = new RegExp(
  `(\\p{Lu}\\p{L}{3,})(?:['’]s)?\\s(?:\\p{Ll}+\\s)?${ROLE},?\\s(?:\\p{Lu}[\\p{L}.-]*\\s){0,2}$`,
  'u',
);
const ROLE_FOR_WORD = new RegExp(`\\b${ROLE}\\s(?:of|for)\\s(?:the\\s)?(\\p{Lu}\\p{L}{3,}),\\s$`, 'u');

/// "Front spokesman Ivan Ivanov", "a spokesman for the Front, Ivan Ivanov".
function bodyByItsWord(before: string, bodies: Cast['bodyByWord']): string | undefined {
  const word = WORD_ROLE.exec(before)?.[1] ?? ROLE_FOR_WORD.exec(before)?.[1];
  return word === undefined ? undefined : bodies.get(word)?.actor;
}

const isBody = ({ kind }: Actor): boolean => kind === 'organisation' || kind === 'group' || kind === 'state';

/// "One of the elders, Sheikh Miftah Zayed" and "Chief of Staff General Omar Drissi".
const NAME = `(?:\\p{Lu}[\\p{L}’'-]+\\s){1,2}(?:(?:al-|el-|bin\\s)?\\p{Lu}[\\p{L}’'-]+)`;
const APPOSED = new RegExp(`[\\p{Ll}],\\s(?:\\p{Lu}\\p{L}+\\s)??(${NAME})$`, 'u');
/// "Salem Barghathi, the head of …".
const NAME_FIRST = new RegExp(`^(${NAME}),\\s(?:an?|the|who|whose)\\b`, 'u');

/// The name that a speaker's words end or begin with, where it stands.
function nameIn(text: string, { from, to }: Span): Person | undefined {
  const words = text.slice(from, to);
  const name = (APPOSED.exec(words) ?? NAME_FIRST.exec(words))?.[1];
  if (name === undefined) return undefined;
  const at = from + words.lastIndexOf(name);
  return { from: at, to: at + name.length, name, id: personId(name) };
}
