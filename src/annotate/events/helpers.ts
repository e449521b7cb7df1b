/// Who fights beside a doer: "the army, backed by the militia", "with support from the coalition", "alongside the Front". And
/// whom such words keep from being taken for the doer, where they stand before the verb.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Arguments } from './arguments.ts';
import { AIRCRAFT, bitsOfPhrase, FORCES } from './classes.ts';
import { doersOf, ownersWithin } from './doers.ts';
import { TRIGGER } from './facts.ts';
import { extentOf, joined, withHead } from './joined.ts';
import { isPreposition } from './prepositions.ts';
import type { Reading } from './readings.ts';
import { actorWith, type Phrase, phraseWith, type View } from './view.ts';

const HELPED = EVENT_WORDS.helped;
const HELP = EVENT_WORDS.help;
const ALLIES = EVENT_WORDS.allies;
const MIGHT = EVENT_WORDS.might;
const FROM: ReadonlySet<string> = new Set(['of', 'from', 'by']);
const WITH: ReadonlySet<string> = new Set(['with', 'under', 'in']);
const TOGETHER: ReadonlySet<string> = new Set(['together', 'along']);
const NONE: readonly Phrase[] = [];
/// "in cooperation with the militia backed by jets": so many helpers are told one behind the other.
const MOST = 2;

const BESIDES: ReadonlySet<string> = new Set([
  'violence',
  'control',
  'offensive',
  'movement',
  'air-operation',
  'siege',
]);

/// A reading with those who helped among its doers, where it is a deed of forces.
export function withHelpers(view: View, reading: Reading): Reading {
  const { args, sentence, type } = reading;
  if (args.agents.length === 0 || !BESIDES.has(EVENT_TYPES.get(type)?.family ?? '')) return reading;
  const helpers = helpersOf(view, args, sentence);
  if (helpers.length === 0) return reading;
  return { ...reading, args: { ...args, agents: [...args.agents, ...helpers] } };
}

/// All that the words behind each of the doers, and those behind the verb, tell to have helped.
function helpersOf(
  view: View,
  { agents: doers, patients, preps, verbAt }: Arguments,
  sentence: Sentence,
): readonly Phrase[] {
  let found: Phrase[] | undefined;
  const take = (more: readonly Phrase[]) => {
    for (const one of more) {
      const isKnown = (known: Phrase) => known.first < one.last && one.first < known.last;
      if (doers.some(isKnown) || patients.some(isKnown) || found?.some(isKnown)) continue;
      found ??= [];
      found.push(one);
    }
  };
  for (const doer of doers) {
    const end = verbAt >= doer.last ? verbAt : sentence.last;
    let last = extentOf(view, doer, end);
    for (let step = 0; step < MOST; step++) {
      const beside = helpBehind(view, pastBrackets(view, last, end), end);
      if (beside.length === 0) break;
      take(fighting(view, beside));
      last = extentOf(view, beside.at(-1)!, end);
    }
  }
  for (const { at } of preps) if (at > verbAt) take(fighting(view, helpBehind(view, at, sentence.last)));
  return found ?? NONE;
}

/// "(SDF)", and the comma behind.
function pastBrackets({ doc: { tokens } }: View, from: number, end: number): number {
  let i = from;
  if (tokens[i]?.lower === '(' && tokens[i + 2]?.lower === ')') i += 3;
  return tokens[i]?.lower === ',' && i < end ? i + 1 : i;
}

/// The phrases that a word of help at `i` leads to.
function helpBehind(view: View, i: number, end: number): readonly Phrase[] {
  const { tokens } = view.doc;
  const to = leadsTo(view, i);
  const phrase = to < 0 || to >= end ? undefined : phraseWith(view, to);
  if (phrase === undefined || phrase.time || phrase.first > to) return NONE;
  if (tokens[i]!.lower === 'and' && to === i + 1) {
    // "and its allies from the Front"
    const from = FROM.has(tokens[phrase.last]?.lower ?? '') ? phraseWith(view, phrase.last + 1) : undefined;
    return from !== undefined && bitsOfPhrase(view, from) & FORCES ? [from] : [phrase];
  }
  return joined(view, phrase, end);
}

/// Where those stand who help, by the words at `i`; else -1.
function leadsTo(view: View, i: number): number {
  const { tokens } = view.doc;
  const word = tokens[i]?.lower ?? '';
  if (HELPED.has(word)) {
    const by = tokens[i + 1]?.lower === 'up' ? i + 2 : i + 1;
    return tokens[by]?.lower === 'by' ? by + 1 : -1;
  }
  if (word === 'alongside') return i + 1;
  if (TOGETHER.has(word)) return tokens[i + 1]?.lower === 'with' ? i + 2 : -1;
  if (word === 'and') return ALLIES.has(tokens[i + 2]?.lower ?? '') ? i + 1 : -1;
  if (!WITH.has(word)) return -1;
  // "with (the) support from", "in cooperation with", "under cover of"
  const help = phraseWith(view, i + 1);
  if (help === undefined || help.first !== i + 1 || !HELP.has(tokens[help.head]!.lower)) return -1;
  const link = tokens[help.last]?.lower ?? '';
  return (word === 'in' ? link === 'with' : FROM.has(link)) ? help.last + 1 : -1;
}

/// Forces, and those whose the aircraft, the guns or the strikes are that helped. "Militias backed by the United States" are so
/// called without its being there.
function fighting(view: View, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.flatMap((phrase) => {
    const bits = bitsOfPhrase(view, phrase);
    const word = view.doc.tokens[phrase.head]!.lower;
    if (bits & AIRCRAFT) return doersOf(view, [phrase]);
    if ((view.facts[phrase.head]! & TRIGGER) !== 0 || MIGHT.has(word)) return ownersWithin(view, phrase);
    if (actorWith(view, phrase.head)?.value.kind === 'state') return NONE;
    return bits & FORCES || ALLIES.has(word) ? [phrase] : NONE;
  });
}

/// Of a phrase that only tells who helped, who was helped: those before "backed by".
export function beforeHelper(view: View, { first }: Phrase, sentence: Sentence): Phrase | undefined {
  const { tokens } = view.doc;
  let at = first;
  for (let step = 0; step < MOST && itemBefore(tokens, at)?.lower === 'and'; step++) {
    const other = phraseWith(view, at - 2);
    if (other === undefined || other.time) return undefined;
    at = other.first;
  }
  if (at - 2 <= sentence.first || tokens[at - 1]!.lower !== 'by' || !isPreposition(view, at - 1))
    return undefined;
  const verb = tokens[at - 2]!.lower === 'up' ? at - 3 : at - 2;
  if (verb <= sentence.first || !HELPED.has(tokens[verb]!.lower)) return undefined;
  const who = phraseWith(view, tokens[verb - 1]!.lower === ',' ? verb - 2 : verb - 1);
  if (who === undefined || who.time) return undefined;
  const whole = withHead(view, who, sentence);
  const led = whole.first - 1;
  // "seized the town from troops backed by jets and burned it": they lost it.
  return led > sentence.first && isPreposition(view, led) ? undefined : whole;
}
