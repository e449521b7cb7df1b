/// Who does what to whom, read off noun phrases and the words around a verb or noun. Bounded walks, no tree.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { calledBehind } from './called.ts';
import { chargedBefore } from './charged.ts';
import { BE, MODAL, PAST, STOPPER } from './facts.ts';
import { goalOf } from './goals.ts';
import { beforeHelper } from './helpers.ts';
import { isHiddenPast } from './hidden.ts';
import { endsAt, extentOf, joined, leftJoined, startsClause, withHead } from './joined.ts';
import { isPreposition, type Prepositional, prepositionOf } from './prepositions.ts';
import {
  asksWho,
  gerundBefore,
  isLedBy,
  isLink,
  isTitle,
  pastFirstSide,
  secondBetween,
  shareBefore,
  verbBefore,
} from './subjects.ts';
import { isTeller } from './tellers.ts';
import { isTurned } from './turned.ts';
import { FINITE, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, statementWith, type View } from './view.ts';

export interface Complements {
  readonly objects: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  readonly end: number;
}
const MOST_STEPS = 45;

/// "It lost everything except the port": what follows is not acted upon.
const LEFT_OUT = EVENT_WORDS.leftOut;

const ABOUT: ReadonlySet<string> = new Set(['over', 'around', 'about', 'under']);

const NONE: readonly Phrase[] = [];
const NO_PREPS: readonly Prepositional[] = [];

/// What follows a verb or noun: noun phrases without a preposition, then the prepositional ones.
export function complementsOf(view: View, at: number, sentence: Sentence): Complements {
  const { phrases, phraseOf, facts } = view;
  const { tokens } = view.doc;
  let objects: readonly Phrase[] | undefined;
  let preps: Prepositional[] | undefined;
  let open = true;
  let from = at;
  let i = from;
  const stop = isSubjectOf(view, from, sentence) ? from : Math.min(sentence.last, from + MOST_STEPS);
  while (i < stop) {
    const phrase = phraseOf[i]! < 0 ? undefined : phrases[phraseOf[i]!]!;
    if (phrase && (phrase.first === i || i === from)) {
      if (i === from && phrase.first === i && isTeller(view, phrase)) break;
      if (LEFT_OUT.has(itemBefore(tokens, i)?.lower ?? '')) open = false;
      else if (!phrase.time && open && objects === undefined) objects = joined(view, phrase, stop);
      else if (!phrase.time && itemBefore(tokens, i)?.lower !== ',') open = false;
      i = extentOf(view, phrase, stop);
      continue;
    }
    const token = tokens[i]!;
    const called = token.lower === 'what' ? calledBehind(view, i, stop) : undefined;
    if (called !== undefined) {
      const led = i > from && isPreposition(view, i - 1) ? i - 1 : -1;
      if (led < 0 && open && objects === undefined) objects = joined(view, called, stop);
      if (led >= 0) {
        preps ??= [];
        preps.push({ prep: prepositionOf(tokens[led]!), at: led, phrases: joined(view, called, stop) });
      }
      // What was hit names no means, as what hit it does ("hit by what seemed to be a missile").
      if (led < 0 || tokens[led]!.lower !== 'by') break;
      open = false;
      i = extentOf(view, called, stop);
      continue;
    }
    // "killed over 100 people": no preposition.
    if (i === from && ABOUT.has(token.lower) && tokens[i + 1]?.pos === 'NUM') {
      i++;
      from = i;
      continue;
    }
    const led = i + 1 < stop && phraseOf[i + 1]! < 0 ? pastFirstSide(view, i, stop) : i + 1;
    const next = led < stop && phraseOf[led]! >= 0 ? phrases[phraseOf[led]!]! : undefined;
    if (next && next.first >= i && isPreposition(view, i)) {
      const ahead = token.lower === 'of' && itemBefore(tokens, i)?.lower === 'ahead';
      if (!next.time) {
        preps ??= [];
        preps.push({ prep: ahead ? 0 : prepositionOf(token), at: i, phrases: joined(view, next, stop) });
      }
      open = false;
      // "during the final weeks of the battle": a stretch of time and all that it is a stretch of.
      i = extentOf(view, next, stop);
      continue;
    }
    if ((facts[i]! & STOPPER) !== 0 || token.lower === ';' || token.lower === ':' || token.lower === '—')
      break;
    if (token.lower === ',') open = false;
    // "… killed two in the old town and jets bombed the port": another clause.
    if (token.lower === 'and' && next?.first === i + 1 && startsClause(view, next, stop)) break;
    if (i > from && endsComplements(view, i, objects !== undefined)) break;
    i++;
  }
  return { objects: objects ?? NONE, preps: preps ?? NO_PREPS, end: i };
}

