/// Which of the readings of a trigger fits what stands around it, and what type that makes it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { TRIGGER_GROUPS, type TriggerGroup } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import { ALONE, triggersOf } from '../../lexicon/triggers.ts';
import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { pronounFits } from './antecedents.ts';
import { type Arguments, argumentsOf } from './arguments.ts';
import { type Candidate, candidateAt, isVerb, stepsAround, stepsNext } from './candidates.ts';
import {
  ARMED_GROUP,
  bitsOfAll,
  bitsOfPhrase,
  CROWD,
  FORCES,
  HERITAGE,
  isPronoun,
  isUnknownName,
  PEOPLE,
  PLACE,
  THINGS,
} from './classes.ts';
import { bringsHelp } from './doers.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import { heritageStory, holdsPart, someSite } from './spoken-of.ts';
import { typeOf } from './types.ts';
import { actorWith, type Phrase, type View } from './view.ts';
import {
  isAttributive,
  isOfWords,
  isShot,
  someAircraft,
  someSince,
  someToll,
  someWord,
} from './words-alone.ts';

export interface Reading {
  readonly candidate: Candidate;
  readonly group: TriggerGroup;
  readonly type: string;
  readonly args: Arguments;
  readonly sentence: Sentence;
}

interface Masks {
  readonly object: number;
  readonly subject: number;
  readonly notObject: number;
  readonly notSubject: ReadonlySet<string>;
  readonly notObjectWords: ReadonlySet<string>;
  readonly near: ReadonlySet<string> | undefined;
}

const KNOWN =
  /^(?:heritage|worship|settlement|position|building|vehicle|weapon|state-force|state|police|armed-group|protester|crowd|civilian|prisoner|official|suspect|aircraft|drug|money|place|country|organisation|person|truce|nature|investigator|other)$/;

const MASKS: readonly Masks[] = TRIGGER_GROUPS.map((group) => ({
  object: bitsOf(group.object ?? []),
  subject: bitsOf(group.subject ?? []),
  notObject: bitsOf((group.notObject ?? []).filter((name) => KNOWN.test(name))),
  notSubject: new Set(group.notSubject ?? []),
  notObjectWords: new Set((group.notObject ?? []).filter((name) => !KNOWN.test(name))),
  near: group.near ? new Set(group.near) : undefined,
}));

/// The first reading of the token `at` whose conditions hold, the longest triggers tried first. Tokens that another
/// trigger took are left alone.
export function readingAt(
  view: View,
  at: number,
  sentence: Sentence,
  taken: ReadonlySet<number> | undefined,
): Reading | undefined {
  const { entries, bits } = triggersOf(view.doc.tokens[at]!)!;
  let before: Candidate | undefined;
  let args: Arguments | undefined;
  let verb: boolean | undefined;
  // The longest come first: most words of the lexicon go on with words that do not stand here.
  const more = bits[0] !== ALONE;
  const next = more ? ALONE | stepsNext(view, at, sentence) : ALONE;
  const around = more ? stepsAround(view, at, sentence) : 0;
  for (let k = 0; k < bits.length; k += 2) {
    if (((bits[k]! & next) | (bits[k + 1]! & around)) === 0) continue;
    const entry = entries[k >> 1]!;
    if (entry.kind === 'verb') {
      verb ??= isVerb(view.doc.tokens, at);
      if (!verb) continue;
    }
    const candidate = candidateAt(view, entry, at, sentence);
    if (candidate === undefined || taken?.has(candidate.head)) continue;
    const group = TRIGGER_GROUPS[candidate.group]!;
    if (!admits(view, candidate, group, sentence)) continue;
    if (!args || !before || !sameArguments(before, candidate, group))
      args = argumentsOf(view, candidate, sentence, group);
    before = candidate;
    if (!fits(view, candidate, group, args, sentence)) continue;
    return { candidate, group, args, sentence, type: typeOf(view, candidate, group, args, sentence) };
  }
  return undefined;
}

/// Whether two candidates at one token have the same words, and so the same arguments.
function sameArguments(one: Candidate, other: Candidate, group: TriggerGroup): boolean {
  if (one.kind !== other.kind || one.last !== other.last || one.thing !== other.thing) return false;
  if (one.kind === 'noun') return true;
  const { intransitive, merge } = TRIGGER_GROUPS[one.group]!;
  return intransitive === group.intransitive && merge === group.merge;
}

