/// Beyond what axe-core can ask: where the focus goes, that it is seen there, and what people see who choose all colours
/// themselves.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readingDesk } from '../serve/reading-desk.ts';
import { browsingDesk, smallTargets } from '../support/browse.ts';

const over = browsingDesk(readingDesk);

const VIEWS = [
  ['/', '.v-row .c-title a'],
  ['/timeline', '.facets a'],
  ['/map', '.places li'],
  ['/calendar', '.year a'],
  ['/reports', '.r-title a'],
  ['/search?q=market', '.hit mark'],
  ['/compare', '.x-start a'],
  ['/sites', '.l-table td'],
  ['/control', '.l-table td'],
  ['/sources', '.source-view table'],
  ['/review', '.queue li'],
  ['/brief', '.notes li'],
  ['/problems', '.p-row'],
] as const;

const STOPS = 30;

/// Where the focus stands: what is wrong with it, nothing where it can be seen.
const WRONG = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const name = one.outerHTML.slice(0, 120);
  const box = one.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return 'nothing to see: ' + name;
  const style = getComputedStyle(one);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + name;
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
  if (right - left < 1 || bottom - top < 1) return 'out of sight: ' + name;
  const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const seen = spots.some(([x, y]) => {
    const at = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return at && (one.contains(at) || at.contains(one));
  });
  return seen ? '' : 'covered: ' + name;
})()`;

async function wrongStops(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let i = 0; i < STOPS; i++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate<string>(WRONG);
    if (words !== '') wrong.push(words);
  }
  return wrong;
}

describe('the focus', () => {
  it.each(VIEWS)('is seen wherever it goes in %s', async (path, ready) => {
    const { page } = await over.browsing.open(path);
    await page.waitForSelector(ready, { state: 'attached' });
    expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('To the contents');
    expect(await wrongStops(page)).toEqual([]);
    await page.close();
  });
});

/// Signs that nobody could tell from the ground that they stand on.
const UNSEEN = `(() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const light = (words) => {
    const [r, g, b] = words.match(/[\\d.]+/g).map((one) => Number(one) / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  return [...document.querySelectorAll('main .glyph path, main .bar path, main .states g > path, main .axis text')]
    .filter((one) => one.getBoundingClientRect().width > 0)
    .map((one) => [getComputedStyle(one).fill, one])
    .filter(([fill]) => fill !== 'none' && contrast(light(fill), light(ground)) < 3)
    .map(([fill, one]) => fill + ' ' + one.outerHTML.slice(0, 80));
})()`;

describe('colours that people choose themselves', () => {
  it.each([
    ['/', '.v-row .glyph path', '.i-row.current'],
    ['/sites', '.states g', '.l-table tr[aria-current] > :first-child'],
    ['/control', '.tenure', '.l-table tr[aria-current] > :first-child'],
  ] as const)('%s tells its signs and where one stands in them', async (path, ready, current) => {
    const { page } = await over.browsing.open(path);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.waitForSelector(ready);
    await page.keyboard.press('j');
    await page.waitForSelector(current);
    expect(await page.evaluate(UNSEEN)).toEqual([]);
    const [mark, ground] = await page
      .locator(current)
      .first()
      .evaluate((one) => [
        getComputedStyle(one).borderLeftColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(mark).not.toBe(ground);
    await page.close();
  });
});

describe('targets', () => {
  const reader = (): string =>
    `/reports/${encodeURIComponent(over.desk.ids.get('07-morning-post-composite')!)}`;
  const views = [
    ...VIEWS.map(([path, ready]) => [() => path, ready] as const),
    [reader, '.row aside'] as const,
    [() => '/api', '.reference details'] as const,
    [() => '/import', '.taking'] as const,
  ];
  it.each(views)('of %s have 24 pixels, or room around them', async (path, ready) => {
    const { page } = await over.browsing.open(path(), 360);
    await page.waitForSelector(ready, { state: 'attached' });
    for (const width of [360, 1280]) {
      // So low that the foot scrolls with the rest.
      await page.setViewportSize({ width, height: 590 });
      expect(await smallTargets(page), `${width} pixels`).toEqual([]);
    }
    await page.close();
  });
});
