/// Folding of names, so that one spelling finds the others.

/// Lower case, no diacritics, hyphens and apostrophes, no Arabic article before a name: "Deir al-Zour" and
/// "Deir ez Zor" differ still, but "Al-Bab", "al Bab" and "Bab" fold to one key.
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const key = fold(name);
  if (folded.size >= MEMORY) folded.clear();
  if (name.length < 100) folded.set(name, key);
  return key;
}

/// Names folded lately: those of one conflict come again and again. Emptied when full, so that it stays bounded.
const folded = new Map<string, string>();
const MEMORY = 20_000;

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’`ʿʾ´.]/gu, '')
    .replace(/[-‐‑–_/]/gu, ' ')
    .replace(/^(?:al|el|ad|ar|as|ash|at|an|az|the) (?=\S)/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
