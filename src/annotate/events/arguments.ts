/// The grammatical arguments of a trigger: who acts, who is acted upon, and the phrases with prepositions.

import { isHit, lightVerb, type TriggerGroup } from '../../lexicon/events.ts';
import type { Sentence } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfPhrase, FORCES } from './classes.ts';
import { complementsOf, type Prepositional, subjectOf } from './grammar.ts';
import { extentOf, leftJoined, withHead } from './joined.ts';
import { isPreposition } from './prepositions.ts';
import { readVerb, type VerbView } from './verbs.ts';
import type { Phrase, View } from './view.ts';

export interface Arguments {
  readonly agents: readonly Phrase[];
  readonly patients: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  /// The verb group that carries tense and mood: the trigger's own, or the verb that governs a noun.
  readonly verb?: VerbView;
  readonly verbAt?: number;
  /// The noun phrase of a noun trigger.
  readonly phrase?: Phrase;
  /// Tokens `[first, last)` over which the clause of the trigger reaches.
  readonly first: number;
  readonly last: number;
  /// The verb of which a noun trigger is the subject ("the blast killed …"): no event of its own.
  readonly hit?: number;
}

const NONE: readonly Phrase[] = [];

export function argumentsOf(
  view: View,
  candidate: Candidate,
  sentence: Sentence,
  group: TriggerGroup,
): Arguments {
  return candidate.kind === 'verb'
    ? ofVerb(view, candidate, sentence, group)
    : ofNoun(view, candidate, sentence);
}

function ofVerb(view: View, candidate: Candidate, sentence: Sentence, group: TriggerGroup): Arguments {
  const intransitive = group.intransitive ?? false;
  const { tokens } = view.doc;
  const { head } = candidate;
  const verb = readVerb(view, head, sentence);
  const after = complementsOf(view, candidate.last, sentence);
  const { preps, end } = after;
  const objects = [...within(view, candidate), ...after.objects].filter(
    (phrase) => !holds(phrase, candidate.thing),
  );
  const form = tokens[head]!.tag;
  const bare = verb.start === head && (form === 'VBN' || form === 'VBD' || form === 'JJ') && !intransitive;
  const reduced =
    bare &&
    objects.length === 0 &&
    !verb.participle &&
    candidate.thing === undefined &&
    (form === 'VBN' ||
      group.merge === true ||
      next(view, candidate.last) === 'by' ||
      next(view, candidate.last) === 'in');
  const subject = subjectFor(view, head, verb, sentence);
  const span = { first: subject[0]?.first ?? verb.start, last: end };
  if ((verb.passive && !intransitive) || reduced) {
    const by = preps.filter(({ prep }) => prep === 'by').flatMap(({ phrases }) => phrases);
    return { agents: by, patients: subject, preps, verb: { ...verb, passive: true }, verbAt: head, ...span };
  }
  const thing =
    candidate.thing === undefined
      ? []
      : preps.filter(({ prep }) => AIMED.has(prep)).flatMap(({ phrases }) => phrases);
  return { agents: subject, patients: [...objects, ...thing], preps, verb, verbAt: head, ...span };
}

const AIMED = new Set(['on', 'at', 'against', 'into', 'toward', 'towards']);

const holds = ({ first, last }: Phrase, at: number | undefined): boolean =>
  at !== undefined && first <= at && at < last;

/// "drove the rebels out", "blew it up": what stands inside the trigger.
function within(view: View, { first, last }: Candidate): Phrase[] {
  const { tokens } = view.doc;
  for (let i = first + 1; i < last; i++) {
    const phrase = view.phrases[view.phraseOf[i]!];
    if (phrase && phrase.last < last && !phrase.time && tokens[phrase.head]!.lower !== 'control')
      return [phrase];
  }
  return [];
}

/// The subject as the clause splitter found it, else by walking left.
function subjectFor(view: View, head: number, verb: VerbView, sentence: Sentence): readonly Phrase[] {
  const { tokens, chunks } = view.doc;
  const own = view.phrases[view.phraseOf[head]!];
  if (own && own.first < head && own.head > head && verb.start === head && tokens[head]!.tag === 'VBD')
    return [{ ...own, last: head, head: head - 1 }];
  const clause = view.clauseAt.get(head);
  if (clause?.subject !== undefined) {
    const chunk = chunks[clause.subject];
    const phrase = chunk && view.phrases[view.phraseOf[chunk.head]!];
    if (phrase && !phrase.time) return leftJoined(view, withHead(view, phrase, sentence), sentence);
  }
  const before = tokens[verb.start - 1];
  if (verb.participle && before && verb.start > sentence.first && isPreposition(before)) return NONE;
  return subjectOf(view, verb.start, sentence);
}

function next(view: View, at: number): string {
  return view.doc.tokens[at]?.lower ?? '';
}

function ofNoun(view: View, candidate: Candidate, sentence: Sentence): Arguments {
  const phrase = view.phrases[view.phraseOf[candidate.head]!] ?? {
    first: candidate.first,
    last: candidate.last,
    head: candidate.head,
    time: false,
  };
  const { preps, end } = complementsOf(view, candidate.last, sentence);
  const pick = (...names: string[]) =>
    preps.filter(({ prep }) => names.includes(prep)).flatMap(({ phrases }) => phrases);
  const governor = governing(view, phrase, sentence);
  const aimed = pick('of', 'on', 'against', 'upon', 'targeting', 'at');
  const hands = aimed.filter((part) => isHands(view, part));
  const agents: Phrase[] = [
    ...owner(view, phrase, candidate),
    ...pick('by'),
    ...hands.flatMap((part) => view.phrases[view.phraseOf[part.last + 1] ?? -1] ?? NONE),
    ...(governor?.agents ?? NONE),
  ];
  const patients: Phrase[] = [
    ...aimed.filter((part) => !hands.includes(part)),
    ...(governor?.patients ?? NONE),
  ];
  const hit = hitAfter(view, candidate, phrase, sentence);
  if (hit) patients.push(...hit.objects);
  const verb = governor ?? hit;
  return {
    agents,
    patients,
    preps: [...preps, ...(governor?.preps ?? []), ...(hit?.preps ?? [])],
    ...(verb ? { verb: verb.verb, verbAt: verb.at } : {}),
    phrase,
    ...(hit ? { hit: hit.at } : {}),
    first: Math.min(phrase.first, governor?.first ?? phrase.first),
    last: Math.max(end, hit?.end ?? end),
  };
}

