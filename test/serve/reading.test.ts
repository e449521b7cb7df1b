/// Addresses for reading: each answers in the shape that its description says, over reports read as they are.

import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Share } from '../../src/model/index.ts';
import * as gives from '../../src/serve/api/reading-schemas.ts';
import { copyKind } from '../../src/serve/api/report-table.ts';
import * as shape from '../../src/serve/api/schemas.ts';
import { type ReadingDesk, readingDesk } from './reading-desk.ts';

let desk: ReadingDesk;
beforeAll(async () => {
  desk = await readingDesk();
});
afterAll(() => desk.close());

async function ask<T>(path: string, described: z.ZodType<T>): Promise<T> {
  const response = await desk.app.request(`http://localhost:7117/api/v1${path}`, {
    headers: { host: 'localhost:7117' },
  });
  const json: unknown = await response.json();
  expect([path, response.status, json]).toEqual([path, 200, described.parse(json)]);
  return json as T;
}

const idOf = (name: string): string => encodeURIComponent(desk.ids.get(name)!);
const [STRIKE, REPRINT, COMPOSITE] = [
  '01-meridian-market-strike',
  '03-courier-reprint',
  '07-morning-post-composite',
];

describe('the list of reports', () => {
  const list = shape.pageOf(gives.reportRow);

  it('says whose words each holds', async () => {
    const { items } = await ask('/reports?limit=500', list);
    const words = new Map(items.map(({ id, words }) => [id, words]));
    const kinds = ['04-state-news-denial', REPRINT, COMPOSITE].map((name) => words.get(desk.ids.get(name)!));
    expect(kinds).toEqual(['original', 'reprint', 'composite']);
    for (const { shares } of items) {
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    }
  });

  it('is narrowed by each limit to what its facet counts', async () => {
    const facets = await ask('/reports/facets', gives.reportFacets);
    for (const [name, counts] of [
      ['outlet', facets.outlets],
      ['form', facets.forms],
      ['words', facets.words],
    ] as const) {
      for (const { value, count } of counts) {
        const query = new URLSearchParams({ [name]: value, limit: '500' });
        expect((await ask(`/reports?${query}`, list)).items).toHaveLength(count);
      }
    }
    const months = facets.months.reduce((sum, { count }) => sum + count, 0);
    expect(months).toBeLessThanOrEqual(facets.total);
  });

  it('comes in pages, forward and backward, and in between', async () => {
    const { items: all } = await ask('/reports?limit=500', list);
    const first = await ask('/reports?limit=3', list);
    const second = await ask(`/reports?limit=3&after=${first.next}`, list);
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 6));
    expect((await ask('/reports?limit=2&offset=4', list)).items).toEqual(all.slice(4, 6));
    const last = await ask('/reports?limit=1&descending=true', list);
    expect(last.items).toEqual(all.slice(-1));
    const days = all.map(({ published }) => published);
    expect(days).toEqual(days.toSorted());
  });

  it.each([
    ['2999', undefined, 0],
    [undefined, '1900', 0],
  ])('knows a time from %s to %s', async (since, until, count) => {
    const query = new URLSearchParams({ ...(since && { since }), ...(until && { until }) });
    expect((await ask(`/reports?${query}`, list)).items).toHaveLength(count);
  });
});

describe('whose words', () => {
  const share = (report: string, of: number): Share => ({ origin: report, report, share: of, by: null });
  it.each([
    ['story', [share('me', 1)], 'original'],
    ['story', [share('me', 0.95), share('x', 0.05)], 'original'],
    ['story', [share('x', 0.96), share('me', 0.04)], 'reprint'],
    ['story', [share('x', 0.5), share('me', 0.5)], 'partly'],
    ['story', [share('x', 0.5), share('y', 0.5)], 'composite'],
    ['composite', [share('me', 1)], 'composite'],
    ['live-log', [], 'original'],
  ] as const)('%s %j is %s', (form, shares, kind) => expect(copyKind('me', form, shares)).toBe(kind));
});

