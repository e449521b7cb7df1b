import type { GradeLevel } from './grade.ts';
import type { MentionRef } from './link.ts';
import type { Span } from './span.ts';

/// What an analyst decided. About mentions, never about derived ids, so that a rebuild keeps it. Append-only: a later
/// verdict on the same thing stands, the earlier one stays in the history.
export type Verdict = VerdictHead &
  (
    | { readonly kind: 'same' | 'different'; readonly a: MentionRef; readonly b: MentionRef }
    | { readonly kind: 'grade'; readonly mention: MentionRef; readonly level: GradeLevel }
    | { readonly kind: 'reject'; readonly mention: MentionRef }
    | {
        readonly kind: 'value';
        readonly mention: MentionRef;
        readonly slot: string;
        readonly span: Span;
        readonly value: string;
      }
  );

export interface VerdictHead {
  readonly id: string;
  readonly by: string;
  /// RFC 3339 instant, given by the shell: the core reads no clock.
  readonly at: string;
  readonly reason: string;
}
