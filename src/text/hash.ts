/// Hashes of features and words, stable across machines: integer arithmetic only. The tagger's weights are
/// indexed by them, so a change here means training again.

/// FNV-1a over the UTF-16 units from `from` on, finished so that low bits are well mixed.
export function hashText(text: string, seed: number, from = 0): number {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let i = from; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/// One hash out of two; order matters.
export function mix(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));
}

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
