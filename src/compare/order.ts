/// The order in which reports count as earlier: never the order in which they arrived.

import type { Report } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';

/// Sorts by publication; of one day, those that tell their hour come first (a wire does, its reprints often do
/// not), then the fuller text, then the id, so that the order is total.
export function inOrder<T extends { readonly report: Report }>(reports: readonly T[]): readonly T[] {
  const keyed = reports.map((each) => ({ each, key: sortKey(each.report.published) }));
  keyed.sort(
    (a, b) =>
      compareText(a.key, b.key) ||
      b.each.report.text.length - a.each.report.text.length ||
      compareText(a.each.report.id, b.each.report.id),
  );
  return keyed.map(({ each }) => each);
}

/// An undated report is never the origin of a dated one.
function sortKey(published: string): string {
  const day = published.slice(0, 10);
  if (day === '') return '9999';
  const match = /T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?/i.exec(published);
  if (match === null) return `${day}T99`;
  const [, hour, minute, second = '00', zone = 'Z'] = match;
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  const shift = offset ? (offset[1] === '-' ? 1 : -1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  const minutes = 2000 + Number(hour) * 60 + Number(minute) + shift;
  return `${day}T${String(minutes).padStart(4, '0')}${second}`;
}
