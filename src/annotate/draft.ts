/// What a layer is given: the report, its frame, its language, and what the layers before it found.

import type {
  ActorNote,
  Division,
  Doc,
  FigureNote,
  PlaceNote,
  Report,
  Resources,
  StatementNote,
  TimeNote,
} from '../model/index.ts';

export interface Base {
  readonly report: Report;
  readonly division: Division;
  readonly doc: Doc;
  readonly resources: Resources;
}
export type WithTimes = Base & { readonly times: readonly TimeNote[] };
export type WithPlaces = WithTimes & { readonly places: readonly PlaceNote[] };
export type WithActors = WithPlaces & { readonly actors: readonly ActorNote[] };
export type WithFigures = WithActors & { readonly figures: readonly FigureNote[] };
export type WithStatements = WithFigures & { readonly statements: readonly StatementNote[] };
