/// Files tell of one state of the archive, and tell what people decided from what the rules propose.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { briefOf } from '../../src/export/brief.ts';
import { CLAIM_COLUMNS, INCIDENT_COLUMNS } from '../../src/export/csv.ts';
import type { Incident, Review } from '../../src/model/index.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, incident, received, record } from '../store/fixtures.ts';
import { page } from './desk.ts';

const archive = openSqlite(mkdtempSync(join(tmpdir(), 'tetrapylon-export-')), 'write');
let desk: Awaited<ReturnType<typeof page>>;
const write = (title: string): Promise<unknown> =>
  archive.writeRecord(
    record(Array.from({ length: 700 }, (_, i) => incident(`i${String(i).padStart(3, '0')}`, { title }))),
    { rules: title, inputs: '' },
  );
beforeAll(async () => {
  desk = await page({ archive });
  await archive.addReports([received('r1', 'Words of a report.')], '2018-05-03T10:00:00Z');
  await write('Before');
});
afterAll(async () => {
  await desk.close();
  await archive.close();
});

it('an export that is under way does not see what is written meanwhile', async () => {
  const { body } = await desk.app.request('/api/v1/export/incidents.ndjson', {
    headers: { Host: 'localhost' },
  });
  const reader = body!.getReader();
  const pieces: Uint8Array[] = [(await reader.read()).value!];
  await write('After');
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  expect(pieces.length).toBeGreaterThan(2);
  const lines = Buffer.concat(pieces).toString().trim().split('\n');
  const titles = lines.map((line) => (JSON.parse(line) as Incident).title);
  expect(titles).toHaveLength(700);
  expect(new Set(titles)).toEqual(new Set(['Before']));
  const later = await desk.app.request('/api/v1/export/incidents.ndjson', { headers: { Host: 'localhost' } });
  expect(await later.text()).not.toContain('Before');
});

it('an export that nobody takes further lets go of what it held', async () => {
  const { body } = await desk.app.request('/api/v1/export/incidents.ndjson', {
    headers: { Host: 'localhost' },
  });
  const reader = body!.getReader();
  await reader.read();
  await reader.cancel();
  await write('Again');
  const [first] = (await archive.incidents({ limit: 1 })).items;
  expect(first?.title).toBe('Again');
});

const signed = { by: 'N. Haddad', at: '2018-05-04T09:00:00Z', reason: 'Seen', verdict: 'v1' };
const REVIEW: Review = {
  accepted: signed,
  decided: [
    { ...signed, slot: 'time', kind: 'correct', value: '2018-05-02', proposed: '2018-05-01' },
    { ...signed, slot: 'agent', kind: 'reject', value: 'Police' },
  ],
  ...{ notes: [], related: [], asks: [], verdicts: [] },
};
const cell = (one: Incident, head: string) =>
  INCIDENT_COLUMNS.find((column) => column.head === head)!.of(one);

it('tables say who accepted, what was corrected from what, and what nobody has decided', () => {
  const decided = incident('i1', { review: REVIEW });
  expect(
    ['standing', 'accepted_by', 'values_corrected', 'values_rejected'].map((head) => cell(decided, head)),
  ).toEqual(['accepted', 'N. Haddad', 'time: 2018-05-02 (proposed: 2018-05-01)', 'agent: Police']);
  expect(cell(incident('i2'), 'standing')).toBe('proposed');
  const review = CLAIM_COLUMNS.find(({ head }) => head === 'review')!.of;
  const about = (slot: 'time' | 'agent' | 'place', value: string) =>
    review({ incident: 'i1', review: REVIEW, claim: claim('c', { slot, value }) });
  expect(about('time', '2018-05-01')).toBe('corrected');
  expect(about('agent', 'police')).toBe('rejected');
  expect(about('place', 'Sidra')).toBe('proposed');
});

it('a briefing says who accepted an incident, or that it is proposed', () => {
  const texts = (one: Incident): string =>
    briefOf(record([one]))
      .sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .join(' ');
  expect(texts(incident('i1', { review: REVIEW }))).toMatch(
    /Accepted as an incident by N\. Haddad, 4 May 2018\. Corrected by .*time “2018-05-02” in place of “2018-05-01”/,
  );
  expect(texts(incident('i1', { review: REVIEW }))).not.toContain('proposed');
  expect(texts(incident('i2'))).toMatch(/^[^.]*\. .*, proposed \(/);
  expect(briefOf(record([incident('i2')])).counts).toContain(
    '1 proposed by the rules: no analyst has accepted it',
  );
});
