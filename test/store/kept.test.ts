/// A record written as a difference leaves the rows of one that is written to an archive that is new.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Link, Record } from '../../src/model/index.ts';
import type { Written } from '../../src/store/archive.ts';
import { EMPTY_RECORD } from '../../src/store/archive.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, incident, received } from './fixtures.ts';
import { derivedRows, textsThere } from './rows.ts';

const STAMP = { rules: 'a', inputs: 'b' };
const REPORTS = [0, 1, 2, 3].map((i) => received(`r${i}`, `Words of ${i}.`));

/// The same number and version make the same object, as a record that is kept has it.
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const incidentOf = (i: number, version: number): Incident =>
  once(`incident ${i} ${version}`, () =>
    incident(`i${i}`, {
      ...{ title: `Raid ${version}`, reports: [`r${i % 4}`], mentions: [{ report: `r${i % 4}`, event: i }] },
      claims: [claim(`c${i}`, { speakers: [`speaker ${version}`] }), claim(`v${version}`)],
    }),
  );
const linkOf = (i: number, version: number): Link =>
  once(`link ${i} ${version}`, () => ({
    ...{ a: { report: `r${i % 4}`, event: i }, b: { report: `r${(i + 1) % 4}`, event: i + 1 } },
    ...{ answer: version % 2 === 0 ? 'unsure' : 'same', score: version, reasons: [], by: 'rules' },
  }));

interface Drawn {
  readonly incidents: readonly (readonly [number, number])[];
  readonly links: readonly (readonly [number, number])[];
  readonly tenures: readonly number[];
  readonly problems: readonly string[];
}

const recordOf = ({ incidents, links, tenures, problems }: Drawn): Record => ({
  ...EMPTY_RECORD,
  incidents: incidents
    .map(([i, version]) => incidentOf(i, version))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  links: links.map(([i, version]) => linkOf(i, version)),
  // New objects each time, as where nothing is kept.
  tenures: tenures.map((i) => ({
    ...{ place: `Town ${i}`, holder: 'The Guard', begin: '2011', end: null, claims: [claim(`t${i}`)] },
  })),
  problems: problems.map((message) => ({ message })),
});

const some = fc.uniqueArray(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 3 })), {
  selector: ([i]) => i,
  maxLength: 8,
});
const drawn: fc.Arbitrary<Drawn> = fc.record({
  incidents: some,
  links: some,
  tenures: fc.uniqueArray(fc.nat({ max: 5 })),
  problems: fc.array(fc.constantFrom('bad', 'worse'), { maxLength: 4 }),
});

async function archiveOf(folder: string) {
  const archive = openSqlite(folder, 'write');
  await archive.addReports(REPORTS, '2018-05-03T10:00:00Z');
  return archive;
}

describe('a record written over another', () => {
  it('leaves what one written afresh leaves, whatever was there, and whoever wrote between', async () => {
    const steps = fc.array(fc.tuple(drawn, fc.constantFrom('kept', 'kept', 'anew', 'between')), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [folder, other] = ['a', 'b'].map(() => mkdtempSync(join(tmpdir(), 'tetrapylon-kept-')));
        const archive = await archiveOf(folder!);
        let written: Written | undefined;
        for (const [each, how] of all) {
          if (how === 'between') await archive.writeRecord(recordOf(all[0]![0]), STAMP);
          written = await archive.writeRecord(recordOf(each), STAMP, how === 'anew' ? undefined : written);
        }
        const last = recordOf(all.at(-1)![0]);
        expect(await archive.record()).toEqual(last);
        await archive.close();
        const fresh = await archiveOf(other!);
        await fresh.writeRecord(last, STAMP);
        await fresh.close();
        const [mine, theirs] = [folder, other].map((one) => derivedRows(join(one!, 'archive.db')));
        expect(mine).toEqual(theirs);
        for (const [rows, texts] of Object.values(textsThere(join(folder!, 'archive.db'))))
          expect(texts).toBe(rows);
        for (const one of [folder, other]) rmSync(one!, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });

  it('remembers nothing of a writing that failed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-kept-'));
    const archive = await archiveOf(folder);
    const first = recordOf({ incidents: [[1, 0]], links: [], tenures: [1], problems: [] });
    const written = await archive.writeRecord(first, STAMP);
    const second = recordOf({ incidents: [[2, 0]], links: [[2, 0]], tenures: [], problems: [] });
    const broken = {
      ...second,
      incidents: [...second.incidents, { ...incidentOf(3, 0), reports: undefined }],
    };
    await expect(archive.writeRecord(broken as unknown as Record, STAMP, written)).rejects.toThrow();
    expect(await archive.record()).toEqual(first);
    await archive.writeRecord(second, STAMP, written);
    expect(await archive.record()).toEqual(second);
    await archive.close();
    rmSync(folder, { recursive: true });
  });
});
