/// Rows that tell of a report are found, whatever has come and gone.

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportRowsReader, reportRowsWriter } from '../../src/store/sqlite/report-rows.ts';
import { MIGRATIONS } from '../../src/store/sqlite/schema.ts';

const REPORTS = ['r1', 'r2'];
const PARTS = [0, 8];

test('over any number of writings', () => {
  const change = fc.record({
    report: fc.constantFrom(...REPORTS),
    part: fc.constantFrom(...PARTS),
    row: fc.nat(300),
    there: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 20 }), { maxLength: 5 }), (writings) => {
      const db = new Database(':memory:');
      for (const sql of MIGRATIONS) db.exec(sql);
      const told = new Map<string, Set<number>>();
      for (const changes of writings) {
        const writer = reportRowsWriter(db);
        for (const { report, part, row, there } of changes) {
          const rows = told.get(`${report} ${part}`) ?? new Set<number>();
          told.set(`${report} ${part}`, rows);
          if (there) rows.add(row);
          else rows.delete(row);
          writer[there ? 'add' : 'remove'](report, part, row);
        }
        writer.end();
        for (const part of PARTS)
          for (const report of REPORTS) {
            const rows = [...(told.get(`${report} ${part}`) ?? [])].sort((a, b) => a - b);
            expect(reportRowsReader(db, part)(report)).toEqual(rows);
          }
      }
      const left = db.prepare<[], number>('SELECT count(*) FROM report_rows').pluck().get();
      expect(left).toBe([...told.values()].filter(({ size }) => size > 0).length);
      db.close();
    }),
    { numRuns: 40 },
  );
});
