/// The grammatical arguments of a trigger: who acts, who is acted upon, and the phrases with prepositions.

import { BODILY } from '../../lexicon/actors.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { TriggerGroup } from '../../lexicon/events.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { hasContent } from '../../text/clause-words.ts';
import { gather } from '../../text/gather.ts';
import { aimedAt } from './aimed.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfPhrase, PLACE, THINGS } from './classes.ts';
import { contactOf } from './contact.ts';
import { described } from './described.ts';
import { doneBy, doneByWith } from './done-by.ts';
import { SAY, TRIGGER } from './facts.ts';
import { complementsOf, subjectFor } from './grammar.ts';
import { BESIDE } from './joined.ts';
import { listedBefore } from './listed.ts';
import { modified } from './modifiers.ts';
import { ofNoun } from './noun-arguments.ts';
import { type Prepositional, phrasesAfter, prepositions } from './prepositions.ts';
import { purposeOf } from './purposes.ts';
import { besideOf, HARMED, isReduced, isShotDown } from './reduced.ts';
import { asPassive, readVerb, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// Every field is always there, so that all arguments have one shape.
export interface Arguments {
  readonly agents: readonly Phrase[];
  readonly patients: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  /// The verb group that carries tense and mood: the trigger's own, or the verb that governs a noun.
  readonly verb: VerbView | undefined;
  readonly verbAt: number;
  /// The noun phrase of a noun trigger.
  readonly phrase: Phrase | undefined;
  /// Tokens `[first, last)` over which the clause of the trigger reaches.
  readonly first: number;
  readonly last: number;
  /// The verb of which a noun trigger is the subject ("the blast killed …"), no event of its own; else -1.
  readonly hit: number;
}

export function argumentsOf(
  view: View,
  candidate: Candidate,
  sentence: Sentence,
  group: TriggerGroup,
): Arguments {
  return candidate.kind === 'verb'
    ? ofVerb(view, candidate, sentence, group)
    : ofNoun(view, candidate, sentence, group);
}

export const AIMED = prepositions('on', 'at', 'against', 'into', 'toward', 'towards');

function ofVerb(view: View, candidate: Candidate, sentence: Sentence, group: TriggerGroup): Arguments {
  const intransitive = group.intransitive ?? false;
  const { head, thing } = candidate;
  const verb = readVerb(view, head, sentence);
  const told = modified(view, candidate, verb, group) ?? described(view, candidate, verb, sentence);
  if (told !== undefined) return told;
  const { objects: after, preps, end } = complementsOf(view, candidate.last, sentence);
  const contact = intransitive || after.length > 0 ? undefined : contactOf(view, candidate, verb, sentence);
  const listed = verb.start === head ? listedBefore(view, head, sentence) : NONE;
  const subject =
    contact !== undefined
      ? [contact.by]
      : listed.length > 0
        ? listed
        : subjectFor(view, head, verb, sentence);
  const tolled = isTolled(view, candidate, verb, subject, after) || isLeft(view, candidate, verb, subject);
  const own = tolled ? NONE : objectsOf(view, candidate, after);
  const lacks = own.length === 0 && !verb.passive && !tolled;
  const shared =
    contact !== undefined ? [contact.whole] : lacks ? sharedObjects(view, candidate, sentence) : own;
  const objects =
    lacks && shared.length === 0 && !intransitive ? relativeObject(view, subject, verb, sentence) : shared;
  const first = subject[0]?.first ?? verb.start;
  const beside = thing < 0 && BODILY.has(group.effect) ? companions(view, preps) : NONE;
  const reduced =
    !intransitive &&
    objects.length === 0 &&
    (tolled ||
      isReduced(view, candidate, verb, group, sentence) ||
      isShotDown(view, candidate, verb, subject));
  // "a shell fired by gunmen": the thing is what the participle hangs on.
  const hung =
    thing >= 0 && thing < head && verb.start === head && view.doc.tokens[candidate.last]?.lower === 'by';
  if (hung)
    return {
      ...{ agents: doneBy(view, preps, candidate.last), patients: phrasesAfter(preps, AIMED), preps },
      ...{ verb: asPassive(verb), verbAt: head, phrase: undefined, first: thing, last: end, hit: -1 },
    };
  const turned = (verb.passive && !intransitive) || reduced;
  const those = reduced && !verb.passive ? besideOf(view, head, subject) : undefined;
  const aimed =
    thing < 0 || group.type === 'abduction'
      ? objects
      : joinedTo(
          objects,
          aimedAt(view, group.type === 'responsibility' ? preps : ownPreps(view, preps), AIMED),
        );
  const dispersed =
    group.type === 'excessive-force' && thing >= 0 && !turned
      ? purposeOf(view, candidate.last, sentence, EVENT_WORDS.disperses)
      : NONE;
  return {
    agents: turned
      ? doneByWith(view, preps, candidate.last, sentence)
      : intransitive
        ? joinedTo(subject, beside)
        : subject,
    patients: joinedTo(
      turned ? (those ?? subject) : joinedTo(aimed, dispersed),
      intransitive ? NONE : beside,
    ),
    preps,
    verb: turned ? asPassive(verb) : verb,
    verbAt: head,
    phrase: undefined,
    first,
    last: end,
    hit: -1,
  };
}

const WITH = prepositions('with');

/// "was killed along with two guards": those behind it suffered the same.
function companions({ doc: { tokens } }: View, preps: readonly Prepositional[]): readonly Phrase[] {
  const beside = preps.filter(({ at }) => BESIDE.has(itemBefore(tokens, at)?.lower ?? ''));
  return beside.length === 0 ? NONE : phrasesAfter(beside, WITH);
}

export function joinedTo(some: readonly Phrase[], more: readonly Phrase[]): readonly Phrase[] {
  return more.length === 0 ? some : some.length === 0 ? more : [...some, ...more];
}

/// "8 killed and 58 injured", "45 people killed 249 injured": those counted before the verb were killed, and those behind
/// it belong to the next.
function isTolled(
  { doc: { tokens } }: View,
  { head, last, thing }: Candidate,
  { start }: VerbView,
  subject: readonly Phrase[],
  [next]: readonly Phrase[],
): boolean {
  if (next === undefined || thing >= 0 || start !== head || !HARMED.has(tokens[head]!.lower)) return false;
  const count = (phrase: Phrase | undefined) =>
    phrase !== undefined && holdsNumber(tokens, phrase.first, phrase.last);
  if (!count(next) || !count(subject.at(-1)) || subject.at(-1)!.last !== head) return false;
  return next.first <= last + 1 && HARMED.has(tokens[next.last]?.lower ?? '');
}

const LEAVES = EVENT_WORDS.leaves;

/// "left a woman injured and caused damage": she was injured.
function isLeft(
  { doc: { tokens } }: View,
  { head, thing }: Candidate,
  { start }: VerbView,
  subject: readonly Phrase[],
): boolean {
  if (thing >= 0 || start !== head || !HARMED.has(tokens[head]!.lower)) return false;
  const whom = subject.at(-1);
  return whom?.last === head && LEAVES.has(itemBefore(tokens, whom.first)?.lower ?? '');
}

function holdsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.pos === 'NUM') return true;
  return false;
}

