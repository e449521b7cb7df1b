/// The data too large to import: loaded by the shell from the package's own files and handed to the core.
export interface Resources {
  readonly gazetteer: GazetteerLookup;
  /// Weights of the tagger; without them the `text` room falls back to its word lists.
  readonly tagger?: Uint8Array;
}

/// A populated place of the gazetteer extract (GeoNames).
export interface GazetteerEntry {
  /// "geonames:170654"
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  /// First-order division code, "SY.09".
  readonly admin1: string;
  readonly population: number;
  /// GeoNames feature code: PPL, PPLA, PPLC, PPLX…
  readonly feature: string;
}

export interface GazetteerLookup {
  /// Every place that bears the name, most populous first. `name` is folded by the caller with `foldName`.
  find(folded: string): readonly GazetteerEntry[];
  /// Whether any name begins with these folded words: lets a scanner stop early.
  startsName(folded: string): boolean;
}
