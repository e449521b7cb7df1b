/// Quotations, over paragraphs: one left open at a paragraph's end goes on where the next paragraph opens again.
/// A missing mark costs at most the paragraph that it is missing from.

import type { Quotation, Span } from '../model/index.ts';
import { type Mark, marksIn } from './quote-marks.ts';

interface Open {
  readonly spans: Span[];
  readonly from: number;
  readonly family: Mark['family'];
}

export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const out: Quotation[] = [];
  let open: Open | null = null;
  const finish = (quotation: Open, to: number, closed: boolean) => {
    const span = trimmed(text, quotation.from, to);
    out.push({ spans: span === null ? quotation.spans : [...quotation.spans, span], closed });
  };
  for (const [p, paragraph] of paragraphs.entries()) {
    const marks = marksIn(text, paragraph);
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
    if (next !== undefined && opensAgain(text, next, open.family)) {
      const span = trimmed(text, open.from, paragraph.to);
      open = { ...open, spans: span === null ? open.spans : [...open.spans, span], from: paragraph.to };
    } else {
      finish(open, paragraph.to, false);
      open = null;
    }
  }
  return out.filter(({ spans }) => spans.length > 0);
}

function resumed(text: string, open: Open, paragraph: Span, marks: readonly Mark[]): Open {
  const from = marks.find((mark) => mark.from >= startOf(text, paragraph))?.from ?? paragraph.from;
  return { ...open, from };
}

/// A paragraph that opens with the mark of the quotation still open.
function opensAgain(text: string, paragraph: Span, family: Mark['family']): boolean {
  const first = marksIn(text, paragraph)[0];
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

function trimmed(text: string, from: number, to: number): Span | null {
  let end = to;
  while (end > from && /\s/u.test(text[end - 1]!)) end--;
  return end > from ? { from, to: end } : null;
}
