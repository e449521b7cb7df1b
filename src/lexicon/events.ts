/// Event types and the words that tell of them, indexed by their first form.

import effects from '../../lexicon/effects.json' with { type: 'json' };
import eventTypes from '../../lexicon/event-types.json' with { type: 'json' };
import triggers from '../../lexicon/triggers.json' with { type: 'json' };
import politics from '../../lexicon/triggers-politics.json' with { type: 'json' };
import society from '../../lexicon/triggers-society.json' with { type: 'json' };
import territory from '../../lexicon/triggers-territory.json' with { type: 'json' };
import violence from '../../lexicon/triggers-violence.json' with { type: 'json' };
import type { Effect, Token } from '../model/index.ts';
import { perWord } from '../text/index.ts';
import { pluralOf, verbForms } from './events-forms.ts';

export interface EventType {
  readonly id: string;
  readonly label: string;
  /// ACLED's sub-event type and event type; absent for what ACLED does not code.
  readonly acled?: string;
  readonly acledEvent?: string;
  readonly ucdp?: string;
  readonly plover?: string;
  /// Types of one family can be one event seen differently.
  readonly family: string;
  readonly kind: 'incident' | 'background' | string;
}

export type RoleScheme =
  | 'plain'
  | 'territory'
  | 'flag'
  | 'fall'
  | 'held'
  | 'expel'
  | 'lose'
  | 'retreat'
  | 'movement'
  | 'dug'
  | 'casualty'
  | 'clash'
  | 'talks'
  | 'talks-held'
  | 'victim'
  | 'protest'
  | 'patient'
  | 'patient-soft'
  | 'subject-instrument'
  | 'displace'
  | 'responsibility'
  | 'finding'
  | 'base'
  | 'none';

