/// Whether it happened: from tense, mood, negation, the words around, and who says so.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { STATUS } from '../../lexicon/events.ts';
import type { EventStatus, StatementNote, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import {
  CONDITIONAL,
  DENIED,
  DENIED_VERB,
  HABIT,
  HEDGE,
  ONGOING_VERB,
  PLANNED_VERB,
  POSSIBLE_ADVERB,
  POSSIBLE_VERB,
  VERSION,
} from './facts.ts';
import { isOfGoal } from './goals.ts';
import { COMPARED, harmsNobody, isNone } from './nobody.ts';
import { isRuledOut, modalBefore, nounStatus } from './noun-status.ts';
import { prepositions } from './prepositions.ts';
import { isPresupposed, isSoAlready } from './presupposed.ts';
import { isRanked, isToldOf } from './ranked.ts';
import type { Reading } from './readings.ts';
import { phraseWith, placeWith, type View } from './view.ts';
import { DENIED_PHRASES, isLegal, POSSIBLE_PHRASES, phraseBefore } from './wording.ts';

export interface StatusReading {
  readonly status: EventStatus;
  readonly hedge?: string | undefined;
  readonly generic?: boolean | undefined;
}

/// `statement` is the innermost statement that holds the trigger.
export function statusOf(view: View, reading: Reading, statement: StatementNote | undefined): StatusReading {
  const { args, candidate, sentence } = reading;
  const { verb } = args;
  const start = verb && candidate.kind === 'verb' ? verb.start : (args.phrase?.first ?? candidate.first);
  const hedge = wordWith(view, HEDGE, Math.max(sentence.first, start - 2), candidate.last);
  const soft = hedge ?? statement?.value.hedge;
  // "without a ceasefire": none in particular.
  const lacked = candidate.kind === 'noun' && itemBefore(view.doc.tokens, start)?.lower === 'without';
  if (lacked || harmsNobody(view, reading)) return is('denied', undefined, true);
  if (isDenied(view, reading, start) || deniedBy(view, reading, statement)) return is('denied', soft);
  if (reading.group.ahead) return is('planned', soft);
  if (isLegal(view, reading)) return is('possible', soft, true);
  const own = candidate.kind === 'noun' ? nounStatus(view, reading) : undefined;
  if (own) return is(own.status, soft ?? own.hedge, own.generic);
  const adverb = wordWith(
    view,
    POSSIBLE_ADVERB,
    Math.max(sentence.first, start - 2),
    Math.min(sentence.last, candidate.last + (isToldOf(view, reading) ? 0 : 2)),
  );
  if (adverb) return is('possible', adverb);
  if (verb) {
    const mood = verbStatus(view, reading);
    if (mood?.status === 'ongoing') {
      const meant = phraseBefore(view, POSSIBLE_PHRASES, sentence.first, candidate.first);
      if (meant !== undefined) return is('possible', meant);
    }
    if (mood) return is(mood.status, mood.hedge ?? soft);
  }
  const doubt = phraseBefore(view, POSSIBLE_PHRASES, sentence.first, candidate.first);
  // "called for an inquiry into the bombing"
  if (doubt !== undefined && !(doubt.startsWith('call') && isPresupposed(view, reading)))
    return is('possible', doubt);
  const conditional = clauseStart(view, sentence.first, start);
  if (conditional) return is('possible', conditional);
  if (statement?.value.stance === 'doubts') return is('possible', soft);
  if (statement?.value.stance === 'expects' || statement?.value.stance === 'offers') {
    const ahead = !verb?.past && !verb?.perfect && !isSoAlready(view, statement);
    if (ahead && !isPresupposed(view, reading)) return is('planned', soft);
  }
  const status = reading.group.ongoing && !verb?.past ? 'ongoing' : 'happened';
  return is(status, soft, isHabit(view, reading) || saysWho(view, reading) || undefined);
}

const is = (status: EventStatus, hedge?: string, generic?: boolean): StatusReading => ({
  status,
  hedge,
  generic,
});

/// What a correction says of an earlier version is taken back.
const WITHDRAWN = /\b(?:earlier|previous|original) versions?\b/iu;

const CONDEMNS = EVENT_WORDS.condemns;

/// To denounce an attack is not to deny it.
function deniedBy(view: View, reading: Reading, statement: StatementNote | undefined): boolean {
  const speaker = (view.anyFacts & VERSION) === 0 ? undefined : statement?.value.speaker;
  if (speaker && WITHDRAWN.test(view.doc.text.slice(speaker.from, speaker.to))) return true;
  if (statement?.value.stance !== 'denies' || isOwnPart(view, reading, statement)) return false;
  if (isInRelative(view, reading, statement)) return false;
  const { cue } = statement.value;
  if (!cue) return true;
  const { lower } = view.doc.tokens[firstAt(view.doc.tokens, cue.from)]!;
  return !CONDEMNS.has(lower) && !(CLAIMED.test(lower) && reading.candidate.kind === 'noun');
}

/// "denied targeting the hall, | where 140 people died": what a clause within tells of the hall nobody denied.
function isInRelative({ doc, clauseAt }: View, { candidate }: Reading, { value }: StatementNote): boolean {
  const clause = doc.clauses[clauseAt[candidate.head]!];
  if (clause === undefined || doc.tokens[clause.first]!.from <= value.content[0]!.from) return false;
  return clause.kind === 'relative' || clause.marker === 'where';
}

/// "has not claimed the attack": somebody did it all the same.
const CLAIMED = /^claim(?:ed|s|ing)?$/;

const OWN_PART = EVENT_WORDS.ownPart;

/// "denied responsibility for the raid", "was not behind the raid": who denies his own part in a deed takes it for done.
export function isOwnPart(
  view: View,
  { args, candidate }: Reading,
  statement: StatementNote | undefined,
): boolean {
  if (candidate.kind !== 'noun' || statement === undefined) return false;
  const { tokens } = view.doc;
  const { from } = statement.value.content[0]!;
  const end = args.phrase?.first ?? candidate.first;
  for (let i = end - 1; i >= 0 && tokens[i]!.from >= from; i--)
    if (OWN_PART.has(tokens[i]!.lower))
      return statement.value.stance === 'denies' || (view.facts[i - 1]! & DENIED) !== 0;
  return false;
}

function isDenied(view: View, { args, sentence, candidate }: Reading, start: number): boolean {
  const { tokens } = view.doc;
  if (wordWith(view, DENIED, start, candidate.head) !== undefined) return true;
  if (args.verb) {
    const { infinitive, governor } = args.verb;
    if (wordWith(view, DENIED, args.verb.start, args.verbAt) !== undefined) return true;
    if (infinitive && governor >= 0) {
      if ((view.facts[governor]! & DENIED_VERB) !== 0) return true;
      if (negatedBefore(tokens, governor, sentence.first))
        return tokens[governor]!.pos === 'VERB' || tokens[governor]!.pos === 'ADJ';
    }
  }
  const before = itemBefore(tokens, start)?.lower;
  if (isRuledOut(tokens, start)) return !negatedBefore(tokens, start - 2, sentence.first);
  if (before === 'without' || before === 'no' || before === 'never') return true;
  if (before === 'from' && hasDeniedVerb(view, start - 1, sentence.first)) return true;
  const subject = args.agents[0] ?? args.patients[0];
  if (subject && isNone(tokens, subject.first) && subject.first >= sentence.first) return true;
  return phraseBefore(view, DENIED_PHRASES, sentence.first, candidate.first) !== undefined;
}

function negatedBefore(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 3); i--) {
    const word = tokens[i]!.lower;
    if (word === 'not' || word === "n't" || word === 'never') return true;
  }
  return false;
}

