/// The names of buildings, from capital to capital: "Church of Our Lady of the Hour".

import type { Sentence, Token } from '../../model/index.ts';
import { STYLES } from './words.ts';

export function isName({ text, lower, tag, pos }: Token): boolean {
  if (!/^(?:\p{Lu}|[aA]l-)/u.test(text) || STYLES.has(lower) || pos === 'DET') return false;
  return tag.startsWith('NNP') || /^[aA]l-/u.test(text);
}

/// "the temple of Nakrah", "the Church of Our Lady of the Hour": past the name that follows, else past the head.
export function afterComplement(tokens: readonly Token[], head: number, stop: number): number {
  let end = head + 1;
  while (tokens[end]?.lower === 'of' && end < head + MOST_NAMES) {
    let at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
    const start = at;
    while (at < head + MOST_NAMES && tokens[at] !== undefined && isInName(tokens[at]!, stop)) at++;
    if (at === start) return end;
    end = at;
  }
  return end;
}

const MOST_NAMES = 8;

/// In capitals, and no place that is noted by itself.
function isInName(token: Token, stop: number): boolean {
  if (token.from >= stop) return false;
  return isName(token) || (/^\p{Lu}/u.test(token.text) && (token.pos === 'NOUN' || token.tag === 'PRP$'));
}

/// "- Mosque of the Prophet Jonah: destroyed": a name that a line begins with needs no article.
export function headOfLine(
  tokens: readonly Token[],
  head: number,
  { first, last }: Sentence,
): number | undefined {
  const start = DASHES.has(tokens[first]!.text) ? first + 1 : first;
  if (head < start || head > start + 3 || !/^\p{Lu}/u.test(tokens[head]!.text)) return undefined;
  for (let i = start; i < head; i++) if (!isName(tokens[i]!)) return undefined;
  for (let i = head + 1; i < Math.min(last, head + 10); i++) {
    const { text, pos } = tokens[i]!;
    if (text === ':') return start;
    if (pos === 'VERB' || pos === 'AUX') return undefined;
  }
  return undefined;
}

const DASHES: ReadonlySet<string> = new Set(['-', '•', '*', '–', '—']);
