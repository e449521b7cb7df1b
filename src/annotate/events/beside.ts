/// Names of places that tell of another place of their sentence, or of where those come from who act in it: they tell
/// where something was only where nothing better does.

import placeKinds from '../../../lexicon/place-kinds.json' with { type: 'json' };
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import { isBesideMatter } from './matters.ts';
import type { Reading } from './readings.ts';
import type { Found } from './scene.ts';
import { FINITE } from './verbs.ts';
import { actorWith, phraseWith, type View } from './view.ts';

/// So many words of distance speak against such a place.
export const BESIDE = 25;
/// So many words may put one place beside another: ", a small town about 60 km (37 miles) north of".
const REACH = 14;

/// "in Kufa, near Najaf", "at Pale, 16 km south of Sarajevo"; "Tripoli: a raid on Murzuq"; "the Tripoli suburb of Tajura".
export function tellsOfOther(view: View, found: Found, all: readonly Found[], reading: Reading): boolean {
  if (isLabelled(view, found) || isOfPart(view, found) || isBesideMatter(view, found, reading)) return true;
  return all.some((other) => isPlacedBy(view, other, found));
}

/// "the Tripoli | suburb of Tajura": in which town the part lies; but "the Souq al-Jumaa | quarter of Tripoli" is the part.
function isOfPart({ doc: { tokens }, draft, placeOf }: View, { last, note }: Found): boolean {
  if (tokens[last + 1]?.lower !== 'of' || !PARTS.has(tokens[last]!.lower)) return false;
  return draft.places[note]!.value.kind === 'city' && (placeOf[last + 2] ?? -1) >= 0;
}

const { kinds } = placeKinds;
const PARTS = wordSet([kinds.neighbourhood, kinds.district, kinds.city, kinds.camp, kinds.area].join(' '));

function isLabelled({ doc: { tokens, sentences, sentenceOf } }: View, { first, last }: Found): boolean {
  return tokens[last]?.text === ':' && sentences[sentenceOf[first]!]!.first === first;
}

/// The second place only says where the first lies: a comma stands between, no verb, and a distance or a side.
function isPlacedBy({ doc: { tokens }, draft }: View, one: Found, by: Found): boolean {
  if (one.last >= by.first || by.first - one.last > REACH || tokens[one.last]?.text !== ',') return false;
  const { relative } = draft.places[by.note]!.value;
  if (relative === undefined || !LIES.has(relative.relation)) return false;
  for (let i = one.last + 1; i < by.first; i++) {
    const { tag, lower, text } = tokens[i]!;
    if (FINITE.has(tag) || lower === 'and' || text === ',' || text === ';') return false;
  }
  return true;
}

const LIES: ReadonlySet<string> = new Set(['near', 'distance', 'bearing', 'outskirts']);

/// "killed the mayor of Djibo on the road to Arbinda": whose office it is.
export function isSeatOf({ doc: { tokens } }: View, { first }: Found): boolean {
  return itemBefore(tokens, first)?.lower === 'of' && OFFICES.has(itemBefore(tokens, first - 1)?.lower ?? '');
}

const OFFICES = EVENT_WORDS.offices;

/// "gunmen from Gaza", "a teacher told the agency from Nairobi"; "fired from Gaza" stands nearer.
export function fromThere(view: View, { first }: Found, { args, candidate }: Reading): number {
  const { tokens } = view.doc;
  const whose = phraseWith(view, first - 2);
  if (whose !== undefined && args.agents.includes(whose)) return BESIDE;
  if (first < candidate.first && SOMEBODY.has(actorWith(view, first - 2)?.value.kind ?? '')) return BESIDE;
  for (let i = first - 2; i >= Math.max(0, first - TOLD); i--) {
    if (TELLS.has(itemAt(tokens, i)?.lemma ?? '') && i !== candidate.head) return BESIDE;
    if (itemBefore(tokens, i)?.pos === 'PUNCT') break;
  }
  return first > candidate.last ? 3 : 0;
}

const SOMEBODY: ReadonlySet<string> = new Set(['group', 'person']);
const TOLD = 6;
const TELLS: ReadonlySet<string> = new Set(['tell', 'say', 'report', 'write']);
