import type { Slot } from './claim.ts';
import type { GradeLevel } from './grade.ts';
import type { MentionAt, Standing, VerdictHead, VerdictKind } from './verdict.ts';

/// What people decided about an incident, apart from what the rules propose; absent where nobody has decided anything.
export interface Review {
  /// Somebody says that it is an event of its own, and of this kind.
  readonly accepted?: Signed;
  readonly standing?: Signed & { readonly standing: Exclude<Standing, 'not-yet-verified'> };
  /// Somebody overruled the grade of the rules.
  readonly graded?: Signed & { readonly level: GradeLevel };
  readonly assigned?: Signed & { readonly to: string };
  readonly decided: readonly Decided[];
  readonly notes: readonly Signed[];
  readonly related: readonly (Signed & { readonly incident: string; readonly title: string })[];
  /// Where reports that came in later say otherwise: a question, never a decision.
  readonly asks: readonly Disagreement[];
  /// Ids of all verdicts on its mentions, in their order, undone ones and what undid them too.
  readonly verdicts: readonly string[];
}

/// Who, when, why, and the verdict in the history.
export type Signed = Pick<VerdictHead, 'by' | 'at' | 'reason'> & { readonly verdict: string };

/// A value of a slot that a person accepted, corrected or rejected.
export interface Decided extends Signed {
  readonly slot: Slot;
  readonly kind: 'accept' | 'correct' | 'reject';
  /// In the words of claims; of a rejected value what was rejected.
  readonly value: string;
  /// What the rules say instead, where another value was given.
  readonly proposed?: string;
}

export interface Disagreement {
  /// Of the verdict that is asked about.
  readonly verdict: string;
  readonly slot: Slot | 'grade' | 'standing';
  /// What was decided: this value, or that it is not so.
  readonly decided: string;
  readonly rejected?: true;
  /// What is said now.
  readonly says: string;
  /// The claim that says so, and its report; absent where it is the rules that now say otherwise.
  readonly claim?: string;
  readonly report?: string;
}

/// An entry of the history: a verdict, and by which one it was undone.
export interface HistoryEntry extends VerdictHead {
  readonly kind: VerdictKind;
  /// In words, without who, when and why: "graded discounted".
  readonly words: string;
  /// How many verdicts its act holds, where it is one of several.
  readonly size?: number;
  readonly undoneBy?: string;
  /// Those that hold its words now; none where they were rejected, or are told as background.
  readonly incidents: readonly string[];
}

/// What became of an incident that is there no more.
export interface Former {
  /// What it was called when it was there last, where that is known.
  readonly title?: string;
  /// What was decided about the words by which it was known, last first.
  readonly verdicts: readonly HistoryEntry[];
  /// What tells of these words now: incidents, or what stands beside one.
  readonly now: readonly {
    readonly kind: 'incident' | 'background';
    readonly id: string;
    readonly title: string;
  }[];
}

/// Why an incident stands in the queue of review, what matters most first.
export interface Urgency {
  readonly score: number;
  readonly reasons: readonly string[];
}

/// A mention of an incident as words in a report: what verdicts are about.
export interface MentionTold {
  readonly at: MentionAt;
  /// The trigger.
  readonly words: string;
  /// The sentence around it.
  readonly sentence: string;
  readonly outlet: string | null;
  readonly published: string;
  /// Says again what another mention of the incident says, in the same words.
  readonly copy: boolean;
}