/// Trigger words of one reading, and what must stand around them.
export interface TriggerGroup {
  readonly name: string;
  readonly type: string;
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly roles?: RoleScheme | string;
  readonly effect?: string;
  /// One of these classes must be acted upon, or act.
  readonly object?: readonly string[];
  readonly subject?: readonly string[];
  readonly notObject?: readonly string[];
  readonly notSubject?: readonly string[];
  /// Words of which one must stand in the sentence.
  readonly near?: readonly string[];
  /// Words that must not follow the trigger ("a flood of calls").
  readonly notBefore?: readonly string[];
  /// Words that must not stand right before it ("news conference").
  readonly notAfter?: readonly string[];
  /// The subject must be a share of a whole ("two of the 16 columns").
  readonly counted?: boolean;
  /// What it tells of is still to come, whatever its tense ("is ready to release").
  readonly ahead?: boolean;
  /// What it tells of goes on, and did not begin with it ("are being held by rebels").
  readonly ongoing?: boolean;
  /// False: not where it only tells of what sort a noun is ("displaced families").
  readonly attributive?: boolean;
  readonly needs?: string;
  /// A subject of another class is let pass when none is known.
  readonly softSubject?: boolean;
  /// The subject's own words must tell its class: no pronoun, no unknown name.
  readonly plainSubject?: boolean;
  readonly intransitive?: boolean;
  /// Whoever is its subject has not done it: who finds a body, who loses men.
  readonly agentless?: boolean;
  readonly refine?: boolean;
  readonly merge?: boolean;
  readonly background?: boolean;
  readonly low?: boolean;
  readonly weakNouns?: boolean;
  readonly personOnly?: boolean;
  /// Acts only upon what a pronoun stands for; the noun itself is a trigger already.
  readonly pronounOnly?: boolean;
  readonly property?: boolean;
  /// Only where the noun's own phrase says whose it is ("army fire").
  readonly hostile?: boolean;
  readonly holder?: string;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/// Each has every key that one of them has, in one order: readers of a property meet one class of objects.
function alike<T extends object>(all: readonly T[]): readonly T[] {
  const keys = [...new Set(all.flatMap(Object.keys))] as unknown as readonly (keyof T)[];
  return all.map((one) => Object.fromEntries(keys.map((key) => [key, one[key]])) as unknown as T);
}

export const EVENT_TYPES: ReadonlyMap<string, EventType> = new Map(
  alike(eventTypes.types as readonly EventType[]).map((type) => [type.id, type]),
);

/// A type without a family is one of its own.
export const familyOf = (type: string): string => EVENT_TYPES.get(type)?.family ?? type;

/// Whether the place whose words begin at `at` is the one that people fled from: they are there no more.
export const isWhence = (type: string, text: string, at: number): boolean =>
  familyOf(type) === 'displacement' && /\bfrom\s+$/.test(text.slice(Math.max(0, at - 24), at));

const GROUPS = [territory, violence, politics, society].flatMap(({ groups }) => groups as TriggerGroup[]);

export const TRIGGER_GROUPS = alike(GROUPS);

const EFFECT_OF = new Map<string, Effect>();
for (const [effect, words] of Object.entries(effects)) {
  if (effect === 'about') continue;
  for (const word of words as readonly string[]) {
    const [first, ...rest] = word.split(' ');
    for (const form of [...verbForms(first!), pluralOf(first!)])
      EFFECT_OF.set([form, ...rest].join(' '), effect as Effect);
  }
}

/// What a trigger does to the one acted upon, by its words.
export function effectOf(words: string): Effect | undefined {
  return EFFECT_OF.get(words);
}

const LIGHT = new Map<string, { readonly role: 'agent' | 'target'; readonly particle?: string }[]>();
for (const role of ['agent', 'target'] as const) {
  for (const phrase of triggers.light[role]) {
    const [first, particle] = phrase.split(' ');
    for (const form of verbForms(first!)) {
      const list = LIGHT.get(form) ?? [];
      list.push(particle === undefined ? { role } : { role, particle });
      LIGHT.set(form, list);
    }
  }
}

/// Whether a verb lends its subject to the noun that follows ("carried out an attack", "came under fire").
export function lightVerb(form: string, next: string): 'agent' | 'target' | undefined {
  const list = LIGHT.get(form);
  return (list?.find((light) => light.particle === next) ?? list?.find((light) => !light.particle))?.role;
}

const TELLS: ReadonlySet<string> = new Set(triggers.light.tell.flatMap(verbForms));

/// "the president announced the capture": a verb by which somebody makes known what others may have done.
export const makesKnown = (form: string): boolean => TELLS.has(form);

/// Nouns that a time of day names ("noon prayers").
export const NAMED_BY_HOUR: ReadonlySet<string> = new Set(triggers.hours.words);

/// What stands for one country in another.
export const MISSIONS: ReadonlySet<string> = new Set(triggers.missions.words);

/// Verbs of which an event can be the subject ("the blast injured …").
export const HITS: ReadonlySet<string> = new Set(triggers.hits.flatMap(verbForms));

export interface Means {
  readonly type: string;
  readonly words: ReadonlySet<string>;
}

export const MEANS: readonly Means[] = triggers.means.map(({ type, words }) => ({
  type,
  words: new Set(words),
}));

/// Bits of the means (positions in `MEANS`) that a word names by itself, and with each word after it.
export interface MeansOfWord {
  readonly alone: number;
  readonly before: ReadonlyMap<string, number>;
}

const MEANS_WORDS = new Map<string, { alone: number; readonly before: Map<string, number> }>();
MEANS.forEach(({ words }, index) => {
  for (const phrase of words) {
    const [first, second] = phrase.split(' ');
    const found = MEANS_WORDS.get(first!) ?? { alone: 0, before: new Map<string, number>() };
    MEANS_WORDS.set(first!, found);
    if (second === undefined) found.alone |= 1 << index;
    else found.before.set(second, (found.before.get(second) ?? 0) | (1 << index));
  }
});

export const meansOf = perWord(({ lower }: Token): MeansOfWord | undefined => MEANS_WORDS.get(lower));

const formsOf = (verbs: readonly string[]): ReadonlySet<string> => new Set(verbs.flatMap(verbForms));
const { status } = triggers;

export const STATUS = {
  possibleModals: new Set(status.possible.modals),
  possibleAdverbs: new Set(status.possible.adverbs),
  possibleVerbs: formsOf(status.possible.verbs),
  settled: new Set([
    ...status.possible.settled.words,
    ...[...formsOf(status.possible.settled.verbs)].map((form) => `${form} to`),
  ]),
  hedges: new Set(status.hedges),
  plannedModals: new Set(status.planned.modals),
  plannedVerbs: formsOf(status.planned.verbs),
  plannedAdjectives: new Set(status.planned.adjectives),
  ongoingVerbs: formsOf(status.ongoing),
  deniedWords: new Set(status.denied.words),
  deniedVerbs: formsOf(status.denied.verbs),
  deniedPhrases: status.denied.phrases.map((phrase) => phrase.split(' ')),
  possiblePhrases: status.possible.phrases.map((phrase) => phrase.split(' ')),
  conditional: new Set(status.conditional),
  habit: new Set(status.habit),
} as const;
