/// Which reports have the words that are asked for, and in which order they are told.

import type Database from 'better-sqlite3';
import { compareText } from '../../text/compare-text.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import type { ReportHead, ReportHeads } from './heads.ts';

type Db = Database.Database;

/// So many of those that are found, the newest, are put in order; those behind them follow as they came in.
export const MOST_ORDERED = 2000;
/// A word that more reports have says little about any of them, and weighing all of them would take long.
export const MOST_WEIGHED = 5000;

/// Numbers of rows, the newest first. Without `limit`, all that are found.
export function rowsFound(
  db: Db,
  asked: Asked,
  heads: ReportHeads,
  limit = Number.MAX_SAFE_INTEGER,
): number[] {
  const fits = limitsOf(asked);
  const rows: number[] = [];
  for (const row of candidates(db, asked, heads)) {
    if (fits && !fits(heads[row]!)) continue;
    rows.push(row);
    if (rows.length >= limit) break;
  }
  return rows;
}

/// Whether anything at all is asked for.
export function asksSomething(asked: Asked): boolean {
  return asked.all.length + asked.none.length > 0 || limitsOf(asked) !== undefined;
}

function candidates(db: Db, asked: Asked, heads: ReportHeads): Iterable<number> {
  const [match, none] = [matchQuery(asked), asked.none.map(termQuery).join(' OR ')];
  if (match !== '') return matches(db).iterate(none === '' ? match : `(${match}) NOT (${none})`);
  const not = new Set(none === '' ? [] : matches(db).all(none));
  return [...heads.keys()].filter((row) => heads[row] !== undefined && !not.has(row)).reverse();
}

function matches(db: Db) {
  return db
    .prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC')
    .pluck();
}

function limitsOf({ outlets, agencies, since, until }: Asked): ((head: ReportHead) => boolean) | undefined {
  if (outlets.length + agencies.length === 0 && !since && !until) return undefined;
  const low = (texts: readonly string[]): readonly string[] => texts.map((text) => text.toLowerCase());
  const [byOutlet, byAgency] = [low(outlets), low(agencies)];
  return ({ published, outlet, agency }) => {
    const [from, by] = [outlet.toLowerCase(), agency.toLowerCase()];
    return (
      byOutlet.every((name) => from.includes(name) || by.includes(name)) &&
      byAgency.every((name) => by.includes(name)) &&
      (!since || published >= since) &&
      (!until || (published !== '' && published.slice(0, until.length) <= until))
    );
  };
}

/// Reports that say most of the rarer words in the fewest words first; among equals those that have all that is asked
/// for in their title, then the newest. Where no words are asked for, the newest.
export function inOrder(
  db: Db,
  asked: Asked,
  rows: readonly number[],
  heads: ReportHeads,
): readonly number[] {
  const date = (row: number): string => heads[row]!.published;
  const match = matchQuery(asked);
  if (match === '') return rows.toSorted((a, b) => compareText(date(b), date(a)) || b - a);
  const score = scores(db, asked);
  const titled = new Set<number>();
  const wanted = new Set(rows);
  for (const row of matches(db).iterate(`{title} : (${match})`)) {
    if (row < rows.at(-1)!) break;
    if (wanted.has(row)) titled.add(row);
  }
  const place = (row: number): number => (titled.has(row) ? 0 : 1);
  return rows.toSorted(
    (a, b) =>
      (score.get(a) ?? 0) - (score.get(b) ?? 0) ||
      place(a) - place(b) ||
      compareText(date(b), date(a)) ||
      b - a,
  );
}

/// Less is better, as the index of words has it.
function scores(db: Db, asked: Asked): ReadonlyMap<number, number> {
  const weighed = [...new Set(asked.all.flat())].filter((term) => !isCommon(db, term));
  if (weighed.length === 0) return new Map();
  return new Map(
    db
      .prepare<[string], [number, number]>('SELECT rowid, rank FROM words WHERE words MATCH ?')
      .raw()
      .all(weighed.map(termQuery).join(' OR ')),
  );
}

/// Whether so many reports have it that it does not weigh.
export function isCommon(db: Db, term: AskedTerm): boolean {
  const count = db
    .prepare<[string], number>(
      `SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ${MOST_WEIGHED + 1})`,
    )
    .pluck()
    .get(termQuery(term))!;
  return count > MOST_WEIGHED;
}

function matchQuery({ all }: Asked): string {
  return all.map((one) => `(${one.map(termQuery).join(' OR ')})`).join(' AND ');
}

/// A quoted string is never anything else in the language of FTS5; quotation marks are taken out before.
function termQuery({ words, beginning, inTitle }: AskedTerm): string {
  return `${inTitle ? '{title} : ' : ''}"${words}"${beginning ? '*' : ''}`;
}
