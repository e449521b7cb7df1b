/// Verb groups: tense, voice and mood, read off the words before the verb.

import type { Sentence, Token } from '../../model/index.ts';
import type { View } from './view.ts';

export interface VerbView {
  /// First token of the verb group.
  readonly start: number;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly modal: string | undefined;
  /// "to seize": the verb or adjective before the "to" stands at `governor`.
  readonly infinitive: boolean;
  readonly governor: number;
  readonly past: boolean;
  /// "…, killing six": no finite verb of its own.
  readonly participle: boolean;
}

const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  'am',
  "'m",
  'get',
  'got',
  'gets',
]);
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having', "'d"]);
const MODAL = new Set([
  'will',
  'would',
  'shall',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  "'ll",
  'ca',
  'wo',
]);
const DO = new Set(['do', 'does', 'did']);
const ASIDE = new Set(
  "also then again not never n't already still just first now even once soon later eventually recently both all each".split(
    ' ',
  ),
);

export function readVerb({ doc, timeOf }: View, at: number, sentence: Sentence): VerbView {
  const { tokens } = doc;
  const lower = tokens[at]!.lower;
  let start = at;
  let be = false;
  let have = false;
  let modal: string | undefined;
  let infinitive = false;
  let progressive = false;
  let governor = -1;
  let past = tokens[at]!.tag === 'VBD';
  for (let i = at - 1, aside = 0; i >= sentence.first && aside < 5; i--) {
    const token = tokens[i]!;
    const word = token.lower;
    if (BE.has(word) && token.tag !== 'POS') {
      be ||= true;
      progressive ||= word !== 'being' && lower.endsWith('ing') && i >= at - 3;
      past ||= word === 'was' || word === 'were';
    } else if (HAVE.has(word)) have = true;
    else if (MODAL.has(word)) modal = word;
    else if (DO.has(word)) past ||= word === 'did';
    else if (word === 'to') {
      infinitive = true;
      governor = governorBefore(tokens, i, sentence.first);
    } else {
      if (!isAside(token) && timeOf[i]! < 0) break;
      aside++;
      continue;
    }
    start = i;
    if (infinitive) break;
  }
  if (!infinitive && modal === undefined && tokens[at]!.tag === 'VB') {
    const to = sharedTo(tokens, start, sentence.first);
    infinitive = to >= 0;
    if (infinitive) governor = governorBefore(tokens, to, sentence.first);
  }
  const ing = lower.endsWith('ing');
  const passive = be && !ing && !infinitiveOf(tokens, at);
  const participle = (ing && !be) || false;
  return {
    start,
    passive: passive || (ing && lower !== 'being' && tokens[at - 1]?.lower === 'being'),
    progressive,
    perfect: have,
    modal,
    infinitive,
    governor,
    past,
    participle,
  };
}

/// "to ban the sale and impose sanctions": the "to" that a joined verb shares, or -1.
function sharedTo(tokens: readonly Token[], start: number, first: number): number {
  const joint = tokens[start - 1]?.lower;
  if (joint !== 'and' && joint !== 'or') return -1;
  for (let i = start - 2; i >= Math.max(first, start - 16); i--) {
    const { lower, tag } = tokens[i]!;
    if (lower === 'to' && tokens[i + 1]!.tag === 'VB') return i;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'MD' || lower === ';') return -1;
  }
  return -1;
}

function infinitiveOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'to';
}

export function isAside({ lower, pos, tag }: Token): boolean {
  return pos === 'ADV' || ASIDE.has(lower) || tag.startsWith('RB');
}

function governorBefore(tokens: readonly Token[], to: number, first: number): number {
  for (let i = to - 1; i >= first && i > to - 4; i--) if (!isAside(tokens[i]!)) return i;
  return -1;
}
