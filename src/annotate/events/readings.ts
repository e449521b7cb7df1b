/// Which of the readings of a trigger fits what stands around it, and what type that makes it.

import { MEANS, TRIGGER_GROUPS, type TriggerGroup } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Sentence } from '../../model/index.ts';
import { pronounFits } from './antecedents.ts';
import { type Arguments, argumentsOf } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import {
  bitsOfAll,
  bitsOfPhrase,
  FORCES,
  HERITAGE,
  isPronoun,
  isUnknownName,
  PEOPLE,
  PLACE,
  THINGS,
} from './classes.ts';
import { typeOf } from './types.ts';
import { firstAt, type Phrase, type View } from './view.ts';

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

/// The first candidate at one token whose conditions hold.
export function readingOf(
  view: View,
  candidates: readonly Candidate[],
  sentence: Sentence,
): Reading | undefined {
  for (const candidate of candidates) {
    const group = TRIGGER_GROUPS[candidate.group]!;
    const args = argumentsOf(view, candidate, sentence, group);
    if (!fits(view, candidate, group, args, sentence)) continue;
    return { candidate, group, args, sentence, type: typeOf(view, candidate, group, args, sentence) };
  }
  return undefined;
}

function fits(
  view: View,
  candidate: Candidate,
  group: TriggerGroup,
  args: Arguments,
  sentence: Sentence,
): boolean {
  const masks = MASKS[candidate.group]!;
  const { tokens } = view.doc;
  const objects = objectsOf(view, candidate, group, args);
  for (const phrase of objects) {
    const head = tokens[phrase.head]!;
    if (masks.notObjectWords.has(head.lower) || masks.notObjectWords.has(head.lemma)) return false;
    if (masks.notObject !== 0 && bitsOfPhrase(view, phrase) & masks.notObject) return false;
  }
  if (args.agents.some(({ head }) => masks.notSubject.has(tokens[head]!.lower))) return false;
  if (masks.near && !someWord(view, sentence.first, sentence.last, (word) => masks.near!.has(word)))
    return false;
  if (group.notBefore?.includes(tokens[candidate.last]?.lower ?? '')) return false;
  if (group.notAfter?.includes(tokens[candidate.first - 1]?.lower ?? '')) return false;
  if (group.counted && !isShare(view, sentence, args)) return false;
  if (group.needs === 'aircraft' && !airborne(view, sentence)) return false;
  if (group.personOnly && objects.length > 0 && candidate.kind === 'verb' && !personal(view, objects))
    return false;
  if (group.pronounOnly && !(objects.length > 0 && objects.every((phrase) => isPronoun(view, phrase))))
    return false;
  if (masks.object !== 0 && !objectFits(view, candidate, group, objects, masks.object)) return false;
  return masks.subject === 0 || subjectFits(view, candidate, group, args, masks.subject);
}

function objectsOf(
  { doc: { tokens } }: View,
  candidate: Candidate,
  group: TriggerGroup,
  { patients, preps, phrase }: Arguments,
): readonly Phrase[] {
  if (candidate.kind === 'verb') return patients;
  const places = group.roles === 'territory' || group.roles === 'lose' || group.type.startsWith('heritage');
  const extra = preps
    .filter(({ prep }) => prep === 'to' || (places && prep === 'in'))
    .flatMap(({ phrases }) => phrases);
  const before = tokens[candidate.first - 1];
  const own =
    phrase && candidate.first > phrase.first && (before?.pos === 'NOUN' || before?.pos === 'PROPN')
      ? [{ ...phrase, last: candidate.first, head: candidate.first - 1 }]
      : [];
  return [...patients, ...extra, ...own];
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
  if (bits & mask) return true;
  // "new destruction in the town": a report about heritage means its heritage.
  if (mask === HERITAGE && candidate.kind === 'noun' && bits & PLACE && heritageStory(view))
    return objects.every((phrase) => view.placeOf[phrase.head]! >= 0 || isCarried(view, phrase));
  if (
    mask & PLACE &&
    group.type === 'CONTROL' &&
    candidate.length === 1 &&
    /^(?:take|took|taken|hold|held|lose|lost|secure)/.test(view.doc.tokens[candidate.head]!.lower)
  )
    return objects.some((phrase) => pronounFits(view, phrase, mask));
  return objects.some(
    (phrase) =>
      pronounFits(view, phrase, mask) ||
      (mask & PLACE &&
        (group.type === 'CONTROL' || group.roles === 'territory') &&
        isUnknownName(view, phrase)),
  );
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
  if (bits & mask) return true;
  if (agents.some((phrase) => isPronoun(view, phrase)))
    return mask !== HERITAGE || pronounFits(view, agents[0]!, mask);
  if (soft && bits === 0) return true;
  if (candidate.kind === 'noun') return true;
  if (mask & FORCES && agents.some((phrase) => isUnknownName(view, phrase))) return true;
  return group.roles === 'talks' && preps.some(({ prep }) => prep === 'with') && bits === 0;
}

function someWord(view: View, first: number, last: number, test: (word: string) => boolean): boolean {
  for (let i = first; i < last; i++) if (test(view.doc.tokens[i]!.lower)) return true;
  return false;
}

const AIR = MEANS.find(({ type }) => type === 'air-strike')!.words;
const AIR_MORE = new Set(['air', 'sortie', 'sorties', 'pilots', 'combat', 'bombers', 'military']);

function airborne(view: View, sentence: Sentence): boolean {
  return someWord(view, sentence.first, sentence.last, (word) => AIR.has(word) || AIR_MORE.has(word));
}

function personal(view: View, objects: readonly Phrase[]): boolean {
  return objects.some((phrase) => {
    const bits = bitsOfPhrase(view, phrase);
    return bits & PEOPLE || isPronoun(view, phrase) || view.doc.tokens[phrase.head]!.pos === 'PROPN'
      ? !(bits & (PLACE | THINGS)) || Boolean(bits & PEOPLE)
      : bits === 0;
  });
}

const heritageCache = new WeakMap<View, boolean>();

/// "Syria's historic town of Tadmur".
function isCarried(view: View, { last }: Phrase): boolean {
  return view.doc.tokens[last]?.lower === 'of' && view.placeOf[last + 1]! >= 0;
}

/// A report that keeps speaking of heritage means heritage when it says "the destruction".
function heritageStory(view: View): boolean {
  const known = heritageCache.get(view);
  if (known !== undefined) return known;
  let count = 0;
  for (const phrase of view.phrases) if (bitsOfPhrase(view, phrase) & HERITAGE) count++;
  const answer = count >= 3;
  heritageCache.set(view, answer);
  return answer;
}
