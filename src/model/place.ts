import type { Note } from './note.ts';

export type PlaceKind =
  | 'country'
  | 'province'
  | 'district'
  | 'city'
  | 'neighbourhood'
  | 'site'
  | 'building'
  | 'facility'
  | 'region'
  | 'water'
  | 'camp'
  | 'continent'
  | 'area';

/// UCDP where_prec: 1 exact, 2 within 25 km, 3 second-order division, 4 first-order division, 5 vague, 6 country, 7 sea or air.
export type WherePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Place {
  /// Name as users know it ("Palmyra"), whatever the text says ("Tadmur", "the town").
  readonly name: string;
  /// Identity across reports: gazetteer id, or `own:palmyra-theatre` from our supplement, or `text:sakhur`.
  readonly key: string;
  readonly kind: PlaceKind;
  readonly gazetteer?: string;
  readonly lat?: number;
  readonly lon?: number;
  /// ISO 3166-1 alpha-2.
  readonly country?: string;
  /// Honest radius of what is meant, in kilometres.
  readonly radiusKm: number;
  readonly precision: WherePrecision;
  /// Keys of the places that contain it, innermost first: `["geonames:170063", "own:aleppo-governorate", "country:SY"]`.
  readonly within: readonly string[];
  /// How the words name it; a demonym ("Syrian") or metonym ("Moscow said") is not a location of an event.
  readonly reference: 'name' | 'description' | 'demonym' | 'metonym' | 'dateline' | 'organisation';
  /// Index of the earlier place note that a description ("the town") stands for.
  readonly antecedent?: number;
  /// "about 20 km from the city", "outskirts of", "north of".
  readonly relative?: { readonly relation: string; readonly km?: number; readonly bearing?: string };
}

export type PlaceNote = Note<Place>;
