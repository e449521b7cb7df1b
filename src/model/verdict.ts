import type { Effect, EventStatus } from './event.ts';
import type { Hedge } from './figure.ts';
import type { GradeLevel } from './grade.ts';
import type { Span } from './span.ts';

/// What an analyst decided. About words in reports, never about derived ids, so that a rebuild keeps it, whatever
/// rules have changed. Append-only: a later verdict on the same thing stands, the earlier one stays in the history.
export type Verdict = VerdictHead &
  (
    | { readonly kind: PairKind; readonly a: MentionAt; readonly b: MentionAt }
    | { readonly kind: 'grade'; readonly mention: MentionAt; readonly level: GradeLevel }
    /// Without a value: the words tell of no event at all.
    | { readonly kind: 'reject'; readonly mention: MentionAt; readonly value?: SlotValue }
    | { readonly kind: 'accept'; readonly mention: MentionAt; readonly value: SlotValue }
    /// `was`: the value among several that this one stands for; without it the slot has one value, or gets one more.
    | {
        readonly kind: 'correct';
        readonly mention: MentionAt;
        readonly was?: string;
        readonly value: SlotValue;
      }
    | { readonly kind: 'standing'; readonly mention: MentionAt; readonly standing: Standing }
    /// The reason is the note.
    | { readonly kind: 'note'; readonly mention: MentionAt }
    /// `null` takes it from whoever had it.
    | { readonly kind: 'assign'; readonly mention: MentionAt; readonly to: string | null }
    /// Ids of earlier verdicts, undoings among them: undoing one of those does again what it undid.
    | { readonly kind: 'undo'; readonly undoes: readonly string[] }
  );

export type VerdictKind = Verdict['kind'];

/// One event, two events, or two that have to do with each other.
export type PairKind = 'same' | 'different' | 'related';

export interface VerdictHead {
  readonly id: string;
  readonly by: string;
  /// RFC 3339 instant, given by the shell: the core reads no clock.
  readonly at: string;
  readonly reason: string;
  /// Verdicts given in one go ("these five are one") share it, and are told and undone as one.
  readonly act?: string;
  /// Ids of the reports that told of the incident when it was decided: what others say came in afterwards.
  readonly saw?: readonly string[];
}

/// An event mention by its words: the trigger's span in the report.
export interface MentionAt extends Span {
  readonly report: string;
}

/// `unverifiable`: looked into, and cannot be settled. That nobody has looked yet is `not-yet-verified`.
export const STANDINGS = ['verified', 'unverifiable', 'not-yet-verified'] as const;
export type Standing = (typeof STANDINGS)[number];

/// What became of something planned, where its status does not say: it is still to come, or never will.
export const OUTCOMES = ['postponed', 'cancelled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STATUS_OF: Readonly<Record<Outcome, EventStatus>> = {
  postponed: 'planned',
  cancelled: 'denied',
};

/// A value of one slot, in the slot's own terms.
export type SlotValue =
  | { readonly slot: 'event'; readonly type: string }
  | { readonly slot: 'time'; readonly edtf: string }
  | {
      readonly slot: 'place';
      readonly name: string;
      readonly gazetteer?: string;
      readonly lat?: number;
      readonly lon?: number;
      readonly radiusKm?: number;
    }
  | { readonly slot: 'agent' | 'instrument' | 'responsibility'; readonly name: string }
  | { readonly slot: 'target'; readonly name: string; readonly effect?: Effect }
  | { readonly slot: 'status'; readonly status: EventStatus; readonly became?: Outcome }
  | {
      readonly slot: 'figure';
      readonly of: string;
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
      readonly hedge: Hedge;
      readonly effect?: string;
      /// Of how many they are: 2 of 16 columns. Without it, as the rules read it.
      readonly outOf?: number;
      /// As people say it: "12 guards".
      readonly words: string;
    };
