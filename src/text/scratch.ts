/// Arrays of numbers that serve one call after another: a new one for each report costs more than what is done in it.

/// Larger ones are made for the call and forgotten, so that no report leaves much behind; nor do many reports.
const LARGEST = 1 << 16;
export const MOST_KEPT = 32;

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