/// "those killed were militants", "a bomb went off": what stands before a verb of its own has no object.
function isSubjectOf({ doc: { tokens }, facts, phraseOf }: View, from: number, sentence: Sentence): boolean {
  if (from >= sentence.last || phraseOf[from]! >= 0) return false;
  const { pos, tag } = tokens[from]!;
  if (pos === 'AUX' || (facts[from]! & (BE | MODAL)) !== 0) return FINITE.has(tag);
  const before = tokens[from - 1]!;
  return pos === 'VERB' && (before.pos === 'NOUN' || before.tag === 'VBN') && FINITE.has(tag);
}

/// Another verb, or a participle that belongs to the object.
function endsComplements({ doc, facts, phraseOf }: View, i: number, hasObject: boolean): boolean {
  const { pos, tag } = doc.tokens[i]!;
  if (phraseOf[i]! < 0 && (facts[i]! & PAST) !== 0 && isHiddenPast(doc.tokens, i)) return true;
  if (tag === 'VBN') return hasObject;
  return (pos === 'VERB' || pos === 'AUX') && phraseOf[i]! < 0;
}

/// The subject as the clause splitter found it, else by walking left.
export function subjectFor(view: View, head: number, verb: VerbView, sentence: Sentence): readonly Phrase[] {
  const { tokens, chunks, clauses } = view.doc;
  if (isTurned(tokens, head, verb.start)) return NONE;
  const tries =
    triedBy(view, verb.start, sentence) ?? accusedOf(view, verb, sentence) ?? goalOf(view, verb, sentence);
  if (tries !== undefined) return tries;
  const gerund = gerundBefore(view, verb.start, sentence);
  if (gerund !== undefined) return [gerund];
  const own = phraseWith(view, head);
  if (own && own.first < head && own.head > head && verb.start === head && tokens[head]!.tag === 'VBD')
    return [{ ...own, last: head, head: head - 1 }];
  const subject = view.clauseAt[head]! < 0 ? undefined : clauses[view.clauseAt[head]!]!.subject;
  if (subject !== undefined) {
    const chunk = chunks[subject];
    const phrase = chunk && phraseWith(view, chunk.head);
    const helped = phrase === undefined ? undefined : beforeHelper(view, phrase, sentence);
    if (helped !== undefined) return leftJoined(view, helped, sentence);
    if (phrase && isObject(view, phrase, verb.start))
      return subjectOf(view, verbBefore(view, whoNamed(view, phrase.first) - 1, sentence), sentence, 1);
    if (phrase && verb.participle && phrase.first > sentence.first && isLink(view, phrase.first - 1))
      return pastClause(view, phrase.first - 1, sentence);
    if (phrase && isSpeaker(view, phrase, head, verb))
      return subjectOf(view, verb.start, sentence).filter((one) => !isSpeaker(view, one, head, verb));
    if (phrase && secondBetween(view, phrase, sentence) >= 0) return subjectOf(view, verb.start, sentence);
    if (phrase && !phrase.time) return subjects(view, withHead(view, phrase, sentence), verb.start, sentence);
  }
  if (verb.participle && verb.start > sentence.first && isPreposition(view, verb.start - 1)) return NONE;
  return subjectOf(view, verb.start, sentence);
}

/// "The group said 60 people, among them children, died": who says so stands before what is said, and did not die.
function isSpeaker(
  view: View,
  { first, last }: Phrase,
  head: number,
  { participle, infinitive, start }: VerbView,
) {
  if (participle || infinitive || itemBefore(view.doc.tokens, start)?.lower !== ',') return false;
  const { speaker, content } = statementWith(view, head)?.value ?? {};
  const { tokens } = view.doc;
  const from = content?.[0]?.from;
  if (!speaker || from === undefined || tokens[head]!.from < from) return false;
  return (
    tokens[last - 1]!.to <= from && speaker.from < tokens[last - 1]!.to && tokens[first]!.from < speaker.to
  );
}

const GERUND: ReadonlySet<string> = new Set(['of', 'for', 'with', 'from']);

/// "accused the army of shelling the town", "jailed two men for killing a guard"
function accusedOf(view: View, { participle, start }: VerbView, sentence: Sentence) {
  return participle ? chargedBefore(view, start, GERUND, sentence) : undefined;
}

const TRIES = EVENT_WORDS.tries;

/// "foiled an attempt by rebels to enter the base": they would have entered it, not who foiled that.
function triedBy(view: View, start: number, sentence: Sentence): readonly Phrase[] | undefined {
  const { tokens } = view.doc;
  const to = tokens[start]!.lower === 'to' ? start : start - 1;
  if (to <= sentence.first || tokens[to]!.lower !== 'to') return undefined;
  const by = phraseWith(view, to - 1);
  if (by === undefined || by.last !== to || itemBefore(tokens, by.first)?.lower !== 'by') return undefined;
  const deed = by.first >= 2 ? phraseWith(view, by.first - 2) : undefined;
  return deed !== undefined && TRIES.has(tokens[deed.head]!.lower) ? [by] : undefined;
}

const ONE = new Set(['was', 'is', 'has']);

