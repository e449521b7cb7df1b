/// Small integer hashes for features: FNV-1a over code units, and a mixer of two hashes.

/// A 32-bit hash of `text`, varied by `seed`.
export function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/// One 32-bit hash of two (Murmur3's finaliser over their sum).
export function mix(a: number, b: number): number {
  let hash = (Math.imul(a, 0x85ebca6b) + b) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
