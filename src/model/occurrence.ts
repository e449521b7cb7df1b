import type { EventNote } from './event.ts';
import type { Span } from './span.ts';

/// How one event or occurrence is worded: what telling it from others of its story hangs on.
export interface Wording {
  /// Dictionary form of the verb, or of the noun's last word.
  readonly lemma: string;
  readonly noun: boolean;
  readonly plural: boolean;
  readonly negated: boolean;
  /// The noun phrases of who does it, and of what it is done to or is of; absent where a pronoun stands.
  readonly doer?: Span;
  readonly thing?: Span;
}

/// What happens in a report beyond the events of conflict, as events of type `occurrence`. They enter no record.
export interface Occurrences {
  readonly notes: readonly EventNote[];
  /// Of the report's events, then of its occurrences.
  readonly wordings: readonly Wording[];
}
