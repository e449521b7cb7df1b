/// Which shape stands in which lane: as few lanes as hold all without one lying on another.

export interface Laid<T> {
  readonly item: T;
  /// Where it is drawn, and how far it takes room, label and all.
  readonly from: number;
  readonly to: number;
}

const GAP = 6;

/// Items stand in order of `from`. Each goes into the first lane that is free; free lanes are found among those in
/// use by halving, so that thousands cost no more each than hundreds.
export function pack<T>(items: readonly Laid<T>[]): readonly (readonly Laid<T>[])[] {
  const lanes: Laid<T>[][] = [];
  const tree = createEnds();
  for (const laid of items) {
    const free = tree.first(laid.from - GAP);
    const lane = free ?? lanes.length;
    if (free === undefined) lanes.push([]);
    lanes[lane]!.push(laid);
    tree.set(lane, laid.to);
  }
  return lanes;
}

/// Ends of lanes in a tree of least values: `first` gives the first lane that ends at or before a place.
function createEnds(): {
  first: (at: number) => number | undefined;
  set: (lane: number, end: number) => void;
} {
  let size = 64;
  let least = new Float64Array(2 * size).fill(Number.POSITIVE_INFINITY);
  const set = (lane: number, end: number): void => {
    if (lane >= size) {
      const ends = least.slice(size);
      size *= 2;
      least = new Float64Array(2 * size).fill(Number.POSITIVE_INFINITY);
      least.set(ends, size);
      for (let node = size - 1; node > 0; node--)
        least[node] = Math.min(least[2 * node]!, least[2 * node + 1]!);
    }
    let node = size + lane;
    least[node] = end;
    for (node >>= 1; node > 0; node >>= 1) least[node] = Math.min(least[2 * node]!, least[2 * node + 1]!);
  };
  const first = (at: number): number | undefined => {
    if (least[1]! > at) return undefined;
    let node = 1;
    while (node < size) node = least[2 * node]! <= at ? 2 * node : 2 * node + 1;
    return node - size;
  };
  return { first, set };
}
