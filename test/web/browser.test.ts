/// The page in a real browser: it fits, its claims lead to their words, and nothing is blocked or broken.

import { describe, expect, it } from 'vitest';
import { page as deskPage } from '../serve/desk.ts';
import { type Browsing, browsingDesk } from '../support/browse.ts';

const over = browsingDesk(deskPage, 60_000);
const open: Browsing['open'] = (...args) => over.browsing.open(...args);

const VIEWS = [
  '/',
  '/incidents/i2',
  '/reports',
  '/reports/r1?at=17-27',
  '/sites',
  '/control',
  '/calendar',
  '/problems',
  '/search?q=guards',
];

describe('the page in a browser', () => {
  it.each(VIEWS)('%s fits windows of all widths, without a complaint', (path) =>
    over.browsing.fits(path, 'h1'),
  );

  it('leads from a list by a claim to the very words', async () => {
    const { page } = await open('/');
    await page.click('.v-row a:has-text("Raid on the lighthouse")');
    await page.click('.claims .quote a');
    await page.waitForSelector('.here');
    expect((await page.locator('.here').allTextContents()).join('')).toBe('six guards');
    expect(await page.locator('#here').isVisible()).toBe(true);
    await page.close();
  });

  it('can be used by keys alone', async () => {
    const { page } = await open('/');
    await page.waitForSelector('.v-row .c-title a');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\//);
    await page.waitForSelector('.claims');
    await page.keyboard.press('/');
    await page.keyboard.type('guards');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=guards/);
    await page.waitForSelector('mark');
    expect(await page.locator('mark').allTextContents()).toContain('guards');
    await page.close();
  });

  it('opens a row in place, with why it is graded so, and keeps that in its address', async () => {
    const { page, complaints } = await open('/');
    await page.click('.v-row:has-text("Raid on the lighthouse") .c-when');
    await page.waitForSelector('.opened .quote');
    expect(await page.locator('.opened').textContent()).toContain('Only the coast guard says so.');
    expect(page.url()).toContain('open=1');
    await page.reload();
    expect(await page.locator('.opened .quote').textContent()).toContain('six guards');
    await page.goBack();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('narrows the list by a facet and by the time, and goes back', async () => {
    const { page } = await open('/');
    await page.click('.facets a:has-text("Contested")');
    await page.waitForURL(/grade=contested/);
    await expect.poll(() => page.locator('.v-row .c-title a').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('.v-row .c-title a').count()).toBe(2);
    await page.fill('input[name=since]', '2018-06');
    await page.click('.period button');
    await page.waitForSelector('.nothing');
    expect(await page.locator('.nothing').textContent()).toContain('No incident fits');
    await page.close();
  });

  it('shows words of reports as words, whatever they hold', async () => {
    const { page, complaints } = await open('/incidents/i2');
    await page.waitForSelector('.claims');
    expect(await page.locator('h1').textContent()).toContain('<img src=x onerror');
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sets its own fonts, and turns dark where the system is', async () => {
    const ground = async (scheme: 'light' | 'dark') => {
      const { page } = await open('/', 1280, scheme);
      const found = await page.evaluate(
        '(async () => { await document.fonts.ready; return [getComputedStyle(document.body).backgroundColor, document.fonts.check("13px Archivo"), document.fonts.check("27px Literata")]; })()',
      );
      await page.close();
      return found;
    };
    expect(await ground('light')).toEqual(['rgb(251, 251, 248)', true, true]);
    expect(await ground('dark')).toEqual(['rgb(20, 24, 26)', true, true]);
  });
});
