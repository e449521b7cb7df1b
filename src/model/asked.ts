import type { GradeLevel } from './grade.ts';
import type { WherePrecision } from './place.ts';

/// Everything of a filter that happened in one area: a name with its position and honest radius.
export interface MapArea {
  readonly name: string;
  readonly within: readonly string[];
  /// Null where the place is named and nobody knows where it lies.
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  readonly precision: WherePrecision;
  readonly count: number;
  readonly grades: Readonly<Partial<Record<GradeLevel, number>>>;
}

export interface MapAreas {
  readonly total: number;
  /// Incidents of which no report says where.
  readonly nowhere: number;
  /// Most incidents first.
  readonly areas: readonly MapArea[];
  /// Areas that are not told, being too many.
  readonly left: number;
}
