import type { Day, Span } from './span.ts';

/// A stretch of one report's text.
export interface Stretch extends Span {
  readonly id: string;
}

/// One change between the origin's words and a copy's ("kilometers" → "km").
export interface Edit {
  readonly kind: 'replaced' | 'dropped' | 'added';
  readonly origin: Span;
  readonly copy: Span;
  readonly was: string;
  readonly is: string;
}

export interface CopyMember extends Stretch {
  /// Against the group's origin; empty for the origin itself and for identical copies.
  readonly edits: readonly Edit[];
}

/// Passages that derive from one text; the origin is the earliest, then the fullest.
export interface CopyGroup {
  readonly members: readonly CopyMember[];
  readonly origin: Stretch;
}

/// One text of independent authorship, with the reports that carry it.
export interface Origin {
  readonly id: string;
  /// The fullest earliest report.
  readonly report: string;
  /// Where in that report it stands (a composite holds several origins).
  readonly span: Span;
  readonly agency?: string;
  readonly published: Day;
  readonly members: readonly { readonly report: string; readonly share: number }[];
}

/// What comparing a set of reports tells. `spans` cover each report's text: whose words each stretch holds.
export interface Comparison {
  readonly copies: readonly CopyGroup[];
  readonly origins: readonly Origin[];
  /// By report id, in text order: the origin of each stretch, and the place of the same words in that origin.
  readonly lineage: ReadonlyMap<string, readonly Lineage[]>;
  /// By report id: offsets at which a second story begins without a mark.
  readonly seams: ReadonlyMap<string, readonly Seam[]>;
  /// By report id: the id of the earliest report that tells the same story. Reports of several stories have none.
  readonly stories: ReadonlyMap<string, string>;
}

export interface Lineage extends Span {
  readonly origin: string;
  /// Set where the stretch is a copy: the same words in the report that they come from.
  readonly copyOf?: Stretch;
}

export interface Seam {
  readonly at: number;
  readonly reasons: readonly string[];
}
