import type { Note } from './note.ts';

export type Hedge = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'fewer-than' | 'none-given';
export type FigureState =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'detained'
  | 'displaced'
  | 'released'
  | 'exchanged'
  | 'captured'
  | 'destroyed'
  | 'damaged'
  | 'standing'
  | 'reported'
  | 'verified';

/// Whether no number fits both, the first being the smaller.
export function isBelow(a: Bounds, b: Bounds): boolean {
  return (a.high ?? a.best ?? Number.POSITIVE_INFINITY) < (b.low ?? b.best ?? Number.NEGATIVE_INFINITY);
}

type Bounds = Pick<Figure, 'low' | 'best' | 'high'>;

/// A quantity as the words give it. Ages, dates, clock times and addresses are not figures.
export interface Figure {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /// Lemma of what is counted ("sortie", "ammunition depot"), or the unit of a measure ("km").
  readonly of: string;
  readonly kind:
    | 'count'
    | 'length'
    | 'area'
    | 'mass'
    | 'money'
    | 'percent'
    | 'duration'
    | 'ordinal'
    | 'other';
  /// What happened to those counted, from the verb or noun around ("killing nine people" → killed).
  readonly state?: FigureState | undefined;
  /// "two of the 16 columns": 16.
  readonly outOf?: number | undefined;
  /// Index of the figure of which this is a part ("among them four children"): never added to it.
  readonly partOf?: number | undefined;
  /// Index of the figure that this one repeats in another unit ("(12 miles)").
  readonly sameAs?: number | undefined;
  /// "hundreds more", "a further 12".
  readonly additional?: boolean | undefined;
  /// The words of what is counted, as they stand: offsets into the text.
  readonly counted?: { readonly from: number; readonly to: number } | undefined;
}

export type FigureNote = Note<Figure>;
