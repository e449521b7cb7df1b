/// Participles that tell of a noun without "was": "two men killed by the militia".

import { BODILY } from '../../lexicon/actors.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { TriggerGroup } from '../../lexicon/events.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfPhrase, WEAPON } from './classes.ts';
import { subjectFor } from './grammar.ts';
import { FINITE, readVerb, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

export const HARMED = EVENT_WORDS.tolled;

/// "two men killed by the militia": a past participle without "was".
export function isReduced(
  { doc: { tokens }, phraseOf, timeOf }: View,
  { head, last, thing }: Candidate,
  { start, participle }: VerbView,
  { effect, merge, roles }: TriggerGroup,
  sentence: Sentence,
): boolean {
  const form = tokens[head]!.tag;
  if (start !== head || participle || thing >= 0) return false;
  const behind = behindTime(timeOf, tokens, last);
  const next = tokens[tokens[behind]?.lower === 'by' ? behind : last]?.lower;
  // "herders clashed in Basra"
  if (next !== 'by' && SELDOM_DONE_TO.has(roles ?? '')) return false;
  if (form === 'VBN') return true;
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

/// Behind the time that is told at token `at` ("attacked on Monday by gunmen"); `at` itself where none is.
function behindTime(timeOf: View['timeOf'], tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.pos === 'ADP' ? at + 1 : at;
  const time = timeOf[first] ?? -1;
  if (time < 0) return at;
  let end = first;
  while (timeOf[end] === time) end++;
  return end;
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
    link === 'among' && tokens[phrase.head]!.lower === 'those' ? whoWere(view, phrase.first - 2) : NONE;
  if (those.length > 0) return those;
  const whole = link === 'of' && phrase.first > 1 ? phraseWith(view, phrase.first - 2) : undefined;
  if (whole !== undefined) return [whole];
  return link === 'of' || SAID.has(link ?? '') ? [phrase] : undefined;
}

const NONE: readonly Phrase[] = [];

/// "Two nurses were | among those killed": who they are of whom "those" are some; `at` is the token before "among".
function whoWere(view: View, at: number): readonly Phrase[] {
  const { tokens, sentences, sentenceOf } = view.doc;
  if (tokens[at]?.lemma !== 'be') return NONE;
  const sentence = sentences[sentenceOf[at]!]!;
  return subjectFor(view, at, readVerb(view, at, sentence), sentence);
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
