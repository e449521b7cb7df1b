/// The vocabulary of a report's frame, compiled: agencies, credits, bylines, and the words around a clock time.

import closed from '../../lexicon/closed-class.json' with { type: 'json' };
import data from '../../lexicon/frame.json' with { type: 'json' };
import { NUMBER_WORDS } from '../text/number-words.ts';

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const NAMES_OF_AGENCIES = data.agencies
  .flatMap(({ names }) => names)
  .flatMap((name) => [name, name.toUpperCase()])
  .sort((a, b) => b.length - a.length);
const AGENCY = `(?:${[...new Set(NAMES_OF_AGENCIES)].map(escaped).join('|')})`;
const PARTICLES = 'de|la|al|el|bin|ben|van|von|der|den|di|da|du|abu|ibn';
const PARTICLE = `(?:(?:${PARTICLES}|al-|el-) ?)`;
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const NAME = `${WORD}(?: ${PARTICLE}{0,2}${WORD}){1,4}`;
const NAMES = `${NAME}(?:(?:,? and |,? AND |, | & )${NAME}){0,5}`;
const PLACE = `${WORD}(?: ${WORD}){0,3}`;

const AGENCY_BY_NAME = new Map(
  data.agencies.flatMap(({ name, names }) => names.map((other) => [other.toLowerCase(), name] as const)),
);
const WHOLE_AGENCY = new RegExp(`(?<![\\p{L}\\p{N}])${AGENCY}(?![\\p{L}\\p{N}-])`, 'u');

