/// Reads a dateline at the start of a paragraph: where from, which day, whose agency.

import type { Dateline, Day } from '../model/index.ts';
import {
  agencyNamed,
  agencyPattern,
  isAllowedSmall,
  isPlainLetter,
  monthNumber,
  notPlaces,
  smallInNames,
  smallWords,
  textTags,
  weekdayNumber,
} from './frame.ts';

const names = (table: ReadonlyMap<string, number>) => [...table.keys()].sort((a, b) => b.length - a.length);
const MONTH = `(?:${names(monthNumber).join('|')})(?![\\p{L}])\\.?`;
const WEEKDAY = `(?:(?:${names(weekdayNumber).join('|')})\\.?,? )?`;
const YEAR = "(?:,? ?'?(\\d{4}|\\d{2})(?!\\d))?";
const DATE = `${WEEKDAY}(?:(${MONTH}) ?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}|(\\d{1,2})(?:st|nd|rd|th)? ?(${MONTH})${YEAR})`;
const CAPS_WORD = "(?:(?:al|el|as|ad|de|la|of)-?\\s?)?\\p{Lu}[\\p{Lu}\\p{M}'’.-]+";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const steps = {
  caps: new RegExp(`${CAPS_WORD}(?:[ /]${CAPS_WORD}){0,4}(?![\\p{L}])`, 'uy'),
  title: new RegExp(`${WORD}(?:[ /-](?:(?:al|el|de|la|of|ez|az)[- ])?${WORD}){0,3}(?![\\p{L}])`, 'uy'),
  region: new RegExp(`, ?(?!(?:${MONTH}|NO DATE))(${WORD}(?: (?:of )?${WORD}){0,3})`, 'uy'),
  country: /\s\([\p{Lu}][\p{L}. ]{1,30}\)(?=,)/uy,
  date: new RegExp(`(?:,? |, ?)(?:${DATE}|NO DATE)[.,]?`, 'iuy'),
  brackets: /,? ?[([]([^()[\]\n]{2,60})[)\]]/uy,
  slashes: /[.,]? ?\/([^/\n]{2,30})\/\.?/uy,
  agency: new RegExp(`,? (${agencyPattern})(?=\\s*[—–―:_-])`, 'uy'),
  dash: /\s*(?:[—–―_]|--?(?!\p{L})|:(?=\s))[ \t]*/uy,
  stop: /\s*[.:][ \t]*/uy,
  tags: new RegExp(`(?:\\[(?:${textTags.join('|')})\\][ \\t]*)+`, 'uy'),
  alone: new RegExp(`(?:\\(?(${agencyPattern})\\)|(${agencyPattern}))\\s*(?:[—–―]|--?(?=\\s))\\s*`, 'uy'),
  inBrackets: new RegExp(
    `\\((${WORD}(?:[ /-]${WORD}){0,3}(?:, ?${WORD}){0,2})((?:,? )${DATE})?\\)\\s*[—–―-]{1,2}(?=\\s)\\s*`,
    'iuy',
  ),
  justDate: new RegExp(`(?:${DATE})$`, 'iu'),
};
/// No dateline is longer.
const REACH = 160;

/// A dateline with how sure its form is: `strong` where it names an agency or a day besides the place.
export interface DatelineReading {
  readonly dateline: Dateline;
  readonly strong: boolean;
}

/// Reads the dateline at `from`, if one stands there; its day is completed from the day of publication.
export function readDateline(
  text: string,
  from: number,
  to: number,
  published: Day = '',
): DatelineReading | null {
  const line = text.slice(from, Math.min(to, from + REACH));
  if (!mayBeDateline(line)) return null;
  const found = withBrackets(line, published) ?? withPlace(line, published) ?? agencyAlone(line);
  if (found === null) return null;
  const { end, place, day, agency, strong } = found;
  const length = line.slice(0, end).trimEnd().length;
  return {
    strong,
    dateline: {
      ...{ from, to: from + length },
      ...(place !== undefined && { place: { from: from + place[0], to: from + place[1] } }),
      ...(day !== undefined && { day }),
      ...(agency !== undefined && { agency }),
    },
  };
}

/// Words in small letters that may stand in a dateline.
const SMALL = smallWords([
  ...['al', 'el', 'as', 'ad', 'de', 'la', 'of', 'ez', 'az'],
  ...[...smallInNames, ...monthNumber.keys(), ...weekdayNumber.keys(), 'no', 'date'],
]);
/// Digits, brackets and what else opens a day, an agency or the end of a dateline.
const MARKS: ReadonlySet<number> = new Set([...'0123456789([/:_'].map((mark) => mark.charCodeAt(0)));
const [BLANK, HYPHEN, SMALL_N] = [32, 45, 110];
const isNoDate = (words: string) => words.toLowerCase() === 'no date';

/// Before what ends or dates a dateline stand names only: almost every paragraph shows by its second or third word
/// that it has none.
function mayBeDateline(line: string): boolean {
  if (line.startsWith('(')) return true;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code > 127 || MARKS.has(code)) return i > 0 || code > 127;
    if (code === HYPHEN && !isPlainLetter(line.charCodeAt(i + 1))) return true;
    if (i > 0 && line.charCodeAt(i - 1) !== BLANK) continue;
    if (!isAllowedSmall(line, i, SMALL)) return false;
    if ((code | 32) === SMALL_N && isNoDate(line.slice(i, i + 7))) return true;
  }
  return false;
}

