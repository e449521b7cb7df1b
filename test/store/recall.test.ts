/// What is remembered before anybody decides anything: what a rebuild would read, and nothing that is not current.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateHere } from '../../src/store/annotating.ts';
import type { Archive } from '../../src/store/archive.ts';
import { openMemory, rebuild, recall } from '../../src/store/rebuild.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { loadResources } from '../support/resources.ts';
import { received } from './fixtures.ts';

const TEXTS = [
  'Shelling killed six guards at the lighthouse of Sidra on Monday, the coast guard said.',
  'Rebels took the town of Zliten on Tuesday, residents said.',
];
const OPTIONS = { rules: 'test', annotateAll: annotateHere(loadResources) };
const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-recall-'));
let archive: Archive;

beforeAll(async () => {
  archive = openSqlite(folder, 'write');
  await archive.addReports(
    TEXTS.map((text, i) => received(`r${i}`, text)),
    '2019-01-01T10:00:00Z',
  );
  await rebuild(archive, OPTIONS);
});
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is remembered ahead', () => {
  it('is all that the next rebuild would read, which gives the same record', async () => {
    const memory = openMemory();
    await recall(archive, 'test', memory);
    expect(memory.annotations.size).toBe(TEXTS.length);
    const read: string[] = [];
    const watched: Archive = {
      ...archive,
      packedAnnotation: (id, rules) => {
        read.push(id);
        return archive.packedAnnotation(id, rules);
      },
    };
    const kept = await rebuild(watched, { ...OPTIONS, memory });
    expect(read).toEqual([]);
    expect(kept).toEqual(await rebuild(watched, OPTIONS));
    expect(read).toHaveLength(TEXTS.length);
  });

  it('is nothing where the record is not current', async () => {
    const memory = openMemory();
    await recall(archive, 'other rules', memory);
    expect(memory.annotations.size).toBe(0);
  });
});