/// "Two guards and a child were hurt": all that is joined up to the verb.
function subjects(view: View, phrase: Phrase, verb: number, sentence: Sentence): readonly Phrase[] {
  // "… and a child was hurt": a singular verb has one subject.
  if (ONE.has(view.doc.tokens[verb]!.lower)) return [phrase];
  const before = leftJoined(view, phrase, sentence);
  if (verb <= phrase.last) return before;
  const after = joined(view, phrase, verb);
  return after.length > 1 && endsAt(view, extentOf(view, after.at(-1)!, verb), verb)
    ? [...before, ...after.slice(1)]
    : before;
}

/// The subject of the verb group that starts at `start`: walks left over adverbs, times, brackets and
/// prepositional phrases; a relative pronoun stands for the phrase before it.
export function subjectOf(view: View, start: number, sentence: Sentence, depth = 0): readonly Phrase[] {
  const { tokens } = view.doc;
  let relative = false;
  for (let i = start - 1, steps = 0; i >= sentence.first && steps < MOST_STEPS; i--, steps++) {
    const token = tokens[i]!;
    const lower = token.lower;
    const phrase = phraseWith(view, i);
    if (lower === 'who' || isLink(view, i)) {
      if (lower === 'who' && asksWho(tokens, i)) return NONE;
      relative = true;
      continue;
    }
    const share = phrase && i < start - 1 ? shareBefore(view, phrase, sentence) : -1;
    if (share >= 0) {
      i = share;
      continue;
    }
    if (phrase && lower !== 'that' && lower !== 'which' && lower !== 'what') {
      const between = relative ? -1 : secondBetween(view, phrase, sentence);
      if (between >= 0) {
        i = between;
        continue;
      }
      const helped = beforeHelper(view, phrase, sentence);
      if (helped !== undefined) return leftJoined(view, helped, sentence);
      const prepositional = isLedBy(view, phrase, start, sentence);
      i = phrase.first;
      if (phrase.time || (prepositional && !relative) || isTitle(view, phrase)) {
        if (prepositional) i--;
        continue;
      }
      if (depth < DEEPEST && !relative && isObject(view, phrase, start, depth))
        return subjectOf(
          view,
          verbBefore(view, whoNamed(view, phrase.first) - 1, sentence),
          sentence,
          depth + 1,
        );
      return leftJoined(view, withHead(view, phrase, sentence), sentence);
    }
    if (lower === 'and' || lower === 'but' || lower === 'or' || lower === ',') continue;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (depth > 2 || relative) return NONE;
      const verb = verbBefore(view, i, sentence);
      return subjectOf(view, verb, sentence, depth + 1);
    }
    if (lower === ';' || ((view.facts[i]! & STOPPER) !== 0 && lower !== 'that' && !relative && steps > 0))
      return NONE;
  }
  return NONE;
}

/// "hit a plant which the state owned, killing two": of the clause between nobody is the subject, but who did what stands
/// before what it is about.
function pastClause(view: View, link: number, sentence: Sentence): readonly Phrase[] {
  const about = link > sentence.first ? phraseWith(view, link - 1) : undefined;
  const verb = about === undefined || about.time ? undefined : itemBefore(view.doc.tokens, about.first);
  if (about === undefined || verb?.pos !== 'VERB') return NONE;
  return subjectOf(view, verbBefore(view, about.first - 1, sentence), sentence, 1);
}

const JOINS = new Set(['and', 'or', 'but', 'then']);

/// How many verbs of a list are gone back over.
const DEEPEST = 3;

/// "The blast killed two and hurt six": what stands before "and" is the object of the verb before it; so it is in a list
/// that "and" ends ("stopped a bus, searched it and shot the driver").
function isObject(view: View, { first, last }: Phrase, start: number, depth = 0): boolean {
  const { tokens } = view.doc;
  const at = whoNamed(view, first);
  // "hacked to death two herders and …"
  const to = itemBefore(tokens, at)?.lower === 'death' ? at - 2 : at;
  // "rounded up farmers and …"
  const by = itemBefore(tokens, to)?.tag === 'RP' ? to - 1 : to;
  if (last >= start || itemBefore(tokens, by)?.tag !== 'VBD') return false;
  const joint = tokens[start - 1]!.lower;
  if (!JOINS.has(joint) && (depth === 0 || joint !== ',')) return false;
  // "said the police had fled and …": it has a verb of its own.
  for (let i = last; i < start - 1; i++) if (FINITE.has(tokens[i]!.tag)) return false;
  return true;
}

/// "took a teacher, Adam Ishaq, …": where the words begin that a name between commas belongs to.
function whoNamed(view: View, first: number): number {
  const { tokens } = view.doc;
  const before = itemBefore(tokens, first)?.lower === ',' ? phraseWith(view, first - 2) : undefined;
  if (before === undefined || before.time || tokens[before.head]!.pos !== 'NOUN') return first;
  return tokens[first]!.pos === 'PROPN' && before.last === first - 1 ? before.first : first;
}
