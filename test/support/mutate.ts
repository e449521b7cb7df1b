/// Spoils the bytes of reports in the ways that wires, scrapers and enemies do; the same seed spoils alike.

import { makeRandom, type Random } from '../../scripts/train/random.ts';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const encoder = new TextEncoder();
/// Lone surrogates, marks that turn the line around, combining marks, nothing at all, quotes and brackets left open.
const POISON = [
  ...['\u202e', '\u2067', '\u200f', '\u200d', '\u0301', '\u0000', '\ufeff', '\ufffd', '\u2028', '\u00a0'],
  ...['“', '”', '"', "''", '‘', '((((', '»«', '____', '…', '- - -', '\r', '\n\n', '\t', '&#8220;', '</p>'],
  ...['9'.repeat(60), '1.1.1.1.1.1.1.1.1.1.1.1', 'a.b.c.d.e.f.g.h.i.j.k.l', '10km10am', '𝔘.𝔑.', '🕌'],
  ...['said that the ', ' and ', ', who said ', ' of the ', 'last next ', ' 13 May 30 Feb. 2015 ', "'s's's"],
].map((text) => encoder.encode(text));
/// Bytes that are no UTF-8: halves of sequences, an encoded surrogate, an overlong slash.
const BROKEN = [
  [0xc3],
  [0xe2, 0x80],
  [0xf0, 0x9f],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xc0, 0xaf],
  [0xff],
].map((list) => Uint8Array.from(list));

const pick = (random: Random, below: number) => random() % below;

function spliced(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - gone + put.length);
  out.set(bytes.subarray(0, at));
  out.set(put, at);
  out.set(bytes.subarray(at + gone), at + put.length);
  return out;
}

function range(bytes: Uint8Array, random: Random): readonly [number, number] {
  const at = pick(random, bytes.length + 1);
  return [at, Math.min(bytes.length - at, pick(random, 80))];
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => bytes.map((byte) => (random() % 100 === 0 ? pick(random, 256) : byte)),
  (bytes, random) => bytes.subarray(0, pick(random, bytes.length + 1)),
  (bytes, random) => bytes.subarray(pick(random, bytes.length + 1)),
  (bytes, random) => spliced(bytes, pick(random, bytes.length + 1), 0, POISON[pick(random, POISON.length)]!),
  (bytes, random) => spliced(bytes, pick(random, bytes.length + 1), 0, BROKEN[pick(random, BROKEN.length)]!),
  (bytes, random) => spliced(bytes, ...range(bytes, random), new Uint8Array()),
  (bytes, random) => {
    const [at, length] = range(bytes, random);
    const copies = bytes.slice(at, at + length);
    return spliced(bytes, pick(random, bytes.length + 1), 0, copies);
  },
  // One long line, and the same few words over and over.
  (bytes) => bytes.map((byte) => (byte === 10 || byte === 13 ? 32 : byte)),
  (bytes, random) => {
    const [at, length] = range(bytes, random);
    const piece = bytes.subarray(at, at + length);
    const many = new Uint8Array(piece.length * (1 + pick(random, 12)));
    for (let i = 0; i < many.length; i += piece.length) many.set(piece, i);
    return spliced(bytes, at, 0, many);
  },
  // Quotation inside quotation.
  (bytes, random) => {
    const depth = 1 + pick(random, 30);
    return spliced(
      bytes,
      pick(random, bytes.length + 1),
      0,
      encoder.encode('“'.repeat(depth) + '"'.repeat(depth)),
    );
  },
];

/// An endless row of spoiled inputs, each some pieces of `seeds` with some mutations.
export function* spoiled(seeds: readonly string[], seed: number): Generator<Uint8Array, never> {
  const random = makeRandom(seed);
  for (;;) {
    const pieces = Array.from({ length: 1 + pick(random, 3) }, () => seeds[pick(random, seeds.length)]!);
    let bytes = encoder.encode(pieces.join(random() % 2 === 0 ? '\n\n' : ' '));
    for (let n = 1 + pick(random, 6); n > 0; n--)
      bytes = MUTATIONS[pick(random, MUTATIONS.length)]!(bytes, random) as typeof bytes;
    yield bytes;
  }
}
