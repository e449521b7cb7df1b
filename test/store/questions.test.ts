/// What a store answers from its rows is what the whole record says.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type GradeLevel,
  type Incident,
  type IncidentQuery,
  type IncidentRow,
  type Record,
  SORTS,
} from '../../src/model/index.ts';
import type { Archive } from '../../src/store/archive.ts';
import { rowOf } from '../../src/store/query.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, incident, received, record } from './fixtures.ts';
import { selectIncidents } from './select.ts';

const GRADES: readonly GradeLevel[] = ['verified', 'corroborated', 'single-source', 'contested'];
const TYPES = ['armed-clash', 'air-strike', 'talks'];
const PLACES = ['Sidra', 'Ras Lanuf', 'Őr', 'El Agheila', 'Ár'];
const SPEAKERS = ['the coast guard', 'a "mayor"', 'Ministry of Defence', '100% of us', 'X'];

function madeIncident(i: number): Incident {
  const pick = <T>(list: readonly T[], step: number): T => list[(i * step + (i >> 2)) % list.length]!;
  const month = String((i % 12) + 1).padStart(2, '0');
  const begin = i % 7 === 0 ? null : `201${i % 4}-${month}-1${i % 9}`;
  const end = i % 5 === 0 ? begin : i % 7 === 3 ? null : `201${i % 4}-${month}-28`;
  const name = pick(PLACES, 3);
  const place = { ...incident('x').place!, name, within: [i % 2 ? 'Libya' : 'Tunisia'] };
  return incident(`i${String(i).padStart(3, '0')}`, {
    ...{ type: pick(TYPES, 1), begin, end, title: `Raid ${i % 10} on ${name}` },
    place: i % 6 === 0 ? null : place,
    grade: { level: pick(GRADES, 5), reason: 'Because.', rule: 'made' },
    agents: [{ name: `raiders ${i % 3}` }],
    ...{ independentSources: i % 4, reports: ['r1', ...(i % 3 === 0 ? ['r2'] : [])] },
    claims: [claim(`c${i}`, { speakers: ['Harbour Wire', pick(SPEAKERS, 7)] }), claim(`d${i}`)],
  });
}

