import type { ActorNote } from './actor.ts';
import type { EventNote } from './event.ts';
import type { FigureNote } from './figure.ts';
import type { Occurrences } from './occurrence.ts';
import type { Division } from './passage.ts';
import type { PlaceNote } from './place.ts';
import type { Report } from './report.ts';
import type { Problem, Span } from './span.ts';
import type { StatementNote } from './statement.ts';
import type { TimeNote } from './time.ts';

/// Everything that reading one report alone can tell. Every list is in text order; indices between lists are
/// positions in them.
export interface Annotation {
  readonly report: Report;
  readonly division: Division;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeNote[];
  readonly places: readonly PlaceNote[];
  readonly actors: readonly ActorNote[];
  readonly figures: readonly FigureNote[];
  readonly statements: readonly StatementNote[];
  readonly events: readonly EventNote[];
  /// What else happens; the archive does not keep it.
  readonly occurrences?: Occurrences;
  readonly problems: readonly Problem[];
}
