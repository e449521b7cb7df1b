/// Reports side by side in a real browser: columns that change places, and what joins those that stand apart.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readingDesk } from '../serve/reading-desk.ts';
import { type Browsing, browsingDesk, stumbles } from '../support/browse.ts';

const over = browsingDesk(readingDesk);

/// The second has no words of the others; the third begins with those of the first.
const NAMES = ['06-meridian-khoms-falls', '05-meridian-live-log', '07-morning-post-composite'] as const;
const open = async (...names: readonly string[]): Promise<Awaited<ReturnType<Browsing['open']>>> => {
  const ids = names.map((name, i) => [String.fromCharCode(97 + i), over.desk.ids.get(name)!]);
  const opened = await over.browsing.open(`/compare?${new URLSearchParams(ids)}`);
  await opened.page
    .locator('.x-column')
    .nth(names.length - 1)
    .waitFor();
  return opened;
};
/// Which report stands where.
const order = (page: Page): Promise<readonly string[]> =>
  page.locator('.x-column h2 a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
const boxOf = (page: Page, what: string): Promise<Box> =>
  page
    .locator(what)
    .first()
    .evaluate((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return { top, bottom, left, right };
    });

describe('columns', () => {
  it('change places, and the way back undoes it', async () => {
    const { page, complaints } = await open(...NAMES);
    const before = await order(page);
    expect(new Set(before).size).toBe(3);
    await page.click('[aria-label="Move A to the right"]');
    await expect.poll(() => order(page)).toEqual([before[1], before[0], before[2]]);
    expect(await page.locator('[aria-label="Move A to the left"]').count()).toBe(0);
    expect(await page.locator('[aria-label="Move C to the right"]').count()).toBe(0);
    await page.click('[aria-label="Move C to the left"]');
    await expect.poll(() => order(page)).toEqual([before[1], before[2], before[0]]);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => order(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('two of them have no other places to go', async () => {
    const { page } = await open(NAMES[0], NAMES[2]);
    expect(await page.locator('[aria-label^="Move"]').count()).toBe(0);
    await page.close();
  });
});

describe('bands', () => {
  it('lie at the passages that they join, also when a column has moved', async () => {
    const { page } = await open(NAMES[0], NAMES[2]);
    const near = async (): Promise<number> => {
      const band = await boxOf(page, '.x-bands > path');
      const left = await boxOf(page, '[data-letter=A] .x-shared');
      return Math.abs(band.top - left.top);
    };
    await page.locator('.x-bands > path').first().waitFor({ state: 'attached' });
    await expect.poll(near).toBeLessThan(40);
    await page.locator('[data-letter=A]').evaluate((one) => {
      one.dispatchEvent(new Event('lead'));
      one.scrollTop = 24;
    });
    await expect.poll(near).toBeLessThan(40);
    await page.close();
  });

  it('to a column behind another begin in both gaps, say where they go, and lead there', async () => {
    const { page, complaints } = await open(...NAMES);
    const stubs = page.locator('.x-stub');
    await expect.poll(() => stubs.count()).toBeGreaterThan(0);
    const [first, second] = [page.locator('.x-bands').nth(0), page.locator('.x-bands').nth(1)];
    await expect.poll(() => first.locator('.x-stub text').first().textContent()).toBe('C→');
    await expect.poll(() => second.locator('.x-stub text').first().textContent()).toBe('←A');
    expect(await page.locator('.compare h1').textContent()).toContain('some of A and C behind');
    // It begins at the edge of its column, at the height of the words.
    const stub = await boxOf(page, '.x-bands .x-stub path');
    const words = await boxOf(page, '[data-letter=A] .x-shared');
    expect(Math.abs(stub.left - (await boxOf(page, '[data-letter=A]')).right)).toBeLessThan(2);
    expect(stub.top).toBeLessThan(words.bottom);
    expect(stub.bottom).toBeGreaterThan(words.top);
    expect(await stumbles(page)).toEqual([]);

    await first.locator('.x-stub').first().click();
    await page.waitForURL(/#c-\d+-\d+$/);
    await page.locator('[data-letter=C] .x-here').first().waitFor();
    const here = await boxOf(page, '[data-letter=C] .x-here');
    const column = await boxOf(page, '[data-letter=C]');
    expect(here.top).toBeGreaterThanOrEqual(column.top);
    expect(here.top).toBeLessThan(column.bottom);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('are whole again where the two are moved beside each other', async () => {
    const { page } = await open(...NAMES);
    await expect.poll(() => page.locator('.x-stub').count()).toBeGreaterThan(0);
    await page.click('[aria-label="Move B to the right"]');
    await expect.poll(() => page.locator('.x-stub').count()).toBe(0);
    await expect.poll(() => page.locator('.x-bands').nth(0).locator('> path').count()).toBeGreaterThan(0);
    await page.close();
  });
});
