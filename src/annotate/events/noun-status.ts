/// What the words around a noun say of whether it happened: "the further demolition", "talks planned for", "ahead of talks".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { familyOf, STATUS } from '../../lexicon/events.ts';
import type { Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import { PLANNED_ADJECTIVE, PLANNED_VERB, POSSIBLE_MODAL } from './facts.ts';
import { isAssessed } from './presupposed.ts';
import type { Reading } from './readings.ts';
import type { StatusReading } from './status.ts';
import { FINITE } from './verbs.ts';
import type { View } from './view.ts';

/// "could", "may" in the verb group that ends before this token.
export function modalBefore({ facts, doc: { tokens } }: View, at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { lower, pos } = tokens[i]!;
    if ((facts[i]! & POSSIBLE_MODAL) !== 0 && lower !== 'can') return lower;
    if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'VERB') return undefined;
  }
  return undefined;
}

const TALKS = new Set([
  'talks',
  'invitation',
  'prisoner-exchange',
  'ceasefire',
  'agreement',
  'offer',
  'prisoner-release',
]);
const VIOLENT = new Set([
  ...['violence', 'abduction', 'property', 'sexual-violence', 'siege'],
  ...['offensive', 'air-operation', 'heritage', 'war', 'responsibility', 'finding', 'disaster'],
]);
const AHEAD = new Set(['for', 'before', 'of', 'toward', 'towards']);

const UNDONE = EVENT_WORDS.undone;
const SET_FOR = EVENT_WORDS.setFor;
const SCHEDULED = EVENT_WORDS.scheduled;
const PREPARES = EVENT_WORDS.prepares;

/// "the further demolition", "talks planned for", "ahead of talks", "could be planning the demolition".
export function nounStatus(
  view: View,
  { args, candidate, sentence, type }: Reading,
): StatusReading | undefined {
  const { tokens } = view.doc;
  const phrase = args.phrase!;
  let adjective = '';
  // "are excluded from any talks": whichever there may be.
  const whole = tokens[phrase.first]!.lower;
  if (whole === 'any' || isEnded(view, phrase.last, sentence.last))
    return { status: 'possible', generic: true };
  if (isAssessed(view, phrase.first, type)) return { status: 'happened' };
  const does = itemAt(tokens, verbAfter(view, phrase.last, sentence.last))?.lower;
  if (does !== undefined && EVENT_WORDS.looms.has(does)) return { status: 'planned' };
  if (isStanding(tokens, phrase.first, type)) return { status: 'happened' };
  if (willBegin(view, phrase.last, sentence.last)) return { status: 'planned' };
  if (isCalledOff(tokens, phrase.first)) return { status: 'possible', generic: true };
  for (let i = phrase.first; i < candidate.first; i++)
    if ((view.facts[i]! & PLANNED_ADJECTIVE) !== 0) adjective = tokens[i]!.lower;
  const governor = verbBefore(view, phrase.first, sentence.first);
  const word = governor < 0 ? '' : tokens[governor]!.lower;
  const plans = governor >= 0 && (view.facts[governor]! & PLANNED_VERB) !== 0;
  const modal = governor < 0 ? undefined : modalBefore(view, governor);
  const demand = VIOLENT.has(familyOf(type))
    ? undefined
    : demandBefore(view, phrase.first, plans && TALKS.has(type));
  if (demand !== undefined) return { status: 'possible', hedge: demand };
  // "to end air strikes": those that there may be, and none in particular.
  const ends = END.has(whole) ? phrase.first : END.has(word) && governor === phrase.first - 1 ? governor : -1;
  if (ends > 0 && tokens[ends - 1]!.lower === 'to') return { status: 'possible', generic: true };
  if (whole === 'all' && CONDEMNS.has(word)) return { status: 'possible', generic: true };
  if (governor === phrase.first - 1 && itemBefore(tokens, governor)?.lower === 'to' && AVERT.has(word))
    return { status: 'possible', hedge: `to ${word}` };
  if (EVENT_WORDS.contains.has(word) && TO_COME.has(itemBefore(tokens, governor)?.lower ?? ''))
    return { status: 'planned' };
  if (plans && modal) return { status: 'possible', hedge: modal };
  if (modal && adjective !== '') return { status: 'possible', hedge: modal };
  // Where it is ruled out, it is denied before it comes here.
  if (isRuledOut(tokens, phrase.first)) return { status: 'possible', hedge: 'not ruled out' };
  if (isLasting(tokens, phrase.first)) return { status: 'happened', generic: true };
  if (
    isCharge(view, phrase.first, candidate.head) ||
    (TALKS.has(type) && isTopic(view, phrase.first, governor))
  )
    return { status: 'possible', generic: true };
  if (isDesigned(view, phrase.first, governor)) return { status: 'planned' };
  if (UNDONE.has(adjective)) return { status: 'possible', hedge: adjective };
  if (adjective !== '' && (TALKS.has(type) || plans)) return { status: 'planned' };
  const after = tokens[candidate.last]?.lower ?? '';
  if (SET_FOR.has(after) && !takesThing(view, candidate.last)) return { status: 'planned' };
  if (!TALKS.has(type)) return undefined;
  if (STATUS.plannedModals.has(tokens[phrase.last]?.lower ?? '')) return { status: 'planned' };
  for (let i = candidate.last; i < Math.min(sentence.last, candidate.last + 12); i++) {
    if (SCHEDULED.has(tokens[i]!.lower) && tokens[i - 1]!.lower !== ',') return { status: 'planned' };
  }
  const before = itemBefore(tokens, phrase.first)?.lower ?? '';
  if (before === 'of' && itemBefore(tokens, phrase.first - 1)?.lower === 'ahead')
    return { status: 'planned' };
  if (
    AHEAD.has(before) &&
    (plans || word === 'prepared' || PREPARES.has(nounBefore(view, phrase.first, sentence.first)))
  )
    return { status: 'planned' };
  return undefined;
}

