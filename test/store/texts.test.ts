/// Texts that lie together are found by their numbers, whatever has gone around them.

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackTogether } from '../../src/store/packing.ts';
import { MIGRATIONS } from '../../src/store/sqlite/schema.ts';
import { textReader, textWriter } from '../../src/store/sqlite/texts.ts';

/// About four of the longest fill a lot.
const LENGTHS = [0, 1, 300, 9000];

function opened(): Database.Database {
  const db = new Database(':memory:');
  for (const sql of MIGRATIONS) db.exec(sql);
  return db;
}

test('over any number of writings, each of which adds some and takes some away', () => {
  const writing = fc.record({
    added: fc.array(fc.constantFrom(...LENGTHS), { maxLength: 12 }),
    gone: fc.array(fc.nat(), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(writing, { maxLength: 6 }), (writings) => {
      const db = opened();
      const there = new Map<number, string>();
      let count = 0;
      for (const { added, gone } of writings) {
        const writer = textWriter(db, 'part_texts');
        const before = [...there.keys()];
        for (const number of new Set(gone.map((one) => before[one % before.length]))) {
          if (number === undefined) continue;
          writer.remove(number);
          there.delete(number);
        }
        for (const length of added) {
          const text = JSON.stringify([count++, 'ü\n'.repeat(length)]);
          const number = writer.add(text);
          expect(there.has(number)).toBe(false);
          there.set(number, text);
        }
        writer.end();
        const read = textReader(db, 'part_texts');
        for (const [number, text] of there) expect(read(number)).toBe(text);
      }
      const lots = db.prepare<[], Uint8Array>('SELECT packed FROM part_texts').pluck().all();
      const kept = lots.map((packed) => unpackTogether(packed).filter((text) => text !== ''));
      expect(kept.flat().sort()).toEqual([...there.values()].sort());
      expect(kept.every((texts) => texts.length > 0)).toBe(true);
      db.close();
    }),
    { numRuns: 60 },
  );
});
