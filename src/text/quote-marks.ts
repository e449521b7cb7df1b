/// Quotation marks told from apostrophes, feet, inches and years.

import type { Span } from '../model/index.ts';

export interface Mark extends Span {
  /// Marks of one family close each other.
  readonly family: 'double' | 'single';
  /// `either`: a straight mark whose neighbours do not tell.
  readonly side: 'open' | 'close' | 'either';
}

const MARK = /``|''|["“”„‟«»]|['‘’‚]/gu;
const BEFORE_OPEN = /[\s([{—–\-/:]/u;
const WORD = /[\p{L}\p{N}]/u;

/// How far a single mark may stand from the one that closes it.
const SINGLE_REACH = 600;

export function marksIn(text: string, { from, to }: Span): Mark[] {
  const out: Mark[] = [];
  const scan = new RegExp(MARK.source, MARK.flags);
  scan.lastIndex = from;
  let closer = -1;
  for (let found = scan.exec(text); found !== null && found.index < to; found = scan.exec(text)) {
    const at = found.index;
    const end = at + found[0].length;
    if (/^['‘’‚]$/u.test(found[0])) {
      if (at === closer) out.push({ from: at, to: end, family: 'single', side: 'close' });
      else if (at > closer) {
        closer = closerOf(text, at, to);
        if (closer > 0) out.push({ from: at, to: end, family: 'single', side: 'open' });
        else closer = -1;
      }
    } else
      out.push({ from: at, to: end, family: 'double', side: doubleSide(text, found[0], at, end, from, to) });
  }
  return out;
}

function doubleSide(
  text: string,
  mark: string,
  at: number,
  end: number,
  from: number,
  to: number,
): Mark['side'] {
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') return 'open';
  if (mark === '»') return 'close';
  const opens = at === from || BEFORE_OPEN.test(text[at - 1] ?? ' ');
  const closes = end >= to || /[\s\p{P}]/u.test(text[end] ?? ' ');
  // Curly closing marks are often typed where an opening one is meant, at the start of a word.
  if (mark === '”' || mark === '‟') return opens && !closes ? 'open' : 'close';
  if (opens && !closes) return 'open';
  return closes && !opens ? 'close' : 'either';
}

/// The single mark that closes the one at `at`, or -1 when that is an apostrophe.
function closerOf(text: string, at: number, to: number): number {
  const mark = text[at]!;
  if (mark === '’' || !isOpening(text, at)) return -1;
  const closing = mark === "'" ? "'" : '’';
  let fallback = -1;
  const limit = Math.min(to, at + SINGLE_REACH);
  for (let i = text.indexOf(closing, at + 1); i >= 0 && i < limit; i = text.indexOf(closing, i + 1)) {
    const before = text[i - 1]!;
    const after = text[i + 1] ?? ' ';
    if (WORD.test(after) || /\s/u.test(before)) continue;
    // "rebels' positions": a plural's apostrophe, unless nothing better follows.
    if (/[.,!?;…]/u.test(before) || /[.,;:!?)"”]/u.test(after) || !/s/iu.test(before)) return i;
    if (fallback < 0) fallback = i;
  }
  return fallback;
}

/// "’90s" and "’em" begin with an apostrophe; a quotation begins after a space and before a word.
function isOpening(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before !== undefined && !BEFORE_OPEN.test(before) && !/["“]/u.test(before)) return false;
  const next = text[at + 1] ?? ' ';
  return (
    (WORD.test(next) || /[“"…$€£]/u.test(next)) &&
    !/^(?:\d\ds?\b|em\b|til\b|cause\b|tis\b|twas\b)/iu.test(text.slice(at + 1, at + 7))
  );
}
