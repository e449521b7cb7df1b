/// The words with which events are told, indexed by the first of them.

import type { Token } from '../model/index.ts';
import { bitsPerWord, perWord } from '../text/index.ts';
import { TRIGGER_GROUPS } from './events.ts';
import { pluralOf, verbForms } from './events-forms.ts';

/// One word after the first: its forms, and whether other words may stand before it.
export interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: number;
  /// It leads on ("to", "in", "from"): what stands before it may be told with where it stands and whose it is.
  readonly leads: boolean;
}

export interface TriggerEntry {
  readonly group: number;
  readonly kind: 'verb' | 'noun';
  readonly steps: readonly Step[];
  /// The last step names the thing done to ("fire rocket"), which a passive puts before the verb.
  readonly thing: boolean;
}

/// The entries that begin with a word, in the order in which they are tried, and side by side, so that none is looked at
/// in vain, the bits of the words that each goes on with (`stepBits`), two numbers an entry: where they must stand right
/// behind, where they may stand farther. Of what is one word, `ALONE` is set.
interface Triggers {
  readonly entries: readonly TriggerEntry[];
  readonly bits: readonly number[];
}

/// Which stands everywhere.
export const ALONE = 1 << 31;

const PARTICLES = new Set(
  'up out down off away over back in on into at to of from upon against toward towards through with for by under as and dead alive rubble ruin ruins ashes the a his her their himself herself themselves itself it them be free captive'.split(
    ' ',
  ),
);

/// So many words may stand between a trigger and the next of its words.
export const MOST_GAP = 6;

/// Words of steps, numbered as they come.
const STEP_WORDS = new Map<string, number>();
const BITS = 31;

function numberOf(word: string): number {
  const number = STEP_WORDS.get(word) ?? STEP_WORDS.size;
  STEP_WORDS.set(word, number);
  return number;
}

/// Bits of the words that an entry goes on with, right behind or farther away.
function firstBits({ steps: [first] }: TriggerEntry, behind: boolean): number {
  if (first === undefined) return ALONE;
  let bits = 0;
  if ((first.gap === 0) === behind) for (const word of first.words) bits |= 1 << (numberOf(word) % BITS);
  return bits;
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
    // "among the +dead": right behind.
    const next = word.startsWith('+');
    const options = (next ? word.slice(1) : word).split('|');
    const particle = next || options.every((option) => PARTICLES.has(option));
    thing = !particle;
    const forms = particle ? options : options.flatMap((option) => [option, pluralOf(option)]);
    steps.push({ words: new Set(forms), gap: gap || (particle ? 0 : 4), leads: forms.some(isLead) });
    gap = 0;
  }
  for (const form of verbForms(first!)) append(form, { group, kind: 'verb', steps, thing });
}

function isLead(word: string): boolean {
  return word === 'to' || word === 'in' || word === 'from';
}

function addNoun(group: number, phrase: string): void {
  const words = phrase.split(/[ -]/);
  const steps = words.slice(1).map((word, i) => {
    const options = word.split('|');
    const last = i === words.length - 2;
    const forms = last ? options.flatMap((o) => [o, pluralOf(o)]) : options;
    return { words: new Set(forms), gap: 0, leads: forms.some(isLead) };
  });
  const firsts =
    words.length === 1 || /^(?:of|on|for)$/.test(words[1]!) ? [words[0]!, pluralOf(words[0]!)] : [words[0]!];
  for (const form of firsts) append(form, { group, kind: 'noun', steps, thing: false });
}

function append(form: string, entry: TriggerEntry): void {
  const list = INDEX.get(form);
  if (list) list.push(entry);
  else INDEX.set(form, [entry]);
}

// The longest are tried first, then in the order of the data.
for (const list of INDEX.values()) list.sort((a, b) => b.steps.length - a.steps.length || a.group - b.group);

const TRIGGERS: ReadonlyMap<string, Triggers> = new Map(
  [...INDEX].map(([form, entries]) => [
    form,
    {
      entries,
      bits: entries.flatMap((entry) => [firstBits(entry, true), firstBits(entry, false)]),
    },
  ]),
);

export const triggersOf = perWord(({ lower }: Token) => TRIGGERS.get(lower));

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
