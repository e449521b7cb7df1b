/// Which of the readings of a trigger fits what stands around it, and what type that makes it.

import { MEANS, TRIGGER_GROUPS, type TriggerGroup } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Sentence } from '../../model/index.ts';
import { type Arguments, argumentsOf } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import {
  ARMED_GROUP,
  bitsOfPhrase,
  CIVILIAN,
  CROWD,
  FORCES,
  HERITAGE,
  isPronoun,
  isUnknownName,
  PEOPLE,
  PLACE,
  PROTESTER,
  STATE,
  THINGS,
} from './classes.ts';
import type { Phrase, View } from './view.ts';

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

function bitsOfAll(view: View, phrases: readonly Phrase[]): number {
  return phrases.reduce((bits, phrase) => bits | bitsOfPhrase(view, phrase), 0);
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
  const objects = objectsOf(candidate, group, args);
  for (const phrase of objects) {
    const head = tokens[phrase.head]!;
    if (masks.notObjectWords.has(head.lower) || masks.notObjectWords.has(head.lemma)) return false;
    if (masks.notObject !== 0 && bitsOfPhrase(view, phrase) & masks.notObject) return false;
  }
  if (args.agents.some(({ head }) => masks.notSubject.has(tokens[head]!.lower))) return false;
  if (masks.near && !someWord(view, sentence.first, sentence.last, (word) => masks.near!.has(word)))
    return false;
  if (group.notBefore?.includes(tokens[candidate.last]?.lower ?? '')) return false;
  if (group.needs === 'aircraft' && !airborne(view, sentence)) return false;
  if (group.personOnly && objects.length > 0 && candidate.kind === 'verb' && !personal(view, objects))
    return false;
  if (group.pronounOnly && !(objects.length > 0 && objects.every((phrase) => isPronoun(view, phrase))))
    return false;
  if (masks.object !== 0 && !objectFits(view, candidate, group, objects, masks.object)) return false;
  return masks.subject === 0 || subjectFits(view, candidate, group, args, masks.subject);
}

