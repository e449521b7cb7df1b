/// Tables that are gone through by keys: sites, control, and the starts of comparing and searching.

import { describe, expect, it } from 'vitest';
import { readingDesk } from '../serve/reading-desk.ts';
import { browsingDesk } from '../support/browse.ts';

const over = browsingDesk(readingDesk);

describe('ledgers, by keys alone', () => {
  it.each([
    ['/sites', '.l-history .words'],
    ['/control', '.l-claims .words'],
  ])('%s goes from row to row, shows the claims and puts them away', async (path, words) => {
    const { page, complaints } = await over.browsing.open(path);
    await page.waitForSelector('.l-table tbody td');
    const [first, second] = await page
      .locator('.l-table tbody tr[id]')
      .evaluateAll((rows) => rows.map(({ id }) => id));
    const here = () => page.locator('.l-table tr[aria-current]').getAttribute('id');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(here).toBe(second);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect.poll(here).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForSelector(words);
    expect(page.url()).toContain('open=');
    await page.keyboard.press('Enter');
    await page.waitForSelector(words, { state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForSelector(words);
    await page.keyboard.press('Escape');
    await page.waitForSelector(words, { state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(path);
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lays a report beside the texts that its words come from', async () => {
    const { page } = await over.browsing.open('/compare');
    await page.waitForSelector('.x-start tbody a');
    expect(await page.locator('.x-start tbody tr').first().textContent()).toMatch(/Composite.*1 text$/);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.x-bands path');
    await page.close();
  });
});

describe('a search that nobody has begun', () => {
  it.each([
    [1280, 1],
    [2560, 2],
  ])('shows the newest reports, in a window of %i pixels %i a line', async (width, across) => {
    const { page } = await over.browsing.open('/search', width);
    await page.waitForSelector('.hit h2 a');
    const lines = page.locator('.hit-line');
    expect(await lines.first().locator('.hit').count()).toBe(across);
    const days = await page.locator('.hit > p.quiet').allTextContents();
    const years = days.map((words) => Number(/\d{4}/.exec(words)?.[0]));
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(await page.locator('.hit mark').count()).toBe(0);
    for (let i = 0; i <= across; i++) await page.keyboard.press('j');
    await expect.poll(() => lines.nth(1).locator('.hit.current').count()).toBe(1);
    await page.click('.s-limits section:has(h2:text("Outlet")) a >> nth=0');
    await page.waitForURL(/q=outlet/);
    await page.close();
  });
});

describe('all keys', () => {
  it('stand under what they are for, each once', async () => {
    const { page } = await over.browsing.open('/');
    await page.waitForSelector('.v-row .c-title a');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.help[open]');
    expect(await page.locator('dialog.help h3').allTextContents()).toEqual([
      ...['Go', 'Show', 'Select', 'Decide', 'Everywhere'],
    ]);
    const decide = page.locator('dialog.help section:has(h3:text-is("Decide")) dd');
    expect(await decide.allTextContents()).toContain('accept');
    const keys = await page.locator('dialog.help dt').allTextContents();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('Esc');
    await page.close();
  });
});
