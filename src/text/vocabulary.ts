/// Which parts of speech a dictionary gives a word, from Bloom filters: small, with a few per cent false alarms,
/// which the tagger that reads the answers was trained with.

import { hashText } from './hash.ts';

export interface Vocabulary {
  has(kind: WordKind, word: string): boolean;
}

export const WORD_KINDS = ['noun', 'verb', 'adjective', 'adverb', 'name'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

const PROBES = 4;
const BITS_PER_WORD = 7;

export function buildFilter(words: readonly string[]): Uint8Array {
  const filter = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_PER_WORD) / 8)));
  for (const word of words) {
    for (const bit of probes(word, filter.length * 8)) filter[bit >> 3]! |= 1 << (bit & 7);
  }
  return filter;
}

export function makeVocabulary(filters: readonly Uint8Array[]): Vocabulary {
  return {
    has(kind, word) {
      const filter = filters[WORD_KINDS.indexOf(kind)];
      if (filter === undefined || filter.length === 0) return false;
      return probes(word, filter.length * 8).every((bit) => (filter[bit >> 3]! & (1 << (bit & 7))) !== 0);
    },
  };
}

function probes(word: string, bits: number): number[] {
  const first = hashText(word, 0x51ed27) >>> 0;
  const step = (hashText(word, 0x2c1b3c) >>> 0) | 1;
  return Array.from({ length: PROBES }, (_, i) => (first + i * step) % bits);
}

/// The dictionary's answer for a word as it stands and for what its ending may hide, as bits.
export function possibilities(word: string, vocabulary: Vocabulary): number {
  const lower = word.toLowerCase();
  let bits = 0;
  WORD_KINDS.forEach((kind, i) => {
    if (kind !== 'name' && vocabulary.has(kind, lower)) bits |= 1 << i;
  });
  if (word !== lower && vocabulary.has('name', lower)) bits |= 16;
  for (const [stem, ending] of stems(lower)) {
    if (ending === 's' && vocabulary.has('noun', stem)) bits |= 32;
    if (ending === 's' && vocabulary.has('verb', stem)) bits |= 64;
    if (ending === 'ed' && vocabulary.has('verb', stem)) bits |= 128;
    if (ending === 'ing' && vocabulary.has('verb', stem)) bits |= 256;
    if (ending === 'er' && vocabulary.has('adjective', stem)) bits |= 512;
    if (ending === 'un' && vocabulary.has('adjective', stem)) bits |= 1024;
  }
  return bits;
}

type Stem = readonly [stem: string, ending: 's' | 'ed' | 'ing' | 'er' | 'un'];

function stems(lower: string): readonly Stem[] {
  const found: Stem[] = [];
  const cut = (n: number) => lower.slice(0, lower.length - n);
  if (lower.length < 4) return found;
  if (lower.endsWith('ies')) found.push([`${cut(3)}y`, 's']);
  if (lower.endsWith('es')) found.push([cut(2), 's']);
  if (lower.endsWith('s') && !lower.endsWith('ss')) found.push([cut(1), 's']);
  for (const ending of ['ed', 'ing', 'er', 'est'] as const) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue;
    const base = cut(ending.length);
    const as = ending === 'est' ? 'er' : ending;
    found.push([base, as], [`${base}e`, as]);
    if (base.endsWith('i')) found.push([`${base.slice(0, -1)}y`, as]);
    if (base.at(-1) === base.at(-2)) found.push([base.slice(0, -1), as]);
  }
  for (const prefix of ['un', 're', 'non', 'anti', 'pro']) {
    if (lower.startsWith(prefix)) found.push([lower.slice(prefix.length), 'un']);
  }
  return found;
}
