/// Participles that tell of a noun without "was": "two men killed by the militia".

import { BODILY } from '../../lexicon/actors.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { TriggerGroup } from '../../lexicon/events.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfPhrase, WEAPON } from './classes.ts';
import { complementsOf, subjectFor, subjectOf } from './grammar.ts';
import { FINITE, readVerb, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

export const HARMED = EVENT_WORDS.tolled;

/// "two men killed by the militia": a past participle without "was".
export function isReduced(
  view: View,
  { head, last, thing }: Candidate,
  { start, participle }: VerbView,
  { effect, merge, roles }: TriggerGroup,
  sentence: Sentence,
): boolean {
  const {
    doc: { tokens },
    phraseOf,
    timeOf,
  } = view;
  const form = tokens[head]!.tag;
  if (start !== head || participle) return false;
  // "a base set on fire by rebels", but no "planted bombs".
  if (thing >= 0 && (thing !== head + 2 || tokens[head + 1]!.pos !== 'ADP')) return false;
  const next = isDoneByAt(view, last) ? 'by' : tokens[last]?.lower;
  // "herders clashed in Basra"
  if (next !== 'by' && SELDOM_DONE_TO.has(roles ?? '')) return false;
  if (form === 'VBN') return true;
  // "seven houses reduced to rubble": what it is done to would stand between.
  if (effect === 'destroyed' && last > head + 1 && tokens[head + 1]!.lower === 'to') return true;
  if (form !== 'VBD' && form !== 'JJ') return false;
  if (merge === true || next === 'by') return true;
  // "Woman struck, killed in Bloomfield"
  if (next === ',' && HARMED.has(tokens[last + 1]?.lower ?? '')) return true;
  if (SINCE.has(next ?? '')) return BODILY.has(effect);
  // "two men shot in Basra"; but "rebels attacked in Basra." where there is no other verb.
  if (next === 'in') return BODILY.has(effect) || !isWhole(tokens, head, sentence);
  // "Two aid workers, kidnapped last week, were freed."
  return itemBefore(tokens, head)?.text === ',' && phraseOf[head - 2]! >= 0 && (timeOf[last] ?? -1) >= 0;
}

/// "attacked by gunmen", "attacked on Monday by gunmen": whether "by" stands at token `at`, or behind the time told there.
export function isDoneByAt({ doc: { tokens }, timeOf }: View, at: number): boolean {
  const first = tokens[at]?.pos === 'ADP' ? at + 1 : at;
  const time = timeOf[first] ?? -1;
  let end = time < 0 ? at : first;
  while (time >= 0 && timeOf[end] === time) end++;
  return tokens[end]?.lower === 'by';
}

/// "party members murdered since March", "a girl killed near the well": nobody does that without somebody to do it to.
const SINCE: ReadonlySet<string> = new Set(['since', 'during', 'near', 'while']);

/// What people do with or before others, and is not done to them.
const SELDOM_DONE_TO: ReadonlySet<string> = new Set(['clash', 'protest', 'talks', 'talks-held']);

/// A sentence, ended by its stop, of which this is the only finite verb; a headline may do without "were".
function isWhole(tokens: readonly Token[], head: number, { first, last }: Sentence): boolean {
  if (tokens[last - 1]!.text !== '.') return false;
  for (let i = first; i < last; i++) if (i !== head && FINITE.has(tokens[i]!.tag)) return false;
  return true;
}

/// "said most of the fighters killed in the raid were …": the participle is of those right before it, whoever is the subject.
export function besideOf(
  view: View,
  head: number,
  subject: readonly Phrase[],
): readonly Phrase[] | undefined {
  const { tokens } = view.doc;
  const phrase = phraseWith(view, head - 1);
  if (phrase === undefined || phrase.last !== head || phrase.time) return undefined;
  // "Inside the bus targeted by a bomber"
  if (subject.length === 0) return [phrase];
  const link = itemBefore(tokens, phrase.first)?.lower;
  const those =
    link === 'among' && tokens[phrase.head]!.lower === 'those'
      ? whoWere(view, phrase.first - 2, head + 1)
      : NONE;
  if (those.length > 0) return those;
  const whole = link === 'of' && phrase.first > 1 ? phraseWith(view, phrase.first - 2) : undefined;
  if (whole !== undefined) return [whole];
  return link === 'of' || SAID.has(link ?? '') ? [phrase] : undefined;
}

const NONE: readonly Phrase[] = [];

/// "Two nurses were | among those killed |", "| Among those killed | was the mayor": who they are of whom "those" are some,
/// between the tokens `at` and `behind`.
function whoWere(view: View, at: number, behind: number): readonly Phrase[] {
  const { tokens, sentences, sentenceOf } = view.doc;
  const sentence = sentences[sentenceOf[behind - 1]!]!;
  if (itemAt(tokens, behind)?.lemma === 'be') return complementsOf(view, behind + 1, sentence).objects;
  if (itemAt(tokens, at)?.lemma !== 'be') return NONE;
  const near = subjectOf(view, at, sentence);
  const all = subjectFor(view, at, readVerb(view, at, sentence), sentence);
  // "A woman whose niece was among those killed": the niece.
  return all.at(-1)?.head === near.at(-1)?.head ? all : near;
}

const SAID: ReadonlySet<string> = new Set(['said', 'says', 'that', 'reported']);

/// "30 missiles shot down": in a headline without "were".
export function isShotDown(
  view: View,
  { first, last }: Candidate,
  { participle, start }: VerbView,
  subject: readonly Phrase[],
): boolean {
  if (last - first < 2 || start !== first || participle || subject.length === 0) return false;
  const { lower } = view.doc.tokens[last - 1]!;
  return lower === 'down' && subject.every((one) => (bitsOfPhrase(view, one) & WEAPON) !== 0);
}