interface Found {
  readonly end: number;
  readonly place?: readonly [number, number];
  readonly day?: Day | undefined;
  readonly agency?: string | undefined;
  readonly strong: boolean;
}

/// "(Beirut) – ", "(Geneva, 3 March 2019) – ".
function withBrackets(line: string, published: Day): Found | null {
  if (!line.startsWith('(')) return null;
  const match = at(steps.inBrackets, line, 0);
  if (match === null || agencyNamed(match[1]!) !== undefined || !/^\p{Lu}/u.test(match[1]!)) return null;
  const place = [1, 1 + match[1]!.length] as const;
  return { end: match[0].length, place, day: dayOf(match.slice(3), published), strong: true };
}

/// "(AP) — ", "Reuters - ".
function agencyAlone(line: string): Found | null {
  const match = at(steps.alone, line, 0);
  return match && { end: match[0].length, agency: match[1] ?? match[2], strong: true };
}

function withPlace(line: string, published: Day): Found | null {
  const caps = at(steps.caps, line, 0);
  const name = caps ?? at(steps.title, line, 0);
  if (name === null || name[0].split(/[ /]/).some((word) => notPlaces.has(word))) return null;
  if (agencyNamed(name[0]) !== undefined) return null;
  let end = name[0].length;
  const step = (pattern: RegExp): RegExpExecArray | null => {
    const match = at(pattern, line, end);
    end += match?.[0].length ?? 0;
    return match;
  };
  let placeEnd = end;
  step(steps.country);
  let date = step(steps.date);
  let agency = date ? undefined : step(steps.agency)?.[1];
  if (!date && !agency) {
    const region = at(steps.region, line, end);
    if (region && agencyNamed(region[1]!) === undefined) {
      step(steps.region);
      placeEnd = end;
    }
  }
  const place = [0, placeEnd] as const;
  date ??= step(steps.date);
  const slashed = step(steps.slashes);
  const bracketed = slashed ? null : step(steps.brackets);
  agency ??= slashed?.[1] ?? bracketed?.[1] ?? step(steps.agency)?.[1];
  const known = agency !== undefined && agencyNamed(agency) !== undefined;
  const closed = step(steps.dash) ?? (slashed || date ? step(steps.stop) : null);
  const ended = line.slice(end).trim() === '';
  if (!closed && !slashed && !(ended && date)) return null;
  if (
    !trusted({ line, caps: caps !== null, named: agency !== undefined, known, dated: date !== null, closed })
  )
    return null;
  step(steps.tags);
  return {
    end,
    place,
    agency,
    day: date ? dayOf(date.slice(1), published) : undefined,
    strong: known || date !== null,
  };
}

interface Evidence {
  readonly line: string;
  readonly caps: boolean;
  readonly named: boolean;
  readonly known: boolean;
  readonly dated: boolean;
  readonly closed: RegExpExecArray | null;
}

/// A place in capitals needs only a dash in a text that does not shout; any other needs an agency or a day.
function trusted({ line, caps, named, known, dated, closed }: Evidence): boolean {
  if (known || dated) return true;
  if (!caps) return false;
  const rest = line.slice(line.indexOf(closed?.[0] ?? '') + (closed?.[0].length ?? 0));
  const shouting = rest === rest.toUpperCase() && /\p{Lu}/u.test(rest);
  if (shouting) return named && closed !== null;
  return /^["“‘'(]?[\p{Lu}\p{N}]/u.test(rest) || rest.trim() === '';
}

function at(pattern: RegExp, line: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(line);
}

/// The day that the groups of `DATE` name; without a year, the one nearest to the day of publication.
function dayOf(groups: readonly (string | undefined)[], published: Day): Day | undefined {
  const [month1, day1, year1, day2, month2, year2] = groups;
  const month = monthNumber.get((month1 ?? month2 ?? '').toLowerCase().replace('.', ''));
  const day = Number(day1 ?? day2);
  if (month === undefined || !(day >= 1 && day <= 31)) return undefined;
  const year = year1 ?? year2;
  const iso = (y: number) =>
    `${String(y).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return iso(year.length === 4 ? Number(year) : century(Number(year)));
  if (published === '') return undefined;
  const about = Number(published.slice(0, 4));
  const distance = (y: number) => Math.abs(dayCount(iso(y)) - dayCount(published));
  return iso([about, about - 1, about + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best)));
}

const century = (year: number) => (year < 50 ? 2000 + year : 1900 + year);
/// Days as a running count, good enough to tell which of three years is nearest.
const dayCount = (day: Day) =>
  Number(day.slice(0, 4)) * 365.25 + Number(day.slice(5, 7)) * 30.44 + Number(day.slice(8, 10));

/// The full date that stands alone at the start of a text's first line ("7 October 2016", "Feb. 3, 2017").
export function readLoneDate(line: string): Day | undefined {
  const match = line.length > 40 ? null : steps.justDate.exec(line.trim());
  return match?.index === 0 ? dayOf(match.slice(1), '') : undefined;
}
