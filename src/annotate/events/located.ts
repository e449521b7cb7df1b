/// Names of places that tell where something was, and those that do not: somebody's, a sender's, another event's.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { BEARINGS } from '../../lexicon/bearings.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { MISSIONS } from '../../lexicon/events.ts';
import { isCountryInShort } from '../../lexicon/places.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { wordSet } from '../../text/word-set.ts';
import { KM } from '../places/relative.ts';
import { TRIGGER } from './facts.ts';
import type { Found } from './scene.ts';
import { FINITE } from './verbs.ts';
import { actorWith, phraseWith, type View } from './view.ts';

/// Whether the words of a place can tell where something was.
export function isLocation(view: View, note: number, first: number): boolean {
  const place = view.draft.places[note]!;
  const { reference, kind } = place.value;
  const seat = reference === 'organisation' && isSeat(view, first);
  if (!seat && reference !== 'name' && reference !== 'description') return false;
  if (kind === 'continent') return false;
  // "during Ramadan", "Mon 3 June": a time, though a town is called so too.
  if (view.timeOf[first]! >= 0) return false;
  if (isSendersName(view, first) || isInBrackets(view, first) || isMeasure(view, note, first)) return false;
  if ((kind === 'country' || kind === 'region') && isBranch(view, first)) return false;
  // "a Russia-backed offensive": the name only qualifies another word.
  let last = first;
  while (last + 1 < view.doc.tokens.length && view.placeOf[last + 1] === note) last++;
  if (
    isQualifier(view, last) ||
    isOfAgency(view, last) ||
    (kind === 'country' && isSomebody(view, first, last))
  )
    return false;
  if (isCodeName(view, last) || (kind === 'country' && isFrontier(view, first, last))) return false;
  const actor = actorWith(view, first);
  const holder = actor?.value.kind;
  // "killed in US shelling": whose it was.
  const inShort = holder === 'state' && isCountryInShort(view.doc.tokens[first]!.text);
  if (inShort && (view.facts[last + 1]! & TRIGGER) !== 0) return false;
  const longer = actor !== undefined && actor.to - actor.from > place.to - place.from;
  if (longer && !seat && holder !== 'facility' && holder !== 'place') return false;
  return !actsItself(view, first);
}

/// "Sake, 20 kilometres (12 miles) from Goma": a town behind a distance tells where the one before it lies.
function isMeasure({ doc: { tokens }, draft, placeOf }: View, note: number, first: number): boolean {
  const { relative } = draft.places[note]!.value;
  if (relative?.km === undefined) return false;
  for (let i = first - 1; i >= Math.max(0, first - MEASURE); i--) {
    if (placeOf[i]! >= 0) return placeOf[i] !== note && draft.places[placeOf[i]!]!.value.reference === 'name';
    const { lower, pos, text } = tokens[i]!;
    if (
      pos !== 'NUM' &&
      !MEASURES.has(lower) &&
      !KM.has(lower) &&
      !BEARINGS.has(lower) &&
      !/^[(),\d.]+$/.test(text)
    )
      return false;
  }
  return false;
}

/// "Sake, which lies some 20 kilometres (12 miles) to the north of Goma".
const MEASURE = 14;
const MEASURES: ReadonlySet<string> = new Set([
  ...['from', 'of', 'to', 'the', 'some', 'about', 'around', 'just', 'nearly', 'roughly', 'away', 'only'],
  ...['lies', 'located', 'is', 'which', 'situated'],
]);

/// "the Goma news agency": who tells it.
const isOfAgency = ({ doc: { tokens } }: View, last: number): boolean =>
  tokens[last + 1]?.lower === 'news' && tokens[last + 2]?.lower === 'agency';

/// "Operation Euphrates Shield".
function isCodeName({ doc: { tokens } }: View, last: number): boolean {
  const next = tokens[last + 1];
  return next !== undefined && next.text !== next.lower && EVENT_WORDS.codeNames.has(next.lower);
}

/// "the border with Turkey", "the Syria-Turkey border": where a land ends; what is on it is in none of the two alone.
function isFrontier({ doc: { tokens } }: View, first: number, last: number): boolean {
  if (tokens[last + 1]?.lower === '-') return true;
  const before = itemBefore(tokens, first)?.lower;
  const word = before === 'with' ? itemBefore(tokens, first - 1) : tokens[last + 1];
  return (before === 'with' || before === '-') && EVENT_WORDS.frontiers.has(word?.lower ?? '');
}

/// "the Goma-based council": whose it is, or whence.
function isQualifier({ doc: { tokens } }: View, last: number): boolean {
  const [dash, word] = [tokens[last + 1], tokens[last + 2]];
  if (dash === undefined || word === undefined || dash.lower !== '-' || dash.from !== tokens[last]!.to)
    return false;
  return word.from === dash.to && (word.tag === 'VBN' || word.tag === 'VBD' || word.tag === 'JJ');
}

