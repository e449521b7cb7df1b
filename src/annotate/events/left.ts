/// What a deed left behind: "left nine dead and at least 14 others wounded".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Reading } from './readings.ts';
import { phraseWith, type View } from './view.ts';

const LEAVES = EVENT_WORDS.leaves;
const MOST_HEDGED = 3;

/// The "left" before those counted at `first`, or -1.
function leftBefore({ doc: { tokens } }: View, first: number): number {
  for (let i = first; i >= 0 && i >= first - MOST_HEDGED; i--) if (LEAVES.has(tokens[i]!.lower)) return i;
  return -1;
}

/// "left nine dead and 14 wounded", "left nine dead and at least 14 others wounded", "left nine dead and a child wounded"
export function isJoined(view: View, before: Reading, own: Reading): boolean {
  if (before.group.merge !== true || own.args.agents.length > 0) return false;
  const { tokens } = view.doc;
  const from = Math.max(before.candidate.last, before.candidate.thing + 1);
  const to = own.candidate.first;
  if (to <= from) return false;
  const counted = phraseWith(view, to - 1);
  if (counted?.first === from + 1 && tokens[from]!.lower === 'and') return true;
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) if (tokens[i]!.lower !== 'and' && tokens[i]!.pos !== 'NUM') return false;
  return true;
}

/// "A strike on a church in Goma left six villagers | dead": what stands before "left" has killed them.
export function isLeftDead(view: View, own: Reading, { candidate }: Reading): boolean {
  if (own.candidate.kind !== 'noun' || candidate.kind !== 'noun') return false;
  return isLeftBy(view, phraseWith(view, own.candidate.first - 1)?.first ?? -1, candidate.last);
}

/// Whether those counted at `first` are what a deed whose words end at `deed` "left".
export function isLeftBy(view: View, first: number, deed: number): boolean {
  const left = leftBefore(view, first);
  return left >= deed && !crosses(view, deed, left);
}

const HELPERS = new Set(['was', 'were', 'had', 'has', 'is', 'are']);

/// Another finite verb stands between, so the participle is that verb's.
export function crosses({ doc: { tokens } }: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { tag, lower } = tokens[i]!;
    if (lower === ';' || lower === '—') return true;
    if ((tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') && i < to - 2 && !HELPERS.has(lower)) return true;
  }
  return false;
}

/// "Drone hits bus in Kherson, two killed": right behind a comma, and without an auxiliary.
export function isBareCost(
  { doc: { tokens } }: View,
  { args: { verb, patients }, candidate }: Reading,
): boolean {
  const whom = patients[0];
  if (verb?.passive !== true || verb.start !== candidate.head || whom?.last !== candidate.head) return false;
  const { text } = itemBefore(tokens, whom.first) ?? NOTHING;
  return text === ',' || text === ';';
}

const NOTHING = { text: '' };
