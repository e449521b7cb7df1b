/// What timeline, calendar and sources ask of rows: figures that changed, what was announced, many at once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incident, IncidentFigure, Record } from '../../src/model/index.ts';
import type { Archive } from '../../src/store/archive.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, incident, received, record } from './fixtures.ts';

function figure(id: string, low: number, more: Partial<IncidentFigure> = {}): IncidentFigure {
  return {
    ...{ of: 'guard', low, best: low, high: low, hedge: 'exact', state: 'reported', effect: 'killed' },
    ...{ words: `${low} guards`, claim: id, ...more },
  };
}

function said(id: string, report: string) {
  return claim(id, { evidence: [{ report, from: 0, to: 5, text: 'Words', rule: 'figures/count' }] });
}

const CHANGED = incident('i1', {
  reports: ['r1', 'r2'],
  claims: [said('c1', 'r2'), said('c2', 'r1'), said('c3', 'r1')],
  figures: [figure('c1', 9), figure('c2', 6), figure('c3', 2, { partOf: 1 })],
});
const SAME = incident('i2', {
  ...{ edtf: '[2018-05-03..2018-06-20]', begin: '2018-05-03', end: '2018-06-20', status: 'planned' },
  claims: [said('c4', 'r1'), said('c5', 'r2')],
  figures: [figure('c4', 6), figure('c5', 6)],
});
const PLANNED = incident('i3', {
  ...{ edtf: '2018-05-20', begin: '2018-05-20', end: '2018-05-20', status: 'planned', type: 'talks' },
});
const MANY: readonly Incident[] = Array.from({ length: 8100 }, (_, i) =>
  incident(`m${i}`, {
    ...{ edtf: '1999-03-04', begin: '1999-03-04', end: '1999-03-04', place: null },
    type: i % 3 === 0 ? 'raid' : 'arrest',
    claims: [],
  }),
);

const WHOLE: Record = {
  ...record([...MANY, CHANGED, SAME, PLANNED]),
  reports: [
    ...record([]).reports,
    {
      ...record([]).reports[0]!,
      id: 'r2',
      published: '2018-05-04T08:00:00Z',
      outlet: null,
      agency: 'Far Agency',
    },
  ],
  appointments: [
    {
      title: 'Talks',
      edtf: '2018-05-20',
      place: 'Geneva',
      parties: [],
      state: 'postponed',
      claims: [said('a1', 'r1')],
    },
    { title: 'More talks', edtf: '2018-06~', parties: [], state: 'announced', claims: [] },
    { title: 'Talks some day', edtf: 'XXXX', parties: [], state: 'unknown', claims: [] },
  ],
};

let folder = '';
let archive: Archive;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapylon-views-'));
  archive = openSqlite(folder, 'write');
  await archive.addReports(
    [received('r1', 'Words of one.'), received('r2', 'Two.', { published: '2018-05-04T08:00:00Z' })],
    '2018-05-05T10:00:00Z',
  );
  await archive.writeRecord(WHOLE, { rules: 'a', inputs: await archive.inputs() });
});
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

describe('a stretch of time', () => {
  it('tells figures that changed, in the order in which they were published', async () => {
    const { changes, items } = await archive.timeline({ from: '2018-01-01', to: '2018-12-31', by: 'type' });
    expect(items?.map(({ id, status }) => [id, status])).toEqual([
      ['i1', 'happened'],
      ['i2', 'planned'],
      ['i3', 'planned'],
    ]);
    expect(changes).toMatchObject([
      {
        ...{ incident: 'i1', of: 'killed guard' },
        told: [
          { published: '2018-05-02', best: 6, report: 'r1' },
          { published: '2018-05-04', best: 9, report: 'r2' },
        ],
      },
    ]);
  });

  it('counts where too much lies in it to be told one by one', async () => {
    const { total, items, groups } = await archive.timeline({
      from: '1999-03-01',
      to: '1999-03-08',
      by: 'type',
    });
    expect([total, items]).toEqual([8100, null]);
    expect(groups.map(({ value, count }) => [value, count])).toEqual([
      ['arrest', 5400],
      ['raid', 2700],
    ]);
    // The fourth of eight days.
    const { bins } = groups[0]!;
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(5400);
    expect(bins[(3 / 8) * bins.length]).toBe(5400);
  });

  it('groups what has no place under words', async () => {
    const { groups } = await archive.timeline({ from: '1999-03-01', to: '2018-12-31', by: 'place' });
    expect(groups.map(({ value }) => value)).toEqual(['no place stated', 'Sidra']);
  });
});

describe('a month', () => {
  it('tells what is known to the day, what is not, and what was announced', async () => {
    const may = await archive.month('2018-05', {});
    expect(may.days.map(({ day, total, planned }) => [day, total, planned])).toEqual([
      ['2018-05-01', 1, 0],
      ['2018-05-20', 1, 1],
    ]);
    expect(may.spans.map(({ id }) => id)).toEqual(['i2']);
    expect(may.meetings).toEqual([
      {
        ...{ title: 'Talks', edtf: '2018-05-20', begin: '2018-05-20', end: '2018-05-20' },
        ...{ place: 'Geneva', state: 'postponed', evidence: { report: 'r1', from: 0, to: 5 } },
      },
    ]);
    const june = await archive.month('2018-06', { type: 'talks' });
    expect([june.days, june.spans]).toEqual([[], []]);
    expect(june.meetings).toMatchObject([
      { title: 'More talks', begin: '2018-06-01', end: '2018-06-30', evidence: null },
    ]);
  });

  it('tells no more than can be read, and how much there is', async () => {
    const march = await archive.month('1999-03', {});
    expect(march.days).toMatchObject([{ total: 8100, types: [{ value: 'arrest' }, { value: 'raid' }] }]);
  });
});

describe('sources', () => {
  it('are worked out anew when the archive changes, and counted by the index of words', async () => {
    const words = async () =>
      (await archive.sources()).sources.map((one) => [one.name, one.reports, one.words]);
    expect(await words()).toEqual([
      ['Far Agency', 1, 1],
      ['Harbour Wire', 1, 3],
    ]);
    // Of the incident that both tell of, each has the claims in its own words.
    const claims = (await archive.sources()).sources.map((one) => one.claims);
    expect(claims).toEqual([1, 2 + 2 + 1]);
    await archive.writeRecord({ ...WHOLE, reports: WHOLE.reports.slice(0, 1) }, { rules: 'b', inputs: 'x' });
    expect(await words()).toEqual([['Harbour Wire', 1, 3]]);
    expect(await archive.source('Far Agency', { offset: 0, limit: 5 })).toBeUndefined();
    expect(await archive.source('Harbour Wire', { offset: 1, limit: 5 })).toMatchObject({
      total: 1,
      reports: [],
    });
  });
});
