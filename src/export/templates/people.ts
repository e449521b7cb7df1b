/// Who is meant by the words of a participant: under which name the report knows them best, and what it calls them.

import type { ActorNote, Annotation, Participant } from '../../model/index.ts';
import { humanType, wordsOf } from './vocabulary.ts';

/// One person of a report.
export interface Person {
  readonly key: string;
  /// The longest name, as the report writes it with its title.
  readonly text: string;
  /// Kind of person, from titles, descriptions and what stands after the name; absent where nothing tells.
  readonly type?: string;
}

export type People = (participant: Participant) => Person | undefined;

interface Known {
  readonly key: string;
  readonly words: readonly string[];
  text: string;
  type?: string;
}

/// Every person named in the report; a shorter name ("Sharif") is the longer one's that holds its words.
export function peopleOf(annotation: Annotation): People {
  const { actors } = annotation;
  const known = new Map<string, Known>();
  const longest = new Map<string, Known>();
  for (const note of actors) {
    const { kind, reference, actor, name } = note.value;
    if (kind !== 'person' || reference !== 'name' || actor === undefined || known.has(actor)) continue;
    const one = { key: actor, words: wordsOf(name), text: '' };
    known.set(actor, one);
    for (const word of one.words)
      if ((longest.get(word)?.words.length ?? 0) < one.words.length) longest.set(word, one);
  }
  const whole = ({ words, key }: Known): Known => {
    const other = longest.get(words.at(-1) ?? '');
    return other !== undefined && words.every((word) => other.words.includes(word)) ? other : known.get(key)!;
  };
  const personOf = ({ value }: ActorNote): Known | undefined => {
    const one = value.kind === 'person' && value.actor !== undefined ? known.get(value.actor) : undefined;
    return one && whole(one);
  };
  for (const note of actors) {
    const person = personOf(note);
    if (person) learn(annotation, person, note);
  }
  return ({ actor, name }) => {
    const note = actor === undefined ? undefined : actors[actor];
    const person = note ? personOf(note) : /^\p{Lu}/u.test(name) ? heldBy(longest, name) : undefined;
    return person && { key: person.key, text: person.text, ...(person.type ? { type: person.type } : {}) };
  };
}

/// A name that no note marks is the person's whose longer name holds its words.
function heldBy(longest: ReadonlyMap<string, Known>, name: string): Known | undefined {
  const words = wordsOf(name);
  const other = longest.get(words.at(-1) ?? '');
  return other !== undefined && words.every((word) => other.words.includes(word)) ? other : undefined;
}

/// How far after a name its apposition is sought.
const REACH = 90;

function learn({ report }: Annotation, person: Known, { from, to, value }: ActorNote): void {
  const text = report.text.slice(from, to).replace(/\s+/g, ' ');
  const named = value.reference === 'name';
  if (named && text.length > person.text.length) person.text = text;
  const told = value.reference === 'pronoun' ? undefined : humanType(wordsOf(text));
  const after = named ? apposition(report.text.slice(to, to + REACH)) : undefined;
  const type = [told, after].find((one) => one !== undefined && one !== 'CIVILIAN');
  if (person.type === undefined || person.type === 'CIVILIAN') {
    const better = type ?? told ?? after;
    if (better !== undefined) person.type = better;
  }
}

/// ", the mayor of the town," right after a name.
function apposition(after: string): string | undefined {
  const found = /^,\s+(?:\d+,\s+)?(?:(?:a|an|the)\s+)?([^,.;]{3,80})[,.;]/i.exec(after);
  return found ? humanType(wordsOf(found[1]!)) : undefined;
}
