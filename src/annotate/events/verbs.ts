/// Verb groups: tense, voice and mood, read off the words before the verb.

import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { ASIDE, BE, DO, HAVE, MODAL } from './facts.ts';
import type { View } from './view.ts';

/// Tags of verbs that can carry a clause.
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

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

export function readVerb(view: View, at: number, sentence: Sentence): VerbView {
  const { facts, timeOf } = view;
  const { tokens } = view.doc;
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
    // "IS killed three": a name is no helper of a verb.
    const bits = token.pos === 'PROPN' ? 0 : facts[i]!;
    if ((bits & BE) !== 0 && token.tag !== 'POS') {
      be = true;
      progressive ||= word !== 'being' && lower.endsWith('ing') && i >= at - 3;
      past ||= word === 'was' || word === 'were';
    } else if ((bits & HAVE) !== 0) have = true;
    else if ((bits & MODAL) !== 0) modal = word;
    else if ((bits & DO) !== 0) past ||= word === 'did';
    else if (word === 'to') {
      infinitive = true;
      governor = governorBefore(view, i, sentence.first);
    } else {
      if (!isAside(view, i) && timeOf[i]! < 0) break;
      aside++;
      continue;
    }
    start = i;
    if (infinitive) break;
  }
  if (!infinitive && modal === undefined && tokens[at]!.tag === 'VB') {
    const to = sharedTo(tokens, start, sentence.first);
    infinitive = to >= 0;
    if (infinitive) governor = governorBefore(view, to, sentence.first);
  }
  const ing = lower.endsWith('ing');
  const passive = be && !ing && !infinitiveOf(tokens, at);
  const participle = ing && !be;
  return {
    start,
    passive: passive || (ing && lower !== 'being' && itemBefore(tokens, at)?.lower === 'being'),
    progressive,
    perfect: have,
    modal,
    infinitive,
    governor,
    past,
    participle,
  };
}

/// The same group, read as one that tells what is done to its subject.
export function asPassive(verb: VerbView): VerbView {
  const { start, progressive, perfect, modal, infinitive, governor, past, participle } = verb;
  return { start, passive: true, progressive, perfect, modal, infinitive, governor, past, participle };
}

/// "to ban the sale and impose sanctions": the "to" that a joined verb shares, or -1.
function sharedTo(tokens: readonly Token[], start: number, first: number): number {
  const joint = itemBefore(tokens, start)?.lower;
  if (joint !== 'and' && joint !== 'or') return -1;
  for (let i = start - 2; i >= Math.max(first, start - 16); i--) {
    const { lower, tag } = tokens[i]!;
    if (lower === 'to' && tokens[i + 1]!.tag === 'VB') return i;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'MD' || lower === ';') return -1;
  }
  return -1;
}

function infinitiveOf(tokens: readonly Token[], at: number): boolean {
  return itemBefore(tokens, at)?.lower === 'to';
}

export function isAside({ doc, facts }: View, i: number): boolean {
  const { pos, tag } = doc.tokens[i]!;
  return pos === 'ADV' || (facts[i]! & ASIDE) !== 0 || tag.startsWith('RB');
}

function governorBefore(view: View, to: number, first: number): number {
  for (let i = to - 1; i >= first && i > to - 4; i--) if (!isAside(view, i)) return i;
  return -1;
}
