/// Days, spans and sources put into words.

import type { Claim, WherePrecision } from '../model/index.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/// EDTF for people: `2016-11-17/2016-12-13` → "17 Nov to 13 Dec 2016". What it cannot say it leaves as it is.
export function whenWords(edtf: string): string {
  if (edtf === '') return 'not stated';
  const set = /^([[{])(.*)[\]}]$/.exec(edtf);
  if (set) return setWords(set[1] === '[', set[2]!);
  const [from, to] = edtf.split('/');
  if (to === undefined) return dayWords(edtf);
  if (to === '..') return `from ${dayWords(from!)} on`;
  if (from === '..' || from === '') return `until ${dayWords(to)}`;
  if (to === '') return `from ${dayWords(from!)}, end unknown`;
  return `${dayWords(from!, to)} to ${dayWords(to)}`;
}

function setWords(oneOf: boolean, inner: string): string {
  const [from, to] = inner.split('..');
  if (to === undefined)
    return inner
      .split(',')
      .map((day) => dayWords(day.trim()))
      .join(oneOf ? ' or ' : ' and ');
  if (from === '') return `some time up to ${dayWords(to)}`;
  if (to === '') return `some time from ${dayWords(from!)} on`;
  return oneOf
    ? `some time from ${dayWords(from!, to)} to ${dayWords(to)}`
    : `${dayWords(from!)} to ${dayWords(to)}`;
}

/// `beside` is the other end of a span: a year that both share is said once, at the end.
export function dayWords(value: string, beside = ''): string {
  const parts = /^(\d{4})(?:-(W?\d{2})(?:-(\d{2}))?)?(T[\d:]+)?([~?%]?)$/.exec(value.trim());
  if (!parts) return value;
  const [, year = '', middle, day, clock = '', doubt = ''] = parts;
  const shared =
    beside.startsWith(year) && middle !== undefined && /^\d/.test(middle) && Number(middle) <= 12;
  const plain = [day && String(Number(day)), middle && middleWords(middle), shared ? '' : year].filter(
    Boolean,
  );
  const about = doubt === '~' || doubt === '%' ? 'about ' : '';
  return `${about}${plain.join(' ')}${clock ? `, ${clock.slice(1)}` : ''}${doubt === '?' || doubt === '%' ? ' (uncertain)' : ''}`;
}

function middleWords(middle: string): string {
  if (middle.startsWith('W')) return `week ${Number(middle.slice(1))} of`;
  return MONTHS[Number(middle) - 1] ?? SEASONS[middle] ?? middle;
}

export function monthWord(month: number): string {
  return MONTHS[month - 1] ?? '';
}

const WHERE: Readonly<Record<WherePrecision, string>> = {
  1: 'exact place',
  2: 'within 25 km',
  3: 'somewhere in the district',
  4: 'somewhere in the province',
  5: 'vague',
  6: 'somewhere in the country',
  7: 'at sea or in the air',
};

export function whereWords(precision: WherePrecision, radiusKm: number): string {
  const words = WHERE[precision];
  return precision > 2 || radiusKm < 1 ? words : `${words}, radius ${Math.round(radiusKm)} km`;
}

/// Innermost first: "the video ‹ Russian Defence Ministry ‹ AP".
export function chainWords({ speakers }: Pick<Claim, 'speakers'>): string {
  return speakers.length === 0 ? 'no speaker named' : speakers.toReversed().join(' ‹ ');
}

/// Who speaks first-hand, each once: the first, and how many more.
export function speakerWords(claims: readonly Claim[]): string {
  const names = [...new Set(claims.map(({ speakers }) => speakers.at(-1) ?? 'no speaker named'))];
  const [first = 'no speaker named', ...more] = names.sort(
    (a, b) => Number(a === 'no speaker named') - Number(b === 'no speaker named'),
  );
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/// "heritage-damage" → "Heritage damage".
export function typeWords(type: string): string {
  const words = type.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/// In order of first appearance.
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function fileName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1);
}
