/// Quotations, over paragraphs: one left open at a paragraph's end goes on where the next paragraph opens again.
/// A missing mark costs at most the paragraph that it is missing from.

import type { Quotation, Span } from '../model/index.ts';
import { type Mark, markReader } from './quote-marks.ts';

interface Open {
  readonly spans: Span[];
  readonly from: number;
  readonly family: Mark['family'];
}

export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const out: Quotation[] = [];
  const marksIn = markReader(text);
  let open: Open | null = null;
  const finish = (quotation: Open, to: number, closed: boolean) => {
    addSpan(text, quotation, to);
    if (quotation.spans.length > 0) out.push({ spans: quotation.spans, closed });
  };
  let following: readonly Mark[] | undefined;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const marks = following ?? marksIn(paragraph);
    following = undefined;
    if (open !== null) open = resumed(text, open, paragraph, marks);
    for (const mark of marks) {
      if (open !== null && mark.from < open.from + 1) continue;
      if (open === null) {
        if (mark.side !== 'close') open = { spans: [], from: mark.from, family: mark.family };
        continue;
      }
      // Single marks inside double ones are a quotation within it, or apostrophes.
      if (mark.family !== open.family) continue;
      if (mark.side === 'open') {
        finish(open, mark.from, false);
        open = { spans: [], from: mark.from, family: mark.family };
      } else {
        finish(open, mark.to, true);
        open = null;
      }
    }
    if (open === null) continue;
    const next = paragraphs[p + 1];
    following = next === undefined ? undefined : marksIn(next);
    if (next !== undefined && opensAgain(text, next, open.family, following?.[0])) {
      addSpan(text, open, paragraph.to);
      open = { spans: open.spans, from: paragraph.to, family: open.family };
    } else {
      finish(open, paragraph.to, false);
      open = null;
    }
  }
  return out;
}

function resumed(text: string, open: Open, paragraph: Span, marks: readonly Mark[]): Open {
  const start = startOf(text, paragraph);
  const from = marks.find((mark) => mark.from >= start)?.from ?? paragraph.from;
  return { spans: open.spans, family: open.family, from };
}

/// A paragraph that opens with the mark of the quotation still open.
function opensAgain(text: string, paragraph: Span, family: Mark['family'], first: Mark | undefined): boolean {
  return (
    first !== undefined &&
    first.from === startOf(text, paragraph) &&
    first.family === family &&
    first.side !== 'close'
  );
}

function startOf(text: string, { from, to }: Span): number {
  let at = from;
  while (at < to && /\s/u.test(text[at]!)) at++;
  return at;
}

/// Adds what the quotation holds up to `to`, white space at the end left out, to its spans.
function addSpan(text: string, { spans, from }: Open, to: number): void {
  let end = to;
  while (end > from && /\s/u.test(text[end - 1]!)) end--;
  if (end > from) spans.push({ from, to: end });
}
