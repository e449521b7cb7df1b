/// What a dictionary and unlabelled text tell of a word, from two tables of fingerprints: small, with under two per
/// cent false alarms, which the tagger that reads the answers was trained with.

import { hashText, mix } from './hash.ts';

/// Five parts of speech as bits (`WORD_KINDS`), then 5 bits for the class of its first sense as a noun, 4 as a verb.
export const DICTIONARY: Layout = { width: 3, value: 14 };
/// How often it is used as noun, verb, adjective and adverb, 3 bits each, then 8 for its class by the company it keeps.
export const USAGE: Layout = { width: 4, value: 20 };

interface Layout {
  /// Bytes a slot; bits of it that are the value, the rest being the fingerprint.
  readonly width: number;
  readonly value: number;
}

/// The value of a word, 0 if the table has none.
type Lookup = (word: string) => number;

export interface Vocabulary {
  readonly dictionary: Lookup;
  readonly usage: Lookup;
}

/// `tables` are those of the dictionary and of usage.
export function openVocabulary(tables: readonly Uint8Array[]): Vocabulary {
  const [dictionary, usage] = tables as [Uint8Array, Uint8Array];
  return { dictionary: openTable(dictionary, DICTIONARY), usage: openTable(usage, USAGE) };
}

export const WORD_KINDS = ['noun', 'verb', 'adjective', 'adverb', 'name'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

const [NOUN, VERB, ADJECTIVE, , NAME] = WORD_KINDS.map((_, i) => 1 << i) as [
  number,
  number,
  number,
  number,
  number,
];

/// How full a table is: fuller, and a word that it lacks meets more fingerprints of others.
const LOAD = 0.75;

/// Words in a fixed order, so that the same words make the same bytes.
export function buildTable(values: ReadonlyMap<string, number>, layout: Layout): Uint8Array {
  const slots = Math.ceil(values.size / LOAD) + 1;
  const table = new Uint8Array(slots * layout.width);
  for (const word of [...values.keys()].sort()) {
    const { first, mark } = place(word, slots, layout);
    let slot = first;
    while (read(table, slot, layout) !== 0) slot = (slot + 1) % slots;
    const entry = mark * 2 ** layout.value + values.get(word)!;
    for (let i = 0; i < layout.width; i++)
      table[slot * layout.width + i] = Math.floor(entry / 256 ** i) & 255;
  }
  return table;
}

function openTable(table: Uint8Array, layout: Layout): Lookup {
  const slots = table.length / layout.width;
  const valueMask = 2 ** layout.value - 1;
  return (word) => {
    const { first, mark } = place(word, slots, layout);
    let slot = first;
    for (let entry = read(table, slot, layout); entry !== 0; entry = read(table, slot, layout)) {
      if (entry >>> layout.value === mark) return entry & valueMask;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return 0;
  };
}

function place(word: string, slots: number, { width, value }: Layout): { first: number; mark: number } {
  const hash = hashText(word, 0x51ed27);
  return { first: (hash >>> 0) % slots, mark: 1 + ((mix(hash, 1) >>> 0) % (2 ** (8 * width - value) - 1)) };
}

function read(table: Uint8Array, slot: number, { width }: Layout): number {
  let entry = 0;
  for (let i = width - 1, at = slot * width; i >= 0; i--) entry = (entry << 8) | table[at + i]!;
  return entry >>> 0;
}

/// What the tables tell of one word and of what its ending may hide.
export interface WordFacts {
  /// Possible parts of speech, as bits.
  readonly kinds: number;
  /// Class of the first sense.
  readonly sense: number;
  /// Shares of the parts of speech among its uses, five levels each, as digits; 0 for a word never met.
  readonly uses: number;
  readonly company: number;
}

/// `word` as it stands, perhaps with capitals; `plain` as features name it.
export function factsOf(word: string, plain: string, { dictionary, usage }: Vocabulary): WordFacts {
  const lower = word.toLowerCase();
  const parts = stems(plain);
  const inflected = parts.filter(({ ending }) => ending === 's' || ending === 'ed' || ending === 'ing');
  let sense = dictionary(plain) >>> 5;
  for (let i = 0; sense === 0 && i < inflected.length; i++) sense = dictionary(inflected[i]!.stem) >>> 5;
  const used = usage(plain);
  return {
    kinds: kindsOf(lower, word !== lower, lower === plain ? parts : stems(lower), dictionary),
    sense,
    uses: sharesOf(used >>> 8, inflected, usage),
    company: used & 255,
  };
}

function kindsOf(lower: string, capital: boolean, parts: readonly Stem[], dictionary: Lookup): number {
  const own = dictionary(lower) & 31;
  let bits = capital ? own : own & ~NAME;
  for (const { stem, ending } of parts) {
    const kinds = dictionary(stem);
    if (ending === 's' && kinds & NOUN) bits |= 32;
    if (ending === 's' && kinds & VERB) bits |= 64;
    if (ending === 'ed' && kinds & VERB) bits |= 128;
    if (ending === 'ing' && kinds & VERB) bits |= 256;
    if (ending === 'er' && kinds & ADJECTIVE) bits |= 512;
    if (ending === 'un' && kinds & ADJECTIVE) bits |= 1024;
  }
  return bits;
}

export function possibleKinds(word: string, { dictionary }: Vocabulary): number {
  const lower = word.toLowerCase();
  return kindsOf(lower, word !== lower, stems(lower), dictionary);
}

/// About how many uses each of the 3-bit levels stands for; the levels begin at the counts in `USED_FROM`.
const USES = [0, 1, 3, 6, 12, 24, 64, 200];
const USED_FROM = [1, 2, 5, 9, 18, 40, 110];

export function usesLevel(count: number): number {
  return USED_FROM.filter((from) => count >= from).length;
}

/// Of all uses of the word and its stems: as noun, verb, adjective, adverb, and as the stem of a verb in -ed or -ing.
function sharesOf(own: number, inflected: readonly Stem[], usage: Lookup): number {
  const counts = [0, 0, 0, 0, 0];
  const add = (to: number, levels: number, kind: number) => {
    counts[to]! += USES[(levels >>> (3 * kind)) & 7]!;
  };
  for (let kind = 0; kind < 4; kind++) add(kind, own, kind);
  for (const { stem, ending } of inflected) {
    const levels = usage(stem) >>> 8;
    if (ending === 's') add(0, levels, 0);
    add(ending === 's' ? 1 : 4, levels, 1);
  }
  const all = counts.reduce((x, y) => x + y);
  return counts.reduce((digits, count) => 5 * digits + level(count, all), 0);
}

function level(count: number, all: number): number {
  if (count === 0) return 0;
  const percent = 100 * count;
  return percent < 15 * all ? 1 : percent < 50 * all ? 2 : percent < 85 * all ? 3 : 4;
}

interface Stem {
  readonly stem: string;
  readonly ending: 's' | 'ed' | 'ing' | 'er' | 'un';
}

function stems(lower: string): readonly Stem[] {
  const found: Stem[] = [];
  const cut = (n: number) => lower.slice(0, lower.length - n);
  if (lower.length < 4) return found;
  if (lower.endsWith('ies')) found.push({ stem: `${cut(3)}y`, ending: 's' });
  if (lower.endsWith('s') && !lower.endsWith('ss')) found.push({ stem: cut(1), ending: 's' });
  if (lower.endsWith('es')) found.push({ stem: cut(2), ending: 's' });
  for (const suffix of ['ed', 'ing', 'er', 'est'] as const) {
    if (!lower.endsWith(suffix) || lower.length < suffix.length + 2) continue;
    const base = cut(suffix.length);
    const ending = suffix === 'est' ? 'er' : suffix;
    found.push({ stem: base, ending }, { stem: `${base}e`, ending });
    if (base.endsWith('i')) found.push({ stem: `${base.slice(0, -1)}y`, ending });
    if (base.at(-1) === base.at(-2)) found.push({ stem: base.slice(0, -1), ending });
  }
  for (const prefix of ['un', 're', 'non', 'anti', 'pro']) {
    if (lower.startsWith(prefix)) found.push({ stem: lower.slice(prefix.length), ending: 'un' });
  }
  return found;
}
