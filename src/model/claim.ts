import type { Span } from './span.ts';
import type { Stance } from './statement.ts';

export interface Evidence extends Span {
  readonly report: string;
  /// The slice of the report's text.
  readonly text: string;
  readonly rule: string;
}

/// In the order in which claims are told.
export const SLOTS = [
  'event',
  'time',
  'place',
  'agent',
  'target',
  'instrument',
  'figure',
  'status',
  'responsibility',
] as const;
export type Slot = (typeof SLOTS)[number];

/// One slot of one event mention as said by one speaker chain. `evidence` is never empty.
export interface Claim {
  readonly id: string;
  readonly slot: Slot;
  readonly value: string;
  /// Outermost … innermost: ["AP", "Syrian state TV", "an unnamed official"].
  readonly speakers: readonly string[];
  /// Identity of the innermost speaker, by which independent sources are counted.
  readonly source: string;
  readonly stance: Stance;
  readonly hedge?: string;
  /// Id of the origin whose words make the claim.
  readonly origin: string;
  /// Kind of evidence named ("footage", "satellite-image").
  readonly means?: readonly string[];
  readonly verifies?: boolean;
  readonly evidence: readonly Evidence[];
}