describe('one report', () => {
  it('leads to the incidents that it tells, by the very words', async () => {
    const told = await ask(`/reports/${idOf(STRIKE)}/told`, gives.told.array());
    const { text } = await ask(`/reports/${idOf(STRIKE)}`, shape.report);
    expect(told.length).toBeGreaterThan(0);
    for (const { spans } of told) {
      for (const { from, to } of spans) expect(text.slice(from, to)).not.toBe('');
    }
  });

  it('tells what it carries, of whom, and where a second story begins', async () => {
    const carried = await ask(`/reports/${idOf(COMPOSITE)}/copies`, gives.carried);
    const named = new Set(carried.reports.map(({ id }) => id));
    expect(carried.copies.length).toBeGreaterThan(0);
    for (const { origin } of carried.copies) {
      if (origin.id !== desk.ids.get(COMPOSITE)) expect(named).toContain(origin.id);
    }
  });

  it('tells what else happens', async () => {
    const found = await ask(
      `/reports/${idOf('11-weekly-feature-vague-dates')}/occurrences`,
      gives.occurrence.array(),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('reports side by side', () => {
  it('share passages, with their edits, and name others that hold the same words', async () => {
    const { columns, copies, others } = await ask(
      `/compare?a=${idOf(STRIKE)}&b=${idOf(REPRINT)}`,
      gives.sideBySide,
    );
    expect(columns.map(({ id }) => id)).toEqual([STRIKE, REPRINT].map((name) => desk.ids.get(name)));
    expect(copies.length).toBeGreaterThan(0);
    const texts = new Map(columns.map(({ id, text }) => [id, text]));
    for (const { origin, members } of copies) {
      for (const { id, edits } of members) {
        for (const edit of edits) {
          expect(texts.get(id)!.slice(edit.copy.from, edit.copy.to)).toBe(edit.is);
          expect(texts.get(origin.id)!.slice(edit.origin.from, edit.origin.to)).toBe(edit.was);
        }
      }
    }
    expect(others.map(({ id }) => id)).not.toContain(desk.ids.get(STRIKE));
  });

  it('may be one alone, with others to lay beside it', async () => {
    const { columns, others } = await ask(`/compare?a=${idOf(REPRINT)}`, gives.sideBySide);
    expect([columns.length, others.map(({ id }) => id)]).toEqual([
      1,
      expect.arrayContaining([desk.ids.get(STRIKE)]),
    ]);
  });
});

describe('claims and sources', () => {
  it('come many at once', async () => {
    const { items } = await ask('/incidents?limit=1', shape.pageOf(shape.incidentRow));
    const { claims } = await ask(`/incidents/${items[0]!.id}`, shape.incident);
    const ids = claims.map(({ id }) => id);
    const both = gives.claimOf.array();
    const found = await ask(`/claims?ids=${[...ids, 'none'].join(',')}`, both);
    expect(found.map(({ claim }) => claim.id)).toEqual(ids);
    const { reports } = await ask(`/incidents/${items[0]!.id}/sources`, gives.sources);
    expect(reports.map(({ id }) => id)).toEqual(expect.arrayContaining([...items[0]!.reports]));
  });
});

describe('search', () => {
  it('counts what it finds and says how it understood', async () => {
    const q = encodeURIComponent('market -nowhere since:yesterday');
    const facets = await ask(`/search/facets?q=${q}`, gives.searchFacets);
    const hits = await ask(`/search?q=${q}&limit=500`, shape.hit.array());
    expect(facets.total).toBe(hits.length);
    expect(facets.said).toEqual(['“market”', 'not “nowhere”']);
    expect(facets.ignored[0]).toContain('yesterday');
    const pages = await Promise.all(
      [0, 1].map((offset) => ask(`/search?q=market&limit=1&offset=${offset}`, shape.hit.array())),
    );
    expect(pages.flat()).toEqual(hits.slice(0, 2));
  });
});
