/// Whether it happened: from tense, mood, negation, the words around, and who says so.

import { EVENT_TYPES, STATUS } from '../../lexicon/events.ts';
import type { EventStatus, StatementNote, Token } from '../../model/index.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';
import { DENIED_PHRASES, isLegal, POSSIBLE_PHRASES, phraseBefore } from './wording.ts';

export interface StatusReading {
  readonly status: EventStatus;
  readonly hedge?: string;
  readonly generic?: boolean;
}

/// `statement` is the innermost statement that holds the trigger.
export function statusOf(view: View, reading: Reading, statement: StatementNote | undefined): StatusReading {
  const { tokens } = view.doc;
  const { args, candidate, sentence } = reading;
  const { verb } = args;
  const start = verb && candidate.kind === 'verb' ? verb.start : (args.phrase?.first ?? candidate.first);
  const hedge = hedgeNear(tokens, Math.max(sentence.first, start - 2), candidate.last);
  const soft = hedge ?? statement?.value.hedge;
  const withHedge = soft === undefined ? {} : { hedge: soft };
  if (isDenied(view, reading, start) || deniedBy(view, statement)) return { status: 'denied', ...withHedge };
  if (reading.group.ahead) return { status: 'planned', ...withHedge };
  if (isLegal(view, reading)) return { status: 'possible', ...withHedge, generic: true };
  const own = candidate.kind === 'noun' ? nounStatus(view, reading) : undefined;
  if (own) return { ...own, ...withHedge };
  const adverb = adverbNear(
    tokens,
    Math.max(sentence.first, start - 2),
    Math.min(sentence.last, candidate.last + 2),
  );
  if (adverb) return { status: 'possible', hedge: adverb };
  if (verb) {
    const mood = verbStatus(view, reading);
    if (mood?.status === 'ongoing') {
      const meant = phraseBefore(tokens, POSSIBLE_PHRASES, sentence.first, candidate.first);
      if (meant !== undefined) return { status: 'possible', hedge: meant };
    }
    if (mood) return { ...withHedge, ...mood };
  }
  const doubt = phraseBefore(tokens, POSSIBLE_PHRASES, sentence.first, candidate.first);
  if (doubt !== undefined) return { status: 'possible', hedge: doubt };
  const conditional = clauseStart(view, sentence.first, start);
  if (conditional) return { status: 'possible', hedge: conditional };
  if (statement?.value.stance === 'doubts') return { status: 'possible', ...withHedge };
  if (statement?.value.stance === 'expects' || statement?.value.stance === 'offers') {
    if (!verb?.past && !verb?.perfect && !isPresupposed(view, reading))
      return { status: 'planned', ...withHedge };
  }
  const generic = isHabit(view, reading);
  return { status: 'happened', ...withHedge, ...(generic ? { generic } : {}) };
}

const VIOLENT = /^(?:violence|abduction|property|sexual-violence)$/;
const POINTING = new Set(['the', 'this', 'these', 'that', 'those', 'his', 'her', 'their']);

/// "promised to look into the murder of": violence that is pointed at has happened, whatever is promised about it.
export function isPresupposed({ doc: { tokens } }: View, { args, candidate, type }: Reading): boolean {
  if (candidate.kind !== 'noun' || !VIOLENT.test(EVENT_TYPES.get(type)?.family ?? '')) return false;
  const first = args.phrase?.first ?? candidate.first;
  return POINTING.has(tokens[first]!.lower) && first < candidate.first;
}

const CONDEMN = new Set(['deno', 'cond', 'depl', 'decr', 'crit', 'slam', 'blas']);

/// To denounce an attack is not to deny it.
function deniedBy(view: View, statement: StatementNote | undefined): boolean {
  if (statement?.value.stance !== 'denies') return false;
  const { cue } = statement.value;
  return !cue || !CONDEMN.has(view.doc.text.slice(cue.from, cue.from + 4).toLowerCase());
}