/// "The attack set fuel tanks ablaze", not "the attack set for Monday": the word is a verb, and has an object.
function takesThing({ phraseOf, phrases }: View, at: number): boolean {
  const next = phraseOf[at + 1] ?? -1;
  return next >= 0 && !phrases[next]!.time;
}

const AVERT = EVENT_WORDS.averts;

const END = EVENT_WORDS.ends;
const CONDEMNS = EVENT_WORDS.condemns;

const TO_COME: ReadonlySet<string> = new Set(['will', 'would', 'shall']);

/// "An offensive to drive them out of Goma would begin within weeks": behind the phrase, no other clause between.
function willBegin({ doc: { tokens } }: View, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end - 1, from + 16); i++) {
    const { lower, tag } = tokens[i]!;
    if (TO_COME.has(lower)) return EVENT_WORDS.begins.has(tokens[i + 1]!.lower);
    if (FINITE.has(tag) || lower === ',' || lower === 'that') return false;
  }
  return false;
}

/// "called for an end to the strikes", "urging the cessation of all raids".
function isCalledOff(tokens: readonly Token[], first: number): boolean {
  const link = itemBefore(tokens, first)?.lower;
  if (
    (link !== 'to' && link !== 'of') ||
    !EVENT_WORDS.endings.has(itemBefore(tokens, first - 1)?.lower ?? '')
  )
    return false;
  for (let i = first - 3; i >= Math.max(0, first - 8); i--)
    if (EVENT_WORDS.callsFor.has(tokens[i]!.lower)) return true;
  return false;
}

/// "to break the siege of the town", "called for the lifting of the blockade": it lasts, and only its end is to come.
const isStanding = (tokens: readonly Token[], first: number, type: string): boolean =>
  type === 'siege' &&
  POINTING.has(tokens[first]!.lower) &&
  EVENT_WORDS.endsSiege.has(itemBefore(tokens, first)?.lower ?? '');

