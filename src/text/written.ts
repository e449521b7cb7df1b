/// When the words of a report were written.

import { type Day, type Division, publishedDay, type Report } from '../model/index.ts';
import { holding } from './search.ts';

/// The day on which the words at an offset were written: of the live-log entry, the page, the dateline, or the report.
export function dayAt(
  { report, division }: { readonly report: Report; readonly division: Division },
  offset: number,
): Day {
  const entry = holding(division.entries, offset);
  return entry?.day ?? entry?.dateline?.day ?? publishedDay(report);
}
