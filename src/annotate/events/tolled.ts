/// When the dead of a deed told before were counted, were found, or died of their wounds, is not when the deed was.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Reading } from './readings.ts';
import type { Found } from './scene.ts';
import { phraseWith, type View } from './view.ts';

const DIES: ReadonlySet<string> = new Set(['die', 'injured-noun']);
const FINDS: ReadonlySet<string> = new Set(['bodies-found']);
const TOLLS: ReadonlySet<string> = new Set(['die', 'toll', 'bodies-found', 'injured-noun']);
/// Between "died" and what of: "of her wounds", "in hospital of severe burns".
const OF_REACH = 6;
const FAR = 14;

/// "Three more bodies were found on Wednesday", "a nurse died of her burns on Thursday", "64 people had died by Monday",
/// "…, bringing the toll to nine".
export function isOfCounting(view: View, { first }: Found, { group, candidate, sentence }: Reading): boolean {
  if (!TOLLS.has(group.name)) return false;
  const { tokens } = view.doc;
  const { head, last } = candidate;
  if (DIES.has(group.name)) {
    if (first > head && itemBefore(tokens, first)?.lower === 'by') return true;
    if (isOfWounds(view, head, Math.min(sentence.last, last + OF_REACH))) return true;
  }
  if (FINDS.has(group.name) && findsMore(view, head, sentence.first, sentence.last)) return true;
  return lifts(view, group.name === 'toll' ? Math.max(sentence.first, head - OF_REACH) : last, sentence.last);
}

function isOfWounds({ doc: { tokens } }: View, head: number, end: number): boolean {
  if (EVENT_WORDS.wounds.has(tokens[head]!.lower))
    return tokens[head - 2]?.lemma === 'die' || tokens[head - 3]?.lemma === 'die';
  for (let i = head + 1; i < end; i++) {
    const { lower, pos, text } = tokens[i]!;
    if (EVENT_WORDS.wounds.has(lower)) return true;
    if (pos === 'VERB' || text === ',') return false;
  }
  return false;
}

/// What is found is counted with what was found before.
function findsMore(view: View, head: number, first: number, last: number): boolean {
  const { tokens } = view.doc;
  for (let i = Math.max(first, head - OF_REACH); i < Math.min(last, head + OF_REACH); i++)
    if (tokens[i]!.lower === 'more' && EVENT_WORDS.remains.has(tokens[phraseWith(view, i)?.head ?? i]!.lower))
      return true;
  return false;
}

/// "bringing the toll to nine", "raising to 12 the number of dead".
function lifts({ doc: { tokens } }: View, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + FAR); i++)
    if (EVENT_WORDS.lifts.has(tokens[i]!.lower))
      for (let k = i + 1; k < Math.min(end, i + OF_REACH); k++)
        if (tokens[k]!.lower === 'toll' || (tokens[k]!.lower === 'number' && tokens[k + 1]?.lower === 'of'))
          return true;
  return false;
}
