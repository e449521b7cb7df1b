/// What has happened, whatever is promised, feared or asked about it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { StatementNote, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { POINTING, verbAfter } from './noun-status.ts';
import type { Reading } from './readings.ts';
import { isAside } from './verbs.ts';
import type { View } from './view.ts';

/// "Hundreds are feared dead in a blast", "feared to have been killed", "estimated between 100 and 300 dead": whether the
/// words of the statement tell what has happened.
export function isSoAlready({ doc: { tokens } }: View, { value: { cue } }: StatementNote): boolean {
  if (cue === null) return false;
  const behind = firstAt(tokens, cue.to);
  if (EVENT_WORDS.estimates.has(itemAt(tokens, behind - 1)?.lower ?? '')) return true;
  const next = itemAt(tokens, behind)?.lower === 'to' ? behind + 1 : behind;
  return EVENT_WORDS.fearedToBe.has(itemAt(tokens, next)?.lower ?? '');
}

const UNDER_WAY = new Set([
  ...['violence', 'abduction', 'property', 'sexual-violence'],
  ...['movement', 'offensive', 'siege', 'air-operation'],
]);

/// "dozens feared dead as rebels overrun the base": what the fear hangs on is told as done.
function isWhile(tokens: readonly Token[], first: number): boolean {
  return WHILE.has(itemBefore(tokens, first)?.lower ?? '');
}

const WHILE = new Set(['as', 'after']);
const DONE_BEFORE = new Set(['after', 'since', 'upon', 'following']);

/// "promised to look into the murder of", "would look into deaths after taking the town": violence that is pointed at,
/// and what came before, has happened, whatever is promised about it.
export function isPresupposed(view: View, { args, candidate, sentence, type }: Reading): boolean {
  const { tokens } = view.doc;
  if (candidate.kind === 'verb') {
    if (args.verb?.participle !== true) return isWhile(tokens, args.first);
    return DONE_BEFORE.has(itemBefore(tokens, args.verb.start)?.lower ?? '');
  }
  const first = args.phrase?.first ?? candidate.first;
  if (!POINTING.has(tokens[first]!.lower) || first === candidate.first) return false;
  if (isAssessed(view, first, type)) return true;
  return (
    UNDER_WAY.has(EVENT_TYPES.get(type)?.family ?? '') &&
    !isToCome(view, args.phrase?.last ?? candidate.last, sentence.last)
  );
}

/// "will arrive in March to assess | the damage": whatever is still to be done about it, it is there.
export function isAssessed({ doc: { tokens } }: View, first: number, type: string): boolean {
  if (!HARM.has(type) || !POINTING.has(tokens[first]!.lower)) return false;
  return EVENT_WORDS.assesses.has(itemBefore(tokens, first)?.lower ?? '');
}

const HARM: ReadonlySet<string> = new Set(['heritage-damage', 'heritage-destruction', 'heritage-looting']);

/// "warned that the advance could begin", not "that the advance could be devastating".
function isToCome(view: View, from: number, end: number): boolean {
  const { tokens } = view.doc;
  let at = verbAfter(view, from, end);
  if (itemAt(tokens, at)?.tag !== 'MD') return false;
  while (at < end && tokens[at]!.pos !== 'VERB' && (tokens[at]!.pos === 'AUX' || isAside(view, at))) at++;
  return at < end && EVENT_WORDS.occurs.has(tokens[at]!.lower);
}