/// "at Goma University", "bombed Goma Hospital": in the town that begins its name.
function isSeat(view: View, first: number): boolean {
  const { tokens } = view.doc;
  const body = actorWith(view, first);
  const at = itemBefore(tokens, first)?.pos === 'DET' ? first - 2 : first - 1;
  const before = itemAt(tokens, at);
  if (body === undefined || before === undefined || body.from !== tokens[first]!.from) return false;
  return (
    (before.pos === 'VERB' || AT.has(before.lower)) && BUILT.has(tokens[firstAt(tokens, body.to) - 1]!.lower)
  );
}

const BUILT = wordSet(data.beside.built);
const AT: ReadonlySet<string> = new Set(['at', 'in', 'near', 'outside', 'inside', 'on', 'of']);

/// "the embassy of Norway" stands elsewhere.
function isSendersName({ doc: { tokens } }: View, first: number): boolean {
  const of = itemBefore(tokens, first)?.lower === 'the' ? first - 2 : first - 1;
  return itemAt(tokens, of)?.lower === 'of' && MISSIONS.has(itemBefore(tokens, of)?.lower ?? '');
}

const BRANCHES = EVENT_WORDS.branches;

/// "the group's affiliate in Ghana", "a branch in the Sahel", "the representative of Ghana": where somebody belongs.
function isBranch({ doc: { tokens } }: View, first: number): boolean {
  const link = itemBefore(tokens, first)?.lower === 'the' ? first - 2 : first - 1;
  const lower = itemAt(tokens, link)?.lower;
  if (lower !== 'in' && lower !== 'of' && lower !== 'for') return false;
  const who = itemBefore(tokens, link)?.lower ?? '';
  return BRANCHES.has(who) || EVENT_WORDS.outlawed.has(who);
}

/// A country that is a subject ("Russia released") or has a possessive of state organs is no location.
function actsItself(view: View, first: number): boolean {
  const { tokens } = view.doc;
  const phrase = phraseWith(view, first);
  const place = view.draft.places[view.placeOf[first]!]!;
  if (place.value.kind !== 'country' || !phrase) return false;
  const after = tokens[phrase.last];
  const before = itemBefore(tokens, phrase.first);
  if (before?.pos === 'ADP' && !LEADS_TO_ACTORS.has(before.lower)) return false;
  return (
    after !== undefined &&
    (after.pos === 'VERB' ||
      after.pos === 'AUX' ||
      before?.lower === 'by' ||
      before?.lower === 'with' ||
      before?.lower === 'from')
  );
}

const SIDES = EVENT_WORDS.sides;

/// "its ally Ghana", "announced by Ghana", "a pretext for Ghana to invade": a state, and no place.
function isSomebody({ doc: { tokens } }: View, first: number, last: number): boolean {
  const before = itemBefore(tokens, first)?.lower ?? '';
  return before === 'by' || SIDES.has(before) || (before === 'for' && tokens[last + 1]?.lower === 'to');
}

/// "the group (banned in Ghana)": what is told of somebody in brackets is apart from what they did.
function isInBrackets({ doc: { tokens, sentences, sentenceOf } }: View, at: number): boolean {
  const { first } = sentences[sentenceOf[at]!]!;
  let verb = false;
  for (let i = at - 1; i >= Math.max(first, at - BRACKETED); i--) {
    const { text, pos } = tokens[i]!;
    if (text === ')') return false;
    if (text === '(') return verb;
    verb ||= pos === 'VERB';
  }
  return false;
}

const BRACKETED = 8;

/// "came hours after shells hit the port of Goma", "came as rebels marched on Goma": a length of time before "after", or
/// what came when something else was done, parts two events, and the place behind it is that of the other one.
export function isOtherTale(view: View, { first }: Found, head: number): boolean {
  const { tokens } = view.doc;
  for (let i = first - 1, verb = false; i > head; i--) {
    const { lower, tag } = tokens[i]!;
    if (verb && (lower === 'after' || lower === 'before') && isLength(view, i - 1)) return true;
    if (verb && COMES_WHEN.has(lower) && itemBefore(tokens, i)?.lower === 'came') return true;
    verb ||= FINITE.has(tag);
  }
  return false;
}

const COMES_WHEN: ReadonlySet<string> = new Set(['as', 'after', 'while', 'before']);

const GOALS = EVENT_WORDS.goals;
const LAUNCHES = EVENT_WORDS.launches;
const TOWARDS: ReadonlySet<string> = new Set(['to', 'for', 'into', 'toward', 'towards']);