const INCIDENTS = Array.from({ length: 90 }, (_, i) => madeIncident(i));
const byWhen = (a: Incident, b: Incident): number => {
  const key = ({ begin, end, id }: Incident): string => `${begin ?? end ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};
const WHOLE: Record = {
  ...record([...INCIDENTS].sort(byWhen)),
  links: [
    {
      ...{ a: { report: 'r1', event: 0 }, b: { report: 'r2', event: 1 }, answer: 'same' },
      ...{ score: 1, reasons: [], by: 'rules' },
    },
  ],
  tenures: [
    {
      place: 'Sidra',
      holder: 'The Guard',
      begin: '2011',
      end: null,
      claims: [claim('t1', { value: 'held' })],
    },
  ],
  origins: [
    {
      ...{ id: 'o1', report: 'r1', span: { from: 0, to: 9 }, published: '2018-05-02' },
      members: [{ report: 'r1', share: 1 }],
    },
  ],
};

let folder = '';
let archive: Archive;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapylon-rows-'));
  archive = openSqlite(folder, 'write');
  await archive.addReports([received('r1', 'Words.'), received('r2', 'More.')], '2018-05-03T10:00:00Z');
  // First another record, so that rows are changed, taken away and added.
  const other = INCIDENTS.slice(0, 60).map((one, i) => (i % 3 ? one : { ...one, title: 'Something else' }));
  const stamp = { rules: 'a', inputs: 'b' };
  await archive.writeRecord(record([...other, incident('gone')]), stamp);
  await archive.writeRecord(WHOLE, stamp);
});
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

async function allPages(query: Omit<IncidentQuery, 'limit'>, limit: number): Promise<readonly IncidentRow[]> {
  const items: IncidentRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = await archive.incidents({ ...query, limit, ...(after && { after }) });
    items.push(...page.items);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    if (page.next === null) return items;
    after = page.next;
  }
}

const parts = (values: readonly string[]) =>
  fc.constantFrom(
    ...values.flatMap((value) => [value, value.slice(1), value.slice(0, 2), value.toUpperCase()]),
  );
const filters = fc.record(
  {
    type: parts(TYPES),
    place: parts([...PLACES, 'Libya', 'nowhere']),
    actor: parts([...SPEAKERS, 'raiders 1', '%', '_']),
    since: fc.constantFrom('2011', '2012-03', '2013-07-14'),
    until: fc.constantFrom('2012', '2012-11', '2013-01-13'),
    grade: fc.constantFrom(...GRADES),
    spot: fc.constantFrom('Sidra', 'Sid', 'nowhere'),
  },
  { requiredKeys: [] },
);

describe('a page of incidents', () => {
  it('holds what the whole record holds, whatever the limits and the size of the page', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 50 }), async (filter, limit) => {
        const wanted = selectIncidents(WHOLE, filter);
        expect(await allPages(filter, limit)).toEqual(wanted.map(rowOf));
        expect((await archive.facets(filter)).total).toBe(wanted.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(SORTS)('is sorted by %s up and down, each incident once', async (sort) => {
    const up = await allPages({ sort }, 7);
    const down = await allPages({ sort, descending: true }, 11);
    expect(up).toHaveLength(INCIDENTS.length);
    expect(down).toEqual(up.toReversed());
    expect(new Set(up.map(({ id }) => id)).size).toBe(INCIDENTS.length);
  });

  it('can begin anywhere', async () => {
    const all = await allPages({}, 100);
    const { items } = await archive.incidents({ offset: 40, limit: 5 });
    expect(items).toEqual(all.slice(40, 45));
  });

  it('is limited to what one report tells', async () => {
    const found = await allPages({ report: 'r2' }, 100);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ reports }) => reports.includes('r2'))).toBe(true);
  });

  it('refuses a place in the list that is none', async () => {
    await expect(archive.incidents({ after: 'nonsense', limit: 5 })).rejects.toThrow(/not a place in a list/);
  });
});

describe('rows of the record', () => {
  it('give back the whole record', async () => expect(await archive.record()).toEqual(WHOLE));

  it('count by facet', async () => {
    const { grades, speakers, months } = await archive.facets({ type: 'talks' });
    const talks = INCIDENTS.filter(({ type }) => type === 'talks');
    expect(grades.reduce((sum, { count }) => sum + count, 0)).toBe(talks.length);
    expect(speakers[0]).toEqual({ value: 'the coast guard', count: talks.length });
    expect(months.map(({ value }) => value)).toEqual(months.map(({ value }) => value).toSorted());
  });

  it('count by area, each with its radius and grades', async () => {
    const { total, nowhere, areas, left } = await archive.areas({ type: 'talks' });
    const talks = INCIDENTS.filter(({ type }) => type === 'talks');
    expect([total, left]).toEqual([talks.length, 0]);
    expect(nowhere).toBe(talks.filter(({ place }) => place === null).length);
    for (const { name, within, count, grades } of areas) {
      const there = talks.filter(({ place }) => place?.name === name);
      expect([name, count]).toEqual([name, there.length]);
      expect(there.map(({ place }) => place!.within)).toContainEqual(within);
      for (const level of GRADES)
        expect(grades[level] ?? 0).toBe(there.filter(({ grade }) => grade.level === level).length);
    }
  });

  it('lead from an id to the thing', async () => {
    expect(await archive.incident('i007')).toEqual(INCIDENTS[7]);
    expect(await archive.incident('gone')).toBeUndefined();
    expect(await archive.claim('c7')).toMatchObject({ of: INCIDENTS[7]!.title, claim: { id: 'c7' } });
    expect(await archive.claim('t1')).toMatchObject({ of: 'The Guard holds Sidra', claim: { id: 't1' } });
    expect(await archive.claim('c-gone')).toBeUndefined();
    expect(await archive.partById('origins', 'o1')).toEqual(WHOLE.origins[0]);
    expect(await archive.partOfReport('links', 'r2')).toEqual(WHOLE.links);
    expect(await archive.partOfReport('origins', 'r2')).toEqual([]);
    expect((await archive.part('reports', { limit: 5 })).items).toEqual(WHOLE.reports);
  });

  it('know what an id begins', async () => {
    expect(await archive.idsWith('i00', 3)).toEqual(
      ['i000', 'i001', 'i002'].map((id) => ({ kind: 'incident', id })),
    );
    expect(await archive.idsWith('c1', 9)).toEqual([{ kind: 'claim', id: 'c1' }]);
    expect(await archive.idsWith('%', 9)).toEqual([]);
  });

  it('are counted', async () =>
    expect(await archive.counts()).toEqual({
      ...{ reports: 2, incidents: 90, origins: 1, sites: 0, tenures: 1, appointments: 0 },
      ...{ problems: 0, verdicts: 0, review: 90 },
    }));
});
