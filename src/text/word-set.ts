/// Lists of words in the lexicon are lines with a blank between words.

import { interned } from './interned.ts';

export function wordSet(lines: string | readonly string[]): ReadonlySet<string> {
  return new Set([lines].flat().flatMap((line) => (line.match(/\S+/gu) ?? []).map(interned)));
}
