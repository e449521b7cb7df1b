import type { EventStatus } from './event.ts';
import type { Hedge } from './figure.ts';
import type { GradeLevel } from './grade.ts';
import type { WherePrecision } from './place.ts';
import type { FacetCount, IncidentFilter, Stands } from './questions.ts';
import type { Appointment } from './record.ts';
import type { Decided } from './review.ts';
import type { Day } from './span.ts';

/// Everything of a filter that happened in one area: a name with its position and honest radius.
export interface MapArea {
  readonly name: string;
  readonly within: readonly string[];
  /// Null where the place is named and nobody knows where it lies.
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  readonly precision: WherePrecision;
  readonly count: number;
  readonly grades: Readonly<Partial<Record<GradeLevel, number>>>;
}

export interface MapAreas {
  readonly total: number;
  /// Incidents of which no report says where.
  readonly nowhere: number;
  /// Most incidents first.
  readonly areas: readonly MapArea[];
  /// Areas that are not told, being too many.
  readonly left: number;
}

/// What groups the lanes of a timeline.
export const LANE_GROUPS = ['type', 'place', 'grade'] as const;
export type LaneGroup = (typeof LANE_GROUPS)[number];

export interface TimelineQuery extends IncidentFilter {
  /// First and last day of the stretch.
  readonly from: Day;
  readonly to: Day;
  readonly by: LaneGroup;
}

/// An incident as a timeline draws it.
export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly edtf: string;
  readonly begin: Day | null;
  readonly end: Day | null;
  readonly status: EventStatus;
  readonly grade: GradeLevel;
  readonly place: string | null;
  /// How far people have got with it.
  readonly standing: Stands;
}

/// A figure of an incident as told on one day.
export interface ToldFigure {
  readonly published: Day;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly words: string;
  readonly speaker: string;
  readonly report: string;
  readonly from: number;
  readonly to: number;
  /// What a person decided about it; absent where nobody has.
  readonly decided?: Decided;
}

/// What was said of one thing counted, in the order in which it was published.
export interface FigureSeries {
  readonly incident: string;
  readonly title: string;
  readonly of: string;
  readonly told: readonly ToldFigure[];
}

export interface Timeline {
  /// Incidents that may lie in the stretch.
  readonly total: number;
  /// Most incidents first; `bins` count those that begin in each equal part of the stretch, where `items` is null.
  readonly groups: readonly {
    readonly value: string;
    readonly count: number;
    readonly bins: readonly number[];
  }[];
  /// Each of them in time's order, where they are few enough to be drawn one by one.
  readonly items: readonly TimelineItem[] | null;
  /// Figures that changed from report to report; empty where `items` is null.
  readonly changes: readonly FigureSeries[];
}

/// An outlet or agency: what it published, and whose words those are. Words are counted over all of its reports.
export interface NewsSource {
  readonly name: string;
  readonly reports: number;
  readonly words: number;
  readonly ownWords: number;
  /// Words of this source that others carry.
  readonly carriedWords: number;
  /// Incidents that its reports tell of, those that no other source tells of, and claims made in its reports.
  readonly incidents: number;
  readonly onlyHere: number;
  readonly claims: number;
}

/// Words of one source in the reports of another.
export interface WordFlow {
  readonly from: string;
  readonly to: string;
  readonly reports: number;
  readonly words: number;
  /// Of all words of the one that carries them.
  readonly share: number;
  /// How long after the text that they come from: the middle of all that are known.
  readonly delayHours: number | null;
  /// Known by the clock, or only by the day.
  readonly delayBy: 'clock' | 'day' | null;
}

export interface NewsSources {
  /// Most reports first.
  readonly sources: readonly NewsSource[];
  /// Most words first.
  readonly flows: readonly WordFlow[];
}

/// One report of a source, and whose words it holds, most first.
export interface SourceReport {
  readonly id: string;
  readonly title: string | null;
  readonly published: string;
  readonly words: number;
  readonly ownShare: number;
  readonly from: readonly { readonly name: string; readonly report: string; readonly share: number }[];
}

export interface OneSource extends NewsSources {
  /// Its reports in all; `reports` is a stretch of them, the last first.
  readonly total: number;
  readonly reports: readonly SourceReport[];
}

/// What happened on one day, by kind; `planned` of them had not happened when they were told.
export interface CalendarDay {
  readonly day: Day;
  readonly total: number;
  readonly planned: number;
  readonly types: readonly FacetCount[];
}

/// Something announced, with the days that it can mean.
export interface CalendarMeeting {
  readonly title: string;
  readonly edtf: string;
  readonly begin: Day;
  readonly end: Day;
  readonly place: string | null;
  readonly state: Appointment['state'];
  readonly decided?: readonly Decided[];
  readonly evidence: { readonly report: string; readonly from: number; readonly to: number } | null;
}

export interface CalendarMonth {
  /// "2017-02".
  readonly month: string;
  /// Days of which anything is known to the day, in order.
  readonly days: readonly CalendarDay[];
  /// What may lie in the month and is not known to the day, or lasted longer; the shortest first.
  readonly spans: readonly TimelineItem[];
  readonly spansTotal: number;
  readonly meetings: readonly CalendarMeeting[];
  /// The months before and after it in which anything is known to the day, null where there is none.
  readonly near: { readonly before: string | null; readonly after: string | null };
}
