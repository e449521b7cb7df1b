/// The page in a real browser: it fits, its claims lead to their words, and nothing is blocked or broken.

import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/serve/listen.ts';
import { page as deskPage } from '../serve/desk.ts';

const PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

let browser: Browser;
let server: Listening;
let close: () => Promise<void>;

beforeAll(async () => {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH');
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const desk = await deskPage();
  close = desk.close;
  server = await listen(desk.app.fetch, { number: 0, fixed: false });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await close?.();
});

async function open(
  path: string,
  width = 1280,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(new URL(path, server.address).href.replace('localhost', '127.0.0.1'));
  return { page, complaints };
}

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
const CASES = VIEWS.flatMap((path) => [360, 768, 1440].map((width) => [path, width] as const));

describe('the page in a browser', () => {
  it.each(CASES)('%s fits %i pixels, without a complaint', async (path, width) => {
    const { page, complaints } = await open(path, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leads from a list by a claim to the very words', async () => {
    const { page } = await open('/');
    await page.click('.v-row a:has-text("Raid on the lighthouse")');
    await page.click('.claims .quote a');
    expect(await page.locator('.here').allTextContents()).toEqual(['six ', 'guards']);
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
