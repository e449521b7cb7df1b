/// Parts of speech with their tags: the same object for the same pair, so that pairs can be compared as they are.

import type { Upos } from '../model/index.ts';
import { interned } from './interned.ts';

export interface TagPair {
  readonly pos: Upos;
  readonly tag: string;
}

const pairs = new Map<string, TagPair>();

export function tagPair(pos: Upos, tag: string): TagPair {
  const key = `${pos} ${tag}`;
  const known = pairs.get(key);
  if (known !== undefined) return known;
  const made = { pos: interned(pos), tag: interned(tag) };
  pairs.set(key, made);
  return made;
}
