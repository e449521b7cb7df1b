/// Verbs that the tagger took for nouns or adjectives.

import { entriesOf } from '../../lexicon/events.ts';
import type { Token } from '../../model/index.ts';

/// A past tense that was read as part of a name or noun phrase ("militants attacked Tadmur"): its index, or -1.
export function hiddenVerb(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    if (isHiddenVerb(tokens, i)) return i;
  }
  return -1;
}

const PASTS = new Set([
  'shot',
  'hit',
  'set',
  'struck',
  'took',
  'fell',
  'fought',
  'beat',
  'blew',
  'drove',
  'held',
  'lost',
  'fled',
]);
const OPENERS = new Set(['DET', 'NUM', 'PRON']);
const PARTICLES = new Set([
  'up',
  'down',
  'out',
  'off',
  'over',
  'back',
  'to',
  'effect',
  'place',
  'control',
  'dead',
]);

/// A verb of the lexicon that stands after a noun and was taken for one itself.
export function isHiddenVerb(tokens: readonly Token[], i: number): boolean {
  const { lower, pos } = tokens[i]!;
  const regular = lower.endsWith('ed');
  if (i === 0 || pos === 'VERB' || !(regular || PASTS.has(lower))) return false;
  if (!tokens[i - 1]!.tag.startsWith('N')) return false;
  const next = tokens[i + 1];
  const past =
    PASTS.has(lower) &&
    next !== undefined &&
    (OPENERS.has(next.pos) ||
      PARTICLES.has(next.lower) ||
      (next.lower === 'and' && tokens[i + 2]?.tag === 'VBD'));
  return (past || regular) && entriesOf(lower)?.some(({ kind }) => kind === 'verb') === true;
}

const AFTER_GERUND = new Set(['NOUN', 'NUM', 'DET', 'PRON', 'PROPN']);

/// "…, killing nine and wounding dozens": a participle that was taken for an adjective.
export function isHiddenGerund(tokens: readonly Token[], i: number): boolean {
  const { lower, pos } = tokens[i]!;
  if (!lower.endsWith('ing') || pos === 'VERB' || i === 0) return false;
  const before = tokens[i - 1]!.lower;
  const next = tokens[i + 1];
  if ((before !== 'and' && before !== ',') || next === undefined || !AFTER_GERUND.has(next.pos)) return false;
  return entriesOf(lower)?.some(({ kind }) => kind === 'verb') === true;
}
