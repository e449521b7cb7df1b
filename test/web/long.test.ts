/// A list of thousands of incidents: rows are filled anew and not made anew, they show what their number says, and
/// stand in the document in their order.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeRecord } from '../../bench/support/incidents.ts';
import { PACKAGE_FOLDER } from '../../src/cli/resources.ts';
import { pageOf } from '../../src/serve/app.ts';
import type { Archive } from '../../src/store/archive.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { MOST_PRINTED } from '../../src/web/parts/printing.ts';
import { isSorted, orderOf, rangeOf, type Sight } from '../../src/web/parts/sight.ts';
import { type Browsing, browse, stumbles } from '../support/browse.ts';

const COUNT = 5000;
const START: Sight = { from: 0, to: 60, size: 60, leaps: 0 };
const WINDOW = { height: 800, count: COUNT, rowHeight: 23, extra: 0 };

describe('rows in sight', () => {
  it('cover the window, each in a place of its own, wherever one scrolls', () => {
    const place = fc.nat({ max: COUNT * 23 });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (tops) => {
        let [sight, order]: [Sight, readonly number[]] = [START, []];
        for (const top of tops) {
          sight = rangeOf({ ...WINDOW, top }, sight);
          order = orderOf(order, sight.from, sight.to, sight.size);
          const last = Math.min(COUNT - 1, Math.floor((top + 800) / 23));
          expect(sight.from).toBeLessThanOrEqual(Math.floor(top / 23));
          expect(sight.to).toBeGreaterThan(last);
          expect(order.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: sight.to - sight.from }, (_, i) => sight.from + i),
          );
          expect(new Set(order.map((index) => index % sight.size)).size).toBe(order.length);
        }
      }),
    );
  });

  it('are the same object where nothing has moved, and know a hurry from one jump', () => {
    const still = rangeOf({ ...WINDOW, top: 0 }, START);
    expect(rangeOf({ ...WINDOW, top: 5 }, still)).toBe(still);
    const jumped = rangeOf({ ...WINDOW, top: 40_000 }, still);
    expect([jumped.leaps, rangeOf({ ...WINDOW, top: 80_000 }, jumped).leaps]).toEqual([1, 2]);
    expect(rangeOf({ ...WINDOW, top: 40_100 }, jumped).leaps).toBe(0);
  });

  it('count half a window a moment, as PageDown held moves, as a hurry until it is slow', () => {
    const leaps: number[] = [];
    let sight = rangeOf({ ...WINDOW, top: 0 }, START);
    for (const top of [400, 800, 1200, 1400, 1600, 1700, 2000, 2100, 2200, 2300, 2400]) {
      sight = rangeOf({ ...WINDOW, top: 20_000 + top }, sight);
      leaps.push(sight.leaps);
    }
    // A slower moment between two pages is none yet.
    expect(leaps).toEqual([1, 2, 3, 4, 5, 4, 5, 4, 3, 2, 1]);
    expect(rangeOf({ ...WINDOW, top: 22_500 }, sight).leaps).toBe(0);
  });

  it('stay in their places in the document while one scrolls', () => {
    const first = orderOf([], 0, 60, 60);
    const moved = orderOf(first, 8, 68, 60);
    expect([isSorted(first), isSorted(moved)]).toEqual([true, false]);
    expect(moved.map((index) => index % 60)).toEqual(first.map((index) => index % 60));
  });
});

describe('a long list', () => {
  let archive: Archive;
  let browsing: Browsing;
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-long-'));
  beforeAll(async () => {
    archive = openSqlite(folder, 'write');
    await archive.writeRecord(madeRecord(COUNT), { rules: 'made', inputs: await archive.inputs() });
    const assets = join(PACKAGE_FOLDER, 'dist/assets');
    browsing = await browse(pageOf({ archive, annotation: async () => undefined, assets }));
  }, 60_000);
  afterAll(async () => {
    await browsing?.close();
    await archive?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /// Titles by number, as the rows in the document have them.
  const shown = (page: Page) =>
    page.evaluate<readonly (readonly [number, string])[]>(`[...document.querySelectorAll(
      '.v-row .i-row:not(.coming)')].map((row) => [Number(row.getAttribute('aria-rowindex')) - 2,
      row.querySelector('.c-title a').textContent])`);

  it.each([360, 1280])('fills rows anew at %i pixels, with what their number says', async (width) => {
    const { page, complaints } = await browsing.open('/', width);
    await page.waitForSelector('.v-row .i-row:not(.coming)');
    await page.evaluate(`for (const row of document.querySelectorAll('.v-row')) row.dataset.was = 'here'`);
    for (const share of [0.2, 0.21, 0.5, 1]) {
      await page.evaluate(`window.scrollTo(0, document.documentElement.scrollHeight * ${share})`);
    }
    await expect
      .poll(async () => {
        const rows = await shown(page);
        return rows.at(-1)?.[0] === COUNT - 1 && isSorted(rows.map(([index]) => index));
      })
      .toBe(true);
    const rows = await shown(page);
    const [first] = rows[0]!;
    const answer = await archive.incidents({ offset: first, limit: rows.length });
    expect(rows.map(([, title]) => title)).toEqual(answer.items.map(({ title }) => title));
    expect(await page.locator('.v-row:not([data-was])').count()).toBe(0);
    expect(await stumbles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps to the row that one is on, by keys and by clicks', async () => {
    const { page } = await browsing.open('/');
    await page.waitForSelector('.v-row .i-row:not(.coming)');
    for (let i = 0; i < 80; i++) await page.keyboard.press('j');
    await page.waitForSelector('.i-row.current[aria-rowindex="81"]');
    await page.keyboard.press('x');
    await page.waitForSelector('.i-row.selected[aria-rowindex="81"]');
    await page.click('.i-row[aria-rowindex="79"] .c-when');
    await page.waitForURL(/open=77/);
    await page.waitForSelector('.opened h2');
    await page.close();
  });

  it('prints all rows up to a bound, says which, and goes on as before', async () => {
    const { page, complaints } = await browsing.open('/?type=clash');
    await page.waitForSelector('.v-row .i-row:not(.coming)');
    await page.evaluate(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`);
    const { items } = await archive.incidents({ type: 'clash', limit: MOST_PRINTED });
    const rows = page.locator('.v-row .i-row:not(.coming)');
    await page.keyboard.press('Control+p');
    await expect.poll(() => rows.count()).toBe(items.length);
    expect(items.length).toBeGreaterThan(100);
    expect((await shown(page)).map(([, title]) => title)).toEqual(items.map(({ title }) => title));
    expect(await page.locator('.on-paper').textContent()).toContain('Limited to type Clash');
    await page.emulateMedia({ media: 'print' });
    // Each sheet repeats the head, and no row is cut.
    const shape = await page.evaluate(`['.i-head', '.v-list', '.v-row .i-row', '.facets'].map((one) =>
      getComputedStyle(document.querySelector(one)).display)`);
    expect(shape).toEqual(['table-header-group', 'table-row-group', 'table-row', 'none']);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await expect.poll(() => rows.count()).toBeLessThan(100);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says how many of all stand on paper', async () => {
    const { page } = await browsing.open('/');
    await page.waitForSelector('.v-row .i-row:not(.coming)');
    await page.evaluate(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`);
    await page.click('.saved button:has-text("Print it")');
    await expect.poll(() => page.locator('.v-row .i-row:not(.coming)').count()).toBe(MOST_PRINTED);
    expect(await page.locator('.on-paper').textContent()).toContain('The first 1\u202f000 of 5\u202f000');
    await page.close();
  });
});
