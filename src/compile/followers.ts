/// Sets mentions in copied words apart: they say again what their original says, and follow it into whatever
/// incident it belongs to. So a reprint can change no link, no count and no grade.

import type { Link } from '../model/index.ts';
import type { Mention } from './mention.ts';

const MAX_HOPS = 8;

/// The mention whose words these are a copy of, or the mention itself.
export function leaderOf(mention: Mention, byKey: ReadonlyMap<string, Mention>): Mention {
  let leader = mention;
  for (let hops = 0; hops < MAX_HOPS && leader.copyOf !== undefined; hops++) {
    const next = byKey.get(leader.copyOf);
    if (next === undefined || next === mention) break;
    leader = next;
  }
  return leader;
}

/// Why a mention belongs to the one that it copies, for the record's list of links.
export function copyLink(leader: Mention, follower: Mention): Link {
  const reasons = [{ feature: 'same-words', weight: 8, words: 'the words are a copy of the same passage' }];
  return { a: leader.ref, b: follower.ref, answer: 'same', score: 8, reasons, by: 'rules' };
}