/// The word by which somebody demands what the phrase tells, and which is not done so far: "urged a truce", "pleaded for
/// the signing of a deal".
function demandBefore({ doc: { tokens } }: View, phrase: number, planned: boolean): string | undefined {
  let first = phrase;
  if (itemBefore(tokens, first)?.lower === 'of' && EVENT_WORDS.enacts.has(tokens[first - 2]?.lower ?? ''))
    first = itemBefore(tokens, first - 2)?.pos === 'DET' ? first - 3 : first - 2;
  if (itemBefore(tokens, first)?.pos === 'ADJ') first--;
  const link = itemBefore(tokens, first);
  if (link === undefined) return undefined;
  if (link.lower === 'for') {
    const word = itemBefore(tokens, first - 1)?.lower ?? '';
    // "called for a truce" is read as a plan.
    if (planned && first >= phrase - 1) return undefined;
    return EVENT_WORDS.demandsFor.has(word) ? `${word} for` : undefined;
  }
  return link.pos === 'VERB' && EVENT_WORDS.demands.has(link.lower) ? link.lower : undefined;
}

/// "(not) ruled out an attack", of which the phrase begins here.
export const isRuledOut = (tokens: readonly Token[], first: number): boolean =>
  itemBefore(tokens, first)?.lower === 'out' &&
  EVENT_WORDS.rules.has(itemBefore(tokens, first - 1)?.lower ?? '');

/// "after months of fighting": no fight of one day.
const isLasting = (tokens: readonly Token[], first: number): boolean =>
  itemBefore(tokens, first)?.lower === 'of' &&
  EVENT_WORDS.spans.has(itemBefore(tokens, first - 1)?.lower ?? '');

/// "accused the militia of genocide": what the law calls what was done, and not one deed.
function isCharge({ doc: { tokens } }: View, first: number, head: number): boolean {
  if (!EVENT_WORDS.crimes.has(tokens[head]!.lower) || itemBefore(tokens, first)?.lower !== 'of') return false;
  for (let i = first - 2; i >= 0 && i > first - 8; i--)
    if (EVENT_WORDS.charges.has(tokens[i]!.lower)) return true;
  return false;
}

const TOPIC = new Set(['on', 'about', 'over', 'at', 'of']);

/// "talks on extending the truce", "aimed at reaching a deal": what is spoken of or sought.
function isTopic({ doc: { tokens } }: View, first: number, verb: number): boolean {
  if (verb < 1 || verb < first - 2 || tokens[verb]!.tag !== 'VBG') return false;
  return TOPIC.has(tokens[verb - 1]!.lower);
}

const DESIGNS = EVENT_WORDS.designs;

/// A noun behind one of them is a certain one, of which the report takes for granted that it is known.
export const POINTING = wordSet('the this these that those his her their');

/// "plotted an attack", "is preparing for the assault"; not "the man who planned the attack".
function isDesigned({ doc: { tokens } }: View, first: number, verb: number): boolean {
  if (verb < 0 || !DESIGNS.has(tokens[verb]!.lower)) return false;
  const direct = verb === first - 1 || (AHEAD.has(tokens[first - 1]!.lower) && verb >= first - 3);
  if (!direct) return false;
  return !POINTING.has(tokens[first]!.lower) || itemBefore(tokens, verb)?.pos === 'AUX';
}

/// "attacks on schools must stop": a demand tells of no attack.
function isEnded(view: View, from: number, end: number): boolean {
  const { tokens } = view.doc;
  const at = verbAfter(view, from, end);
  const modal = itemAt(tokens, at)?.lower;
  return (modal === 'must' || modal === 'should') && END.has(tokens[at + 1]?.lower ?? '');
}

/// The verb of which the phrase that ends here is the subject.
export function verbAfter({ doc: { tokens } }: View, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return i;
    if (tokens[i]!.lower === ',') return -1;
  }
  return -1;
}

function verbBefore({ doc: { tokens } }: View, at: number, first: number): number {
  for (let i = at - 1; i >= Math.max(first, at - 14); i--) {
    if (tokens[i]!.pos === 'VERB') return i;
    if (tokens[i]!.lower === ';') return -1;
  }
  return -1;
}

function nounBefore({ doc: { tokens } }: View, at: number, first: number): string {
  for (let i = at - 2; i >= Math.max(first, at - 14); i--)
    if (tokens[i]!.pos === 'NOUN') return tokens[i]!.lower;
  return '';
}
