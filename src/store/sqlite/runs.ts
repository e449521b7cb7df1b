/// The order of rows in the lists of the record. A row has a number and a rank: rows of which both count up by one from
/// row to row are a run, and what is kept is where each run begins. A list that is written at once is one.

import type Database from 'better-sqlite3';
import { prepared } from './prepared.ts';

type Db = Database.Database;

/// Rows by number, in the order of their ranks.
export interface Rows {
  readonly ranks: readonly number[];
  readonly rows: readonly number[];
}

/// Numbers from `first` to before `past`, the first of which has this rank.
interface Run {
  readonly rank: number;
  readonly first: number;
  readonly past: number;
}

function runsOf({ ranks, rows }: Rows): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0, i = 1; from < rows.length; i++) {
    const away = i - from;
    if (i < rows.length && rows[i] === rows[from]! + away && ranks[i] === ranks[from]! + away) continue;
    runs.push({ rank: ranks[from]!, first: rows[from]!, past: rows[from]! + away });
    from = i;
  }
  return runs;
}

/// Writes what is another between the two.
export function runWriter(db: Db): (part: number, before: Rows, after: Rows) => void {
  const insert = db.prepare('INSERT INTO part_runs (part, rank, first, past) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM part_runs WHERE part = ? AND rank = ?');
  return (part, before, after) => {
    const there = new Map(runsOf(before).map((run) => [run.rank, run]));
    const fresh = runsOf(after).filter(({ rank, first, past }) => {
      const run = there.get(rank);
      const same = run?.first === first && run.past === past;
      if (same) there.delete(rank);
      return !same;
    });
    for (const rank of there.keys()) remove.run(part, rank);
    for (const { rank, first, past } of fresh) insert.run(part, rank, first, past);
  };
}

const RUN = 'SELECT rank, first, past FROM part_runs';

export function readRows(db: Db, part: number): Rows {
  return expanded(db.prepare<[number], Run>(`${RUN} WHERE part = ? ORDER BY rank`).iterate(part));
}

/// Of those of a higher rank than `after`, the first so many.
export function rowsBehind(db: Db, part: number, after: number, limit: number): Rows {
  const runs = db
    .prepare<[number, number, number, number], Run>(
      `${RUN} WHERE part = ? AND rank >= coalesce(
         (SELECT max(rank) FROM part_runs WHERE part = ? AND rank <= ?), ?) ORDER BY rank`,
    )
    .iterate(part, part, after, after);
  return expanded(runs, after, limit);
}

function expanded(
  runs: Iterable<Run>,
  after = Number.NEGATIVE_INFINITY,
  limit = Number.POSITIVE_INFINITY,
): Rows {
  const [ranks, rows]: [number[], number[]] = [[], []];
  for (const { rank, first, past } of runs) {
    const begin = Math.max(first, first + Math.floor(after - rank));
    for (let row = begin; row < past && rows.length < limit; row++) {
      const own = rank + (row - first);
      if (own <= after) continue;
      ranks.push(own);
      rows.push(row);
    }
    if (rows.length === limit) break;
  }
  return { ranks, rows };
}

/// The same rows in the order of the list that they are of.
export function inOrder<R extends { readonly seq: number }>(db: Db, rows: readonly R[]): readonly R[] {
  const find = prepared<[number], Run>(db, `${RUN} WHERE first <= ? ORDER BY first DESC LIMIT 1`);
  let run: Run | undefined;
  const rankOf = (seq: number): number => {
    if (run === undefined || seq < run.first || seq >= run.past) run = find.get(seq)!;
    return run.rank + (seq - run.first);
  };
  return rows
    .map((row) => ({ row, rank: rankOf(row.seq) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

/// How many rows a list has.
export function countRows(db: Db, part: number): number {
  return db
    .prepare<[number], number>('SELECT coalesce(sum(past - first), 0) FROM part_runs WHERE part = ?')
    .pluck()
    .get(part)!;
}
