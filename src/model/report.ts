import type { Day } from './span.ts';

/// A news report as received. The text is never edited: every offset in the product points into it.
export interface Report {
  /// The id that the sender gave, else the SHA-256 (hex) of outlet, published and text.
  readonly id: string;
  /// The day of publication or, where the source tells it, an RFC 3339 instant.
  readonly published: string;
  /// How the date of publication is known; `unknown` means `published` is empty.
  readonly dated: 'given' | 'header' | 'dateline' | 'option' | 'unknown';
  readonly outlet?: string;
  readonly agency?: string;
  readonly title?: string;
  readonly url?: string;
  readonly language: string;
  readonly text: string;
  readonly retrieved?: string;
  readonly media: readonly string[];
  readonly source: Source;
}

/// Where a report was read from, for messages and for the record's `source`.
export interface Source {
  /// File name as given, or `-` for standard input.
  readonly file: string;
  /// 1-based line, where the file holds one report a line.
  readonly line?: number;
  /// UTF-16 offset in the file's decoded text at which the report's text begins.
  readonly offset?: number;
}

/// The day part of a report's `published`; empty when it is unknown.
export function publishedDay(report: Pick<Report, 'published'>): Day {
  return report.published.slice(0, 10);
}
