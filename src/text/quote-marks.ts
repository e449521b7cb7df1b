/// Quotation marks told from apostrophes, feet, inches and years.

import type { Span } from '../model/index.ts';

export interface Mark extends Span {
  /// Marks of one family close each other.
  readonly family: 'double' | 'single';
  /// `either`: a straight mark whose neighbours do not tell.
  readonly side: 'open' | 'close' | 'either';
}

const BEFORE_OPEN = /[\s([{—–\-/:]/u;
const WORD = /[\p{L}\p{N}]/u;

/// How far a single mark may stand from the one that closes it.
const SINGLE_REACH = 600;

/// What may close a single quotation, found once while the text goes by: not again from each mark that opens one.
interface Closers {
  readonly mark: string;
  /// Where the search stands, and the last sure closer that it met.
  scanned: number;
  sure: number;
  /// Plurals' apostrophes, which close only where nothing better follows; those before `next` lie behind.
  readonly plurals: number[];
  next: number;
}

function closers(mark: string): Closers {
  return { mark, scanned: 0, sure: -1, plurals: [], next: 0 };
}

const MARK = /``|''|["“”„‟«»'‘’‚]/gu;
const SINGLE = /^['‘’‚]$/u;

/// Reads the marks of one paragraph after another, in text order: the text is searched once, and not again from each
/// paragraph to the next mark, however far.
export function markReader(text: string): (paragraph: Span) => Mark[] {
  let at = -1;
  let mark = '';
  const seek = (from: number): void => {
    MARK.lastIndex = from;
    const found = MARK.exec(text);
    at = found?.index ?? Number.POSITIVE_INFINITY;
    mark = found?.[0] ?? '';
  };
  return (paragraph) => {
    const { from, to } = paragraph;
    const out: Mark[] = [];
    const straight = closers("'");
    const curly = closers('’');
    let closer = -1;
    if (at < from) seek(from);
    for (; at < to; seek(at + mark.length)) {
      const end = at + mark.length;
      if (!SINGLE.test(mark)) {
        const side = doubleSide(text, mark, at, end, from, to);
        out.push({ from: at, to: end, family: 'double', side });
      } else if (at === closer) out.push({ from: at, to: end, family: 'single', side: 'close' });
      else if (at > closer && mark !== '’' && isOpening(text, at)) {
        closer = closerOf(text, at, to, mark === "'" ? straight : curly);
        if (closer > 0) out.push({ from: at, to: end, family: 'single', side: 'open' });
      }
    }
    return out;
  };
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
function closerOf(text: string, at: number, to: number, known: Closers): number {
  const limit = Math.min(to, at + SINGLE_REACH);
  if (known.sure <= at) {
    known.sure = -1;
    let i = Math.max(known.scanned, at + 1);
    for (; i < limit && known.sure < 0; i++) if (text[i] === known.mark) judge(text, i, known);
    known.scanned = i;
  }
  if (known.sure >= 0) return known.sure;
  while (known.next < known.plurals.length && known.plurals[known.next]! <= at) known.next++;
  return known.plurals[known.next] ?? -1;
}

function judge(text: string, at: number, known: Closers): void {
  const before = text[at - 1]!;
  const after = text[at + 1] ?? ' ';
  if (WORD.test(after) || /\s/u.test(before)) return;
  // "rebels' positions": a plural's apostrophe, unless nothing better follows.
  const isSure = /[.,!?;…]/u.test(before) || /[.,;:!?)"”]/u.test(after) || !/s/iu.test(before);
  if (isSure) known.sure = at;
  else known.plurals.push(at);
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
