/// Arrays of numbers that serve one call after another: a new one for each report costs more than what is done in it.

/// Larger ones are made for the call and forgotten, so that no report leaves much behind.
const KEPT = 1 << 16;

/// Makes a function that hands out an array of at least `size` numbers, the same each time: whoever asks again has
/// overwritten what was in it.
export function scratch(): (size: number) => Int32Array {
  let kept = new Int32Array(1 << 10);
  return (size) => {
    if (size <= kept.length) return kept;
    const made = new Int32Array(2 * size);
    if (size <= KEPT) kept = made;
    return made;
  };
}