/// "on their way to Goma they were shot", "rockets fired from Goma hit a mill": whither somebody goes and whence it came
/// are not where something else was. `first` begins the phrase of the place.
export function isElsewhere(view: View, first: number, head: number, more = true): boolean {
  const { tokens } = view.doc;
  const at = startOfList(view, first);
  const link = itemBefore(tokens, at)?.lower ?? '';
  const word = itemBefore(tokens, at - 1)?.lower ?? '';
  if (at - 2 === head) return false;
  // "crossed into Rwanda and killed two": they were there by then.
  if (word === 'crossed' && link === 'into' && head > first) return false;
  if (isWhereCared(view, at - 2) || isWhereCared(view, phraseWith(view, first)?.head ?? first)) return true;
  if (link === 'to' && head > first && EVENT_WORDS.visits.has(word)) return true;
  // "taken to Goma in Congo"
  if (more && link === 'in' && view.placeOf[at - 2]! >= 0)
    return isElsewhere(view, phraseWith(view, at - 2)?.first ?? at - 2, head, false);
  if (PARTS.has(link)) return isPartSentFrom(view, at - 2) || isPartOfGoal(view, at - 2, first, head);
  if (link === 'from') return LAUNCHES.has(word) || isOrigin(view, word, first);
  return TOWARDS.has(link) && (GOALS.has(word) || (link === 'into' && isCrossing(view, at - 2, head)));
}

/// "natives from the coast", "nine people from the north": whence they are.
function isOrigin({ draft, placeOf }: View, word: string, first: number): boolean {
  if (EVENT_WORDS.comers.has(word)) return true;
  let at = first;
  while (at < first + 2 && (placeOf[at] ?? 0) < 0) at++;
  const kind = draft.places[placeOf[at] ?? -1]?.value.kind;
  return EVENT_WORDS.folk.has(word) && (kind === 'region' || kind === 'country' || kind === 'province');
}

/// "died in a hospital in Goma", "died in the Goma hospital", "treated at clinics in Goma"; the blast at a hospital in Goma was there.
function isWhereCared({ doc: { tokens } }: View, ward: number): boolean {
  if (!EVENT_WORDS.wards.has(itemAt(tokens, ward)?.lower ?? '')) return false;
  for (let i = ward - 1; i >= Math.max(0, ward - CARED); i--) {
    const { lower, pos, text } = tokens[i]!;
    if (EVENT_WORDS.cared.has(lower)) return true;
    if (pos === 'VERB' || text === ',' || text === ';') return false;
  }
  return false;
}

const CARED = 5;

/// "taken to the town of Goma": as "taken to Goma".
function isPartOfGoal(view: View, part: number, first: number, head: number): boolean {
  const { tokens } = view.doc;
  // "taken to a mill in Goma where he was shot"
  if (head > first && tokens[first + 1]?.lower === 'where') return false;
  const at = phraseWith(view, part)?.first ?? part;
  if (at - 2 === head || !TOWARDS.has(itemBefore(tokens, at)?.lower ?? '')) return false;
  return GOALS.has(itemBefore(tokens, at - 1)?.lower ?? '');
}

/// "towards Roe and Bule": what leads to the first of them leads to all.
function startOfList({ doc: { tokens }, placeOf, phraseOf, phrases }: View, first: number): number {
  let at = first;
  for (let steps = 0; steps < MOST_LISTED && LISTS.has(itemBefore(tokens, at)?.lower ?? ''); steps++) {
    const before = at - 2;
    if (before < 0 || placeOf[before]! < 0) break;
    at = phraseOf[before]! < 0 ? before : phrases[phraseOf[before]!]!.first;
  }
  return at;
}

const LISTS: ReadonlySet<string> = new Set(['and', ',']);
const MOST_LISTED = 4;

/// "waiting to cross the river from Goma into Rwanda": so many words back stands the verb of going, and no other.
function isCrossing({ doc: { tokens } }: View, from: number, head: number): boolean {
  for (let i = from; i > Math.max(-1, from - CROSSING); i--) {
    const { lower, pos, text } = tokens[i]!;
    if (i === head || text === ',' || text === ';') return false;
    if (pos === 'VERB') return GOALS.has(lower);
  }
  return false;
}

const CROSSING = 8;

const PARTS: ReadonlySet<string> = new Set(['in', 'of', 'near']);

/// "fired from an area in Goma": as "fired from Goma".
function isPartSentFrom(view: View, part: number): boolean {
  const { tokens } = view.doc;
  const at = phraseWith(view, part)?.first ?? part;
  return itemBefore(tokens, at)?.lower === 'from' && LAUNCHES.has(itemBefore(tokens, at - 1)?.lower ?? '');
}

const isLength = ({ timeOf, draft }: View, at: number): boolean =>
  draft.times[timeOf[at] ?? -1]?.value.type === 'DURATION';

const LEADS_TO_ACTORS = new Set(['from', 'by', 'with', 'of', 'to', 'for']);