function isDenied(view: View, { args, sentence, candidate }: Reading, start: number): boolean {
  const { tokens } = view.doc;
  for (let i = start; i < candidate.head; i++) if (STATUS.deniedWords.has(tokens[i]!.lower)) return true;
  if (args.verb && args.verbAt !== undefined) {
    for (let i = args.verb.start; i < args.verbAt; i++)
      if (STATUS.deniedWords.has(tokens[i]!.lower)) return true;
    const governor = tokens[args.verb.governor];
    if (args.verb.infinitive && governor && STATUS.deniedVerbs.has(governor.lower)) return true;
    if (args.verb.infinitive && governor && negatedBefore(tokens, args.verb.governor, sentence.first))
      return governor.pos === 'VERB' || governor.pos === 'ADJ';
  }
  const before = tokens[start - 1]?.lower;
  if (before === 'without' || before === 'no' || before === 'never') return true;
  if (before === 'from' && hasDeniedVerb(tokens, start - 1, sentence.first)) return true;
  const subject = args.agents[0] ?? args.patients[0];
  if (
    subject &&
    /^(?:no|nobody|none|neither)$/.test(tokens[subject.first]!.lower) &&
    subject.first >= sentence.first
  )
    return true;
  return phraseBefore(tokens, DENIED_PHRASES, sentence.first, candidate.first) !== undefined;
}

function negatedBefore(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 3); i--) {
    const word = tokens[i]!.lower;
    if (word === 'not' || word === "n't" || word === 'never') return true;
  }
  return false;
}

function hasDeniedVerb(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 6); i--)
    if (STATUS.deniedVerbs.has(tokens[i]!.lower)) return true;
  return false;
}

function hedgeNear(tokens: readonly Token[], first: number, last: number): string | undefined {
  for (let i = first; i < last; i++) if (STATUS.hedges.has(tokens[i]!.lower)) return tokens[i]!.lower;
  return undefined;
}

function adverbNear(tokens: readonly Token[], first: number, last: number): string | undefined {
  for (let i = first; i < last; i++)
    if (STATUS.possibleAdverbs.has(tokens[i]!.lower)) return tokens[i]!.lower;
  return undefined;
}

function verbStatus(view: View, { args, type, sentence }: Reading): StatusReading | undefined {
  const { tokens } = view.doc;
  const verb = args.verb!;
  if (verb.modal !== undefined) {
    if (STATUS.plannedModals.has(verb.modal)) return { status: 'planned' };
    if (STATUS.possibleModals.has(verb.modal)) return { status: 'possible', hedge: verb.modal };
  }
  if (verb.infinitive) {
    const governor = tokens[verb.governor];
    const word = governor?.lower ?? '';
    const above = modalBefore(tokens, verb.governor);
    if (above) return { status: 'possible', hedge: above };
    if (STATUS.ongoingVerbs.has(word)) return { status: 'ongoing' };
    if (/^(?:able|managed|manage|went|began|begun|begin|start|started|helped|used)$/.test(word))
      return undefined;
    if (STATUS.possibleVerbs.has(word)) return { status: 'possible', hedge: `${word} to` };
    return { status: 'planned' };
  }
  if (verb.progressive && !verb.perfect) return { status: 'ongoing' };
  // "troops advancing toward the city are near": they still do.
  if (type === 'military-movement' && verb.participle && view.phraseOf[verb.start - 1]! >= 0)
    return { status: 'ongoing' };
  const before = tokens[verb.start - 1]?.lower ?? '';
  if (verb.participle && before === 'for' && verb.start > 0)
    return answersFor(tokens, verb.start - 1, sentence.first) ? undefined : { status: 'planned' };
  if (verb.participle && /^(?:continue|continues|continued|continuing|keep|keeps|kept)$/.test(before))
    return { status: 'ongoing' };
  if (verb.participle && STATUS.plannedVerbs.has(before))
    return modalBefore(tokens, verb.start - 1) ? { status: 'possible' } : { status: 'planned' };
  return undefined;
}

const ANSWER =
  /^(?:responsib|blame|credit|accus|arrest|sentenc|convict|condemn|wanted|known|guilty|tried|trial|prison|jail|punish|indict|charge|denounc|critici|apolog|detain|notorious)/;

/// "claimed responsibility for killing", "was sentenced for robbing": it is done.
function answersFor(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) if (ANSWER.test(tokens[i]!.lower)) return true;
  return false;
}

function modalBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const word = tokens[i]!.lower;
    if (STATUS.possibleModals.has(word) && word !== 'can') return word;
    if (tokens[i]!.pos !== 'AUX' && tokens[i]!.pos !== 'ADV' && tokens[i]!.pos !== 'VERB') return undefined;
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
const AHEAD = new Set(['for', 'before', 'of', 'toward', 'towards']);

