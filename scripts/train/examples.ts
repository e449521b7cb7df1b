/// Turns treebank sentences into words with tag pairs, as the treebank cuts them and as our tokenizer does.

import { tokenize } from '../../src/text/tokens.ts';
import type { Tagged } from './augment.ts';
import type { TreeSentence, Word } from './conllu.ts';

/// Pairs seen more rarely than this are noise of annotation.
const RARE = 60;

export function pairOf({ upos, xpos }: Pick<Word, 'upos' | 'xpos'>): string {
  return `${upos} ${xpos}`;
}

/// The pairs to learn, most frequent first.
export function chooseTags(sentences: readonly TreeSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) counts.set(pairOf(word), (counts.get(pairOf(word)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= RARE)
    .sort(([p, n], [q, m]) => m - n || (p < q ? -1 : 1))
    .map(([pair]) => pair);
}

/// The sentence as the treebank cuts it; a rare pair becomes the most frequent one with its coarse tag.
export function asCut({ words }: TreeSentence, tags: readonly string[]): Tagged {
  const known = new Set(tags);
  return {
    words: words.map(({ form }) => form),
    tags: words.map((word) => {
      if (known.has(pairOf(word))) return pairOf(word);
      return tags.find((tag) => tag.startsWith(`${word.upos} `)) ?? tags[0]!;
    }),
  };
}

/// The sentence as our tokenizer cuts it, or null where the two agree. A token over several words takes the tag
/// of the last; a token inside a word takes that word's.
export function asOurs(sentence: TreeSentence, tags: readonly string[]): Tagged | null {
  const gold = asCut(sentence, tags).tags;
  const tokens = tokenize(sentence.text);
  const { words } = sentence;
  if (
    tokens.length === words.length &&
    tokens.every((t, i) => t.from === words[i]!.from && t.to === words[i]!.to)
  )
    return null;
  let at = 0;
  const found = tokens.map((token) => {
    while (at + 1 < words.length && words[at]!.to < token.to) at++;
    return gold[at]!;
  });
  return { words: tokens.map(({ text }) => text), tags: found };
}
