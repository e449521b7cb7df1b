/// Days and spans of time put into words for people.

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