/// What is asked of the words alone.
function admits(view: View, candidate: Candidate, group: TriggerGroup, sentence: Sentence): boolean {
  const { tokens } = view.doc;
  const { near } = MASKS[candidate.group]!;
  if (group.notBefore?.includes(tokens[candidate.last]?.lower ?? '')) return false;
  if (group.notAfter?.includes(itemBefore(tokens, candidate.first)?.lower ?? '')) return false;
  if (group.attributive === false && isAttributive(view, candidate, sentence)) return false;
  if (near && !someWord(view, sentence, near) && !(group.roles === 'dug' && someSite(view, sentence)))
    return false;
  if (group.needs === 'since') return someSince(view, candidate, sentence);
  if (group.needs === 'toll') return someToll(view, sentence);
  return group.needs !== 'aircraft' || someAircraft(view, sentence);
}

function fits(
  view: View,
  candidate: Candidate,
  group: TriggerGroup,
  args: Arguments,
  sentence: Sentence,
): boolean {
  const { notObjectWords, notObject, notSubject, object, subject } = MASKS[candidate.group]!;
  const { tokens } = view.doc;
  if (notSubject.size > 0 && args.agents.some(({ head }) => notSubject.has(tokens[head]!.lower)))
    return false;
  if (group.type === 'military-movement' && args.agents.some((phrase) => bringsHelp(view, phrase)))
    return false;
  const objects = objectsOf(view, candidate, group, args);
  const idiom = notObjectWords.size > 0 && (candidate.kind === 'verb' || group.type !== 'attack');
  for (let i = 0; i < objects.length; i++) {
    const { lower, lemma } = tokens[objects[i]!.head]!;
    // "struck a deal", "hit the market": a strike on a market is one all the same, and so is what warplanes hit.
    const barred = idiom && (notObjectWords.has(lower) || notObjectWords.has(lemma));
    if (barred && (group.type === 'CONTROL' || !isShot(view, args, objects[i]!))) return false;
    if (notObject !== 0 && bitsOfPhrase(view, objects[i]!) & notObject) return false;
  }
  // "hostages held since May", "nurses held by rebels": who they are, and no new deed.
  if (group.type === 'abduction' && isOfThing(candidate, args)) return false;
  if (group.name === 'attack' && isOfWords(view, candidate, args)) return false;
  if (group.hostile && !isHostile(view, args)) return false;
  if (group.type === 'violent-demonstration' && isFight(view, candidate, args)) return false;
  if (group.counted && !isShare(view, sentence, args)) return false;
  if (group.personOnly && objects.length > 0 && candidate.kind === 'verb' && !personal(view, objects))
    return false;
  if (group.pronounOnly && !(objects.length > 0 && objects.every((phrase) => isPronoun(view, phrase))))
    return false;
  if (object !== 0 && !objectFits(view, candidate, group, objects, object)) return false;
  return subject === 0 || subjectFits(view, candidate, group, args, subject);
}

const isOfThing = ({ group, head, first, thing }: Candidate, { verb }: Arguments): boolean =>
  (thing >= 0 && thing < first && !verb?.passive) ||
  (TRIGGER_GROUPS[group]!.ongoing === true && verb?.start === head && (verb.passive || verb.participle));

const SIDES = prepositions('between', 'with', 'among');

/// "Violent clashes between the army and the militia" are no riot.
function isFight(view: View, { kind, head }: Candidate, { agents, preps }: Arguments): boolean {
  if (kind !== 'noun' || view.doc.tokens[head]!.lemma !== 'clash') return false;
  const bits = bitsOfAll(view, agents) | bitsOfAll(view, phrasesAfter(preps, SIDES));
  return (bits & ARMED_GROUP) !== 0 && (bits & CROWD) === 0;
}

/// "by army fire", "from Ruritanian fire": that of a force, or of a people where it does harm.
function isHostile(view: View, { agents, phrase }: Arguments): boolean {
  const whose = phrase && agents.find(({ first }) => first >= phrase.first && first < phrase.head);
  if (phrase === undefined || whose === undefined) return false;
  if (bitsOfPhrase(view, whose) & FORCES) return true;
  return /^(?:by|from|under|to)$/.test(itemBefore(view.doc.tokens, phrase.first)?.lower ?? '');
}

const TO = prepositions('to');
const TO_OR_IN = prepositions('to', 'in');
const WITH = prepositions('with');
/// Where a flag is raised.
export const FLOWN = prepositions('over', 'above', 'in', 'at', 'on');
const FROM = prepositions('from');

