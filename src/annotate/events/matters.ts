/// What a trial, an arrest or a protest is about: the deed behind "for", "over", "against" has a place and a day of its own.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { TRIGGER } from './facts.ts';
import type { Reading } from './readings.ts';
import type { Found } from './scene.ts';
import { FINITE } from './verbs.ts';
import { phraseWith, type View } from './view.ts';

/// Who is tried, or arrested, is so for a deed.
const TRIED: ReadonlySet<string> = new Set(['trial', 'arrests']);
const PROTESTS: ReadonlySet<string> = new Set(['peaceful-protest', 'violent-demonstration']);

/// "The trial of a man for the killing of a monk in Goma": where the deed was, and not where it is tried; and for a deed
/// that is tried, where the court sits. A country that is protested about is not where they protest.
export function isPlaceOfMatter(view: View, found: Found, reading: Reading): boolean {
  if (TRIED.has(reading.type)) return isInMatter(view, found, reading);
  if (PROTESTS.has(reading.type)) {
    const { kind } = view.draft.places[found.note]!.value;
    const wide = kind === 'country' || kind === 'region' || kind === 'province';
    return wide && isInMatter(view, found, reading);
  }
  return isOfTelling(view, found, reading, EVENT_WORDS.triedFor, EVENT_WORDS.trials);
}

/// "Protests against the bombing of Goma were held in Kinshasa": where they protest is rather told apart.
export const isBesideMatter = (view: View, found: Found, reading: Reading): boolean =>
  PROTESTS.has(reading.type) && isInMatter(view, found, reading);

/// "protested against the invasion of 2003", "sentenced for killings in 1988": when it was; a day of this week may be that of
/// the protest itself.
export function isDayOfMatter(view: View, found: Found, reading: Reading): boolean {
  if (!TRIED.has(reading.type) && !PROTESTS.has(reading.type))
    return (
      isOfTelling(view, found, reading, EVENT_WORDS.triedFor, EVENT_WORDS.trials) ||
      isOfTelling(view, found, reading, EVENT_WORDS.triedFor, EVENT_WORDS.arrestedFor) ||
      isOfTelling(view, found, reading, EVENT_WORDS.protestedAt, EVENT_WORDS.protesting)
    );
  return COARSE.test(view.draft.times[found.note]!.value.value) && isInMatter(view, found, reading);
}

/// A year, a month, a week.
const COARSE = /^\d{4}(?:-\d\d|-W\d\d)?$/;

/// "arrested in connection | with the killing of the mayor in May"
const isInConnection = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'with' && itemBefore(tokens, at)?.lower === 'connection';

/// Whether what was found stands with the deed that a trial or a protest is about, behind it.
function isInMatter(view: View, found: Found, { candidate, type }: Reading): boolean {
  const { tokens } = view.doc;
  const links = TRIED.has(type) ? EVENT_WORDS.triedFor : EVENT_WORDS.protestedAt;
  let open = false;
  for (let i = candidate.last; i < found.first; i++) {
    const { lower, tag } = tokens[i]!;
    if (endsMatter(lower, tag)) open = false;
    else if (links.has(lower) || isInConnection(tokens, i)) open ||= opensDeed(view, i + 1);
  }
  return open;
}

const endsMatter = (lower: string, tag: string): boolean => lower === ',' || lower === ';' || FINITE.has(tag);

/// "the | killing of", "killing two": whether a deed begins here.
function opensDeed(view: View, at: number): boolean {
  const { facts, doc } = view;
  const phrase = phraseWith(view, at);
  if (phrase === undefined) return doc.tokens[at]?.tag === 'VBG' && (facts[at]! & TRIGGER) !== 0;
  for (let i = phrase.first; i < phrase.last; i++) if ((facts[i]! & TRIGGER) !== 0) return true;
  return false;
}

/// "The trial for the | killing of a monk opened in Goma on Monday", "rallied on Monday against the | raid": for a deed behind
/// such a link, what stands apart from it.
function isOfTelling(
  view: View,
  found: Found,
  { args, candidate, sentence }: Reading,
  links: ReadonlySet<string>,
  tellers: ReadonlySet<string>,
): boolean {
  const { tokens } = view.doc;
  const gerund = candidate.kind === 'verb';
  if (gerund && tokens[candidate.head]!.tag !== 'VBG') return false;
  const link = (gerund ? candidate.first : (args.phrase?.first ?? candidate.first)) - 1;
  if (link <= sentence.first) return false;
  if (!links.has(itemAt(tokens, link)?.lower ?? '') && !isInConnection(tokens, link)) return false;
  if (!isToldBefore(view, link, sentence.first, tellers)) return false;
  if (found.last <= link) return true;
  for (let i = candidate.last; i < found.first; i++)
    if (endsMatter(tokens[i]!.lower, tokens[i]!.tag)) return true;
  return false;
}

function isToldBefore(
  { doc: { tokens } }: View,
  link: number,
  first: number,
  tellers: ReadonlySet<string>,
): boolean {
  for (let i = link - 1; i >= Math.max(first, link - TOLD_WITHIN); i--) {
    if (tellers.has(tokens[i]!.lower)) return true;
    if (tokens[i]!.lower === ';') return false;
  }
  return false;
}

const TOLD_WITHIN = 14;
