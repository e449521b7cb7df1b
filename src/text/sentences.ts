/// Groups tokens into sentences, paragraph by paragraph.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import closed from '../../lexicon/closed-class.json' with { type: 'json' };
import times from '../../lexicon/times.json' with { type: 'json' };
import type { Sentence, Span } from '../model/index.ts';
import { isWeekday } from './time-words.ts';
import type { RawToken } from './tokens.ts';
import { perWord } from './words.ts';

const GOES_ON = new Set([...abbreviations.titles, ...abbreviations.months, ...abbreviations.between]);
/// Small words that begin sentences and no names: a capital on them tells.
const STARTERS: ReadonlySet<string> = new Set(
  Object.entries(closed.words).flatMap(([key, list]) =>
    /^(?:DET|PRON|ADP|SCONJ|CCONJ|AUX|ADV)/.test(key) ? list : [],
  ),
);
/// Nobody writes longer sentences, in tokens; tables and hostile texts do, and no layer shall pay for that.
const LONGEST = 250;
/// How far before that a comma or the like is looked for.
const CUT_BACK = 60;
const CUTS: ReadonlySet<string> = new Set([',', ';', ':', '—', '–']);
/// Nor more closing marks behind one stop.
const MOST_CLOSERS = 12;
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);

/// A stretch of the text that no sentence may cross, with the index of its passage.
export interface Block extends Span {
  readonly passage: number;
}

/// Sentences over `tokens`, which lie inside `blocks`, both in text order.
export function findSentences(tokens: readonly RawToken[], blocks: readonly Block[]): Sentence[] {
  const out: Sentence[] = [];
  let at = 0;
  for (const block of blocks) {
    let first = at;
    const small = isSmall(tokens, at, block);
    while (at < tokens.length && tokens[at]!.from < block.to) {
      const end = endsAt(tokens, at, block, small);
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
function cutBefore(tokens: readonly RawToken[], at: number): number {
  for (let i = at; i > at - CUT_BACK; i--) if (CUTS.has(tokens[i - 1]!.text)) return i;
  return at;
}

function sentence(tokens: readonly RawToken[], first: number, last: number, passage: number): Sentence {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, first, last, passage };
}

const NO_STOP = 0;
const FULL = 1;
/// A word with a stop of its own: "Mr.", "p.m.".
const DOTTED = 2;

const stopOf = perWord<RawToken, number>(({ text }) => {
  if (/^(?:[.!?…]+|\.{2,})$/u.test(text)) return FULL;
  return text.endsWith('.') && text.length > 1 ? DOTTED : NO_STOP;
});

/// The index after the sentence that ends with token `at` and its closing marks, or `at` when none ends there.
function endsAt(tokens: readonly RawToken[], at: number, block: Span, small: boolean): number {
  const token = tokens[at]!;
  const stop = stopOf(token);
  if (stop === NO_STOP) return at;
  let next = at + 1;
  const most = Math.min(tokens.length, next + MOST_CLOSERS);
  while (next < most && tokens[next]!.from < block.to && CLOSERS.has(tokens[next]!.text)) {
    // A mark with a space before it opens the next sentence.
    if (tokens[next]!.from > tokens[next - 1]!.to) break;
    next++;
  }
  if (tokens[next]?.text === '[') next = behindNote(tokens, next);
  const after = tokens[next];
  if (after === undefined || after.from >= block.to) return next;
  if (after.from === tokens[next - 1]!.to) return at;
  if (stop === DOTTED) return dottedEnd(tokens, at, next) ? next : at;
  if (/^[!?…]/u.test(token.text) && next > at + 1 && speaksSoon(tokens, next)) return at;
  if (!small && (isTorn(tokens, at, next) || goesOnQuoting(tokens, at, next))) return at;
  return small || begins(after) ? next : at;
}

/// "magnitude 5. 9", "a. 38-caliber gun": a decimal with a space in it, as some scrapers print them.
function isTorn(tokens: readonly RawToken[], at: number, next: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]!.text !== '.' || next !== at + 1) return false;
  if (!isFraction(tokens[next]!) || tokens[at]!.from !== before.to) return false;
  return (isFraction(before) && !/^[.)]$/.test(tokens[next + 1]?.text ?? '')) || before.text === 'a';
}