interface FrameRule {
  readonly rule: string;
  /// Cheap tests that a line must pass before the pattern is tried: how it may begin, one of what it must hold,
  /// which words it may have in small letters, and its length.
  readonly opens?: readonly string[];
  readonly needs?: readonly string[];
  readonly small?: readonly string[];
  readonly longest?: number;
  readonly pattern: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const creditRules: readonly FrameRule[] = data.credits;
export const bylineRules: readonly FrameRule[] = data.bylines;
export const stampWords: ReadonlySet<string> = new Set(data.stampWords);
export const openings: readonly string[] = data.opening;
export const notPlaces: ReadonlySet<string> = new Set(data.notPlaces);
export const textTags: readonly string[] = data.tags;
/// What a saved page prints around a story.
export const pageHeads: readonly string[] = data.page.heads;
export const pageButtons: readonly string[] = data.page.buttons;
export const pageFeet: readonly {
  readonly pattern: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}[] = data.page.feet;
/// Before what a page says a story is about, printed into its text: up to where a sentence begins.
const STARTS = [
  ...Object.entries(closed.words).flatMap(([key, words]) =>
    /^(?:DET|PRON|ADP|SCONJ)/.test(key) ? words : [],
  ),
  ...NUMBER_WORDS,
].flatMap((word) => (/^[a-z]+$/.test(word) ? `${word[0]!.toUpperCase()}${word.slice(1)}` : []));
const pageLabels = data.page.labels;
const LABELS = pageLabels.words.join('|');
const SUBJECTS = new RegExp(
  `(?<=[\\p{Ll}.!?"”’)] )(?:${LABELS}):? (?=\\p{Lu})[^.!?]{3,200}?(?= (?:(?:${STARTS.join('|')}) [\\p{Ll}\\d]|${pageLabels.deeds} ))`,
  'u',
);

/// The list of its subjects that a page printed into a stretch of its text.
export function subjectsIn(words: string): { readonly from: number; readonly to: number } | undefined {
  if (!pageLabels.words.some((label) => words.includes(` ${label}`))) return undefined;
  const match = SUBJECTS.exec(words);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}
export const agencyPattern = AGENCY;

const numbers = (table: Readonly<Record<string, number>>) =>
  new Map(Object.entries(table) as readonly (readonly [string, number])[]);
export const monthNumber = numbers(data.months);
export const weekdayNumber = numbers(data.weekdays);

/// No credit or byline is longer; longer lines are never tried.
const LONGEST = 400;

/// Words that a credit printed on the end of a paragraph may hold.
const THANKS: readonly string[] = data.thanks;
const NEEDS = [
  ...new Set([...THANKS, ...[...creditRules, ...bylineRules].flatMap(({ needs = [] }) => needs)]),
];

/// Which of the words that rules need a text holds at all, a bit for each: most hold none, and are searched once, not
/// line by line.
export type Held = number;
const ALL_HELD: Held = 2 ** NEEDS.length - 1;

export function wordsHeld(text: string): Held {
  let held = 0;
  for (let i = 0; i < NEEDS.length; i++) if (text.includes(NEEDS[i]!)) held |= 1 << i;
  return held;
}

/// Whether a stretch of a text that holds these words has words of thanks or of rights.
export function hasThanks(words: string, held: Held): boolean {
  return holdsOne(words, held & THANKED);
}
const THANKED = bitsOf(THANKS);

function bitsOf(words: readonly string[]): Held {
  return words.reduce((bits, each) => bits | (1 << NEEDS.indexOf(each)), 0);
}

function holdsOne(line: string, wanted: Held): boolean {
  for (let i = 0; wanted >> i !== 0; i++) {
    if (((wanted >> i) & 1) === 1 && line.includes(NEEDS[i]!)) return true;
  }
  return false;
}

interface Tried {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly needs: Held;
  readonly small: SmallWords | undefined;
  readonly longest: number;
}

/// Words in small letters that stand in names of people and agencies; two particles may be written as one.
export const smallInNames: readonly string[] = [
  ...PARTICLES.split('|').flatMap((one) => [one, ...PARTICLES.split('|').map((other) => one + other)]),
  ...data.agencies.flatMap(({ names }) => names.flatMap((name) => name.match(/(?<= )[a-z]+/g) ?? [])),
];

/// The rules to try on a line, by the word or mark that it begins with; the others' lines may begin with anything.
interface Rules {
  readonly byOpening: ReadonlyMap<string, readonly Tried[]>;
  readonly others: readonly Tried[];
}

function compile(rules: readonly FrameRule[]): Rules {
  const tried = rules.map(({ rule, pattern, needs = [], small, longest = LONGEST }): Tried => {
    const source = pattern.replaceAll('AGENCY', AGENCY).replaceAll('NAMES', NAMES).replaceAll('PLACE', PLACE);
    const allowed = small && smallWords([...small, ...smallInNames]);
    return { rule, pattern: new RegExp(source, 'u'), needs: bitsOf(needs), small: allowed, longest };
  });
  const openings = new Set(rules.flatMap(({ opens = [] }) => opens));
  const byOpening = [...openings].map((word) => {
    const fitting = tried.filter((_, i) => rules[i]!.opens?.includes(word) ?? true);
    return [word, fitting] as const;
  });
  return { byOpening: new Map(byOpening), others: tried.filter((_, i) => rules[i]!.opens === undefined) };
}
const CREDITS = compile(creditRules);
const BYLINES = compile(bylineRules);

/// The rule by which a line credits people or states rights, if any does; `held` are the words of the whole text.
export function creditRule(line: string, held: Held = ALL_HELD): string | undefined {
  return firstMatch(CREDITS, line, held);
}

/// The rule by which a line names the authors.
export function bylineRule(line: string, held: Held = ALL_HELD): string | undefined {
  return firstMatch(BYLINES, line, held);
}

function firstMatch({ byOpening, others }: Rules, line: string, textHolds: Held): string | undefined {
  if (line.length > LONGEST) return undefined;
  const shouts = isShouted(line);
  const held = shouts ? ALL_HELD : textHolds;
  let forms: readonly string[] | undefined;
  for (const { rule, pattern, needs, small, longest } of byOpening.get(openingOf(line)) ?? others) {
    if (line.length > longest) continue;
    if (needs !== 0 && !holdsOne(shouts ? line.toLowerCase() : line, needs & held)) continue;
    if (small && !hasOnlySmall(line, small)) continue;
    forms ??= cases(line, shouts);
    if (forms.some((form) => pattern.test(form))) return rule;
  }
  return undefined;
}

/// Whether the words in small letters are all of some few. Only plain letters behind a blank tell that they are not.
function hasOnlySmall(line: string, small: SmallWords): boolean {
  for (let at = line.indexOf(' ') + 1; at > 0; at = line.indexOf(' ', at) + 1) {
    if (!isAllowedSmall(line, at, small)) return false;
  }
  return true;
}

/// Words of small letters; most others differ from all of them in their length or first letter.
export interface SmallWords {
  readonly words: ReadonlySet<string>;
  /// By first letter, a bit for each length.
  readonly lengths: Int32Array;
}

export function smallWords(list: readonly string[]): SmallWords {
  const lengths = new Int32Array(128);
  for (const word of list) lengths[word.charCodeAt(0) & 127]! |= 1 << Math.min(31, word.length);
  return { words: new Set(list), lengths };
}

/// What stands at a place is no word in small letters, or one of these.
export function isAllowedSmall(line: string, at: number, { words, lengths }: SmallWords): boolean {
  let end = at;
  while (isSmall(line.charCodeAt(end))) end++;
  if (end === at || line.charCodeAt(end) > 127) return true;
  const length = 1 << Math.min(31, end - at);
  return (lengths[line.charCodeAt(at)]! & length) !== 0 && words.has(line.slice(at, end));
}

const isSmall = (code: number) => code >= 97 && code <= 122;

/// No rule's opening word is longer.
const OPENING = 16;

/// The word of plain letters that a line begins with, in small letters, else its first character.
function openingOf(line: string): string {
  let end = 0;
  while (end < OPENING && isPlainLetter(line.charCodeAt(end))) end++;
  return end === 0 ? line.charAt(0) : line.slice(0, end).toLowerCase();
}

export function isPlainLetter(code: number): boolean {
  return isSmall(code | 32);
}

/// Almost every line shows by one of its first letters that it does not shout.
function isShouted(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    if (isSmall(line.charCodeAt(i))) return false;
  }
  return line === line.toUpperCase();
}

/// A line as written, with its first letter small, and, if it shouts, without its capitals.
function cases(line: string, shouts: boolean): readonly string[] {
  const small = line.replace(/\p{L}/u, (letter) => letter.toLowerCase());
  if (!shouts) return [line, small];
  const lower = line.toLowerCase();
  const title = lower.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return [line, small, lower, title.replace(/\p{L}/u, (letter) => letter.toLowerCase())];
}

/// The agency that these words name in full ("Agence France-Presse" → "AFP").
export function agencyNamed(words: string): string | undefined {
  return AGENCY_BY_NAME.get(words.trim().toLowerCase());
}

const TOLD = new RegExp(`(?<![\\p{L}\\p{N}])(?:told|telling) (?:the )?(${AGENCY})(?![\\p{L}\\p{N}-])`, 'u');

/// The agency whose own reporting a text shows: "she told The Associated Press".
export function agencyTold(words: string): string | undefined {
  if (!words.includes('told ') && !words.includes('telling ')) return undefined;
  const named = TOLD.exec(words)?.[1];
  return named === undefined ? undefined : (agencyNamed(named) ?? named);
}

/// The first agency named in a line, as printed.
export function agencyIn(line: string): string | undefined {
  return line.length > LONGEST ? undefined : WHOLE_AGENCY.exec(line)?.[0];
}