function hasDeniedVerb(view: View, at: number, first: number): boolean {
  return wordWith(view, DENIED_VERB, Math.max(first, at - 6), at) !== undefined;
}

/// The first word between that is one of these.
function wordWith({ facts, doc }: View, wanted: number, first: number, last: number): string | undefined {
  for (let i = first; i < last; i++) {
    if ((facts[i]! & wanted) === 0) continue;
    if (!COMPARED.has(doc.tokens[i + 1]?.lower ?? '')) return doc.tokens[i]!.lower;
  }
  return undefined;
}

function verbStatus(view: View, reading: Reading): StatusReading | undefined {
  const { args, type, sentence } = reading;
  const { tokens } = view.doc;
  const verb = args.verb!;
  if (verb.modal !== undefined) {
    if (STATUS.plannedModals.has(verb.modal)) return { status: 'planned' };
    if (STATUS.possibleModals.has(verb.modal))
      return { status: 'possible', hedge: verb.perfect ? `${verb.modal} have` : verb.modal };
  }
  if (verb.infinitive) {
    const word = itemAt(tokens, verb.governor)?.lower ?? '';
    const bits = verb.governor < 0 ? 0 : view.facts[verb.governor]!;
    const above = modalBefore(view, verb.governor);
    if (isMeans(view, verb.governor)) return undefined;
    // "blocked the road to protest": the one is the other.
    if (type === 'peaceful-protest' && !(bits & (PLANNED_VERB | POSSIBLE_VERB)) && !RIGHTS.has(word))
      return undefined;
    if (above) return { status: 'possible', hedge: above };
    if (bits & ONGOING_VERB) return { status: 'ongoing' };
    // "claims to have taken the hill": it lies behind who says so.
    if ((verb.perfect && word.startsWith('claim')) || DONE.has(word)) return undefined;
    if (bits & POSSIBLE_VERB) return { status: 'possible', hedge: `${word} to` };
    if (isRanked(view, reading, verb.start)) return undefined;
    // "are known to have died"
    return verb.perfect && !(bits & PLANNED_VERB) ? undefined : { status: 'planned' };
  }
  if (verb.progressive && !verb.perfect) return { status: 'ongoing' };
  // "troops advancing toward the city are near": they still do.
  if (type === 'military-movement' && verb.participle && view.phraseOf[verb.start - 1]! >= 0)
    return { status: 'ongoing' };
  const before = itemBefore(tokens, verb.start)?.lower ?? '';
  if (verb.participle && verb.start > 1 && (before === 'for' || isOfGoal(tokens, verb.start - 1)))
    return answersFor(tokens, verb.start - 1, sentence.first) ? undefined : { status: 'planned' };
  if (verb.participle && GOES_ON.has(before)) return { status: 'ongoing' };
  if (verb.participle && verb.start > 0 && (view.facts[verb.start - 1]! & PLANNED_VERB) !== 0)
    return modalBefore(view, verb.start - 1) ? { status: 'possible' } : { status: 'planned' };
  return undefined;
}

