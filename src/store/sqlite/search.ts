/// Full-text search: what people ask as a query that SQLite cannot misread, and the places found.

import type Database from 'better-sqlite3';
import type { SearchFacets } from '../../model/index.ts';
import type { Hit } from '../archive.ts';
import { type Asked, type AskedTerm, readAsked } from '../asked.ts';

/// Private-use characters stand round each match: what `highlight` puts in, taken out again with its offset.
const OPEN = '\uE0F0';
const CLOSE = '\uE0F1';
const AROUND = 90;
const MOST_OUTLETS = 40;

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly meta: string;
  readonly lit: string;
}

/// Best first; where only limits are asked for, by date of publication.
export function search(db: Database.Database, typed: string, limit: number, offset = 0): readonly Hit[] {
  const asked = readAsked(typed);
  const found = where(asked);
  if (found === null) return [];
  const lit = found.match ? 'highlight(words, 1, ?, ?)' : "substr(r.text, 1, 600) || ''";
  const order = found.match ? 'rank, r.id' : "json_extract(r.meta, '$.published'), r.id";
  return db
    .prepare<unknown[], Row>(
      `SELECT r.id, r.title, r.meta, ${lit} AS lit ${found.from} WHERE ${found.sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .all(...(found.match ? [OPEN, CLOSE] : []), ...found.values, limit, offset)
    .map(hit);
}

/// How many reports are found, of which outlets and years, and how the question was understood.
export function searchFacets(db: Database.Database, typed: string): SearchFacets {
  const asked = readAsked(typed);
  const found = where(asked);
  const understood = { said: sayAsked(asked), ignored: asked.ignored };
  if (found === null) return { total: 0, outlets: [], years: [], ...understood };
  const count = (column: string, order: string): SearchFacets['outlets'] =>
    db
      .prepare<unknown[], { value: string; count: number }>(
        `SELECT ${column} AS value, count(*) AS count ${found.from} WHERE ${found.sql} AND ${column} <> ''
         GROUP BY 1 ORDER BY ${order} LIMIT ${MOST_OUTLETS}`,
      )
      .all(...found.values);
  const total = db
    .prepare<unknown[], { n: number }>(`SELECT count(*) AS n ${found.from} WHERE ${found.sql}`)
    .get(...found.values)!.n;
  return {
    total,
    outlets: count("coalesce(json_extract(r.meta, '$.outlet'), '')", '2 DESC, 1'),
    years: count("substr(json_extract(r.meta, '$.published'), 1, 4)", '1'),
    ...understood,
  };
}

interface Where {
  readonly match: boolean;
  readonly from: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/// Null where nothing is asked.
function where(asked: Asked): Where | null {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, ...given: unknown[]): void => {
    conditions.push(sql);
    values.push(...given);
  };
  const match = matchQuery(asked);
  if (match !== '') add('words MATCH ?', match);
  const none = asked.none.map(termQuery).join(' OR ');
  if (none !== '') add('r.seq NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', none);
  for (const outlet of asked.outlets) {
    const of = (name: string): string =>
      `instr(lower(coalesce(json_extract(r.meta, '$.${name}'), '')), lower(?)) > 0`;
    add(`(${of('outlet')} OR ${of('agency')})`, outlet, outlet);
  }
  for (const agency of asked.agencies)
    add(`instr(lower(coalesce(json_extract(r.meta, '$.agency'), '')), lower(?)) > 0`, agency);
  const day = "json_extract(r.meta, '$.published')";
  if (asked.since) add(`${day} >= ?`, asked.since);
  if (asked.until) add(`${day} <> '' AND substr(${day}, 1, length(?)) <= ?`, asked.until, asked.until);
  if (conditions.length === 0) return null;
  const from = match === '' ? 'FROM reports r' : 'FROM words JOIN reports r ON r.seq = words.rowid';
  return { match: match !== '', from, sql: conditions.join(' AND '), values };
}

function matchQuery({ all }: Asked): string {
  return all.map((one) => `(${one.map(termQuery).join(' OR ')})`).join(' AND ');
}

/// A quoted string is never anything else in the language of FTS5; quotation marks are taken out before.
function termQuery({ words, beginning, inTitle }: AskedTerm): string {
  return `${inTitle ? '{title} : ' : ''}"${words}"${beginning ? '*' : ''}`;
}

/// In words for people, one for each thing that must hold.
function sayAsked(asked: Asked): readonly string[] {
  const term = ({ words, beginning, inTitle }: AskedTerm): string =>
    `${beginning ? 'words beginning with ' : ''}“${words}”${inTitle ? ' in the title' : ''}`;
  return [
    ...asked.all.map((one) => one.map(term).join(' or ')),
    ...asked.none.map((one) => `not ${term(one)}`),
    ...asked.outlets.map((outlet) => `outlet or agency “${outlet}”`),
    ...asked.agencies.map((agency) => `agency “${agency}”`),
    ...(asked.since ? [`published in ${asked.since} or later`] : []),
    ...(asked.until ? [`published in ${asked.until} or earlier`] : []),
  ];
}

function hit(row: Row): Hit {
  const meta = JSON.parse(row.meta) as { published: string; outlet?: string };
  const { text, spans } = unlit(row.lit);
  const first = spans[0] ?? null;
  const from = first ? snap(text, Math.max(0, first.from - AROUND)) : 0;
  const to = whole(text, Math.min(text.length, (first?.to ?? 0) + 2 * AROUND));
  const inside = spans.filter((span) => span.from >= from && span.to <= to);
  return {
    report: row.id,
    title: row.title,
    published: meta.published,
    outlet: meta.outlet ?? null,
    span: first,
    extract: text.slice(from, to),
    marks: inside.map((span) => ({ from: span.from - from, to: span.to - from })),
    matches: spans.length,
  };
}

/// To the beginning of the next word, so that an extract does not begin inside one.
function snap(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + 30).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

/// Back to the end of a word, so that an extract does not end inside one.
function whole(text: string, to: number): number {
  const space = to < text.length ? text.slice(to - 30, to).search(/\s\S*$/) : -1;
  return space < 0 ? to : to - 30 + space;
}

function unlit(lit: string): { text: string; spans: { from: number; to: number }[] } {
  const spans: { from: number; to: number }[] = [];
  let text = '';
  let from = 0;
  for (const piece of lit.split(/([\uE0F0\uE0F1])/)) {
    if (piece === OPEN) from = text.length;
    else if (piece === CLOSE) spans.push({ from, to: text.length });
    else text += piece;
  }
  return { text, spans };
}
