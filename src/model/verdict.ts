import type { GradeLevel } from './grade.ts';
import type { Span } from './span.ts';

/// What an analyst decided. About words in reports, never about derived ids, so that a rebuild keeps it, whatever
/// rules have changed. Append-only: a later verdict on the same thing stands, the earlier one stays in the history.
export type Verdict = VerdictHead &
  (
    | { readonly kind: 'same' | 'different'; readonly a: MentionAt; readonly b: MentionAt }
    | { readonly kind: 'grade'; readonly mention: MentionAt; readonly level: GradeLevel }
    | { readonly kind: 'reject'; readonly mention: MentionAt }
  );

export interface VerdictHead {
  readonly id: string;
  readonly by: string;
  /// RFC 3339 instant, given by the shell: the core reads no clock.
  readonly at: string;
  readonly reason: string;
}

/// An event mention by its words: the trigger's span in the report.
export interface MentionAt extends Span {
  readonly report: string;
}
