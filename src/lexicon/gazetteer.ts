/// Looks up populated places by name in the packed GeoNames extract, without making an object before it is asked for.

import type { GazetteerEntry, GazetteerLookup } from '../model/index.ts';

/// "TPG1".
export const MAGIC = 0x31475054;
export const NAMES_PER_BLOCK = 16;
/// id u32, latitude and longitude i32 (1e-5 degrees), population u32, name offset u32 and length u8, country u8,
/// region u16, feature u8.
export const ENTRY_BYTES = 25;
/// A name borne by more places than this is no help; the most populous are kept.
const MOST_BEARERS = 64;

/// How many answers are kept at hand.
const MOST_RECENT = 20_000;
const NONE: readonly GazetteerEntry[] = [];

interface Packed {
  readonly table: { readonly countries: string[]; readonly regions: string[]; readonly features: string[] };
  readonly records: DataView;
  readonly names: Uint8Array;
  readonly offsets: Uint32Array;
  readonly blocks: Uint8Array;
}

/// Opens the bytes made by `scripts/build-gazetteer.ts`. Throws when they are something else.
export function openGazetteer(bytes: Uint8Array): GazetteerLookup {
  const packed = unpack(bytes);
  // Reports of one conflict name the same towns over and over.
  const recent = new Map<string, readonly GazetteerEntry[]>();
  return {
    find(folded) {
      const kept = recent.get(folded);
      if (kept) return kept;
      const bearers = bearersOf(packed, encode(folded));
      const found = bearers === undefined ? NONE : bearers.map((i) => entryAt(packed, i));
      if (recent.size >= MOST_RECENT) recent.clear();
      recent.set(folded, found);
      return found;
    },
    startsName(folded) {
      return beginsAny(packed, encode(folded));
    },
  };
}

/// A gazetteer without places, for callers who have none.
export const EMPTY_GAZETTEER: GazetteerLookup = { find: () => [], startsName: () => false };

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return ENCODER.encode(text);
    bytes[i] = code;
  }
  return bytes;
}

function unpack(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 28 || view.getUint32(0, true) !== MAGIC) {
    throw new Error(`not a gazetteer: ${bytes.length} bytes that do not begin with its mark`);
  }
  const parts: Uint8Array[] = [];
  let at = 28;
  for (let i = 0; i < 5; i++) {
    const length = view.getUint32(8 + 4 * i, true);
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length) throw new Error(`gazetteer cut short: ${bytes.length} of ${at} bytes`);
  const [table, records, names, offsets, blocks] = parts as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return {
    table: JSON.parse(new TextDecoder().decode(table)),
    records: new DataView(records.buffer, records.byteOffset, records.byteLength),
    names,
    offsets: Uint32Array.from({ length: offsets.length / 4 }, (_, i) => offsetAt(offsets, i)),
    blocks,
  };
}

function offsetAt(bytes: Uint8Array, i: number): number {
  const at = 4 * i;
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

function entryAt({ table, records, names }: Packed, index: number): GazetteerEntry {
  const start = index * ENTRY_BYTES;
  const from = records.getUint32(start + 16, true);
  return {
    id: `geonames:${records.getUint32(start, true)}`,
    name: DECODER.decode(names.subarray(from, from + records.getUint8(start + 20))),
    lat: records.getInt32(start + 4, true) / 1e5,
    lon: records.getInt32(start + 8, true) / 1e5,
    country: table.countries[records.getUint8(start + 21)] ?? '',
    admin1: table.regions[records.getUint16(start + 22, true)] ?? '',
    population: records.getUint32(start + 12, true),
    feature: table.features[records.getUint8(start + 24)] ?? '',
  };
}

/// The bearers of a name, undefined when there are none. Names stand in order, each told by what differs from the one
/// before, so nothing needs to be spelled out: `matched` is how much of `wanted` the last name began with.
function bearersOf(packed: Packed, wanted: Uint8Array): number[] | undefined {
  if (wanted.length === 0 || wanted.length > LONGEST) return undefined;
  const { blocks, offsets } = packed;
  const block = lastBlockUpTo(packed, wanted);
  const end = offsets[block + 1] ?? blocks.length;
  let matched = 0;
  for (let at = offsets[block] ?? end; at < end; ) {
    const shared = blocks[at]!;
    const length = blocks[at + 1]!;
    // It leaves the wanted name earlier than the one before did: it stands after it.
    if (shared < matched) return undefined;
    at += 2;
    if (shared === matched) {
      let i = 0;
      while (i < length && matched < wanted.length && blocks[at + i] === wanted[matched]) {
        i++;
        matched++;
      }
      if (matched === wanted.length) return i === length ? numbersAt(blocks, at + length) : undefined;
      if (i < length && blocks[at + i]! > wanted[matched]!) return undefined;
    }
    at = skipNumbers(blocks, at + length);
  }
  return undefined;
}

/// Whether a name is these words or goes on with more.
function beginsAny(packed: Packed, words: Uint8Array): boolean {
  if (words.length === 0 || words.length > LONGEST) return false;
  for (let block = lastBlockUpTo(packed, words); block < packed.offsets.length; block++) {
    const found = beginsInBlock(packed, block, words);
    if (found !== undefined) return found;
  }
  return false;
}

/// A longer name is no help.
const LONGEST = 200;

/// The last block whose first name is not after `wanted`.
function lastBlockUpTo({ offsets, blocks }: Packed, wanted: Uint8Array): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = offsets[middle]!;
    const length = blocks[at + 1]!;
    if (compare(blocks, at + 2, length, wanted) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function beginsInBlock({ offsets, blocks }: Packed, block: number, wanted: Uint8Array): boolean | undefined {
  const name = new Uint8Array(255);
  const end = offsets[block + 1] ?? blocks.length;
  let at = offsets[block]!;
  while (at < end) {
    const shared = blocks[at]!;
    const length = shared + blocks[at + 1]!;
    name.set(blocks.subarray(at + 2, at + 2 + length - shared), shared);
    at += 2 + length - shared;
    const order = compare(name, 0, length, wanted);
    if (order === 0) return true;
    if (order > 0) {
      const begins = length > wanted.length && beginsWith(name, wanted);
      // Space sorts before every letter: after "bab" itself the first name that goes on is "bab …", if there is one.
      if (begins && name[wanted.length] === 32) return true;
      if (!begins) return false;
    }
    at = skipNumbers(blocks, at);
  }
  return undefined;
}

function beginsWith(name: Uint8Array, start: Uint8Array): boolean {
  for (let i = 0; i < start.length; i++) if (name[i] !== start[i]) return false;
  return true;
}

function compare(a: Uint8Array, from: number, length: number, b: Uint8Array): number {
  const least = Math.min(length, b.length);
  for (let i = 0; i < least; i++) {
    const difference = a[from + i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return length - b.length;
}

function numbersAt(blocks: Uint8Array, start: number): number[] {
  const cursor = { at: start };
  const count = Math.min(numberAt(blocks, cursor), MOST_BEARERS);
  const out: number[] = [];
  let last = 0;
  for (let i = 0; i < count; i++) {
    last += numberAt(blocks, cursor);
    out.push(last);
  }
  return out;
}

function numberAt(blocks: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = blocks[cursor.at++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

/// Where the numbers that begin here end: the first tells how many follow, and each ends with a byte below 128.
function skipNumbers(blocks: Uint8Array, start: number): number {
  let at = start;
  let count = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = blocks[at++]!;
    count |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  while (count > 0) if (blocks[at++]! < 128) count--;
  return at;
}
