/// Lists, the reader, search and problems in a real browser, over the example reports and some that mean harm.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ENDLESS, HOSTILE, readingDesk } from '../serve/reading-desk.ts';
import { browsingDesk } from '../support/browse.ts';

const over = browsingDesk(readingDesk);

const STRIKE = '01-meridian-market-strike';
const COMPOSITE = '07-morning-post-composite';
/// The composite beside the text that it takes its first part from.
const compared = (): string =>
  `/compare?${new URLSearchParams({ a: over.desk.ids.get('06-meridian-khoms-falls')!, b: over.desk.ids.get(COMPOSITE)! })}`;
const pathOf = (name: string): string => `/reports/${encodeURIComponent(over.desk.ids.get(name) ?? name)}`;

const VIEWS: readonly (readonly [path: () => string, ready: string])[] = [
  [() => '/reports', '.r-title a'],
  [() => '/reports?words=composite&descending=true', '.r-title a'],
  [() => pathOf(COMPOSITE), '.row.copied aside'],
  [() => `${pathOf('05-meridian-live-log')}?layer=statements`, '.strong'],
  [() => pathOf('hostile'), '.passage span'],
  [() => '/search', '.ways a'],
  [() => '/search?q=market+OR+harbour+-nowhere+since:2018', '.hit mark'],
  [() => '/problems', '.p-row'],
  [() => '/compare', '.x-start a'],
  [() => compared(), '.x-column + .x-bands path'],
  [() => '/sites', '.states path'],
  [() => '/control', '.tenure'],
];

describe('views for reading', () => {
  it.each(VIEWS)('%s fits windows of all widths, and nobody stumbles', (path, ready) =>
    over.browsing.fits(path(), ready),
  );

  it('lists reports, narrows them, selects some to compare, and goes back', async () => {
    const { page } = await over.browsing.open('/reports');
    await page.click('.facets a:has-text("Composite")');
    await page.waitForURL(/words=composite/);
    await expect.poll(() => page.locator('.r-title a').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('.r-title a').count()).toBeGreaterThan(5);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await page.locator('small.picked a').getAttribute('href')).toMatch(/^\/compare\?a=.+&b=/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.passage');
    await page.close();
  });
});

