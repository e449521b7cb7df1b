/// Groups tokens into sentences, paragraph by paragraph.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import frame from '../../lexicon/frame.json' with { type: 'json' };
import times from '../../lexicon/times.json' with { type: 'json' };
import type { Sentence, Span } from '../model/index.ts';
import { NUMBER_WORDS } from './number-words.ts';
import type { RawTokens } from './raw-tokens.ts';
import { BEGINS, CLOSER, CUT, DOTTED, FRACTION, HAS_CAPITAL, STARTER, STOP } from './spelling.ts';
import { isWeekday } from './time-words.ts';

const GOES_ON = new Set([...abbreviations.titles, ...abbreviations.months, ...abbreviations.between]);
/// Nobody writes longer sentences, in tokens; tables and hostile texts do, and no layer shall pay for that.
const LONGEST = 250;
/// How far before that a comma or the like is looked for.
const CUT_BACK = 60;
/// Nor more closing marks behind one stop.
const MOST_CLOSERS = 12;

/// A stretch of the text that no sentence may cross, with the index of its passage.
export interface Block extends Span {
  readonly passage: number;
}

/// Sentences over `tokens`, which lie inside `blocks`, both in text order.
export function findSentences(tokens: RawTokens, blocks: readonly Block[]): Sentence[] {
  const out: Sentence[] = [];
  const { from, bits } = tokens;
  let at = 0;
  for (const block of blocks) {
    let first = at;
    const small = isSmall(tokens, at, block);
    // Behind the last token stands nothing, beyond any block.
    while (from[at]! < block.to) {
      const stop = bits[at]! & (STOP | CLOSER);
      const end =
        stop === 0
          ? at
          : (stop & STOP) !== 0
            ? endsAt(tokens, at, block, small)
            : behindCredit(tokens, at, first);
      if (end > at) {
        out.push(sentence(tokens, first, end, block.passage));
        first = end;
        at = end;
      } else if (at - first >= LONGEST) {
        const cut = cutBefore(tokens, at);
        out.push(sentence(tokens, first, cut, block.passage));
        first = cut;
        at = cut;
      } else at++;
    }
    if (at > first) out.push(sentence(tokens, first, at, block.passage));
  }
  return out;
}

/// Where a text that never ends a sentence is cut: behind the last comma, or where it grew too long.
function cutBefore({ bits }: RawTokens, at: number): number {
  for (let i = at; i > at - CUT_BACK; i--) if ((bits[i - 1]! & CUT) !== 0) return i;
  return at;
}

function sentence({ from, to }: RawTokens, first: number, last: number, passage: number): Sentence {
  return { from: from[first]!, to: to[last - 1]!, first, last, passage };
}

/// The index after the sentence that ends with the stop at `at` and its closing marks, or `at` when none ends there.
function endsAt(tokens: RawTokens, at: number, block: Span, small: boolean): number {
  const { from, to, bits, words } = tokens;
  let next = at + 1;
  const most = next + MOST_CLOSERS;
  while (next < most && from[next]! < block.to && (bits[next]! & CLOSER) !== 0) {
    // A mark with a space before it opens the next sentence.
    if (from[next]! > to[next - 1]!) break;
    next++;
  }
  if (words[next]!.text === '[') next = behindNote(tokens, next);
  if (from[next]! >= block.to) return next;
  if (from[next] === to[next - 1]) return at;
  if ((bits[at]! & DOTTED) !== 0) return dottedEnd(tokens, at, next) ? next : at;
  if (/^[!?…]/u.test(words[at]!.text) && next > at + 1 && speaksSoon(tokens, next)) return at;
  if (!small && (isTorn(tokens, at, next) || goesOnQuoting(tokens, at, next))) return at;
  return small || (bits[next]! & BEGINS) !== 0 ? next : at;
}

/// "… in the north, May 5 (Reuters) Two people": some pages print captions without a stop, so that the day of a picture
/// runs on into the story. The index after such a credit, or `at`.
function behindCredit({ bits, words }: RawTokens, at: number, first: number): number {
  if (words[at]!.text !== ')') return at;
  const next = bits[at + 1]!;
  const isBegun =
    (next & HAS_CAPITAL) !== 0 && ((next & STARTER) !== 0 || NUMBER_WORDS.has(words[at + 1]!.lower));
  if (!isBegun) return at;
  let credits = false;
  for (let i = at - 1; i >= Math.max(first, at - LONGEST_CREDIT); i--) {
    const { text, lower } = words[i]!;
    // "BEIRUT (Reuters) Two people": a dateline belongs to what follows it.
    if (text === '(') return credits && i - first >= SHORTEST_CAPTION ? at + 1 : at;
    credits ||= CREDITED.has(lower) && (bits[i]! & HAS_CAPITAL) !== 0;
  }
  return at;
}

/// Tokens of a credit in brackets, and of what it stands behind.
const LONGEST_CREDIT = 8;
const SHORTEST_CAPTION = 6;

/// A word that tells who is credited with a picture: "TRT World and Agencies", "Reuters Photo".
const CREDITED: ReadonlySet<string> = new Set([
  'agencies',
  ...frame.agencies.flatMap(({ names }) =>
    names.filter((name) => !name.includes(' ')).map((name) => name.toLowerCase()),
  ),
]);