/// "the further demolition", "talks planned for", "ahead of talks", "could be planning the demolition".
function nounStatus(view: View, { args, candidate, sentence, type }: Reading): StatusReading | undefined {
  const { tokens } = view.doc;
  const phrase = args.phrase!;
  let adjective = '';
  // "are excluded from any talks": whichever there may be.
  if (tokens[phrase.first]!.lower === 'any') return { status: 'possible', generic: true };
  if (/^looms?$/.test(tokens[verbAfter(view, phrase.last, sentence.last)]?.lower ?? ''))
    return { status: 'planned' };
  for (let i = phrase.first; i < candidate.first; i++)
    if (STATUS.plannedAdjectives.has(tokens[i]!.lower)) adjective = tokens[i]!.lower;
  const governor = verbBefore(view, phrase.first, sentence.first);
  const word = governor < 0 ? '' : tokens[governor]!.lower;
  const modal = governor < 0 ? undefined : modalBefore(tokens, governor);
  if (governor === phrase.first - 1 && tokens[governor - 1]?.lower === 'to' && AVERT.has(word))
    return { status: 'possible', hedge: `to ${word}` };
  if (STATUS.plannedVerbs.has(word) && modal) return { status: 'possible', hedge: modal };
  if (modal && adjective !== '') return { status: 'possible', hedge: modal };
  if (
    adjective === 'possible' ||
    adjective === 'potential' ||
    /^(?:attempted|foiled|failed|thwarted)$/.test(adjective)
  )
    return { status: 'possible', hedge: adjective };
  if (adjective !== '' && (TALKS.has(type) || STATUS.plannedVerbs.has(word))) return { status: 'planned' };
  const after = tokens[candidate.last]?.lower ?? '';
  if (/^(?:planned|scheduled|expected|set|due|slated)$/.test(after)) return { status: 'planned' };
  if (!TALKS.has(type)) return undefined;
  if (STATUS.plannedModals.has(tokens[phrase.last]?.lower ?? '')) return { status: 'planned' };
  for (let i = candidate.last; i < Math.min(sentence.last, candidate.last + 12); i++) {
    if (/^(?:planned|scheduled|slated)$/.test(tokens[i]!.lower) && tokens[i - 1]!.lower !== ',')
      return { status: 'planned' };
  }
  const before = tokens[phrase.first - 1]?.lower ?? '';
  if (before === 'of' && tokens[phrase.first - 2]?.lower === 'ahead') return { status: 'planned' };
  if (
    AHEAD.has(before) &&
    (STATUS.plannedVerbs.has(word) ||
      word === 'prepared' ||
      /^(?:officials|delegates|invitations?|plans?|preparations?)$/.test(
        nounBefore(view, phrase.first, sentence.first),
      ))
  )
    return { status: 'planned' };
  return undefined;
}

const AVERT = new Set(['warrant', 'justify', 'prevent', 'avoid', 'avert', 'stop', 'deter', 'forestall']);

/// The verb of which the phrase that ends here is the subject.
function verbAfter({ doc: { tokens } }: View, from: number, end: number): number {
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

/// "if", "whether" at the head of the trigger's clause.
function clauseStart({ doc: { tokens } }: View, first: number, start: number): string | undefined {
  for (let i = start - 1; i >= Math.max(first, start - 10); i--) {
    const { lower } = tokens[i]!;
    if (STATUS.conditional.has(lower)) return lower;
    if (lower === ',' || lower === ';' || lower === 'that') return undefined;
  }
  return undefined;
}

const WIDE = new Set(['across', 'throughout']);

/// Habits, and bare plurals "across" a region: many events at once.
function isHabit({ doc: { tokens } }: View, { args, candidate }: Reading): boolean {
  for (let i = args.first; i < candidate.head; i++) if (STATUS.habit.has(tokens[i]!.lower)) return true;
  const object = args.patients[0];
  const plural =
    object !== undefined &&
    tokens[object.head]!.tag.endsWith('S') &&
    tokens[object.first]!.pos !== 'DET' &&
    tokens[object.first]!.pos !== 'NUM';
  return plural && args.verb?.perfect === true && args.preps.some(({ prep }) => WIDE.has(prep));
}
