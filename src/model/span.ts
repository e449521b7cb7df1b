/// A half-open range `[from, to)` of UTF-16 code units in a report's text.
export interface Span {
  readonly from: number;
  readonly to: number;
}

/// A calendar day, `YYYY-MM-DD`.
export type Day = string;

/// Something odd about an input that a user should see; everything else of the report is kept.
export interface Problem {
  readonly report?: string;
  readonly from?: number;
  readonly to?: number;
  readonly source?: string;
  readonly message: string;
}
