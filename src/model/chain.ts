import type { Link, MentionRef } from './link.ts';

/// Mentions, within one story, of one and the same happening: finer than an incident, which holds an attack and the
/// deaths in it. An index of a mention beyond the report's events is that of an occurrence, counted from there.
export interface Chain {
  readonly id: string;
  readonly mentions: readonly MentionRef[];
  readonly reports: readonly string[];
  /// Why: the links that joined it, strongest first.
  readonly links: readonly Link[];
}
