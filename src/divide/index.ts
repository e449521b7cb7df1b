import type { Division, Report, Seam } from '../model/index.ts';

/// Finds the frame of one report: headline, dateline, byline, stamps, separators, credits, entries.
export function divide(report: Report): Division {
  const { text } = report;
  return {
    form: 'story',
    passages: text.trim() === '' ? [] : [{ from: 0, to: text.length, kind: 'paragraph', entry: 0 }],
    entries: [{ from: 0, to: text.length }],
  };
}

/// Cuts a division again where comparing the reports showed that another story begins.
export function divideAtSeams(_report: Report, division: Division, _seams: readonly Seam[]): Division {
  return division;
}
