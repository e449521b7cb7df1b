/// The words with which events are told, indexed by the first of them.

import type { Token } from '../model/index.ts';
import { bitsPerWord, perWord } from '../text/index.ts';
import { TRIGGER_GROUPS } from './events.ts';
import { pluralOf, verbForms } from './events-forms.ts';

/// One word after the first: its forms, and whether other words may stand before it.
export interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: number;
}

export interface TriggerEntry {
  readonly group: number;
  readonly kind: 'verb' | 'noun';
  readonly steps: readonly Step[];
  /// The last step names the thing done to ("fire rocket"), which a passive puts before the verb.
  readonly thing: boolean;
  /// Bits of the words of the first step (`stepBits`), where they must stand right behind and where they may stand farther.
  readonly next: number;
  readonly around: number;
}

const PARTICLES = new Set(
  'up out down off away over back in on into at to of from upon against toward towards through with for by under as and dead alive the a his her their himself herself themselves itself it them be free captive'.split(
    ' ',
  ),
);

/// So many words may stand between a trigger and the next of its words.
export const MOST_GAP = 6;

/// Words of steps, numbered as they come.
const STEP_WORDS = new Map<string, number>();
const BITS = 32;

function numberOf(word: string): number {
  const number = STEP_WORDS.get(word) ?? STEP_WORDS.size;
  STEP_WORDS.set(word, number);
  return number;
}

function firstBits([first]: readonly Step[]): Pick<TriggerEntry, 'next' | 'around'> {
  let bits = 0;
  for (const word of first?.words ?? []) bits |= 1 << (numberOf(word) % BITS);
  return first?.gap === 0 ? { next: bits, around: 0 } : { next: 0, around: bits };
}

const INDEX = new Map<string, TriggerEntry[]>();
TRIGGER_GROUPS.forEach((group, index) => {
  for (const words of group.verbs ?? []) addVerb(index, words);
  for (const words of group.nouns ?? []) addNoun(index, words);
});

function addVerb(group: number, phrase: string): void {
  const [first, ...rest] = phrase.split(' ');
  const steps: Step[] = [];
  let gap = 0;
  let thing = false;
  for (const word of rest) {
    if (word === '*') {
      gap = MOST_GAP;
      continue;
    }
    const options = word.split('|');
    const particle = options.every((option) => PARTICLES.has(option));
    thing = !particle;
    const forms = particle ? options : options.flatMap((option) => [option, pluralOf(option)]);
    steps.push({ words: new Set(forms), gap: gap || (particle ? 0 : 4) });
    gap = 0;
  }
  const entry = { group, kind: 'verb', steps, thing, ...firstBits(steps) } as const;
  for (const form of verbForms(first!)) append(form, entry);
}

function addNoun(group: number, phrase: string): void {
  const words = phrase.split(/[ -]/);
  const steps = words.slice(1).map((word, i) => {
    const options = word.split('|');
    const last = i === words.length - 2;
    return { words: new Set(last ? options.flatMap((o) => [o, pluralOf(o)]) : options), gap: 0 };
  });
  const firsts =
    words.length === 1 || /^(?:of|on|for)$/.test(words[1]!) ? [words[0]!, pluralOf(words[0]!)] : [words[0]!];
  const entry = { group, kind: 'noun', steps, thing: false, ...firstBits(steps) } as const;
  for (const form of firsts) append(form, entry);
}

function append(form: string, entry: TriggerEntry): void {
  const list = INDEX.get(form);
  if (list) list.push(entry);
  else INDEX.set(form, [entry]);
}

// The longest are tried first, then in the order of the data.
for (const list of INDEX.values()) list.sort((a, b) => b.steps.length - a.steps.length || a.group - b.group);

/// Entries that begin with a word, in the order in which they are tried.
export const triggersOf = perWord(({ lower }: Token) => INDEX.get(lower));

for (const list of INDEX.values())
  for (const { steps } of list) for (const { words } of steps) for (const word of words) numberOf(word);

/// Whether a word may go on a trigger that another one began.
export const isTriggerStep = (form: string): boolean => STEP_WORDS.has(form);

/// The bit of such a word, which it shares with others: what has none of an entry's bits is none of its words.
export const stepBits = bitsPerWord(({ lower }: Token): number => {
  const number = STEP_WORDS.get(lower);
  return number === undefined ? 0 : 1 << (number % BITS);
});

/// Whether a word is a verb that a trigger begins with.
export function isTriggerVerb(form: string): boolean {
  return INDEX.get(form)?.some(({ kind }) => kind === 'verb') === true;
}
