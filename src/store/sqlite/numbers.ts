/// Whole numbers one after another in few bytes: seven bits a byte, the highest bit set on all but a number's last, as
/// SQLite's own index of words has them.

export function writeNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    const low: number[] = [number % 128];
    for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
      low.push((rest % 128) + 128);
    bytes.push(...low.reverse());
  }
  return Uint8Array.from(bytes);
}

export function readNumbers(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 127);
    if (byte < 128) {
      found.push(value);
      value = 0;
    }
  }
  return found;
}
