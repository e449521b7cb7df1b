/// Whom and what an event struck: people under the name that the report knows them by, property by what it is.

import type { Annotation, EventNote, Participant, Span } from '../../model/index.ts';
import type { People, Person } from './people.ts';
import { thingsIn } from './things.ts';
import {
  COLLECTIVES,
  hasWord,
  humanType,
  INDIVIDUALS,
  isForce,
  isPersonHead,
  MILITARY,
  NOBODY,
  ORGANS,
  PARTS,
  physicalType,
  singleOf,
  upToHead,
  VAGUE,
  withoutTime,
  wordsOf,
} from './vocabulary.ts';

export interface Target {
  readonly text: string;
  readonly head: string;
  /// Who or what it is: the person's identity, else the head word.
  readonly key: string;
  readonly type: string;
  readonly effect?: string;
  readonly number: string;
  readonly force: boolean;
  /// "many people": nobody in particular.
  readonly vague: boolean;
  readonly named: boolean;
}

/// More victims than this are a war's, not an incident's.
const MOST = 300;

const HUMAN_EFFECT: Readonly<Record<string, string>> = { killed: 'DEATH', injured: 'INJURY', none: '' };
const PHYSICAL_EFFECT: Readonly<Record<string, string>> = { destroyed: 'DESTROYED', damaged: 'SOME DAMAGE' };

/// Whom and what an event struck.
export function struck(
  annotation: Annotation,
  note: EventNote,
  people: People,
): { humans: Target[]; things: Target[] } {
  const humans: Target[] = [];
  const things: Target[] = [];
  for (const target of sufferersOf(annotation, note)) {
    const { human, thing } = targetOf(annotation, note, target, people);
    if (human) humans.push(human);
    if (thing) things.push(thing);
  }
  return { humans, things };
}

/// "a businessman kidnapped last week", "the judge's murder": who stands where one who acts would, and is none who
/// does such things, suffers it.
function sufferersOf({ report }: Annotation, { rule, value }: EventNote): readonly Participant[] {
  if (value.targets.length > 0 || !PERSONAL.test(rule)) return value.targets;
  return value.agents.filter(({ from, to }) => {
    const words = wordsOf(report.text.slice(from, to));
    return !isForce(words) && !hasWord(INDIVIDUALS, upToHead(words).slice(-1)) && !hasWord(ORGANS, words);
  });
}

const PERSONAL = /^events\/(?:abduct|murder)$/;

function targetOf(
  annotation: Annotation,
  { value, rule }: EventNote,
  target: Participant,
  people: People,
): { readonly human?: Target; readonly thing?: Target } {
  const { actors, report } = annotation;
  const actor = target.actor === undefined ? undefined : actors[target.actor]?.value;
  const person = people(target);
  const own = plain(report.text.slice(target.from, target.to));
  const bare = isPronoun(wordsOf(own));
  const text =
    person && (bare || actor?.reference !== 'name' || person.text.length > own.length || !endsIn(person, own))
      ? person.text
      : own;
  const words = wordsOf(text);
  if (words.length === 0 || /^\d+$/.test(words.at(-1)!) || isPronoun(words)) return {};
  const kind = actor?.kind;
  const effect = target.effect ?? (rule === 'events/murder' ? 'killed' : '');
  const told = humanType(wholeOf(words));
  const type = told === undefined || told === 'CIVILIAN' ? (person?.type ?? told) : told;
  const physical = physicalType(wholeOf(words));
  const proper = properHead(target.name);
  const alone =
    person !== undefined || (proper && kind === undefined && physical === undefined && told === undefined);
  const number = alone ? '1' : numberOf(annotation, value.figures, target, words);
  const head = headOf(wholeOf(words));
  const base = {
    text,
    head,
    key: person?.key ?? head,
    number,
    force: isForce(words),
    vague:
      (hasWord(VAGUE, words.slice(0, 2)) && !(Number(number) > 1)) ||
      COLLECTIVES.has(head) ||
      Number(number) >= MOST,
    named: person !== undefined || (proper && kind !== 'nationality' && kind !== 'person'),
  };
  if (NOBODY.has(head)) return {};
  const human =
    kind === 'person' ||
    (kind !== 'facility' && type !== undefined && (physical === undefined || isPersonHead(words)));
  if (physical !== undefined && !human)
    return {
      thing: {
        ...base,
        force: base.force && (!CIVIL.has(physical) || hasWord(MILITARY, words)),
        type: physical,
        ...some(PHYSICAL_EFFECT[effect]),
      },
    };
  if (
    human ||
    kind === 'nationality' ||
    (proper && (effect !== '' || BODILY.test(rule)) && kind === undefined)
  )
    return { human: { ...base, type: type ?? 'CIVILIAN', ...some(HUMAN_EFFECT[effect]) } };
  return {};
}