/// "gunmen shot and wounded a guard": both verbs act upon what follows the second.
function sharedObjects(view: View, { head, last }: Candidate, sentence: Sentence): readonly Phrase[] {
  const { tokens } = view.doc;
  const other = tokens[last + 1];
  if (last + 2 >= sentence.last || last !== head + 1 || tokens[last]!.lower !== 'and') return NONE;
  if (other?.tag !== 'VBD' && other?.tag !== 'VBN' && !HARMED.has(other?.lower ?? '')) return NONE;
  return complementsOf(view, last + 2, sentence).objects;
}

const RELATIVES: ReadonlySet<string> = new Set(['that', 'which', 'whom']);

/// "the capital that the rebels had captured": what the clause hangs on is acted upon. A "that" behind words of saying, and
/// behind what is neither place nor thing, opens what is said ("a claim that rebels attacked").
function relativeObject(
  view: View,
  [by]: readonly Phrase[],
  { infinitive }: VerbView,
  sentence: Sentence,
): readonly Phrase[] {
  const { tokens } = view.doc;
  const link = by === undefined ? -1 : by.first - 1;
  if (link < 1) return NONE;
  if (!RELATIVES.has(tokens[link]!.lower)) return NONE;
  const whole = phraseWith(view, tokens[link - 1]!.lower === ',' ? link - 2 : link - 1);
  if (whole === undefined || whole.time || hasContent(tokens[whole.head])) return NONE;
  if (tokens[link]!.lower !== 'that') return [whole];
  if (infinitive) return NONE;
  for (let i = sentence.first; i < whole.first; i++) if ((view.facts[i]! & SAY) !== 0) return NONE;
  return (bitsOfPhrase(view, whole) & (PLACE | THINGS)) === 0 ? NONE : [whole];
}

