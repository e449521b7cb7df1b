/// Full-text search: words as people type them into a query that SQLite cannot misread, and the places found.

import type Database from 'better-sqlite3';
import type { Hit } from '../archive.ts';

/// Private-use characters stand round each match: what `highlight` puts in, taken out again with its offset.
const OPEN = '\uE0F0';
const CLOSE = '\uE0F1';
const AROUND = 90;
const MOST_TERMS = 32;

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly meta: string;
  readonly lit: string;
}

export function search(db: Database.Database, words: string, limit: number): readonly Hit[] {
  const query = matchQuery(words);
  if (query === '') return [];
  const rows = db
    .prepare<[string, string, string, number], Row>(
      `SELECT r.id, r.title, r.meta, highlight(words, 1, ?, ?) AS lit
       FROM words JOIN reports r ON r.seq = words.rowid
       WHERE words MATCH ? ORDER BY rank, r.id LIMIT ?`,
    )
    .all(OPEN, CLOSE, query, limit);
  return rows.map(hit);
}

/// Every word must occur; "quoted words" as a phrase; `word*` as a beginning. Nothing else has a meaning.
export function matchQuery(words: string): string {
  const terms = words.slice(0, 1000).match(/"[^"]*"|[^\s"]+/g) ?? [];
  return terms
    .slice(0, MOST_TERMS)
    .flatMap((term) => {
      const plain = term.replace(/["\0*]/g, ' ').trim();
      if (!/[\p{L}\p{N}]/u.test(plain)) return [];
      return [`"${plain}"${term.endsWith('*') ? '*' : ''}`];
    })
    .join(' ');
}

function hit(row: Row): Hit {
  const meta = JSON.parse(row.meta) as { published: string; outlet?: string };
  const { text, spans } = unlit(row.lit);
  const first = spans[0] ?? null;
  const from = first ? snap(text, Math.max(0, first.from - AROUND)) : 0;
  const to = Math.min(text.length, (first?.to ?? 0) + 2 * AROUND);
  const inside = spans.filter((span) => span.from >= from && span.to <= to);
  return {
    report: row.id,
    title: row.title,
    published: meta.published,
    outlet: meta.outlet ?? null,
    span: first,
    extract: text.slice(from, to),
    marks: inside.map((span) => ({ from: span.from - from, to: span.to - from })),
  };
}

/// To the beginning of the next word, so that an extract does not begin inside one.
function snap(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + 30).search(/\s/);
  return space < 0 ? from : from + space + 1;
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
