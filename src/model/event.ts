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
  readonly actor?: number;
  readonly place?: number;
  readonly effect?: Effect;
  /// Readable name, canonical where it is known: "Tetrapylon", "Islamic State".
  readonly name: string;
}

/// One mention of something that happened, may happen, or is said not to have happened. The note's span is the trigger.
export interface EventMention {
  /// Key in `lexicon/event-types.json`: "air-strike", "heritage-damage", "talks"…
  readonly type: string;
  readonly acled?: string;
  readonly status: EventStatus;
  /// Index into times; `timeBy` says how it was attached.
  readonly time?: number;
  readonly timeBy?: 'clause' | 'sentence' | 'carried';
  /// So many days after that time: "came two days after a bomb killed six".
  readonly timeShift?: number;
  /// Index into places, and whether the words attach it to the event ("in Aleppo") or it is only the story's place.
  readonly place?: number;
  readonly placeBy?: 'clause' | 'sentence' | 'carried';
  readonly agents: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly instruments: readonly Span[];
  /// Indices into figures.
  readonly figures: readonly number[];
  /// Index into statements: the innermost statement whose content holds the trigger.
  readonly statement?: number;
  /// "appears to", "could", "supposedly": what makes the status less than plain.
  readonly hedge?: string;
  /// Index of the event mention of which this is one ("one of the deadliest bombings").
  readonly partOf?: number;
  /// Refers to many events at once ("have destroyed ancient sites across …") or to a habit.
  readonly generic?: boolean;
  /// Whom the event gave a place to, or took it from (control of territory).
  readonly holder?: Participant;
  readonly loser?: Participant;
}

export type EventNote = Note<EventMention>;
