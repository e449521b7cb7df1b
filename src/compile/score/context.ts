/// How the kind of event, the wording and the story around speak for or against one event.

import { beginningOf } from '../beginning.ts';
import type { Mention } from '../mention.ts';
import { areLongApart } from '../news.ts';
import { areAkin, type Finding, finding, GENERAL } from './weights.ts';

export function seriesReason(a: Mention, b: Mention): Finding | undefined {
  if (a.singled === b.singled) return undefined;
  return finding('part-and-whole', () => 'one is a member of a series, the other is not');
}

export function kindReason(a: Mention, b: Mention): Finding {
  if (a.type === b.type) return finding('same-type', () => `both are ${a.type}`);
  if (a.family === b.family) {
    if (GENERAL.has(a.type) || GENERAL.has(b.type))
      return finding('same-family', () => `${a.type} and ${b.type} can be one event`);
    if (areAkin(a.type, b.type)) return finding('akin-type', () => `${a.type} can be told as ${b.type}`);
    return finding('other-type', () => `${a.type} is not ${b.type}`);
  }
  return finding('related-family', () => `${a.type} often comes with ${b.type}`);
}

/// With neither a place nor a day, likeness says little, unless the same story goes on.
export function vagueReason(a: Mention, b: Mention): Finding | undefined {
  if (a.ref.report === b.ref.report && a.entry === b.entry) return undefined;
  const vague = (one: Mention): boolean => one.place === null && one.time.span === null;
  return vague(a) || vague(b) ? finding('vague', () => 'one of them has neither place nor day') : undefined;
}

export function occurrenceReason(a: Mention, b: Mention): Finding | undefined {
  if (a.family !== 'control' || b.family !== 'control' || a.occurrence === null || b.occurrence === null)
    return undefined;
  if (a.occurrence === b.occurrence)
    return finding('same-occurrence', () => `both speak of the ${a.occurrence} time`);
  return finding('other-occurrence', () => 'one is the first time, the other is again');
}

export function wordingReason(a: Mention, b: Mention): Finding | undefined {
  const shared = countShared(a.words, b.words);
  const all = a.words.length + b.words.length - shared;
  const share = all === 0 ? 0 : shared / all;
  return share < 0.12
    ? undefined
    : finding('wording', () => `${Math.round(share * 100)} % of the words are shared`, share);
}

/// How many numbers two ascending lists have in common.
function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/// Reports of one piece of news speak of the same events; likeness between other pieces of news may be chance.
export function newsReason(a: Mention, b: Mention): Finding | undefined {
  if (a.ref.report === b.ref.report || a.story === undefined || b.story === undefined) return undefined;
  if (a.story === b.story)
    return finding('same-news', () => 'their reports tell one story', areLongApart(a, b) ? 0.4 : 1);
  return finding('other-news', () => 'their reports tell different stories');
}

/// A headline tells what the report begins with.
export function headlineReason(a: Mention, b: Mention): Finding | undefined {
  if (a.ref.report !== b.ref.report || a.family !== b.family) return undefined;
  const [early, late] = a.span.from < b.span.from ? [a, b] : [b, a];
  const { from, to, leadTo } = beginningOf(a.annotation);
  if (early.span.from < from || early.span.to > to) return undefined;
  if (late.span.from < to || late.span.to > leadTo) return undefined;
  return finding('headline', () => 'the headline tells what the report begins with');
}

const NOT_YET: ReadonlySet<string> = new Set(['planned', 'possible']);

export function contextReason(a: Mention, b: Mention): Finding | undefined {
  if (NOT_YET.has(a.status) !== NOT_YET.has(b.status))
    return finding('planned-and-done', () => `${a.status} is not ${b.status}`);
  if (a.ref.report !== b.ref.report) return undefined;
  const later = a.span.from > b.span.from ? a : b;
  if (a.entry === b.entry && later.anaphoric)
    return finding('takes-up', () => 'the later words take up an event told before');
  const undated = a.time.span === null || b.time.span === null;
  if (a.entry === b.entry && a.type === b.type && !GENERAL.has(a.type) && undated)
    return finding('same-story', () => 'one story tells of it twice');
  return undefined;
}
