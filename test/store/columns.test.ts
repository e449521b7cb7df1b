/// Columns that a reader keeps are those of one who reads everything anew, whatever was written in between.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Incident, SORTS } from '../../src/model/index.ts';
import type { Archive } from '../../src/store/archive.ts';
import { fold } from '../../src/store/columns/texts.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, incident, record } from './fixtures.ts';

const STAMP = { rules: 'a', inputs: 'b' };
const PLACES = ['Sidra', 'Őr', 'Zuwara'];

/// The same number and round give the same incident; another round, another state of it.
function madeIncident(i: number, round: number): Incident {
  const name = PLACES[(i + round) % PLACES.length]!;
  const day = `201${round % 5}-0${1 + (i % 9)}-1${i % 10}`;
  return incident(`i${i}`, {
    ...{
      title: `Raid ${round % 3}${i % 4}`,
      type: i % 2 === round % 2 ? 'raid' : 'talks',
      begin: day,
      end: day,
    },
    ...{ edtf: day, independentSources: (i + round) % 3, agents: [{ name: `band ${(i * round) % 5}` }] },
    place: i % 4 === 0 ? null : { ...incident('x').place!, name, within: ['Libya'] },
    claims: [claim(`c${i}`, { speakers: [`mayor ${round % 4}`] })],
  });
}

async function answersOf(archive: Archive): Promise<unknown> {
  const pages = [];
  for (const sort of SORTS) {
    for (const filter of [{}, { place: 'or' }, { actor: 'band 1' }, { title: 'raid 1' }, { type: 'talks' }]) {
      const first = await archive.incidents({ ...filter, sort, descending: true, limit: 3 });
      const { next } = first;
      const second =
        next && (await archive.incidents({ ...filter, sort, descending: true, limit: 50, after: next }));
      pages.push(first, second, await archive.facets(filter), await archive.areas(filter));
    }
  }
  const stretch = await archive.timeline({ from: '2010-01-01', to: '2019-12-31', by: 'place' });
  return [pages, stretch, await archive.month('2012-03', {})];
}

it('is kept in step with what others write', async () => {
  const step = fc.array(fc.record({ i: fc.nat(30), round: fc.nat(6) }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-columns-'));
      const writer = openSqlite(folder, 'write');
      const kept = openSqlite(folder, 'read');
      const there = new Map<number, Incident>();
      let written = await writer.writeRecord(record([]), STAMP);
      for (const [n, changes] of steps.entries()) {
        for (const { i, round } of changes) {
          if (there.has(i) && round === 0) there.delete(i);
          else there.set(i, madeIncident(i, round));
        }
        written = await writer.writeRecord(record([...there.values()]), STAMP, written);
        if (n % 3 === 1) continue;
        const fresh = openSqlite(folder, 'read');
        expect(await answersOf(kept)).toEqual(await answersOf(fresh));
        await fresh.close();
      }
      await kept.close();
      await writer.close();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 25 },
  );
});

it('finds letters whatever their case and accents', () => {
  expect(['Őr', 'Ár', 'İzmir', 'Ras Lanuf', 'Straße', '北京'].map(fold)).toEqual([
    ...['or', 'ar', 'izmir', 'ras lanuf', 'straße', '北京'],
  ]);
});
