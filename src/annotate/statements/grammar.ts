/// What reading statements needs to know of a report's language, token by token: base noun phrases, verb groups,
/// time expressions, quotations. All ranges are token ranges `[first, last)`.

import type { Quotation, Token, Upos } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsPerWord, filled, isPerWord, mark } from '../../text/index.ts';
import type { WithFigures } from '../draft.ts';
import { cueVerbOf, isAlwaysVerb } from './marks.ts';
import { markQuotes } from './quotes.ts';

export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Grammar {
  readonly draft: WithFigures;
  readonly tokens: readonly Token[];
  /// For each token of a base noun phrase, where the phrase begins and ends; -1 outside of one.
  readonly npFirst: Int32Array;
  readonly npLast: Int32Array;
  /// For each token, the token after the time expression that it belongs to, or 0.
  readonly timeLast: Int32Array;
  readonly timeFirst: Int32Array;
  /// For each token, the quotation that it belongs to or -1; and the quotations as token ranges.
  readonly quoteOf: Int32Array;
  readonly quotes: readonly (readonly Range[])[];
}

const OPEN_QUOTES: readonly Quotation[] = [];
const NAMES_OF_TIME = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '),
);
const TIME_HEADS = new Set(
  'week month year night evening morning afternoon weekend summer winter spring fall'.split(' '),
);
const TIME_LEADS = new Set(['last', 'this', 'next', 'earlier', 'later']);

const TIME_HEAD = 1;
const TIME_NAME = 2;
const TIME_LEAD = 3;
const timeWord = bitsPerWord(({ lower }: Token): number =>
  TIME_HEADS.has(lower)
    ? TIME_HEAD
    : NAMES_OF_TIME.has(lower)
      ? TIME_NAME
      : TIME_LEADS.has(lower)
        ? TIME_LEAD
        : 0,
);

const TIME_FIRST = filled(-1);
const TIME_LAST = filled(0);
const NP_FIRST = filled(-1);
const NP_LAST = filled(-1);
const QUOTES = filled(-1);

/// The grammar of a report, good until the next report.
export function readGrammar(draft: WithFigures): Grammar {
  const { doc } = draft;
  const { tokens } = doc;
  const n = tokens.length;
  const timeFirst = TIME_FIRST(n);
  const timeLast = TIME_LAST(n);
  markTimes(draft, timeFirst, timeLast);
  const npFirst = NP_FIRST(n);
  const npLast = NP_LAST(n);
  const quoteOf = QUOTES(n);
  const quotes = markQuotes(doc, doc.quotations ?? OPEN_QUOTES, quoteOf);
  return { draft, tokens, npFirst, npLast, timeFirst, timeLast, quoteOf, quotes };
}

function markTimes(
  { doc: { tokens, words }, times }: WithFigures,
  first: Int32Array,
  last: Int32Array,
): void {
  const set = (a: number, b: number) => {
    mark(first, a, a, b);
    mark(last, b, a, b);
  };
  let k = 0;
  for (const note of times) {
    while (k < tokens.length && tokens[k]!.to <= note.from) k++;
    let end = k;
    while (end < tokens.length && tokens[end]!.from < note.to) end++;
    if (end > k) set(k, end);
  }
  for (let i = 0; i < tokens.length; i++) {
    const word = timeWord.at(tokens, words, i);
    if (word < TIME_NAME || last[i]! > 0) continue;
    const next = i + 1 < tokens.length ? timeWord.at(tokens, words, i + 1) : 0;
    if (word === TIME_LEAD) {
      if (next === TIME_HEAD || next === TIME_NAME) set(i, i + 2);
    } else set(i, next === TIME_HEAD ? i + 2 : i + 1);
  }
  // A possessive makes the day part of a noun phrase: "Monday's announcement".
  for (let i = 1; i < tokens.length; i++)
    if (last[i - 1]! === i && tokens[i]!.tag === 'POS') {
      const from = first[i - 1]!;
      mark(first, -1, from, i);
      mark(last, 0, from, i);
    }
}

