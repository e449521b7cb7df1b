/// Parts of speech without a trained model: closed word lists and endings. Coarse; used where no weights are given.

import words from '../../lexicon/closed-class.json' with { type: 'json' };
import type { Upos } from '../model/index.ts';
import { type TagPair, tagPair } from './tag-pairs.ts';
import type { Word } from './words.ts';

const CLOSED = new Map<string, readonly [Upos, string]>();
for (const [key, list] of Object.entries(words.words)) {
  const [pos, tag] = key.split('/') as [Upos, string];
  for (const word of list) CLOSED.set(word, [pos, tag]);
}

export function guessPair(word: Word, previous: TagPair | undefined): TagPair {
  const [pos, tag] = guess(word, previous);
  return tagPair(pos, tag);
}

function guess({ text, lower }: Word, previous: TagPair | undefined): readonly [Upos, string] {
  const closed = CLOSED.get(lower);
  if (closed) return closed;
  if (/^\d/.test(text)) return ['NUM', 'CD'];
  if (!/[\p{L}]/u.test(text)) return ['PUNCT', '.'];
  if (/^\p{Lu}/u.test(text) && previous !== undefined && previous.pos !== 'PUNCT') return ['PROPN', 'NNP'];
  if (lower.endsWith('ly')) return ['ADV', 'RB'];
  if (lower.endsWith('ing')) return ['VERB', 'VBG'];
  if (lower.endsWith('ed')) return ['VERB', previous?.pos === 'AUX' ? 'VBN' : 'VBD'];
  if (previous?.tag === 'TO' || previous?.tag === 'MD') return ['VERB', 'VB'];
  if (/(?:ous|ful|ive|able|ible|al|ic|ian|ese|ish)$/.test(lower)) return ['ADJ', 'JJ'];
  return ['NOUN', lower.endsWith('s') && !lower.endsWith('ss') ? 'NNS' : 'NN'];
}