/// "magnitude 5. 9", "a. 38-caliber gun": a decimal with a space in it, as some scrapers print them.
function isTorn({ from, to, bits, words }: RawTokens, at: number, next: number): boolean {
  if (at === 0 || words[at]!.text !== '.' || next !== at + 1) return false;
  if ((bits[next]! & FRACTION) === 0 || from[at] !== to[at - 1]) return false;
  const isFraction = (bits[at - 1]! & FRACTION) !== 0;
  return (isFraction && !/^[.)]$/.test(words[next + 1]!.text)) || words[at - 1]!.text === 'a';
}

/// "… was a slave … ‘except as for punishment’": what is left out stands inside the sentence.
function goesOnQuoting({ words }: RawTokens, at: number, next: number): boolean {
  if (!/^(?:\.{2,}|…)$/u.test(words[at]!.text) || !/^["“‘'`]/u.test(words[next]!.text)) return false;
  return /^\p{Ll}/u.test(words[next + 1]!.text);
}

/// "… in 1975. [12] Some say": the number of a note belongs to the sentence before it.
function behindNote({ count, words }: RawTokens, at: number): number {
  for (let i = at + 1; i < Math.min(count, at + LONGEST_NOTE); i++) {
    const { text } = words[i]!;
    if (text === ']') return i > at + 1 ? i + 1 : at;
    if (!/^[\d–,-]+$/u.test(text)) return at;
  }
  return at;
}

/// "[", "1", "-", "3", "]".
const LONGEST_NOTE = 6;

/// Whether an abbreviation's stop also ends the sentence: "… at 5 p.m. The", but not "the U.S. Army".
function dottedEnd({ words, bits }: RawTokens, at: number, next: number): boolean {
  const { lower } = words[at]!;
  const after = words[next]!;
  const afterBits = bits[next]!;
  const starts = (afterBits & STARTER) !== 0;
  if (CAPITALISED.has(lower) && (bits[at]! & HAS_CAPITAL) === 0) return (afterBits & BEGINS) !== 0;
  if (GOES_ON.has(lower)) return starts && ENDS_TOO.has(lower) && (afterBits & HAS_CAPITAL) !== 0;
  // "10 a.m. (0735 GMT)", "the Foo Corp. (FOO)": what is in brackets goes on, unless it begins as sentences do.
  if (after.text === '(') return (bits[next + 1]! & HAS_CAPITAL) !== 0 && (bits[next + 1]! & STARTER) !== 0;
  if (!/^[\p{Lu}"“‘(«]/u.test(after.text)) return false;
  if (MERIDIEM.test(lower) && (isWeekday(after) || ZONES.has(after.lower) || MONTHS.has(after.lower)))
    return false;
  // "in Salem, Ore. Police said": inside a sentence a comma would follow.
  if (STATES.has(lower) && at > 0 && words[at - 1]!.text === ',') return !GOES_ON.has(after.lower);
  return starts || /^["“‘«]/u.test(after.text) || ENDS_OFTEN.test(lower);
}

/// "He fell ill. Karam left.", "in the sun. Karam": without its capital it is no abbreviation.
const CAPITALISED: ReadonlySet<string> = new Set([
  ...abbreviations.states,
  ...abbreviations.months,
  ...['mon.', 'wed.', 'sat.', 'sun.', 'rep.', 'hon.', 'mt.'],
]);

const STATES: ReadonlySet<string> = new Set(abbreviations.states);
/// "Bush Sr. But he …", "on Main St. The …": titles that stand behind names, too.
const ENDS_TOO: ReadonlySet<string> = new Set(['sr.', 'st.', 'ft.']);

/// "9 a.m. Tuesday", "5 p.m. GMT": the time goes on.
const MERIDIEM = /^[ap]\.m\.$/;
const MONTHS: ReadonlySet<string> = new Set([...Object.keys(times.months), ...abbreviations.months]);
const ZONES: ReadonlySet<string> = new Set(times.zones);

/// Abbreviations after which a capital more often begins a sentence than goes on with a name.
const ENDS_OFTEN = /^(?:[ap]\.m\.|etc\.|[bd]\.c\.|jr\.|sr\.)$/u;

/// `“Why?” Smith asked`: a question inside a sentence that goes on.
function speaksSoon({ count, words }: RawTokens, from: number): boolean {
  for (let i = from; i < Math.min(count, from + 5); i++) {
    if (SPEAKS.test(words[i]!.lower)) return true;
    if (!/^\p{L}/u.test(words[i]!.text)) return false;
  }
  return false;
}

const SPEAKS = /^(?:said|says|asked|asks|told|added|wrote|cried|shouted|replied)$/u;

/// Text that knows no capitals, or next to none: sentences begin small there.
function isSmall({ from, bits }: RawTokens, at: number, block: Span): boolean {
  let allowed = (block.to - block.from) / CHARACTERS_A_CAPITAL;
  for (let i = at; from[i]! < block.to; i++) {
    if ((bits[i]! & HAS_CAPITAL) !== 0 && --allowed < 0) return false;
  }
  return true;
}

/// Fewer capitals than this are slips or the scraper's; a sentence alone brings more.
const CHARACTERS_A_CAPITAL = 400;