const isFraction = perWord<RawToken, boolean>(({ text }) => /^\d{1,3}(?:\p{L}{1,4})?$/u.test(text));

/// "… was a slave … ‘except as for punishment’": what is left out stands inside the sentence.
function goesOnQuoting(tokens: readonly RawToken[], at: number, next: number): boolean {
  if (!/^(?:\.{2,}|…)$/u.test(tokens[at]!.text) || !/^["“‘'`]/u.test(tokens[next]!.text)) return false;
  return /^\p{Ll}/u.test(tokens[next + 1]?.text ?? '');
}

/// "… in 1975. [12] Some say": the number of a note belongs to the sentence before it.
function behindNote(tokens: readonly RawToken[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_NOTE); i++) {
    const { text } = tokens[i]!;
    if (text === ']') return i > at + 1 ? i + 1 : at;
    if (!/^[\d–,-]+$/u.test(text)) return at;
  }
  return at;
}

/// "[", "1", "-", "3", "]".
const LONGEST_NOTE = 6;

const BEGINS = /^(?:[\p{Lu}\p{N}"“‘'([«—–•*$€£-]|(?:al|el)-\p{Lu}|``|_{2,})/u;
const begins = perWord<RawToken, boolean>(({ text }) => BEGINS.test(text));

/// Whether an abbreviation's stop also ends the sentence: "… at 5 p.m. The", but not "the U.S. Army".
function dottedEnd(tokens: readonly RawToken[], at: number, next: number): boolean {
  const { lower } = tokens[at]!;
  const after = tokens[next]!;
  const starts = STARTERS.has(after.lower);
  if (CAPITALISED.has(lower) && !hasCapital(tokens[at]!)) return begins(after);
  if (GOES_ON.has(lower)) return starts && ENDS_TOO.has(lower) && hasCapital(after);
  // "10 a.m. (0735 GMT)", "the Foo Corp. (FOO)": what is in brackets goes on, unless it begins as sentences do.
  if (after.text === '(') {
    const inside = tokens[next + 1];
    return inside !== undefined && hasCapital(inside) && STARTERS.has(inside.lower);
  }
  if (!/^[\p{Lu}"“‘(«]/u.test(after.text)) return false;
  if (MERIDIEM.test(lower) && (isWeekday(after) || ZONES.has(after.lower) || MONTHS.has(after.lower)))
    return false;
  // "in Salem, Ore. Police said": inside a sentence a comma would follow.
  if (STATES.has(lower) && tokens[at - 1]?.text === ',') return !GOES_ON.has(after.lower);
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
function speaksSoon(tokens: readonly RawToken[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    if (SPEAKS.test(tokens[i]!.lower)) return true;
    if (!/^\p{L}/u.test(tokens[i]!.text)) return false;
  }
  return false;
}

const SPEAKS = /^(?:said|says|asked|asks|told|added|wrote|cried|shouted|replied)$/u;

const hasCapital = perWord<RawToken, boolean>(({ text }) => /\p{Lu}/u.test(text));

/// Text that knows no capitals, or next to none: sentences begin small there.
function isSmall(tokens: readonly RawToken[], at: number, block: Span): boolean {
  let allowed = (block.to - block.from) / CHARACTERS_A_CAPITAL;
  for (let i = at; i < tokens.length && tokens[i]!.from < block.to; i++) {
    if (hasCapital(tokens[i]!) && --allowed < 0) return false;
  }
  return true;
}

/// Fewer capitals than this are slips or the scraper's; a sentence alone brings more.
const CHARACTERS_A_CAPITAL = 400;
