/// The vocabulary of a report's frame, compiled: agencies, credits, bylines, and the words around a clock time.

import data from '../../lexicon/frame.json' with { type: 'json' };

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const NAMES_OF_AGENCIES = data.agencies
  .flatMap(({ names }) => names)
  .flatMap((name) => [name, name.toUpperCase()])
  .sort((a, b) => b.length - a.length);
const AGENCY = `(?:${[...new Set(NAMES_OF_AGENCIES)].map(escaped).join('|')})`;
const PARTICLE = '(?:(?:de|la|al|el|bin|ben|van|von|der|den|di|da|du|abu|ibn|al-|el-) ?)';
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
export const agencyPattern = AGENCY;

const numbers = (table: Readonly<Record<string, number>>) =>
  new Map(Object.entries(table) as readonly (readonly [string, number])[]);
export const monthNumber = numbers(data.months);
export const weekdayNumber = numbers(data.weekdays);

function compile({ pattern }: FrameRule): RegExp {
  const source = pattern.replaceAll('AGENCY', AGENCY).replaceAll('NAMES', NAMES).replaceAll('PLACE', PLACE);
  return new RegExp(source, 'u');
}
const CREDITS = creditRules.map((rule) => [rule.rule, compile(rule)] as const);
const BYLINES = bylineRules.map((rule) => [rule.rule, compile(rule)] as const);

/// No credit or byline is longer; longer lines are never tried.
const LONGEST = 400;

/// The rule by which a line credits people or states rights, if any does.
export function creditRule(line: string): string | undefined {
  return firstMatch(CREDITS, line);
}

/// The rule by which a line names the authors.
export function bylineRule(line: string): string | undefined {
  return firstMatch(BYLINES, line);
}

function firstMatch(rules: readonly (readonly [string, RegExp])[], line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const forms = cases(line);
  return rules.find(([, pattern]) => forms.some((form) => pattern.test(form)))?.[0];
}

/// A line as written, with its first letter small, and, if it shouts, without its capitals.
function cases(line: string): readonly string[] {
  const small = line.replace(/\p{L}/u, (letter) => letter.toLowerCase());
  if (line !== line.toUpperCase()) return [line, small];
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
  const named = TOLD.exec(words)?.[1];
  return named === undefined ? undefined : (agencyNamed(named) ?? named);
}

/// The first agency named in a line, as printed.
export function agencyIn(line: string): string | undefined {
  return line.length > LONGEST ? undefined : WHOLE_AGENCY.exec(line)?.[0];
}
