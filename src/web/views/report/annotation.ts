/// What was read in a report, as the interface gives it (`annotate --json`): the fields that the reader shows.

import type { EventStatus, Form, Hedge, Span, Stance } from '../../../model/index.ts';

export interface Words extends Span {
  readonly text: string;
}

export interface TimeWords extends Words {
  readonly type: string;
  readonly value: string;
  readonly edtf?: string;
  readonly anchor?: string;
  readonly rule: string;
}

export interface PlaceWords extends Words {
  readonly name: string;
  readonly key: string;
  readonly country?: string;
  readonly radiusKm: number;
  readonly reference: string;
  readonly relative?: { readonly relation: string; readonly km?: number; readonly bearing?: string };
  readonly rule: string;
}

export interface ActorWords extends Words {
  readonly kind: string;
  readonly name: string;
  readonly title?: string;
  readonly rule: string;
}

export interface FigureWords extends Words {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly of: string;
  readonly state?: string;
  readonly outOf?: number;
  readonly counted?: Words;
  readonly rule: string;
}

export interface StatementWords {
  readonly speaker: Words | null;
  readonly via: readonly Words[];
  readonly cue: Words | null;
  readonly content: readonly Words[];
  readonly stance: Stance;
  readonly hedge?: string;
  readonly rule: string;
}

export interface EventWords extends Words {
  readonly type: string;
  readonly acled?: string;
  readonly status: EventStatus;
  readonly rule: string;
}

export interface Entry extends Words {
  /// Day and clock time of a live log's entry.
  readonly time?: string;
}

export interface AnnotationJson {
  readonly id: string;
  readonly form: Form;
  readonly passages: readonly (Words & { readonly kind: string; readonly entry: number })[];
  readonly entries: readonly Entry[];
  readonly times: readonly TimeWords[];
  readonly places: readonly PlaceWords[];
  readonly actors: readonly ActorWords[];
  readonly figures: readonly FigureWords[];
  readonly statements: readonly StatementWords[];
  readonly events: readonly EventWords[];
}

export interface OccurrenceWords extends Words {
  readonly status: string;
  readonly rule: string;
}
