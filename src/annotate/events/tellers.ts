/// Who says so, where no comma parts them from the deed: "wounding many | the watchdog said".

import type { Token } from '../../model/index.ts';
import { HAVE, SAY } from './facts.ts';
import type { Phrase, View } from './view.ts';

const TELLS: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);

/// Whether the word at `at` says something, alone or behind "has".
export function isSaid(tokens: readonly Token[], facts: Int32Array, at: number): boolean {
  if (at >= tokens.length) return false;
  if ((facts[at]! & SAY) !== 0) return tokens[at]!.pos === 'VERB';
  return (facts[at]! & HAVE) !== 0 && at + 1 < tokens.length && (facts[at + 1]! & SAY) !== 0;
}

/// A phrase right behind a verb that is the subject of another one, of saying; not "a man said to have …".
export function isTeller({ doc: { tokens }, facts }: View, { first, last }: Phrase): boolean {
  if (!isSaid(tokens, facts, last)) return false;
  // "wounded 60 people the watchdog said": whoever is counted was hurt.
  for (let i = first; i < last; i++) if (tokens[i]!.pos === 'NUM') return false;
  // "wounded herders said the watchdog"
  const next = tokens[last + 1];
  return TELLS.has(tokens[last]!.tag) && next?.lower !== 'to' && next?.pos !== 'DET' && next?.pos !== 'PROPN';
}
