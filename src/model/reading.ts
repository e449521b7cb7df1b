import type { CopyGroup, Origin, Seam } from './copies.ts';
import type { GradeLevel } from './grade.ts';
import type { Form } from './passage.ts';
import type { FacetCount } from './questions.ts';
import type { RecordReport } from './record.ts';
import type { Span } from './span.ts';

/// Whose words a report holds: its own; another's; those of several; or its own beside another's.
export const COPY_KINDS = ['original', 'reprint', 'composite', 'partly'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/// How much of a report's text comes from which other text.
export interface Share {
  readonly origin: string;
  /// The report that holds that text first.
  readonly report: string;
  readonly share: number;
  /// Its agency, else its outlet.
  readonly by: string | null;
}

/// A report as a row of a list.
export interface ReportRow extends RecordReport {
  readonly words: CopyKind;
  /// The greatest first.
  readonly shares: readonly Share[];
}

export interface ReportFilter {
  readonly outlet?: string;
  readonly agency?: string;
  readonly form?: Form;
  readonly words?: CopyKind;
  readonly since?: string;
  readonly until?: string;
}

export interface ReportFacets {
  readonly total: number;
  readonly outlets: readonly FacetCount[];
  readonly agencies: readonly FacetCount[];
  readonly forms: readonly FacetCount[];
  readonly words: readonly FacetCount[];
  readonly months: readonly FacetCount[];
}

/// What a report is called where it is cited.
export type ReportName = Pick<RecordReport, 'id' | 'published' | 'outlet' | 'agency' | 'title' | 'source'> & {
  /// Where it was published, where that is asked.
  readonly url?: string;
};

/// Passages that a report shares with others, whose words they are, and where a second story begins unmarked.
export interface Carried {
  readonly copies: readonly CopyGroup[];
  readonly origins: readonly Origin[];
  readonly seams: readonly Seam[];
  readonly reports: readonly ReportName[];
}

/// An incident (or what is told beside one), and the words of one report that tell of it.
export interface ToldHere {
  readonly id: string;
  readonly title: string;
  readonly edtf: string;
  readonly level: GradeLevel;
  /// Told beside an incident; absent for an incident itself.
  readonly beside?: string;
  readonly spans: readonly ToldSpan[];
}

export interface ToldSpan extends Span {
  readonly slot: string;
  readonly value: string;
  readonly claim: string;
}

/// One column of a comparison.
export interface Column extends ReportName {
  readonly text: string;
  readonly form: Form;
  readonly passages: readonly (Span & { readonly kind: string; readonly entry: number })[];
  readonly seams: readonly Seam[];
}

/// Reports side by side: which passages are one text, with the edits of each copy.
export interface SideBySide {
  readonly columns: readonly Column[];
  readonly copies: readonly CopyGroup[];
  /// Others that hold the same words, those that share most first.
  readonly others: readonly (ReportName & { readonly share: number })[];
}

/// How many reports a search finds, of which outlets and years, and how it was understood.
export interface SearchFacets {
  readonly total: number;
  readonly outlets: readonly FacetCount[];
  readonly years: readonly FacetCount[];
  readonly said: readonly string[];
  readonly ignored: readonly string[];
  /// In which order what is found is told, in words.
  readonly order: string;
}