const NONE: readonly Phrase[] = [];

/// What the verb acts upon, its own words left out.
function objectsOf(view: View, candidate: Candidate, after: readonly Phrase[]): readonly Phrase[] {
  const { thing, first, last } = candidate;
  const inside = last - first > 1 ? within(view, candidate) : undefined;
  if (!inside && thing < 0) return after;
  const all = inside ? [inside, ...after] : after;
  if (thing < 0) return all;
  return gather(all, (phrase) => (holdsThing(view, phrase, thing) ? takenAs(view, phrase, thing) : [phrase]));
}

const CAPTIVES = EVENT_WORDS.captives;
const PERSON: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/// "took a deacon hostage": who is taken stands before what they are taken as, in one phrase. "Took four hostages": they are.
function takenAs({ doc: { tokens } }: View, phrase: Phrase, thing: number): readonly Phrase[] {
  const { lower, tag } = tokens[thing]!;
  if (phrase.head !== thing || !CAPTIVES.has(lower)) return NONE;
  const before = tokens[thing - 1]!;
  const named = tag === 'NNS' ? before.tag === 'NNS' : PERSON.has(before.pos);
  if (thing > phrase.first && named) return [{ ...phrase, last: thing, head: thing - 1 }];
  // Prisoners are taken in war, and nobody in particular.
  return tag === 'NNS' && lower !== 'prisoners' ? [phrase] : NONE;
}

/// "three rockets", "a salvo of rockets".
function holdsThing({ doc: { tokens }, phraseOf }: View, { first, last }: Phrase, thing: number): boolean {
  if (first <= thing && thing < last) return true;
  return tokens[last]?.lower === 'of' && phraseOf[last + 1]! >= 0 && phraseOf[last + 1] === phraseOf[thing];
}

/// What follows a deed that only a preposition brings in ("… in retaliation for a raid on the village") is that deed's.
function ownPreps(view: View, preps: readonly Prepositional[]): readonly Prepositional[] {
  return preps.filter(({ at }, i) => {
    const before = phraseWith(view, at - 1);
    return i === 0 || before === undefined || (view.facts[before.head]! & TRIGGER) === 0;
  });
}

/// "drove the rebels out", "blew it up": what stands inside the trigger.
function within(view: View, { first, last }: Candidate): Phrase | undefined {
  const { tokens } = view.doc;
  for (let i = first + 1; i < last; i++) {
    const phrase = phraseWith(view, i);
    if (phrase && phrase.last < last && !phrase.time && tokens[phrase.head]!.lower !== 'control')
      return phrase;
  }
  return undefined;
}
