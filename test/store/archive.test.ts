/// What every store must do, run for each store there is.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/index.ts';
import type { Archive, Mode } from '../../src/store/archive.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { incident, received, record, report } from './fixtures.ts';

const STORES: readonly (readonly [string, (folder: string, mode: Mode) => Archive])[] = [
  ['sqlite', openSqlite],
];
const AT = '2018-05-03T10:00:00Z';

describe.each(STORES)('an archive on %s', (_, open) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tetrapylon-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function using<T>(mode: Mode, work: (archive: Archive) => Promise<T>): Promise<T> {
    const archive = open(folder, mode);
    try {
      return await work(archive);
    } finally {
      await archive.close();
    }
  }

  it('gives back reports and their bytes exactly as they came', async () => {
    const odd = 'Half a pair \ud83d and a NUL \0 and “quotes”\r\n';
    await using('write', async (archive) => {
      await archive.addReports([received('r1', 'Plain words.'), received('r2', odd, { title: 'Odd' })], AT);
    });
    await using('read', async (archive) => {
      expect(await archive.reports()).toEqual([
        report('r1', 'Plain words.'),
        report('r2', odd, { title: 'Odd' }),
      ]);
      expect(await archive.rawBytes('r1')).toEqual(new TextEncoder().encode('Plain words.'));
      expect(await archive.rawBytes('r2')).toEqual(new TextEncoder().encode(odd));
      expect(await archive.report('none')).toBeUndefined();
    });
  });

  it('tells where reports were published, whatever their texts hold', async () => {
    await using('write', async (archive) => {
      const odd = received('r2', 'Half a pair \ud83d and a NUL \0', { url: 'https://one.example/a?b="c"' });
      await archive.addReports([received('r1', 'Plain words.'), odd], AT);
      expect(await archive.reportUrls()).toEqual([{ id: 'r2', url: 'https://one.example/a?b="c"' }]);
    });
  });

  it('takes the same report once, and another text under a taken id as a report of its own', async () => {
    await using('write', async (archive) => {
      expect(await archive.addReports([received('r1', 'First.')], AT)).toMatchObject({
        added: ['r1'],
        already: [],
      });
      expect(await archive.addReports([received('r1', 'First.')], AT)).toMatchObject({
        added: [],
        already: ['r1'],
      });
      const third = await archive.addReports([received('r1', 'Other.')], AT);
      expect(third.added).toHaveLength(1);
      expect(third.problems[0]?.message).toContain('r1');
      expect((await archive.addReports([received('r1', 'Other.')], AT)).added).toEqual([]);
      expect(await archive.reports()).toHaveLength(2);
    });
  });

  it('keeps every verdict, in the order given', async () => {
    const verdict = (id: string): Verdict => ({
      ...{ id, by: 'N. H.', at: AT, reason: 'Read both.', kind: 'reject' },
      mention: { report: 'r1', from: 0, to: 5 },
    });
    await using('write', async (archive) => {
      await archive.addVerdicts([verdict('v1')]);
      await archive.addVerdicts([verdict('v2')]);
      await expect(archive.addVerdicts([verdict('v1')])).rejects.toThrow();
    });
    await using('read', async (archive) =>
      expect(await archive.verdicts()).toEqual([verdict('v1'), verdict('v2')]),
    );
  });

  it('keeps a record with the stamp of what it was made of', async () => {
    const made = record([incident('i1'), incident('i2')]);
    await using('write', async (archive) => {
      await archive.addReports([received('r1', 'A raid.')], AT);
      const stamp = { rules: 'a', inputs: await archive.inputs() };
      await archive.writeRecord(record([incident('old')]), stamp);
      await archive.writeRecord(made, stamp);
      expect(await archive.record()).toEqual(made);
      expect(await archive.stamp()).toEqual(stamp);
      await archive.addReports([received('r2', 'More.')], AT);
      expect(await archive.inputs()).not.toBe(stamp.inputs);
    });
  });

  it('refuses a second writer politely, and lets it in when the first is done', async () => {
    const first = open(folder, 'write');
    expect(() => open(folder, 'write')).toThrow(/Another process .*is writing/);
    await first.close();
    await using('write', async () => {});
  });

  it('can be read while another writes, and a reader cannot write', async () => {
    const writer = open(folder, 'write');
    await using('read', async (reader) => {
      await writer.addReports([received('r1', 'Seen at once.')], AT);
      expect(await reader.reports()).toHaveLength(1);
      await expect(reader.addReports([received('r2', 'No.')], AT)).rejects.toThrow(/readonly/);
    });
    await writer.close();
  });

  it('says what to do where there is no archive', () => {
    expect(() => open(join(folder, 'none'), 'read')).toThrow(/tetrapylon ingest/);
  });

  it.each([
    ['harbour', ['r1']],
    ['HARBOUR fire', ['r1']],
    ['"fire harbour"', []],
    ['harb*', ['r1']],
    ['cafe', ['r2']],
    ['" OR AND NEAR( * - :', []],
    ['', []],
    ["'; DROP TABLE reports; --", []],
    ['headline', ['r2']],
  ])('finds by %s', async (words, found) => {
    await using('write', async (archive) => {
      await archive.addReports(
        [
          received('r1', 'Fire in the harbour. The harbour fire spread.'),
          received('r2', 'A café.', { title: 'Headline' }),
        ],
        AT,
      );
      expect((await archive.search(words, 10)).map((hit) => hit.report)).toEqual(found);
    });
  });

  it.each([
    ['harbour OR café', ['r1', 'r2', 'r3']],
    ['harbour OR café fire', ['r1']],
    ['harbour -spread', ['r3']],
    ['-harbour', ['r2']],
    ['outlet:wire', ['r1']],
    ['agency:"Coast News" harbour', ['r3']],
    ['title:headline', ['r2']],
    ['title:café', []],
    ['since:2018-05-03', ['r3']],
    ['until:2018-05-02 harbour', ['r1']],
    ['before:2018', ['r1', 'r2', 'r3']],
    ['after:never harbour', ['r1', 'r3']],
    ['OR OR harbour', ['r1', 'r3']],
    ['http://harbour.example/*', []],
    ['title:', []],
    ['NEAR(harbour fire, 2)', []],
    ['{title} : harbour ^ fire', []],
    ['-"', []],
    ['"harbour', ['r1', 'r3']],
  ])('understands %s', async (words, found) => {
    await using('write', async (archive) => {
      await archive.addReports(
        [
          received('r1', 'Fire in the harbour. The harbour fire spread.', { outlet: 'Harbour Wire' }),
          received('r2', 'A café.', { title: 'Headline' }),
          received('r3', 'The harbour.', { published: '2018-05-04', agency: 'Coast News' }),
        ],
        AT,
      );
      expect((await archive.search(words, 10)).map((hit) => hit.report).toSorted()).toEqual(found);
      expect((await archive.searchFacets(words)).total).toBe(found.length);
    });
  });

  it('takes whatever is typed, and never answers in the language of the store', async () => {
    await using('write', async (archive) => {
      await archive.addReports([received('r1', 'Fire in the harbour.')], AT);
      const typed = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(
            fc.constantFrom('"', '-', '*', ' ', 'OR', 'title:', 'NEAR(', ')', 'fire', ':', '^', '\0', 'ﬁ'),
          )
          .map((all) => all.join('')),
      );
      await fc.assert(
        fc.asyncProperty(typed, async (words) => {
          await archive.search(words, 3);
          await archive.searchFacets(words);
        }),
      );
    });
  });

  it('tells where the words stand', async () => {
    const text = `${'Filler words. '.repeat(40)}Then 🙂 the harbour burned.`;
    await using('write', async (archive) => {
      await archive.addReports([received('r1', text)], AT);
      const [hit] = await archive.search('harbour', 1);
      expect(text.slice(hit!.span!.from, hit!.span!.to)).toBe('harbour');
      expect(hit!.marks.map(({ from, to }) => hit!.extract.slice(from, to))).toEqual(['harbour']);
    });
  });
});
