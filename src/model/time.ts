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
/// anchor must not need the text. `base` is the index of the time note that stands in for the anchor day ("December
/// 11" after "December 9 last year"); `part` is "MO", "NI"… or a clock time "15:30".
export type TimeForm =
  /// Fully stated: "May 2015", "2014".
  | { readonly kind: 'fixed'; readonly value: string }
  /// "Monday", "on Wednesday", "next Monday". ISO weekday 1–7.
  | ({
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly toward: Toward;
      /// "Tuesday of last week": the day in the week that many steps away.
      readonly weeks?: number;
    } & Based)
  /// "December", "late December", "in April".
  | ({ readonly kind: 'month'; readonly month: number; readonly toward: Toward } & Based)
  /// "Nov. 17", "December 11", "the week of March 6".
  | ({
      readonly kind: 'month-day';
      readonly month: number;
      readonly day: number;
      readonly toward: Toward;
      readonly whole?: 'week';
    } & Based)
  /// "the 20th": a day of the base's month.
  | ({ readonly kind: 'day'; readonly day: number; readonly toward: Toward } & Based)
  /// "last week", "this month", "tomorrow": the calendar unit that many steps away. `side`: "earlier this month".
  | ({
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly shift: number;
      readonly side?: 'before' | 'after';
    } & Based)
  /// "March last year", "December 9 last year", "summer this year".
  | ({
      readonly kind: 'in-year';
      readonly shift: number;
      readonly month?: number;
      readonly day?: number;
      readonly season?: string;
      readonly quarter?: number;
      readonly half?: number;
    } & Based)
  /// "two days ago", "three weeks later": `from` tells from where.
  | ({
      readonly kind: 'offset';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly from: 'report' | 'text';
    } & Based)
  /// "winter", "the spring".
  | ({
      readonly kind: 'season';
      readonly season: string;
      readonly toward: Toward;
      readonly year?: number;
    } & Based)
  /// "the third quarter", "the second half".
  | ({
      readonly kind: 'quarter';
      readonly quarter?: number;
      readonly half?: number;
      readonly toward: Toward;
    } & Based)
  /// "Christmas", "Thanksgiving": key in the lexicon's holidays, with the rule that dates it.
  | ({
      readonly kind: 'holiday';
      readonly rule: HolidayRule;
      readonly toward: Toward;
      readonly year?: number;
    } & Based)
  /// A clock time or part of the day, on the anchor's day: "at 3:30 p.m.".
  | ({ readonly kind: 'clock' } & Based)
  /// "that period", "the same day", "at that time": the value of the time note at this index.
  | { readonly kind: 'same-as'; readonly note: number }
  /// "nine months after [event]": a stretch measured from another note when it is known; `value` is its length.
  | {
      readonly kind: 'relative';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly value: string;
      readonly note?: number;
    }
  /// "held it for ten months": counted from the time note at this index, where the words tell when it began.
  | {
      readonly kind: 'duration';
      readonly value: string;
      readonly unit?: TimeUnit;
      readonly count?: number;
      readonly note?: number;
      /// "the past three days": it ends on the anchor's day.
      readonly back?: true;
    }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

interface Based {
  readonly base?: number;
  readonly part?: string;
}

/// How a named day is dated: a fixed day, the nth weekday of a month (negative: from its end), days from Easter, or a day of the Islamic
/// year.
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | {
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      /// Counted from the day after this one of the month: an American election is never on the first.
      readonly after?: number;
    }
  | { readonly easter: number }
  /// A month of the Islamic calendar, a day in it, and how many days it goes on.
  | { readonly hijri: number; readonly day: number; readonly days: number };

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
