/// Map, timeline, calendar and sources in a real browser: they fit, can be used by keys and back, show words of
/// reports as words, and nobody stumbles.

import { describe, expect, it } from 'vitest';
import { page as deskPage } from '../serve/desk.ts';
import { browsingDesk, stumbles } from '../support/browse.ts';

const over = browsingDesk(deskPage, 60_000);

/// An address, and what stands there once the view is ready.
const VIEWS: readonly (readonly [path: string, ready: string])[] = [
  ['/map', '.map-marks .disc'],
  ['/map?spot=Sidra', '.spot-incidents a'],
  ['/timeline', '.t-item'],
  ['/calendar', 'table.month .total'],
  ['/calendar?day=2018-05-01', '.spot-incidents a'],
  ['/sources', 'table.sources a'],
  ['/sources?outlet=Harbour+Wire', 'table.sources a'],
  ['/timeline?by=place&window=2018-04-20..2018-05-10', '.t-item'],
];

describe('views', () => {
  it.each(VIEWS)('%s fits windows of all widths, and nobody stumbles', (path, ready) =>
    over.browsing.fits(path, ready),
  );

  // In both schemes where there are new colours: a view in another state has the same.
  it.each(
    VIEWS.flatMap(([path, ready]) =>
      (path.includes('?') ? (['light'] as const) : (['light', 'dark'] as const)).map(
        (scheme) => [path, scheme, ready] as const,
      ),
    ),
  )('%s (%s) lets nobody stumble', async (path, scheme, ready) => {
    const { page } = await over.browsing.open(path, 1280, scheme);
    await page.waitForSelector(ready);
    expect(await stumbles(page)).toEqual([]);
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.close();
  });

  it('say that an answer is late, and no longer once it is there', async () => {
    const { page } = await over.browsing.open('/problems');
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/v1/sites*', async (route) => {
      await held;
      await route.continue();
    });
    await page.click('nav a:has-text("Sites")');
    await page.waitForSelector('.rebuilding:has-text("Waiting for the archive")');
    answer();
    await page.waitForSelector('.rebuilding:not(:has-text("Waiting"))', { state: 'attached' });
    await page.close();
  });
});

describe('the map', () => {
  it('keeps the limits of the list, leads to a place by keys, and back', async () => {
    const { page } = await over.browsing.open('/?grade=contested');
    await page.click('nav a:has-text("Map")');
    await page.waitForURL(/\/map\?grade=contested/);
    await page.waitForSelector('.places a');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/spot=Sidra/);
    await page.waitForSelector('.spot-incidents a');
    expect(await page.locator('.spot-incidents a').allTextContents()).toEqual([
      '<img src=x onerror=alert(1)> "raid"',
    ]);
    await page.goBack();
    await page.waitForSelector('.places a');
    await page.goBack();
    await page.waitForSelector('.v-row .c-title a');
    expect(page.url()).toMatch(/\/\?grade=contested$/);
    await page.close();
  });

  it('moves by keys and wheel, keeps the sight in its address, and shows all again', async () => {
    const { page } = await over.browsing.open('/map');
    await page.waitForSelector('.map-marks .disc');
    await page.focus('.map-box');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('.map-marks .far');
    expect(await page.locator('.map-marks .far').textContent()).toMatch(/Sidra.* km/);
    await page.waitForURL(/sight=/);
    // The address follows the keys: what was written on the way is not yet the sight.
    for (let seen = ''; seen !== page.url(); await page.waitForTimeout(500)) seen = page.url();
    await page.reload();
    await page.waitForSelector('.map-marks .far');
    const before = page.url();
    await page.hover('.map-box');
    await page.mouse.wheel(0, -400);
    await page.waitForURL((url) => url.href !== before);
    await page.keyboard.press('0');
    await page.waitForURL((url) => !url.search.includes('sight='));
    await page.waitForSelector('.map-marks .disc');
    await page.close();
  });
});

describe('the timeline', () => {
  it('draws each incident, leads to it by keys, zooms, keeps that in its address, and goes back', async () => {
    const { page, complaints } = await over.browsing.open('/timeline?grade=single-source');
    await page.waitForSelector('.t-item');
    const boxes = await page
      .locator('.t-item')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().width));
    expect(boxes.every((width) => width > 4)).toBe(true);
    await page.keyboard.press('-');
    await page.waitForURL(/window=/);
    await page.keyboard.press('j');
    await page.waitForSelector('.t-current a');
    expect(await page.locator('.t-current').textContent()).toContain('Raid on the lighthouse');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\/i1/);
    await page.goBack();
    await page.waitForSelector('.t-item');
    expect(page.url()).toMatch(/grade=single-source&window=/);
    await page.keyboard.press('0');
    await page.waitForURL((url) => !url.search.includes('window='));
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('sources', () => {
  it('lead by keys to an outlet, its reports, and back', async () => {
    const { page, complaints } = await over.browsing.open('/sources');
    await page.waitForSelector('table.sources a');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/outlet=Harbour\+Wire/);
    await page.waitForSelector('.one-source table a');
    expect(await page.locator('.lead').textContent()).toContain('1 report with 16 words');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/r1/);
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/\/sources$/);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the calendar', () => {
  it('opens on the nearest month of which a day is known, and goes to the next that has one', async () => {
    const { page } = await over.browsing.open('/calendar');
    await page.waitForSelector('table.month .total');
    expect(await page.locator('h1').textContent()).toContain('May 2018');
    await page.keyboard.press('n');
    await page.waitForURL(/month=2018-06/);
    await page.click('.no-days a:has-text("May 2018")');
    await page.waitForURL(/month=2018-05/);
    await page.keyboard.press('p');
    await page.waitForURL(/month=2018-04/);
    await page.waitForSelector('.turn a[aria-label="Next month with a known day, May 2018"]');
    await page.keyboard.press('N');
    await page.waitForURL(/month=2018-05/);
    await page.waitForSelector('table.month .total');
    await page.close();
  });

  it('goes by keys from month to month and day to day, opens a day, and goes back', async () => {
    const { page, complaints } = await over.browsing.open('/calendar?type=clash');
    await page.waitForSelector('table.month .total');
    expect(await page.locator('h1').textContent()).toContain('May 2018');
    await page.keyboard.press('p');
    await page.waitForURL(/month=2018-04/);
    await expect
      .poll(() => page.locator('.map-panel').textContent())
      .toContain('<img src=x onerror=alert(1)>');
    await page.keyboard.press('n');
    await page.waitForURL(/month=2018-05/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/day=2018-05-01/);
    await page.waitForSelector('.spot-incidents a');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\/i1/);
    await page.goBack();
    await page.waitForURL(/\/calendar\?type=clash&month=2018-05&day=2018-05-01/);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