const isNoun = (pos: Upos): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'X';
const isInside = (pos: Upos): boolean => isNoun(pos) || pos === 'DET' || pos === 'ADJ' || pos === 'SYM';
/// What a tagger calls a pronoun without its being one is a noun.
const PRONOUNS = new Set(
  'i you he she it we they me him her us them mine yours his hers its ours theirs my your our their myself yourself himself herself itself ourselves themselves who whom whose which that what whoever this these those each some any one ones none all both many few several most more much less another other others somebody someone something anybody anyone anything nobody nothing everybody everyone everything either neither there such half enough little plenty'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose', 'what', 'whoever']);

/// Marks the noun phrases of a sentence, which only sentences that may hold a statement need.
export function markPhrases(
  { tokens, timeLast, npFirst, npLast }: Grammar,
  { first: from, last: to }: Range,
): void {
  let i = from;
  while (i < to) {
    const last = phraseFrom(tokens, i, to, timeLast);
    if (last === i) {
      i++;
      continue;
    }
    mark(npFirst, i, i, last);
    mark(npLast, last, i, last);
    i = last;
  }
}

/// The end of the base noun phrase that begins at `at`, or `at` itself.
function phraseFrom(tokens: readonly Token[], at: number, to: number, timeLast: Int32Array): number {
  let i = at;
  let head = -1;
  for (; i < to; i++) {
    const token = tokens[i]!;
    if (timeLast[i]! > 0) {
      // "the 2009 inquiry", "a January report": the date is part of the phrase.
      const beyond = tokens[timeLast[i]!];
      if (
        i === at ||
        head >= 0 ||
        !beyond ||
        timeLast[i]! >= to ||
        !isInside(beyond.pos) ||
        beyond.pos === 'DET'
      )
        break;
      i = timeLast[i]! - 1;
      continue;
    }
    const { pos, tag, lower } = token;
    if (head === i - 1 && head >= at && opensSource(tokens, i, to)) break;
    if (i > at && pos === 'NOUN' && takenForNoun(tokens, i)) break;
    const next = tokens[i + 1];
    if (pos === 'PRON' && (PRONOUNS.has(lower) || tag !== 'PRP')) {
      if (RELATIVES.has(lower)) break;
      if (tag === 'PRP$') {
        if (head >= 0) break;
        continue;
      }
      if (head < 0 && i === at) return i + 1;
      break;
    }
    if (pos === 'DET' || (i === at && lower === 'both')) {
      if (head >= 0 || RELATIVES.has(lower)) break;
      continue;
    }
    if (isNoun(pos) || pos === 'PRON' || token.text === 'IS') head = i;
    else if (isInside(pos)) {
      if (head >= 0 && !(next && i + 1 < to && isNoun(next.pos))) break;
    } else if (tag === 'POS' && head === i - 1 && head >= 0) head = -1;
    else if (lower === '-' || lower === '/' || lower === '&') {
      const tight = token.from === itemBefore(tokens, i)?.to && token.to === next?.from;
      if (i === at || !(tight || lower === '&') || i + 1 >= to) break;
    } else if (
      !(i > at && (tag === 'VBN' || tag === 'VBG' || pos === 'ADV') && head < 0 && modifies(tokens, i, to))
    )
      break;
  }
  if (head >= 0) return head + 1;
  // "some", "many", "others", "the injured"; a possessor alone ("Syria's") still names somebody.
  while (i > at && tokens[i - 1]!.tag === 'POS') i--;
  const only = itemBefore(tokens, i);
  if (i === at || !only || only.lower === '-' || only.pos === 'ADV') return at;
  return only.pos === 'DET' && (only.lower === 'the' || only.lower === 'a' || only.lower === 'an') ? at : i;
}

/// "wounded many others | local sources have said": behind a plural noun, a name or an adjective opens the words of whoever
/// says so.
function opensSource(tokens: readonly Token[], at: number, end: number): boolean {
  const { pos } = tokens[at]!;
  if ((pos !== 'PROPN' && pos !== 'ADJ') || tokens[at - 1]!.tag !== 'NNS') return false;
  if (tokens[at - 1]!.text !== tokens[at - 1]!.lower) return false;
  let i = at + 1;
  while (i < end && i < at + LONGEST_SOURCE && isInside(tokens[i]!.pos)) i++;
  if (i < end && HELPS.has(tokens[i]!.lower)) i++;
  return i < end && isAlwaysVerb(tokens[i]!);
}

const LONGEST_SOURCE = 5;
const HELPS = new Set(['have', 'has', 'had']);

const SUBJECTS = new Set(['that', 'there', 'he', 'she', 'they', 'it', 'we', '"', '“', "''", '‘']);

/// "The Courier notes that", "residents fear they": a verb of saying behind its subject that the tagger took for a noun.
export function takenForNoun(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const before = itemBefore(tokens, i);
  if (!next || !before) return false;
  const found = cueVerbOf(tokens[i]!);
  if (found === undefined) return false;
  const planned = next.lower === 'to' && tokens[i + 2]?.tag === 'VB';
  if (!planned && !SUBJECTS.has(next.lower)) return false;
  if (planned) return found.form === 's' && found.verb.frames.has('infinitive') && before.pos === 'PROPN';
  if (!found.verb.frames.has('clause')) return false;
  // "the polling shows that support fell": what shows is one thing, and behind "that" stands no verb.
  const shown =
    found.verb.source && before.tag === 'NN' && next.lower === 'that' && !isVerb(tokens[i + 2] ?? next);
  if (found.form === 's') return before.pos === 'PROPN' || before.lower === 'another' || shown;
  return found.form === 'base' && (before.tag === 'NNS' || before.tag === 'NNPS');
}

/// Whether an adjective or noun follows the participle or adverb at `i` at once, so that it belongs to it.
function modifies(tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[i + 1];
  return (
    i + 1 < to &&
    next !== undefined &&
    (isInside(next.pos) || next.lower === '-' || next.tag === 'VBN') &&
    next.pos !== 'DET'
  );
}

export const isTensed = ({ tag, pos, text }: Token): boolean =>
  text !== 'IS' &&
  (pos === 'VERB' || pos === 'AUX') &&
  (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD');

export const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';

/// A text may end before the word asked for.
export const isRelative = (token: Token | undefined): boolean =>
  (token?.lower === 'who' || token?.lower === 'which' || token?.lower === 'that') && token.tag !== 'DT';

export const isComma = (token: Token | undefined): boolean => token?.text === ',';

const dash = isPerWord(({ text }: Token) => /^(?:—|–|―|-{1,3})$/.test(text));

export const isDash = (token: Token | undefined): boolean => token !== undefined && dash(token);
