/// Words around a name that tell of a place: a label before what was there, what befell it, whose it is, the list in
/// which it stands.

import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Spot } from './candidates.ts';
import type { Choice } from './resolve.ts';
import * as is from './words.ts';

/// "Chernihiv: ten people were shot dead": a name before a colon that opens the sentence, and no speech behind it.
export function isLabel({ first, last }: Spot, tokens: readonly Token[], start: number): boolean {
  if (first !== start || tokens[last]?.text !== ':') return false;
  const next = tokens[last + 1];
  return next !== undefined && !SPEECH.has(next.text) && !SPEAKERS.has(next.lower);
}

const SPEECH: ReadonlySet<string> = new Set(['"', '“', "'", '‘', '«', '``', "''"]);
/// "Tarhuna: I will go on": who is asked, and answers.
const SPEAKERS: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'my',
  'our',
  'yes',
  'no',
  'well',
  'what',
  'why',
]);

/// "shelled Tarhuna", "by bombing Tarhuna": what is done to towns and hardly to people.
export function isBeset({ first }: Spot, tokens: readonly Token[]): boolean {
  const before = itemBefore(tokens, first);
  return before?.pos === 'VERB' && is.BESETS.has(before.lemma);
}

/// "Ukraine's Tarhuna", "Old Ferry region's Tarhuna": the owner is a place.
export function isOwned(
  { spot: { first }, town }: Choice,
  { spot: owner, known }: Choice,
  tokens: readonly Token[],
): boolean {
  if (first - owner.last > 2 || owner.last >= first || known === undefined) return false;
  if (known.kind !== 'country' && known.kind !== 'province') return false;
  if (town !== undefined && town.entry.country !== known.country) return false;
  return OWNS.has(itemBefore(tokens, first)?.text ?? '');
}

const OWNS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);

/// "Tarhuna, Dafna and Sake": nothing but what joins names stands between.
export function isListed(one: Spot, next: Spot, tokens: readonly Token[]): boolean {
  if (one.sentence !== next.sentence || next.first - one.last > 2 || next.first <= one.last) return false;
  for (let i = one.last; i < next.first; i++) if (!JOINS.has(tokens[i]!.lower)) return false;
  return true;
}

const JOINS: ReadonlySet<string> = new Set([',', 'and', 'or', '&']);