/// "destruction at the hands of the militia": whose hands they are acts.
function isHands({ doc: { tokens } }: View, { head, last }: Phrase): boolean {
  return tokens[head]!.lower === 'hands' && tokens[last]?.lower === 'of';
}

/// "the army's attack", "a rebel attack": what stands before the noun in its own phrase.
function owner(view: View, phrase: Phrase, candidate: Candidate): Phrase[] {
  const { tokens } = view.doc;
  for (let i = candidate.first - 1; i >= phrase.first; i--) {
    if (tokens[i]!.tag === 'POS' && i > phrase.first)
      return [{ first: phrase.first, last: i, head: i - 1, time: view.timeOf[i - 1]! >= 0 }].filter(
        (p) => !p.time,
      );
  }
  const before = view.phrases[view.phraseOf[phrase.first - 1] ?? -1];
  if (tokens[phrase.first]?.tag === 'POS' && before) return before.time ? [] : [before];
  for (let i = phrase.first; i < candidate.head; i++) {
    if (view.timeOf[i]! >= 0 || tokens[i]!.pos === 'DET') continue;
    const word = { first: i, last: i + 1, head: i, time: false };
    const actor = view.actorOf[i]!;
    let last = i + 1;
    while (last < candidate.first && actor >= 0 && view.actorOf[last] === actor) last++;
    const kind = view.draft.actors[actor]?.value.kind;
    if (kind === 'weapon' || kind === 'vehicle' || kind === 'platform') continue;
    if (actor >= 0 || bitsOfPhrase(view, word) & FORCES) {
      while (
        last < candidate.first &&
        actor < 0 &&
        bitsOfPhrase(view, { first: i, last: last + 1, head: last, time: false }) & FORCES
      )
        last++;
      return [{ first: i, last, head: last - 1, time: false }];
    }
  }
  return [];
}

interface Governor {
  readonly verb: VerbView;
  readonly at: number;
  readonly agents: readonly Phrase[];
  readonly patients: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  readonly first: number;
}

/// "carried out an attack", "came under fire": a light verb before the noun lends its subject; after it, in the
/// passive, its by-phrase ("an attack was carried out by …").
function governing(view: View, phrase: Phrase, sentence: Sentence): Governor | undefined {
  const { tokens } = view.doc;
  for (let i = phrase.first - 1; i >= Math.max(sentence.first, phrase.first - 8); i--) {
    const token = tokens[i]!;
    if (token.pos === 'VERB') {
      const role = lightVerb(token.lower, tokens[i + 1]?.lower ?? '');
      const verb = readVerb(view, i, sentence);
      if (!role) return undefined;
      const subject = subjectFor(view, i, verb, sentence);
      const first = subject[0]?.first ?? verb.start;
      return role === 'agent'
        ? { verb, at: i, agents: verb.passive ? NONE : subject, patients: NONE, preps: [], first }
        : { verb, at: i, agents: NONE, patients: subject, preps: [], first };
    }
    if (token.lower === ',' || token.lower === ';' || token.pos === 'SCONJ') break;
  }
  const verbAt = verbAfter(view, phrase, sentence);
  if (verbAt < 0) return undefined;
  const role = lightVerb(tokens[verbAt]!.lower, tokens[verbAt + 1]?.lower ?? '');
  if (!role) return undefined;
  const verb = readVerb(view, verbAt, sentence);
  const { preps } = complementsOf(view, verbAt + 1, sentence);
  const by = preps.filter(({ prep }) => prep === 'by').flatMap(({ phrases }) => phrases);
  return { verb, at: verbAt, agents: by, patients: NONE, preps, first: phrase.first };
}

/// The verb of which this noun phrase is the subject, if it follows before any other clause.
function verbAfter(view: View, phrase: Phrase, sentence: Sentence): number {
  const { tokens } = view.doc;
  const end = Math.min(sentence.last, phrase.last + 18);
  for (let i = phrase.last; i < end; i++) {
    const token = tokens[i]!;
    if (token.pos === 'VERB' && view.phraseOf[i]! < 0) return i;
    if (token.lower === ';' || token.pos === 'SCONJ') return -1;
  }
  return -1;
}

function hitAfter(view: View, candidate: Candidate, phrase: Phrase, sentence: Sentence) {
  const at = verbAfter(view, phrase, sentence);
  if (at < 0 || at < candidate.last || !isHit(view.doc.tokens[at]!.lower)) return undefined;
  const subject = subjectFor(view, at, readVerb(view, at, sentence), sentence);
  const own = subject.some(
    (part) => part.first <= candidate.head && candidate.head < extentOf(view, part, sentence.last),
  );
  const verb = readVerb(view, at, sentence);
  if (!own || verb.passive) return own ? { verb, at, objects: NONE, preps: [], end: at + 1 } : undefined;
  const { objects, preps, end } = complementsOf(view, at + 1, sentence);
  return { verb, at, objects, preps, end };
}