describe('the reader', () => {
  it('shows the whole text, whatever it holds, and nothing of it as markup', async () => {
    const { page, complaints } = await over.browsing.open(pathOf('hostile'));
    await page.waitForSelector('.passage');
    const words = await page.locator('.passage').allTextContents();
    expect(words.join('\n\n')).toBe(HOSTILE);
    expect(await page.locator('main img, main script').count()).toBe(0);
    const directions = await page.evaluate(
      "[...document.querySelectorAll('.passage')].map((one) => getComputedStyle(one).direction)",
    );
    expect(directions).toEqual(['ltr', 'ltr', 'rtl']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('draws one paragraph of a million characters in pieces, marks only those near', async () => {
    const { page, complaints } = await over.browsing.open(pathOf('endless'));
    await page.waitForSelector('.passage');
    expect((await page.locator('.passage').allTextContents()).join('')).toBe(ENDLESS);
    expect(await page.locator('.passage span').count()).toBeLessThan(10_000);
    const end = ENDLESS.length;
    await page.goto(`${page.url()}#${end - 8}-${end}`);
    await expect.poll(() => inSight(page)).toBe(true);
    expect(await page.locator('.here').allTextContents()).toEqual(['The end.']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('holds a log of hundreds of entries with their times', async () => {
    const { page } = await over.browsing.open(pathOf('log'));
    await page.waitForSelector('.m-time');
    expect(await page.locator('.text .row').count()).toBeGreaterThan(1000);
    expect(await page.locator('.m-time').count()).toBeLessThan(200);
    await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
    await expect.poll(() => page.locator('.row:last-child aside').count()).toBe(1);
    await page.close();
  });

  it.each(['#2-20', '?at=2-20#here', '?at=2-20&layer=times#here'])('marks the words of %s', async (at) => {
    const { page } = await over.browsing.open(pathOf(STRIKE) + at);
    await page.waitForSelector('.here');
    const text = await page.locator('.passage').first().textContent();
    expect((await page.locator('.here').allTextContents()).join('')).toBe(text!.slice(2, 20));
    await page.close();
  });

  it('tells in the margin what was read in words that one points at, and leads to the incident and back', async () => {
    const { page } = await over.browsing.open(pathOf(STRIKE));
    await page.click('.passage .l-times');
    await page.waitForSelector('.m-chosen');
    expect(page.url()).toMatch(/#\d+-\d+$/);
    expect(await page.locator('.m-chosen').textContent()).toContain('rule times/');
    const here = page.url();
    await page.click('.m-told a');
    await page.waitForURL(/\/incidents\//);
    await page.goBack();
    await page.waitForSelector('.m-chosen');
    expect(page.url()).toBe(here);
    await page.close();
  });

  it('has one strong layer at a time, by key and by address', async () => {
    const { page } = await over.browsing.open(pathOf(STRIKE));
    await page.waitForSelector('.passage .l-places');
    await page.keyboard.press('4');
    await page.waitForURL(/layer=figures/);
    await page.waitForSelector('.passage .strong.l-figures');
    expect(await page.locator('.passage .l-places, .passage .l-times').count()).toBe(0);
    expect(await page.locator('aside .hedge').count()).toBeGreaterThan(0);
    await page.keyboard.press('7');
    await page.waitForSelector('.passage .strong.l-occurrences');
    await page.keyboard.press('0');
    await page.waitForSelector('.passage .l-places');
    await page.click('.layer input >> nth=1');
    await expect.poll(() => page.locator('.passage .l-places').count()).toBe(0);
    expect(page.url()).toContain('show=');
    await page.close();
  });

  it('gives the address of selected words', async () => {
    const { page } = await over.browsing.open(pathOf(STRIKE));
    await page.waitForSelector('.passage .l-places');
    await page.evaluate(
      "(() => { const p = document.querySelectorAll('.passage')[1]; const r = document.createRange(); r.selectNodeContents(p); getSelection().removeAllRanges(); getSelection().addRange(r); })()",
    );
    await page.keyboard.press('c');
    await page.waitForSelector('.here');
    expect((await page.locator('.here').allTextContents()).join('')).toBe(
      await page.locator('.passage').nth(1).textContent(),
    );
    await page.close();
  });

  it('says in the margin whose words a passage is, and leads to both side by side', async () => {
    const { page } = await over.browsing.open(pathOf(COMPOSITE));
    await page.waitForSelector('.m-copied a');
    expect(await page.locator('.row.copied').count()).toBeGreaterThan(0);
    expect(await page.locator('.m-copied a').first().getAttribute('href')).toMatch(
      /^\/compare\?a=.+#b-\d+-\d+$/,
    );
    await page.close();
  });

  it('says that nothing has an id', async () => {
    const { page } = await over.browsing.open('/reports/none');
    expect(await page.locator('.nothing').textContent()).toContain('Nothing has this id');
    await page.close();
  });
});

describe('search', () => {
  it('leads by keys to the words in their place, and back', async () => {
    const { page } = await over.browsing.open('/reports');
    await page.waitForSelector('.r-title a');
    await page.keyboard.press('/');
    await page.keyboard.type('"crowded market"');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hit mark');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.here');
    expect((await page.locator('.here').allTextContents()).join('').toLowerCase()).toBe('crowded market');
    await page.goBack();
    await page.waitForSelector('.hit mark');
    await page.close();
  });

  it('says what it could not understand, and narrows', async () => {
    const { page, complaints } = await over.browsing.open('/search?q=market+since:never+%22+OR+NEAR(');
    await page.waitForSelector('.understood strong');
    expect(await page.locator('.understood').textContent()).toContain('“never” is no date');
    await page.goto(page.url().replace(/q=.*/, 'q=market'));
    await page.click('.s-limits a:has-text("Northern Press")');
    await page.waitForURL(/outlet/);
    await expect.poll(() => page.locator('.hit').count()).toBeLessThan(4);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('problems', () => {
  it('say where, what and what to do', async () => {
    const { page } = await over.browsing.open('/problems');
    await page.waitForSelector('.p-row');
    const row = await page.locator('.p-row').first().textContent();
    expect(row).toContain('scan.pdf');
    expect(row).toContain('kept aside');
    expect(row).toContain('take it in again');
    await page.close();
  });
});

function inSight(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    "(() => { const box = document.getElementById('here')?.getBoundingClientRect(); return !!box && box.top > 0 && box.bottom < innerHeight; })()",
  );
}

describe('reports side by side', () => {
  it('follow each other by passage, mark edits, and lead to a passage by its address', async () => {
    const { page, complaints } = await over.browsing.open(compared());
    await page.waitForSelector('.x-bands path');
    expect(await page.locator('.x-column').count()).toBe(2);
    expect(await page.locator('.x-column hr').count()).toBeGreaterThan(0);
    const span = await page.locator('[data-letter=B] .x-shared').last().getAttribute('data-span');
    await page.goto(`${page.url()}#b-${span}`);
    await page.waitForSelector('.x-here');
    await expect
      .poll(() => page.locator('[data-letter=B]').evaluate((one) => one.scrollTop))
      .toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('[data-letter=A]').evaluate((one) => one.scrollTop))
      .toBeGreaterThan(0);
    await page.click('[data-letter=A] header a:has-text("take away")');
    await expect.poll(() => page.locator('.x-column').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('.x-column').count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('stack on a narrow window', async () => {
    const { page } = await over.browsing.open(compared(), 360);
    await page.waitForSelector('.x-column .passage');
    const [first, second] = await page
      .locator('.x-column')
      .evaluateAll((all) =>
        all.map((one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().bottom]),
      );
    expect(second![0]).toBeGreaterThanOrEqual(first![1]!);
    await page.close();
  });

  it('are suggested where none is chosen', async () => {
    const { page } = await over.browsing.open('/compare');
    await page.click('.x-start a');
    await page.waitForSelector('.x-bands path');
    expect(await page.locator('.x-column').count()).toBeGreaterThan(1);
    await page.close();
  });
});

describe('ledgers', () => {
  it.each([
    ['/sites', '.l-history .words'],
    ['/control', '.l-claims .words'],
  ])('%s lead from a row by its claims to the very words, and back', async (path, words) => {
    const { page } = await over.browsing.open(path);
    await page.click('.l-table .source >> nth=0');
    await page.waitForURL(/open=/);
    await page.click(`${words} >> nth=0`);
    await page.waitForSelector('.here');
    await page.goBack();
    await page.waitForSelector(words);
    await page.close();
  });
});
