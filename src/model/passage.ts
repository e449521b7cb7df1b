import type { Day, Span } from './span.ts';

export type PassageKind = 'headline' | 'dateline' | 'byline' | 'stamp' | 'separator' | 'paragraph' | 'credit';

/// A piece of a report with one role. Passages are ordered, disjoint, and cover all but white space.
export interface Passage extends Span {
  readonly kind: PassageKind;
  /// Index into `Division.entries`; -1 for what stands before the first entry of a live log.
  readonly entry: number;
}

/// One entry of a live log, or one part of a composite, or the whole of a plain story.
export interface Entry extends Span {
  /// Local time of a live-log entry, `HH:MM`.
  readonly time?: string;
  /// Day of a live-log entry; logs run newest first, so a later clock time above belongs to the day before. Of another
  /// story the day that its page prints at the head, where the report is given another one.
  readonly day?: Day;
  readonly dateline?: Dateline;
  /// Outlet or agency that the part credits, as printed ("AP", "TASS").
  readonly agency?: string;
}

export interface Dateline extends Span {
  readonly place?: Span;
  readonly day?: Day;
  readonly agency?: string;
}

export type Form = 'story' | 'live-log' | 'composite';

/// The frame of a report: what is story and what is packaging.
export interface Division {
  readonly form: Form;
  readonly passages: readonly Passage[];
  readonly entries: readonly Entry[];
}
