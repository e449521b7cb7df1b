/// Arrays of numbers that serve one call after another: a new one for each report costs more than what is done in it.

/// Larger ones are made for the call and forgotten, so that no report leaves much behind; nor do more reports than are
/// read together.
const LARGEST = 1 << 16;
export const MOST_KEPT = 64;

/// Makes a function that hands out an array of at least `size` numbers, the same each time for the nth report of a
/// handful: whoever asks again has overwritten what was in it.
export function scratch(): (size: number, nth?: number) => Int32Array {
  const kept: Int32Array[] = [];
  return (size, nth = 0) => {
    const known = kept[nth];
    if (known !== undefined && size <= known.length) return known;
    const made = new Int32Array(2 * size);
    if (size <= LARGEST && nth < MOST_KEPT) kept[nth] = made;
    return made;
  };
}

/// So many places behind those asked for may be looked at.
const BEYOND = 8;

/// The same with this value at every place, as far as it is asked for: the array itself may be longer.
export function filled(value: number): (size: number, nth?: number) => Int32Array {
  const buffer = scratch();
  return (size, nth) => buffer(size + BEYOND, nth).fill(value, 0, size + BEYOND);
}

/// Writes a value at the places `[first, last)`: where they are few, a loop costs less than the engine's own `fill`.
export function mark(into: Int32Array | Uint8Array, value: number, first: number, last: number): void {
  for (let i = first; i < last; i++) into[i] = value;
}
