/// What the readers of cues hand to each other: a cue with its speaker and contents placed, and the finished draft.

import type { Stance } from '../../model/index.ts';
import type { Content } from './content.ts';
import type { Cue } from './cues.ts';
import type { Range } from './grammar.ts';
import type { Found } from './speaker.ts';

/// A statement in token ranges.
export interface Draft {
  readonly rule: string;
  readonly speaker: Range | null;
  readonly via: readonly Range[];
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly stance: Stance;
  readonly source?: Cue;
  readonly evidence?: string | undefined;
}

export interface Placed {
  readonly cue: Cue;
  readonly rule: string;
  readonly speaker?: Found | undefined;
  readonly behind?: Content | undefined;
  readonly ahead: readonly Range[];
  /// The pronoun of the relative clause in which the cue stands.
  readonly relative?: number | undefined;
  /// Where a content before it ends at the latest.
  readonly starts?: number | undefined;
  /// The content ends with its clause, at the next comma.
  readonly toComma?: boolean | undefined;
}
