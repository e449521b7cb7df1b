import type { GradeLevel } from './grade.ts';
import type { Incident } from './record.ts';
import type { Urgency } from './review.ts';

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
  readonly standing?: Stands;
  /// Id of a report that tells of it.
  readonly report?: string;
  /// The very name of the place itself.
  readonly spot?: string;
}

/// How far people have got with an incident. `proposed`: only the rules say so yet; `unverifiable` is not that.
export const STANDS = ['proposed', 'accepted', 'verified', 'unverifiable'] as const;
export type Stands = (typeof STANDS)[number];

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

export interface QueueQuery {
  /// Who it is assigned to; empty for what nobody has.
  readonly assigned?: string;
  readonly after?: string;
  readonly limit: number;
}

/// An incident that a person should look at, and why.
export interface QueueItem {
  readonly incident: IncidentRow;
  readonly urgency: Urgency;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/// A place of incidents, by name; its radius is the widest that any of them gives.
export interface PlaceCount extends FacetCount {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
}

/// How many incidents of a filter have which grade, type, place (by name) and first-hand speaker; months count those
/// that begin in them ("2016-11").
export interface Facets {
  readonly total: number;
  readonly grades: readonly FacetCount[];
  readonly types: readonly FacetCount[];
  readonly places: readonly PlaceCount[];
  readonly speakers: readonly FacetCount[];
  readonly standings: readonly FacetCount[];
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
  /// Incidents that a person should look at.
  readonly review: number;
}
