/// Places that stand in one list: "struck Rafah, Khan Younis and Deir al-Balah" was in each of them.

import data from '../../lexicon/place-words.json' with { type: 'json' };
import type { PlaceNote } from '../model/index.ts';

/// Indices of the places that are told in one list with that at `at`, which is left out, in the order of the text. A list ends
/// with "and"; a place that the one before lies in ("Goma, Congo") goes on no list.
export function listedWith(text: string, places: readonly PlaceNote[], at: number): readonly number[] {
  let first = at;
  while (first > 0 && at - first < MOST && isJoined(text, places, first - 1)) first--;
  let last = at;
  while (last - at < MOST && isJoined(text, places, last)) last++;
  while (last > first && !isEnd(text, places, last)) last--;
  if (at < first || at > last || first === last) return NONE;
  if (APART.test(text.slice(Math.max(0, places[first]!.from - REACH), places[first]!.from))) return NONE;
  const out: number[] = [];
  for (let i = first; i <= last; i++)
    if (i !== at && places[i]!.value.key !== places[at]!.value.key) out.push(i);
  return out;
}

const { lists } = data;
const NONE: readonly number[] = [];
/// So many places a list may have on each side.
const MOST = 12;
/// Characters between two names of a list.
const REACH = 30;

const any = (words: readonly string[]): string => words.join('|');
const AND = new RegExp(`^,? (?:${any(lists.joins)}) $`, 'u');
const LEADS = new RegExp(`(?:(?:${any(lists.leads)}) )?(?:(?:the )?(?:${any(lists.kinds)}) of )?$`, 'u');
const APART = new RegExp(`\\b(?:${any(lists.apart)}) (?:the )?(?:\\p{L}+ of )?$`, 'iu');
const TURNS = new RegExp(`^ (?:${any(lists.turns)})(?!\\p{L})`, 'u');

/// What joins a place to the next one, without the words that lead to that.
function gapBehind(text: string, places: readonly PlaceNote[], i: number): string {
  const [one, next] = [places[i]!, places[i + 1]!];
  return next.from - one.to > REACH || next.from < one.to
    ? ''
    : text.slice(one.to, next.from).replace(LEADS, '');
}

/// Whether the places `i` and `i + 1` stand beside each other in a list.
function isJoined(text: string, places: readonly PlaceNote[], i: number): boolean {
  const [one, next] = [places[i], places[i + 1]];
  if (one === undefined || next === undefined || !isNamed(one) || !isNamed(next)) return false;
  const gap = gapBehind(text, places, i);
  if (gap !== ', ' && !AND.test(gap)) return false;
  return !one.value.within.includes(next.value.key) && !next.value.within.includes(one.value.key);
}

const isNamed = ({ value: { reference, kind } }: PlaceNote): boolean =>
  reference === 'name' && kind !== 'continent' && kind !== 'water';

/// "… and Goma", where no verb follows of which it is the subject.
function isEnd(text: string, places: readonly PlaceNote[], last: number): boolean {
  if (!AND.test(gapBehind(text, places, last - 1))) return false;
  const { to } = places[last]!;
  return !TURNS.test(text.slice(to, to + 12));
}
