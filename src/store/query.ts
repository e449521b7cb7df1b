/// Questions that an archive answers from its rows, without reading the whole record: pages of incidents, counts by
/// facet, one thing by its id.

import type { GradeLevel, Incident } from '../model/index.ts';

export interface IncidentFilter {
  /// Part of the type or of its ACLED name, whatever the case.
  readonly type?: string;
  /// Part of the name of the place or of one around it.
  readonly place?: string;
  /// Part of the name of who did it, suffered it or says so.
  readonly actor?: string;
  /// Part of the title.
  readonly title?: string;
  /// Days, or their beginnings: `2016`, `2016-11`. An incident counts as in a period if it may lie in it.
  readonly since?: string;
  readonly until?: string;
  readonly grade?: GradeLevel;
  /// Id of a report that tells of it.
  readonly report?: string;
}

export const SORTS = ['when', 'title', 'grade', 'sources', 'reports'] as const;
export type Sort = (typeof SORTS)[number];

export interface IncidentQuery extends IncidentFilter {
  /// Default: when. What has no date comes last.
  readonly sort?: Sort;
  readonly descending?: boolean;
  /// The `next` of the page before.
  readonly after?: string;
  /// Rows to pass over: for a list that is scrolled to anywhere. Not together with `after`.
  readonly offset?: number;
  readonly limit: number;
}

/// An incident as a row of a list: everything but its claims and mentions, and who speaks first-hand.
export type IncidentRow = Omit<Incident, 'claims' | 'mentions'> & { readonly speakers: readonly string[] };

export interface Page<T> {
  readonly items: readonly T[];
  /// Hand it in as `after` for the page that follows; null on the last one.
  readonly next: string | null;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/// How many incidents of a filter have which grade, type, place (by name) and first-hand speaker; months count those
/// that begin in them ("2016-11").
export interface Facets {
  readonly total: number;
  readonly grades: readonly FacetCount[];
  readonly types: readonly FacetCount[];
  readonly places: readonly FacetCount[];
  readonly speakers: readonly FacetCount[];
  readonly months: readonly FacetCount[];
}

/// What the archive holds, for the head and foot of every view.
export interface Counts {
  readonly reports: number;
  readonly origins: number;
  readonly incidents: number;
  readonly sites: number;
  readonly tenures: number;
  readonly appointments: number;
  readonly problems: number;
  readonly verdicts: number;
}

export function rowOf({ claims, mentions: _, ...incident }: Incident): IncidentRow {
  const speakers = [...new Set(claims.flatMap(({ speakers }) => speakers.slice(-1)))];
  return { ...incident, speakers };
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
  throw new RangeError(`“${text.slice(0, 40)}” is not a place in a list: use the “next” of the page before`);
}
