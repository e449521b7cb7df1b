/// What the build writes of land and borders, and the map draws: Mercator's world as a square of so many units.

/// Some 300 metres each at the equator; the outlines themselves are known to 400.
export const UNITS = 131_072;

export interface CountryShape {
  readonly name: string;
  /// An SVG path.
  readonly outline: string;
  /// Where it begins and ends, and the middle of its largest part.
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly middle: readonly [x: number, y: number];
  /// Of its largest part.
  readonly breadth: number;
}

export interface LandFile {
  readonly countries: readonly CountryShape[];
  /// An SVG path of the lines between two countries, each once.
  readonly borders: string;
}