function objectsOf(
  { doc: { tokens } }: View,
  candidate: Candidate,
  group: TriggerGroup,
  { patients, preps, phrase }: Arguments,
): readonly Phrase[] {
  if (candidate.kind === 'verb') {
    if (group.roles === 'flag') return phrasesAfter(preps, FLOWN);
    // "stole coins from the museum"
    const from = group.type === 'heritage-looting' ? phrasesAfter(preps, FROM) : [];
    return from.length === 0 ? patients : [...patients, ...from];
  }
  const places = group.roles === 'territory' || group.roles === 'lose' || group.type.startsWith('heritage');
  const extra = phrasesAfter(preps, places ? TO_OR_IN : TO);
  const before = itemBefore(tokens, candidate.first);
  const own = phrase && candidate.first > phrase.first && (before?.pos === 'NOUN' || before?.pos === 'PROPN');
  if (!own) return extra.length === 0 ? patients : [...patients, ...extra];
  return [...patients, ...extra, { ...phrase, last: candidate.first, head: candidate.first - 1 }];
}

function objectFits(
  view: View,
  candidate: Candidate,
  group: TriggerGroup,
  objects: readonly Phrase[],
  mask: number,
): boolean {
  if (objects.length === 0) return candidate.kind === 'noun' && mask === HERITAGE && heritageStory(view);
  const bits = bitsOfAll(view, objects);
  if (bits & mask || (mask === HERITAGE && holdsPart(view, objects))) return true;
  // "new destruction in the town": a report about heritage means its heritage.
  if (mask === HERITAGE && candidate.kind === 'noun' && bits & PLACE && heritageStory(view))
    return objects.every((phrase) => view.placeOf[phrase.head]! >= 0 || isCarried(view, phrase));
  if (
    mask & PLACE &&
    group.type === 'CONTROL' &&
    candidate.length === 1 &&
    EVENT_WORDS.takes.has(view.doc.tokens[candidate.head]!.lower)
  )
    return objects.some((phrase) => pronounFits(view, phrase, mask) && !isCarriedOff(view, phrase));
  return objects.some(
    (phrase) =>
      pronounFits(view, phrase, mask) ||
      (mask & PLACE &&
        (group.type === 'CONTROL' || group.roles === 'territory') &&
        isUnknownName(view, phrase)),
  );
}

/// "takes it out of a pocket": a thing, and no town.
function isCarriedOff({ doc: { tokens } }: View, { last }: Phrase): boolean {
  return EVENT_WORDS.carriedOff.has(tokens[last]?.lower ?? '');
}

/// Whether the subject tells how many of how many ("two of the 16 columns").
function isShare(view: View, sentence: Sentence, { agents, patients }: Arguments): boolean {
  const { figures } = view.draft;
  const phrase = agents[0] ?? patients[0];
  if (!phrase) return false;
  const { from } = view.doc.tokens[phrase.first]!;
  const { to } = view.doc.tokens[phrase.last - 1]!;
  for (let i = firstAt(figures, sentence.from); i < figures.length && figures[i]!.from < to; i++)
    if (figures[i]!.to > from && figures[i]!.value.outOf !== undefined) return true;
  return false;
}

function subjectFits(
  view: View,
  candidate: Candidate,
  group: TriggerGroup,
  { agents, preps }: Arguments,
  mask: number,
): boolean {
  const soft = group.softSubject === true || candidate.kind === 'noun';
  if (agents.length === 0) return soft || group.roles === 'talks' || group.name === 'inaction';
  const bits = bitsOfAll(view, agents);
  // "They fled": nobody knows of what class they are.
  if (group.plainSubject && agents.every(({ head }) => isUnknownPronoun(view, head))) return false;
  if (bits & mask || group.plainSubject) return (bits & mask) !== 0;
  if (mask === HERITAGE && holdsPart(view, agents)) return true;
  if (agents.some((phrase) => isPronoun(view, phrase)))
    return mask !== HERITAGE || pronounFits(view, agents[0]!, mask);
  if (soft && bits === 0) return true;
  if (candidate.kind === 'noun') return true;
  if (mask & FORCES && agents.some((phrase) => isUnknownName(view, phrase))) return true;
  return group.roles === 'talks' && preps.some(({ prep }) => prep === WITH) && bits === 0;
}

function isUnknownPronoun(view: View, head: number): boolean {
  const value = actorWith(view, head)?.value;
  return value?.reference === 'pronoun' && value.antecedent === undefined;
}

function personal(view: View, objects: readonly Phrase[]): boolean {
  return objects.some((phrase) => {
    const bits = bitsOfPhrase(view, phrase);
    return bits & PEOPLE || isPronoun(view, phrase) || view.doc.tokens[phrase.head]!.pos === 'PROPN'
      ? !(bits & (PLACE | THINGS)) || Boolean(bits & PEOPLE)
      : bits === 0;
  });
}

/// "Syria's historic town of Tadmur".
function isCarried(view: View, { last }: Phrase): boolean {
  return view.doc.tokens[last]?.lower === 'of' && view.placeOf[last + 1]! >= 0;
}