/// "the banners of Sharif": the person, and not what is theirs.
const endsIn = ({ text }: Person, own: string): boolean =>
  wordsOf(text).includes(upToHead(wordsOf(own)).at(-1) ?? '');

/// "a section of the pipeline": the pipeline.
function wholeOf(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  return of > 0 && PARTS.has(singleOf(words[of - 1]!)) ? wholeOf(words.slice(of + 1)) : words;
}

/// What the sentence of a blast or a fire says was hit, beside what its words say outright.
export function withNear(
  { report, sentences }: Annotation,
  direct: readonly Target[],
  sentence: number,
  means: readonly Span[],
): readonly Target[] {
  const span = sentences[sentence];
  if (!span) return direct;
  // "stepped on a mine": with what it was done was not struck.
  const found = thingsIn(report.text, span).filter(
    ({ from, to }) => !means.some((one) => one.from < to && from < one.to),
  );
  const near = found.map(({ text, type, destroyed }): Target => {
    const words = wordsOf(text);
    const head = headOf(words);
    const number = PLURAL.test(words.at(-1) ?? '') ? 'PLURAL' : '1';
    const plain = { text, head, key: head, type, number, force: isForce(words), vague: false, named: false };
    return destroyed ? { ...plain, effect: 'DESTROYED' } : plain;
  });
  return [...direct, ...near.filter(({ key }) => direct.every((one) => one.key !== key))];
}

/// What is done to people alone: whoever has a name there is one.
const BODILY = /^events\/(?:abduct|murder|shooting|beating|injure)$/;

/// Kinds of property that armies do not have: a "post" that bears power lines, a "company" that trades.
const CIVIL = new Set(['ENERGY', 'COMMERCIAL', 'FINANCIAL', 'WATER', 'CIVILIAN RESIDENCE']);

const some = (effect: string | undefined): { effect?: string } => (effect ? { effect } : {});

const plain = (text: string): string => withoutTime(text.replace(/\s+/g, ' ').replace(/\s*[[(].*$/, ''));

/// "Colonel Yara Sharif", "the mayor Sharif": the head is a name.
const properHead = (name: string): boolean => /^\p{Lu}\p{Ll}/u.test(upToHead(name.split(' ')).at(-1) ?? '');

const isPronoun = (words: readonly string[]): boolean =>
  words.length === 1 &&
  /^(?:he|she|it|they|him|her|them|us|we|you|i|who|which|that|one|this|himself|themselves)$/.test(words[0]!);

const headOf = (words: readonly string[]): string => {
  const stop = words.findIndex(
    (word, i) => i > 0 && /^(?:of|in|at|from|with|by|on|for|to|near|who|which|that|where)$/.test(word),
  );
  return (stop > 0 ? words[stop - 1]! : (words.at(-1) ?? '')).replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
};

const PLURAL = /(?:[^s]s|men|people|children)$/;

function numberOf(
  { figures }: Annotation,
  own: readonly number[],
  target: Span,
  words: readonly string[],
): string {
  for (const index of own) {
    const figure = figures[index];
    if (figure && figure.from < target.to && target.from < figure.to && figure.value.best !== null)
      return String(figure.value.best);
  }
  const head =
    words[
      Math.max(0, words.findIndex((word, i) => i > 0 && /^(?:of|in|at|from|with|who)$/.test(word)) - 1)
    ] ?? '';
  const last = words.some((word) => word === 'of') ? head : (words.at(-1) ?? '');
  return PLURAL.test(last) && words.length < 6 ? 'PLURAL' : '1';
}
