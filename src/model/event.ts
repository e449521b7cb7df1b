import type { Note } from './note.ts';
import type { Span } from './span.ts';

export const EVENT_STATUSES = ['happened', 'ongoing', 'possible', 'planned', 'denied'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const EFFECTS = [
  'destroyed',
  'damaged',
  'killed',
  'injured',
  'displaced',
  'captured',
  'none',
] as const;
export type Effect = (typeof EFFECTS)[number];

/// One participant: the words, and the actor or place note they belong to.
export interface Participant extends Span {
  readonly actor?: number | undefined;
  readonly place?: number | undefined;
  readonly effect?: Effect | undefined;
  /// Readable name, canonical where it is known: "Tetrapylon", "Islamic State".
  readonly name: string;
}

/// One mention of something that happened, may happen, or is said not to have happened. The note's span is the trigger.
export interface EventMention {
  /// Key in `lexicon/event-types.json`: "air-strike", "heritage-damage", "talks"…
  readonly type: string;
  readonly acled?: string | undefined;
  readonly status: EventStatus;
  /// Index into times; `timeBy` says how it was attached.
  readonly time?: number | undefined;
  readonly timeBy?: 'clause' | 'sentence' | 'carried' | undefined;
  /// So many days after that time: "came two days after a bomb killed six".
  readonly timeShift?: number | undefined;
  /// Index into places, and whether the words attach it to the event ("in Aleppo") or it is only the story's place.
  readonly place?: number | undefined;
  readonly placeBy?: 'clause' | 'sentence' | 'carried' | undefined;
  readonly agents: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly instruments: readonly Span[];
  /// Indices into figures.
  readonly figures: readonly number[];
  /// Index into statements: the innermost statement whose content holds the trigger.
  readonly statement?: number | undefined;
  /// "appears to", "could", "supposedly": what makes the status less than plain.
  readonly hedge?: string | undefined;
  /// Index of the event mention of which this is one ("one of the deadliest bombings").
  readonly partOf?: number | undefined;
  /// Refers to many events at once ("have destroyed ancient sites across …") or to a habit.
  readonly generic?: boolean | undefined;
  /// Whom the event gave a place to, or took it from (control of territory).
  readonly holder?: Participant | undefined;
  readonly loser?: Participant | undefined;
}

export type EventNote = Note<EventMention>;