function objectsOf(
  candidate: Candidate,
  group: TriggerGroup,
  { patients, preps, phrase }: Arguments,
): readonly Phrase[] {
  if (candidate.kind === 'verb') return patients;
  const places = group.roles === 'territory' || group.roles === 'lose' || group.type.startsWith('heritage');
  const extra = preps
    .filter(({ prep }) => prep === 'to' || (places && prep === 'in'))
    .flatMap(({ phrases }) => phrases);
  const own =
    phrase && candidate.first > phrase.first
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
  if (bits & mask)
    return mask !== HERITAGE || candidate.kind === 'noun' || !(bits & CIVILIAN & ~HERITAGE) || true;
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

/// "it" stands for the last thing of a class that the trigger can act upon.
function pronounFits(view: View, phrase: Phrase, mask: number): boolean {
  if (!isPronoun(view, phrase)) return false;
  const found = antecedentOf(view, phrase, mask);
  return found !== undefined;
}

/// The nearest earlier phrase of one of these classes, in this sentence or the one before.
export function antecedentOf(view: View, phrase: Phrase, mask: number): Phrase | undefined {
  const index = view.phraseOf[phrase.head]!;
  const sentence = view.doc.sentenceOf[phrase.head]!;
  const actor = view.draft.actors[view.actorOf[phrase.head]!];
  if (actor?.value.antecedent !== undefined && !(mask & (PLACE | HERITAGE))) return undefined;
  for (let i = index - 1, steps = 0; i >= 0 && steps < 20; i--, steps++) {
    const other = view.phrases[i]!;
    if (view.doc.sentenceOf[other.head]! < sentence - 1) return undefined;
    if (!other.time && bitsOfPhrase(view, other) & mask) return other;
  }
  return undefined;
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

function typeOf(
  view: View,
  candidate: Candidate,
  group: TriggerGroup,
  args: Arguments,
  sentence: Sentence,
): string {
  if (group.type === 'CONTROL' || group.holder) return controlType(view, group, args);
  if (!group.refine) return group.type;
  const agents = bitsOfAll(view, args.agents);
  const patients = bitsOfAll(view, args.patients);
  if (group.type === 'armed-clash') return clashType(agents, patients | withBits(view, args));
  if (group.type === 'offensive') return group.type;
  const means = meansNear(view, candidate, args, sentence, group);
  if (group.type !== 'attack') return means ?? group.type;
  if (means && means !== 'remote-explosive') return means;
  if (agents & STATE && patients & CROWD && !(patients & ARMED_GROUP)) return 'excessive-force';
  if (agents & PROTESTER && !(agents & (FORCES & ~STATE))) return 'violent-demonstration';
  if (means) return means;
  if (patients & FORCES && !(patients & (CIVILIAN | PROTESTER)))
    return agents & CROWD && !(agents & FORCES) ? 'mob-violence' : 'armed-clash';
  return 'attack';
}

function withBits(view: View, { preps }: Arguments): number {
  return bitsOfAll(
    view,
    preps.filter(({ prep }) => /^(?:with|between|against|by)$/.test(prep)).flatMap(({ phrases }) => phrases),
  );
}

function clashType(agents: number, others: number): string {
  const all = agents | others;
  if (all & PROTESTER && !(all & ARMED_GROUP)) return 'violent-demonstration';
  if (all & CROWD && !(all & FORCES)) return 'mob-violence';
  return 'armed-clash';
}

const NEVER_FAR = new Set(['air-strike', 'chemical-weapon']);

/// The means named nearest: in the trigger's own words, in its clause, then in its sentence.
function meansNear(
  view: View,
  candidate: Candidate,
  args: Arguments,
  sentence: Sentence,
  group: TriggerGroup,
): string | undefined {
  const own = meansIn(
    view,
    Math.min(candidate.first, args.phrase?.first ?? candidate.first),
    Math.max(candidate.last, (candidate.thing ?? 0) + 1),
  );
  if (own && (own !== group.type || group.type !== 'remote-explosive')) return own;
  const clause = meansIn(view, args.first, Math.max(args.last, candidate.last));
  if (clause) return clause === 'remote-explosive' && own ? own : clause;
  const wide = meansIn(view, sentence.first, sentence.last);
  return (
    own ??
    (wide !== undefined && !NEVER_FAR.has(wide)
      ? wide
      : group.type === 'attack' || group.type === 'remote-explosive'
        ? wide
        : undefined)
  );
}

const GAS = new Set(['gas', 'teargas', 'tear-gas']);
const PICTURE = new Set(['footage', 'video', 'videos', 'image', 'images', 'photographs']);

function meansIn(view: View, first: number, last: number): string | undefined {
  const { tokens } = view.doc;
  for (const { type, words } of MEANS) {
    for (let i = first; i < last && i < tokens.length; i++) {
      const { lower } = tokens[i]!;
      if (GAS.has(tokens[i - 1]?.lower ?? '') && lower.startsWith('shell')) continue;
      if (PICTURE.has(tokens[i + 1]?.lower ?? '')) continue;
      if (words.has(lower) || (i + 1 < last && words.has(`${lower} ${tokens[i + 1]!.lower}`))) return type;
    }
  }
  return undefined;
}

const NON_STATE = 'non-state-actor-overtakes-territory';
const STATE_TAKES = 'government-regains-territory';

function controlType(view: View, group: TriggerGroup, args: Arguments): string {
  const from = args.preps.filter(({ prep }) => prep === 'from').flatMap(({ phrases }) => phrases);
  const to = args.preps
    .filter(({ prep }) => prep === 'to' || prep === 'into')
    .flatMap(({ phrases }) => phrases);
  let holder = bitsOfAll(view, args.agents) & FORCES;
  let loser = bitsOfAll(view, from) & FORCES;
  if (group.roles === 'expel') loser = bitsOfAll(view, args.patients) & FORCES;
  if (group.roles === 'fall') holder = bitsOfAll(view, [...to, ...args.patients]) & FORCES;
  if (group.roles === 'lose') {
    loser = holder;
    holder = bitsOfAll(view, to) & FORCES;
  }
  if (holder & ARMED_GROUP && !(holder & STATE)) return NON_STATE;
  if (holder & STATE && !(holder & ARMED_GROUP)) return STATE_TAKES;
  if (loser & ARMED_GROUP && !(loser & STATE)) return STATE_TAKES;
  if (loser & STATE && !(loser & ARMED_GROUP)) return NON_STATE;
  if (holder & ARMED_GROUP) return NON_STATE;
  return group.type === 'CONTROL'
    ? /fall|lose/.test(group.name)
      ? NON_STATE
      : holder
        ? STATE_TAKES
        : NON_STATE
    : group.type;
}
