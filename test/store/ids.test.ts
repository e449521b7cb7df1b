/// Ids lead to their rows, whatever has come and gone around them.

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIM, INCIDENT, idWriter, LEDGER_CLAIM, leadsOf, leadsWith } from '../../src/store/sqlite/ids.ts';
import { MIGRATIONS } from '../../src/store/sqlite/schema.ts';

/// Of the first two the first eight digits are the same; of the others not all are digits.
const IDS = [
  '0badc0de0001',
  '0badc0de0002',
  '0badc0df0001',
  'ffffffffffff',
  '000000000000',
  'c1',
  'i007',
  '',
];

function opened(): Database.Database {
  const db = new Database(':memory:');
  for (const sql of MIGRATIONS) db.exec(sql);
  return db;
}

const change = fc.record({
  id: fc.constantFrom(...IDS),
  role: fc.constantFrom(CLAIM, LEDGER_CLAIM, INCIDENT),
  row: fc.nat(300),
  there: fc.boolean(),
});

test('over any number of writings', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 20 }), { maxLength: 5 }), (writings) => {
      const db = opened();
      const told = new Map<string, Set<string>>(IDS.map((id) => [id, new Set()]));
      for (const changes of writings) {
        const writer = idWriter(db);
        for (const { id, there, ...lead } of changes) {
          const key = `${lead.role} ${lead.row}`;
          // A row has an id of its own: who shares the first digits with another is another row.
          const row = lead.row * IDS.length + IDS.indexOf(id);
          if (there) told.get(id)!.add(key);
          else told.get(id)!.delete(key);
          writer[there ? 'add' : 'remove'](id, { ...lead, row });
        }
        writer.end();
        for (const [id, keys] of told) {
          const own = ({ row }: { readonly row: number }) => IDS[row % IDS.length] === id;
          const show = ({ role, row }: { readonly role: number; readonly row: number }) =>
            `${role} ${Math.floor(row / IDS.length)}`;
          expect(leadsOf(db, id).filter(own).map(show).sort()).toEqual([...keys].sort());
          for (const length of [0, 1, id.length]) {
            const found = [...leadsWith(db, id.slice(0, length))];
            expect(found.filter(own).map(show).sort()).toEqual([...keys].sort());
          }
        }
      }
      const left = db.prepare<[], number>('SELECT count(*) FROM id_lots').pluck().get();
      expect(left === 0).toBe([...told.values()].every(({ size }) => size === 0));
      db.close();
    }),
    { numRuns: 40 },
  );
});

test('many ids lie in many lots, and are told in their order', () => {
  const db = opened();
  const idOf = (i: number): string => `${((i * 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}0000`;
  const rows = Array.from({ length: 3000 }, (_, i) => i + 1);
  for (const some of [rows.slice(0, 2500), rows.slice(2500)]) {
    const writer = idWriter(db);
    for (const row of some) writer.add(idOf(row), { role: CLAIM, row });
    writer.end();
  }
  expect(db.prepare<[], number>('SELECT count(*) FROM id_lots').pluck().get()).toBeGreaterThan(6);
  const inOrder = rows.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  expect([...leadsWith(db, '')].map(({ row }) => row)).toEqual(inOrder);
  const begin = idOf(77).slice(0, 2);
  const begun = inOrder.filter((row) => idOf(row).startsWith(begin));
  expect([...leadsWith(db, begin)].map(({ row }) => row)).toEqual(begun);
  for (const row of rows)
    expect(leadsOf(db, idOf(row))).toEqual([{ key: expect.any(Number), role: CLAIM, row }]);
  db.close();
});
