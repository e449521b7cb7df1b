/// Where nobody is said to act: words for culprits in the sentences that tell of it, as in "three hooded men fled".

import type { Annotation } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import {
  CULPRIT_MARKS,
  CULPRIT_PEOPLE,
  CULPRIT_SIGNS,
  CULPRITS,
  EDGES,
  LONE,
  wordsOf,
} from './vocabulary.ts';

const MOST_WORDS = 4;

export function culpritsIn({ report, sentences }: Annotation, { sentences: own }: Draft): readonly string[] {
  const tellings = [...new Set(own)].sort((a, b) => a - b);
  const after = tellings.map((at) => at + 1).filter((at) => !tellings.includes(at));
  for (const at of [...tellings, ...after]) {
    const span = sentences[at];
    const found = span && culpritIn(report.text.slice(span.from, span.to));
    if (found) return [found];
  }
  return [];
}

/// The first noun phrase whose last words name culprits.
function culpritIn(text: string): string | undefined {
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const pair = CULPRITS.has(`${words[i - 1]} ${words[i]}`) || isMarked(words, i);
    const found = pair || (CULPRITS.has(words[i]!) && !LONE.has(words[i]!));
    if (!found || !endsAt(words, i)) continue;
    let first = pair ? i - 1 : i;
    while (first > 0 && i - first < MOST_WORDS && !EDGES.has(words[first - 1]!)) first--;
    return words
      .slice(first, i + 1)
      .join(' ')
      .toUpperCase();
  }
  return undefined;
}

/// "armed men", "individuals wearing masks".
function isMarked(words: readonly string[], i: number): boolean {
  if (i === 0 || !CULPRIT_PEOPLE.has(words[i]!)) return false;
  return CULPRIT_MARKS.has(words[i - 1]!) || CULPRIT_SIGNS.has(words[i + 1] ?? '');
}

const endsAt = (words: readonly string[], i: number): boolean =>
  i + 1 === words.length || EDGES.has(words[i + 1]!) || CULPRIT_SIGNS.has(words[i + 1]!);
