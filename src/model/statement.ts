import type { Note } from './note.ts';
import type { Span } from './span.ts';

export type Stance = 'asserts' | 'denies' | 'doubts' | 'asks' | 'offers' | 'expects';

/// Stances against what is told.
export const DISSENT: ReadonlySet<Stance> = new Set(['denies', 'doubts']);

/// Who speaks: the words, and the actor note they belong to where one was found.
export interface Speaker extends Span {
  /// Index into the annotation's actors.
  readonly actor?: number | undefined;
}

/// Somebody says something. The note's own span runs from the first to the last of its parts.
export interface Statement {
  /// Whose words these are: the innermost of the chain. Null when the text names nobody ("it is reported that").
  readonly speaker: Speaker | null;
  /// Who passes them on, outermost first ("Syrian state TV" quoted an official).
  readonly via: readonly Speaker[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly direct: boolean;
  /// The words that soften it: "appears to", "could", "supposedly", "as far as we know".
  readonly hedge?: string | undefined;
  /// Key of the kind of evidence that it names (`lexicon/evidence.json`): "footage", "witness-interviews"…
  readonly evidence?: readonly string[] | undefined;
  /// The speaker says that it has itself checked: "was able to verify", "confirmed through".
  readonly verifies?: boolean | undefined;
  /// Index of the statement inside whose content this one stands.
  readonly inside?: number | undefined;
}

export type StatementNote = Note<Statement>;