/// "used the school to shell the town": the thing before "to" was used, and so the deed was done.
function isMeans(view: View, thing: number): boolean {
  const phrase = phraseWith(view, thing);
  return phrase !== undefined && USES.has(itemBefore(view.doc.tokens, phrase.first)?.lower ?? '');
}

const USES = EVENT_WORDS.uses;
const RIGHTS = EVENT_WORDS.rights;

/// "managed to", "began to": what follows was done.
const DONE = EVENT_WORDS.done;
const GOES_ON = EVENT_WORDS.continues;

const ANSWERS = EVENT_WORDS.answers;

/// "claimed responsibility for killing", "was sentenced to nine years for robbing": it is done.
function answersFor(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 14); i--) {
    const { lower, pos } = tokens[i]!;
    if (ANSWERS.has(lower)) return true;
    if (pos === 'VERB' || lower === ',') return false;
  }
  return false;
}

/// "if", "whether" at the head of the trigger's clause.
function clauseStart({ facts, doc }: View, first: number, start: number): string | undefined {
  for (let i = start - 1; i >= Math.max(first, start - 10); i--) {
    const { lower } = doc.tokens[i]!;
    if ((facts[i]! & CONDITIONAL) !== 0) return lower;
    if (lower === ',' || lower === ';' || lower === 'that') return undefined;
  }
  return undefined;
}

/// "the coalition fighting the rebels", "… in Ruritania": who they are, and no fighting in particular.
function saysWho(view: View, { args, candidate, group }: Reading): boolean {
  const { verb, first, preps } = args;
  // "the militia, which has been fighting the army since April"
  if (group.roles === 'clash' && verb?.progressive && verb.perfect)
    if (/^W/.test(itemBefore(view.doc.tokens, verb.start)?.tag ?? '')) return true;
  if (group.roles !== 'clash' || candidate.kind !== 'verb' || verb?.participle !== true) return false;
  if (verb.start <= first || view.phraseOf[verb.start - 1]! < 0) return false;
  return preps.every(({ phrases }) =>
    phrases.every(({ head }) => placeWith(view, head)?.value.kind === 'country'),
  );
}

const WIDE = prepositions('across', 'throughout');

/// Habits, and bare plurals "across" a region: many events at once.
function isHabit(view: View, { args, candidate }: Reading): boolean {
  const { tokens } = view.doc;
  if (wordWith(view, HABIT, args.first, candidate.head) !== undefined) return true;
  const object = args.patients[0];
  const plural =
    object !== undefined &&
    tokens[object.head]!.tag.endsWith('S') &&
    tokens[object.first]!.pos !== 'DET' &&
    tokens[object.first]!.pos !== 'NUM';
  return plural && args.verb?.perfect === true && args.preps.some(({ prep }) => (prep & WIDE) !== 0);
}
