/// Who tells a report, where it is written into its sentences: "GENEVA (AP) Nine men died", "(Reuters) Shells fell". Such
/// words neither act nor are acted upon, so the grammar passes over them as over a day.

import { actorById } from '../../lexicon/actors.ts';
import type { Doc, Sentence, Token } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import type { WithStatements } from '../draft.ts';
import { type Phrase, YEAR } from './phrases.ts';

/// How many words a dateline or a credit may have.
const MOST_WORDS = 6;

/// Marks the phrases that are the credit or dateline with which a sentence begins.
export function passCredits(
  { actors, doc }: WithStatements,
  actorOf: Int32Array,
  timeOf: Int32Array,
  phraseOf: Int32Array,
  phrases: Phrase[],
): void {
  const isTeller = (at: number): boolean => {
    const { kind, actor } = itemAt(actors, at)?.value ?? {};
    if (kind !== 'organisation' || actor === undefined) return false;
    const sort = actorById(actor)?.class;
    return sort === 'media' || sort === 'agency';
  };
  const pass = (first: number, end: number): void => {
    for (let i = first; i < end; i++) {
      const at = phraseOf[i]!;
      const phrase = at < 0 ? undefined : phrases[at]!;
      if (phrase !== undefined && !phrase.time && phrase.last <= end) phrases[at] = { ...phrase, time: true };
    }
  };
  for (const sentence of doc.sentences) {
    const end = endOfCredit(doc, sentence, actorOf, isTeller);
    if (end > sentence.first) pass(sentence.first, end);
  }
  for (let i = 0; i < actors.length; i++) {
    if (!isTeller(i)) continue;
    const first = firstAt(doc.tokens, actors[i]!.from);
    pass(first, endOfDated(doc.tokens, first, actors[i]!.to, timeOf));
  }
}

/// Where the credit ends with which a sentence begins; where it has none, its beginning.
function endOfCredit(
  { tokens }: Doc,
  { first, last }: Sentence,
  actorOf: Int32Array,
  isTeller: (actor: number) => boolean,
): number {
  const most = Math.min(last, first + MOST_WORDS);
  let at = first;
  while (at < most && isCapitals(tokens[at]!)) at++;
  if (at >= most) return first;
  const { text } = tokens[at]!;
  if (text === '(' && at + 1 < last) {
    for (let i = at + 2; i < Math.min(last, at + MOST_WORDS); i++)
      if (tokens[i]!.text === ')')
        return isTeller(actorOf[at + 1]!) || tokens[i - 1]!.lower === 'agencies' ? i + 1 : first;
    return first;
  }
  // "GENEVA At least nine men": another sentence begins behind the town.
  if (at > first && actorOf[first]! < 0 && opens(tokens[at]!)) return at;
  return first;
}

/// "AFP Monday 6 Jun 2016 Nine men": where the teller's name ends before a whole date, else where it begins.
function endOfDated(tokens: readonly Token[], first: number, to: number, timeOf: Int32Array): number {
  let end = first;
  while (end < tokens.length && tokens[end]!.to <= to) end++;
  return end < tokens.length && timeOf[end]! >= 0 && hasYear(tokens, end, timeOf) ? end : first;
}

/// Most words show by their second letter that they are none.
const isCapitals = ({ text }: Token): boolean =>
  text.length > 2 && text.charCodeAt(1) < SMALL_A && /^\p{Lu}+$/u.test(text);

const SMALL_A = 97;

const OPENING: ReadonlySet<string> = new Set(['DET', 'ADP', 'PRON', 'NUM', 'ADV', 'SCONJ']);

/// A word that begins a sentence and no name: "A", "At", "In", "Nine".
const opens = ({ text, pos }: Token): boolean => OPENING.has(pos) && /^\p{Lu}\p{Ll}*$/u.test(text);

/// A date with its year, and not only "on Monday".
function hasYear(tokens: readonly Token[], from: number, timeOf: Int32Array): boolean {
  for (let i = from; i < tokens.length && timeOf[i] === timeOf[from]; i++)
    if (YEAR.test(tokens[i]!.text)) return true;
  return false;
}
