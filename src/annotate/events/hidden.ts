/// Verbs that the tagger took for nouns or adjectives.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isTimeUnit } from '../../text/index.ts';
import { factsOf, GERUND, isIrregularPast, PAST, SAY } from './facts.ts';

/// A past tense that was read as part of a name or noun phrase ("militants attacked Tadmur"): its index, or -1.
export function hiddenVerb(tokens: readonly Token[], facts: Int32Array, first: number, last: number): number {
  for (let i = first + 1; i < last; i++)
    if (((facts[i]! & PAST) !== 0 && isHiddenVerb(tokens, i)) || isOfHeadline(tokens, i)) return i;
  return -1;
}

/// What `hiddenVerb` finds is one of these words.
export const mayHide = (token: Token): boolean =>
  (factsOf(token) & PAST) !== 0 || NOW.has(token.lower) || STORMS.has(token.lower);

const NOW = EVENT_WORDS.harmsNow;

/// "Army foils raid on the town kills 29 militants": in a headline, without "and"; "Gunmen storm hospital".
const isOfHeadline = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i + 1]?.pos === 'NUM' && NOW.has(tokens[i]!.lower) && tokens[i - 1]!.tag.startsWith('N')) ||
  (STORMS.has(tokens[i]!.lower) && areSeveral(tokens[i - 1]!) && HEADS_ON.has(tokens[i + 1]?.pos ?? ''));

const STORMS = EVENT_WORDS.stormsNow;

const areSeveral = ({ tag, lower }: Token): boolean =>
  tag === 'NNS' || tag === 'NNPS' || /.men$/u.test(lower);

/// Participles that the tagger reads as adjectives: "a driver was hurt", "two lorries were burnt".
const HARMED = EVENT_WORDS.harmed;
const TOLLED = EVENT_WORDS.tolled;
const OPENERS = new Set(['DET', 'NUM', 'PRON']);
const BE = new Set(['was', 'were', 'been', 'being']);
const PARTICLES = new Set([
  'up',
  'down',
  'out',
  'off',
  'over',
  'back',
  'to',
  'effect',
  'place',
  'control',
  'dead',
  'fire',
  'ablaze',
]);

/// A verb of the lexicon that stands after a noun and was taken for one itself.
export function isHiddenVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (i === 0 || token.pos === 'VERB') return false;
  if ((factsOf(token) & PAST) === 0) return isOfHeadline(tokens, i);
  // "he was shot today": no noun follows "was" without an article.
  if (BE.has(tokens[i - 1]!.lower)) return HARMED.has(token.lower);
  const next = tokens[i + 1];
  // "broke in and shot him"
  if (tokens[i - 1]!.lower === 'and')
    return token.tag.startsWith('N') && (next?.tag === 'PRP' || next?.lower === 'dead');
  if (!tokens[i - 1]!.tag.startsWith('N')) return false;
  if (token.lower.endsWith('ed')) return true;
  return (
    isIrregularPast(token.lower) &&
    next !== undefined &&
    (OPENERS.has(next.pos) ||
      PARTICLES.has(next.lower) ||
      (next.lower === 'and' && tokens[i + 2]?.tag === 'VBD'))
  );
}

/// "inspected the house after shelling in the town": the shelling is nobody's of the sentence.
const OPENS = new Set(['by', 'of', 'between']);
const FAR = 24;

/// "Fighting | broke out", "shelling | resumed in the town": the verb of which it is the subject; not "burning | captured
/// tanks".
function goesOn(tokens: readonly Token[], verb: number): boolean {
  const { tag = '', pos = 'X' } = tokens[verb] ?? {};
  if (pos === 'AUX' || tag === 'VBD' || tag === 'VBZ') return true;
  return tag === 'VBN' && !HEADS_ON.has(tokens[verb + 1]?.pos ?? 'PUNCT');
}

const HEADS_ON = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON']);

/// "went from house to house and shot men": a second verb, of those who were told of by a first.
function isShotAlso(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.lower !== 'shot' || !OBJECTS.has(tokens[i + 1]?.tag ?? '')) return false;
  for (let k = i - 2; k >= Math.max(0, i - FAR) && tokens[k]!.lower !== '.'; k--)
    if (tokens[k]!.tag === 'VBD') return true;
  return false;
}

const LATER = new Set(['after', 'following', 'despite']);
const WHERE = new Set(['in', 'by', 'near', 'around', 'across', 'outside', 'between']);
const CAUSES = new Set(['in', 'by', 'during', 'amid', 'from']);
const ENDS = new Set(['.', '!', '?', '”', '—', '–']);
const GOES_ON = new Set(['ADP', 'PUNCT', 'SCONJ', 'CCONJ', 'AUX']);

/// "were hurt in shelling on Friday": with nothing that it acts upon it is a noun.
export function isBareGerund(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.tag !== 'VBG') return false;
  const next = tokens[i + 1];
  // "Shelling by the army killed two."
  if (i === 0 || ENDS.has(tokens[i - 1]!.lower)) return OPENS.has(next?.lower ?? '') || goesOn(tokens, i + 1);
  const { lower } = tokens[i - 1]!;
  // "said shelling on Sunday hit a school": whoever says so has not shelled.
  if ((factsOf(tokens[i - 1]!) & SAY) !== 0 || lower === 'that')
    return next?.pos === 'ADP' || goesOn(tokens, i + 1);
  if (LATER.has(lower)) return next === undefined || next.pos === 'PUNCT' || WHERE.has(next.lower);
  // "two days of shelling on the town"
  const led = CAUSES.has(lower) || (lower === 'of' && isLength(itemBefore(tokens, i - 1)?.lower ?? ''));
  return led && (next === undefined || GOES_ON.has(next.pos));
}

const isLength = (lower: string): boolean => isTimeUnit(lower) || EVENT_WORDS.bouts.has(lower);

const OBJECTS = new Set(['NNS', 'DT', 'CD', 'PRP$', 'NNP']);
const FAR_BACK = 8;

/// "fired shots and looted medicines": a second past tense that was taken for an adjective.
export function isHiddenPast(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (i < 3 || tokens[i - 1]!.lower !== 'and') return false;
  if (!token.lower.endsWith('ed')) return isShotAlso(tokens, i);
  if ((factsOf(token) & PAST) === 0 || (token.tag !== 'JJ' && token.tag !== 'VBN')) return false;
  if (!OBJECTS.has(tokens[i + 1]?.tag ?? '') && tokens[i + 1]?.lower !== 'one') return false;
  // "have killed and wounded hundreds"
  if (TOLLED.has(token.lower) && TOLLED.has(tokens[i - 2]!.lower)) return tokens[i - 2]!.pos === 'VERB';
  for (let k = i - 2; k >= Math.max(0, i - FAR_BACK); k--) {
    if (tokens[k]!.tag === 'VBD') return k < i - 2;
    if (tokens[k]!.pos === 'ADP' || tokens[k]!.lower === ',') return false;
  }
  return false;
}

const AFTER_GERUND = new Set(['NOUN', 'NUM', 'DET', 'PRON', 'PROPN']);

/// "…, killing nine and wounding dozens": a participle that was taken for an adjective.
export function isHiddenGerund(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (i === 0 || (factsOf(token) & GERUND) === 0 || token.pos === 'VERB') return false;
  const before = tokens[i - 1]!.lower;
  const next = tokens[i + 1];
  return (before === 'and' || before === ',') && next !== undefined && AFTER_GERUND.has(next.pos);
}
