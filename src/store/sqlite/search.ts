/// Full-text search: what people ask, answered a page at a time, and counted.

import type Database from 'better-sqlite3';
import type { FacetCount, SearchFacets } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Hit } from '../archive.ts';
import { type Asked, type AskedTerm, readAsked } from '../asked.ts';
import { byCount } from '../columns/facets.ts';
import { litSpans } from '../lit.ts';
import { asksSomething, inOrder, isCommon, MOST_ORDERED, MOST_WEIGHED, rowsFound } from './finding.ts';
import { keepHeads, type ReportHeads } from './heads.ts';
import { REPORT_BODY, type ReportBody, rowReader } from './rows.ts';

type Db = Database.Database;

const AROUND = 90;
const MOST_OUTLETS = 40;

export interface Search {
  readonly find: (typed: string, limit: number, offset?: number) => readonly Hit[];
  readonly count: (typed: string) => SearchFacets;
}

export function openSearch(db: Db): Search {
  const heads = keepHeads(db);
  return {
    find: (typed, limit, offset = 0) => {
      const asked = readAsked(typed);
      const rows = asksSomething(asked) ? pageOf(db, asked, heads(), limit, offset) : [];
      return rows.map(hitReader(db, asked.all.flat()));
    },
    count: (typed) => {
      const asked = readAsked(typed);
      const known = heads();
      const rows = asksSomething(asked) ? rowsFound(db, asked, known) : [];
      return countsOf(db, asked, rows, known);
    },
  };
}

function pageOf(db: Db, asked: Asked, heads: ReportHeads, limit: number, offset: number): readonly number[] {
  const ordered = Math.max(offset + limit, MOST_ORDERED);
  const rows = rowsFound(db, asked, heads, ordered);
  const first = inOrder(db, asked, rows.slice(0, MOST_ORDERED), heads);
  return [...first, ...rows.slice(MOST_ORDERED)].slice(offset, offset + limit);
}

/// How many reports are found, of which outlets and years, and how the question was understood.
function countsOf(db: Db, asked: Asked, rows: readonly number[], heads: ReportHeads): SearchFacets {
  const [outlets, years] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, value: string): void => {
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const row of rows) {
    count(outlets, heads[row]!.outlet);
    count(years, heads[row]!.published.slice(0, 4));
  }
  const listed = (counts: ReadonlyMap<string, number>): readonly FacetCount[] =>
    [...counts].map(([value, count]) => ({ value, count }));
  return {
    total: rows.length,
    outlets: listed(outlets).toSorted(byCount).slice(0, MOST_OUTLETS),
    years: listed(years).toSorted((a, b) => compareText(a.value, b.value)),
    ...{ said: sayAsked(asked), ignored: asked.ignored, order: sayOrder(db, asked, rows.length) },
  };
}

/// In which order what is found is told; nothing where nothing is found.
function sayOrder(db: Db, asked: Asked, total: number): string {
  if (total === 0) return '';
  if (asked.all.length === 0) return 'The newest first.';
  const number = (value: number): string => value.toLocaleString('en');
  const common = asked.all.flat().filter((term) => isCommon(db, term));
  const weigh = common.map(({ words }) => `“${words}”`).join(', ');
  const light =
    common.length === 0
      ? []
      : [`More than ${number(MOST_WEIGHED)} reports have ${weigh}: that does not weigh.`];
  if (total <= MOST_ORDERED) return ['What fits best first.', ...light].join(' ');
  const newest = number(MOST_ORDERED);
  return [
    `What fits best first among the newest ${newest}; the others follow as they came in.`,
    ...light,
  ].join(' ');
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

function hitReader(db: Db, terms: readonly AskedTerm[]): (seq: number) => Hit {
  const row = db.prepare<[number], ReportBody>(`SELECT ${REPORT_BODY} FROM reports r WHERE r.seq = ?`);
  const read = rowReader(db);
  return (seq) => {
    const { id, title, published, outlet, text } = read(row.get(seq)!);
    const spans = litSpans(text, terms);
    const first = spans[0] ?? null;
    const from = first ? snap(text, Math.max(0, first.from - AROUND)) : 0;
    const to = whole(text, Math.min(text.length, (first?.to ?? 0) + 2 * AROUND));
    const inside = spans.filter((span) => span.from >= from && span.to <= to);
    return {
      ...{ report: id, title: title ?? null, published, outlet: outlet ?? null, span: first },
      extract: text.slice(from, to),
      marks: inside.map((span) => ({ from: span.from - from, to: span.to - from })),
      matches: spans.length,
    };
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
