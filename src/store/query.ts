/// Rows of lists, and the places in them where pages begin: shared by all stores.

import type { Incident, IncidentRow } from '../model/index.ts';

export function rowOf({ claims, mentions: _, ...incident }: Incident): IncidentRow {
  const speakers = [...new Set(claims.flatMap(({ speakers }) => speakers.slice(-1)))];
  return { ...incident, speakers };
}

/// Stands behind all days.
export const NO_DAY = '9999';

/// By which lists are in the order of time, whoever sorts them: the first day that is known, then the last.
export function dayKey(first: string | null | undefined, end: string | null | undefined): string {
  return `${first || NO_DAY} ${end || NO_DAY}`;
}

/// The place in a sorted list behind which the next page begins.
export interface Cursor {
  readonly value: string | number;
  readonly id: string;
}

export function writeCursor({ value, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([value, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/// The place in a list that is counted through. Throws where the text is a cursor of another list.
export function readPlace(text: string): number {
  const { value } = readCursor(text);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw notOurs(text);
}

/// Throws where the text is no cursor of ours.
export function readCursor(text: string): Cursor {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(plain, (char) => char.charCodeAt(0));
    const [value, id] = JSON.parse(new TextDecoder().decode(bytes)) as [unknown, unknown];
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string') {
      return { value, id };
    }
  } catch {
    // Said below.
  }
  throw notOurs(text);
}

export const notOurs = (text: string): RangeError =>
  new RangeError(`“${text.slice(0, 40)}” is not a place in a list: use the “next” of the page before`);
