/// Deeds that are named as what another one answered or followed: that one's day and place are not theirs.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Reading } from './readings.ts';
import type { Found } from './scene.ts';
import { phraseWith, type View } from './view.ts';

const ANSWERS = EVENT_WORDS.retaliations;
const FOLLOWS: ReadonlySet<string> = new Set(['after', 'following']);
const THE: ReadonlySet<string> = new Set(['the', 'that', 'this', 'these', 'those']);

/// "In retaliation for the killing of two guards, rebels burned a mill on Monday"; "Following the raid, two men were shot in
/// Goma on Monday": whether the day or the place is that of the deed that answered or followed.
export function isOfAnswer(view: View, found: Found, { candidate, sentence }: Reading): boolean {
  const { tokens } = view.doc;
  if (candidate.kind !== 'noun' && tokens[candidate.head]!.tag !== 'VBG') return false;
  const first = firstOf(view, candidate.first);
  if (first <= sentence.first) return false;
  const led = first - 1;
  const answered = isAnswered(view, candidate.first);
  if (answered && found.first < first) return true;
  const followed =
    led === sentence.first &&
    FOLLOWS.has(tokens[led]!.lower) &&
    first === candidate.first - 1 &&
    THE.has(tokens[first]!.lower);
  if (!answered && !followed) return false;
  for (let i = candidate.last; i < found.first; i++) if (tokens[i]!.lower === ',') return true;
  return false;
}

/// "in revenge for the killing of a guard": whether the deed whose trigger begins at `at` is what another one answered.
export function isAnswered(view: View, at: number): boolean {
  const led = firstOf(view, at) - 1;
  return led > 0 && LINKS.has(view.doc.tokens[led]!.lower) && ANSWERS.has(view.doc.tokens[led - 1]!.lower);
}

const LINKS: ReadonlySet<string> = new Set(['for', 'to']);

/// Where the words of the deed begin: "the | killing", with what stands before it in its phrase.
function firstOf(view: View, at: number): number {
  const phrase = phraseWith(view, at);
  if (phrase !== undefined) return phrase.first;
  return itemBefore(view.doc.tokens, at)?.pos === 'DET' ? at - 1 : at;
}
