/// Lists are found row by row in their order, whatever runs they lie in.

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countRows,
  inOrder,
  type Rows,
  readRows,
  rowsBehind,
  runWriter,
} from '../../src/store/sqlite/runs.ts';
import { MIGRATIONS } from '../../src/store/sqlite/schema.ts';

const PART = 8;
const NOTHING: Rows = { ranks: [], rows: [] };

/// Numbers in any order, at ranks that rise by one or by less.
const list: fc.Arbitrary<Rows> = fc
  .uniqueArray(fc.nat({ max: 30 }), { maxLength: 20 })
  .chain((rows) =>
    fc
      .array(fc.constantFrom(1, 1, 1, 1 / 2, 1 / 3), { minLength: rows.length, maxLength: rows.length })
      .map((steps) => ({ rows, ranks: steps.map((_, i) => steps.slice(0, i).reduce((a, b) => a + b, -2)) })),
  );

test('over any number of writings', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(list, fc.boolean()), { maxLength: 5 }), (lists) => {
      const db = new Database(':memory:');
      for (const sql of MIGRATIONS) db.exec(sql);
      let before = NOTHING;
      for (const [drawn, sorted] of lists) {
        const after = sorted ? { ...drawn, rows: drawn.rows.toSorted((a, b) => a - b) } : drawn;
        runWriter(db)(PART, before, after);
        expect(readRows(db, PART)).toEqual(after);
        expect(countRows(db, PART)).toBe(after.rows.length);
        const seen = after.rows.toSorted((a, b) => a - b).map((seq) => ({ seq }));
        expect(inOrder(db, seen).map(({ seq }) => seq)).toEqual(after.rows);
        for (let i = 0; i < after.rows.length; i++) {
          const [from, to] = [i + 1, i + 4];
          expect(rowsBehind(db, PART, after.ranks[i]!, 3)).toEqual({
            ranks: after.ranks.slice(from, to),
            rows: after.rows.slice(from, to),
          });
        }
        before = after;
      }
      expect(rowsBehind(db, PART, Number.NEGATIVE_INFINITY, 100)).toEqual(before);
      expect(readRows(db, PART + 1)).toEqual(NOTHING);
      db.close();
    }),
    { numRuns: 60 },
  );
});

test('a list that is written at once is one run', () => {
  const db = new Database(':memory:');
  for (const sql of MIGRATIONS) db.exec(sql);
  const rows = Array.from({ length: 100 }, (_, i) => i);
  const whole = { ranks: rows, rows: rows.map((row) => row + 7) };
  runWriter(db)(PART, NOTHING, whole);
  const count = db.prepare<[], number>('SELECT count(*) FROM part_runs').pluck();
  expect(count.get()).toBe(1);
  const without = (list: readonly number[]) => list.filter((_, i) => i !== 50);
  runWriter(db)(PART, whole, { ranks: without(whole.ranks), rows: without(whole.rows) });
  expect(count.get()).toBe(2);
  db.close();
});
