import type { Note } from './note.ts';
import type { Day } from './span.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

/// What the words of a time expression say before any anchor is known. Resolving a form again against another
/// anchor must not need the text.
export type TimeForm =
  /// Fully stated: "May 2015", "2014".
  | { readonly kind: 'fixed'; readonly value: string }
  /// "Monday", "on Wednesday", "next Monday". ISO weekday 1–7.
  | { readonly kind: 'weekday'; readonly weekday: number; readonly toward: Toward; readonly part?: string }
  /// "December", "late December", "in April".
  | { readonly kind: 'month'; readonly month: number; readonly toward: Toward }
  /// "Nov. 17", "December 11".
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number; readonly toward: Toward }
  /// "last week", "this month", "tomorrow": the calendar unit that many steps away; `part` = "MO", "NI"…
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly shift: number; readonly part?: string }
  /// "March last year", "December 9 last year", "summer this year".
  | {
      readonly kind: 'in-year';
      readonly shift: number;
      readonly month?: number;
      readonly day?: number;
      readonly season?: string;
    }
  /// "two days ago", "three weeks later": `from` tells from where.
  | {
      readonly kind: 'offset';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly from: 'report' | 'text';
    }
  /// "winter", "the spring".
  | { readonly kind: 'season'; readonly season: string; readonly toward: Toward; readonly year?: number }
  /// A clock time on the anchor's day: "at 3:30 p.m.".
  | { readonly kind: 'clock'; readonly clock: string; readonly day?: number }
  /// "that period", "the same day", "at that time": the value of the time note at this index.
  | { readonly kind: 'same-as'; readonly note: number }
  /// "nine months after [event]": measured from another note when it is known.
  | { readonly kind: 'relative'; readonly unit: TimeUnit; readonly count: number; readonly note?: number }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

export type Toward = 'past' | 'future' | 'nearest' | 'this' | 'last' | 'next';
export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

export interface TimeExpression {
  readonly type: TimexType;
  /// TIMEX3 value under the anchor that was used.
  readonly value: string;
  readonly mod?: TimexMod;
  /// EDTF level 1/2 of the same value.
  readonly edtf?: string;
  /// First and last day that the value can mean.
  readonly begin?: Day;
  readonly end?: Day;
  readonly form: TimeForm;
  /// The day against which the form was resolved; absent when it needed none.
  readonly anchor?: Day;
  /// Index of the time note that ends the range which this one begins ("from Nov. 17 to Dec. 13").
  readonly until?: number;
}

export type TimeNote = Note<TimeExpression>;
