/// What every view says while it waits, where nobody answers, where the answer is a mistake, and where there is nothing:
/// a sentence that says what to do, and the view itself as soon as it can be had.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/serve/app.ts';
import { EMPTY_RECORD } from '../../src/store/archive.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { page as deskPage } from '../serve/desk.ts';
import { browsingDesk, stumbles } from '../support/browse.ts';

const full = browsingDesk(deskPage, 60_000);
const empty = browsingDesk(async () => {
  const archive = openSqlite(mkdtempSync(join(tmpdir(), 'tetrapylon-empty-')), 'write');
  await archive.writeRecord(EMPTY_RECORD, { rules: 'a', inputs: await archive.inputs() });
  const assets = fileURLToPath(new URL('../../dist/assets', import.meta.url));
  const app = pageOf({ archive, annotation: async () => undefined, name: 'Empty', assets });
  return { app, close: () => archive.close() };
});

const NO_REPORTS = /holds no reports yet\. Take files in/;

/// That there is nothing of this kind.
const SAID = 'main .nothing:not([role=alert], [aria-busy])';

type View = readonly [path: string, ready: string, nothing?: RegExp];

/// An address, what stands there when all is well, and what an archive without reports says, if it is a list.
const VIEWS: readonly View[] = [
  ['/', '.v-row .c-title a', NO_REPORTS],
  ['/incidents/i1', '.claims'],
  ['/timeline', '.t-item', NO_REPORTS],
  ['/map', '.map-marks .disc', NO_REPORTS],
  ['/map?spot=Sidra', '.spot-incidents a'],
  ['/calendar', 'table.month .total', NO_REPORTS],
  ['/calendar?day=2018-05-01', '.spot-incidents a'],
  ['/reports', '.r-title a', NO_REPORTS],
  ['/reports/r1', '.report .text'],
  ['/compare', SAID, NO_REPORTS],
  ['/compare?a=r1', '.x-column'],
  ['/sites', SAID, NO_REPORTS],
  ['/control', SAID, NO_REPORTS],
  ['/sources', 'table.sources a', NO_REPORTS],
  ['/sources?outlet=Harbour+Wire', '.one-source table a'],
  ['/search?q=guards', '.hit mark'],
  ['/review', '.queue li', NO_REPORTS],
  ['/brief', '.brief .notes li', NO_REPORTS],
  ['/problems', '.p-row', /Everything that came in could be read/],
  ['/api', '.reference details'],
  ['/import', 'main:not(:has([role=alert], [aria-busy=true])) .taking'],
];

type Answering = (route: Route) => Promise<void>;

const fails =
  (status: number, title: string): Answering =>
  (route) =>
    route.fulfill({
      ...{ status, contentType: 'application/problem+json' },
      body: JSON.stringify({ type: 'about:blank', title, status }),
    });
const gone: Answering = (route) => route.abort();
const answered: Answering = (route) => route.fallback();

/// What the interface answers is in the test's hands, and waits until it is said; what it tells by itself is not.
async function answering(page: Page): Promise<(next: Answering) => void> {
  let now: Answering = gone;
  let first = (): void => {};
  const held = new Promise<void>((resolve) => {
    first = resolve;
  });
  await page.route(/\/api\/v1(?!\/events)/, async (route) => {
    await held;
    await now(route);
  });
  return (next) => {
    now = next;
    first();
  };
}

const said = (page: Page) => page.locator('main [role=alert]').first();
const says = (page: Page, words: string) => said(page).filter({ hasText: words });
const waits = (page: Page) => page.locator('main [aria-busy=true]:has-text("Waiting for")').first().waitFor();

/// A view may ask for several things, and each comes when it comes.
async function isThere(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await said(page).waitFor({ state: 'detached' });
}

describe('every view', () => {
  it.each(VIEWS.map(([path, ready]) => [path, ready] as const))(
    '%s says that it waits, why it fails, and is there when it can be',
    async (path, ready) => {
      const { page } = await full.browsing.open('/favicon.ico');
      const answer = await answering(page);
      await page.goto(new URL(path, page.url()).href);
      await waits(page);
      expect(await page.locator('main h1').first().isVisible()).toBe(true);

      answer(fails(500, 'This could not be answered'));
      await says(page, 'This could not be answered').waitFor();
      await says(page, 'a mistake of the program, and nothing is lost').waitFor();
      expect(await page.locator('main').textContent()).not.toMatch(/undefined|Error/);

      answer(answered);
      await page.keyboard.press('.');
      await isThere(page, ready);
      await page.close();
    },
  );

  it('says of each failure what it means, and comes back by itself', async () => {
    const [path, ready] = VIEWS[0]!;
    const { page } = await full.browsing.open('/problems');
    await page.waitForSelector('.p-row');
    await page.clock.install();
    const answer = await answering(page);
    await page.goto(new URL(path, page.url()).href);
    await waits(page);

    answer(fails(404, 'There is no such thing'));
    await says(page, 'There is no such thing').locator('a').waitFor();

    answer(fails(503, 'This cannot be answered now'));
    await page.keyboard.press('.');
    await says(page, 'It is asked again every few seconds').waitFor();

    answer(gone);
    await said(page).getByRole('button', { name: 'Ask again' }).click();
    await says(page, 'Is “tetrapylon serve” still running?').waitFor();
    await page.locator('.foot .rebuilding:has-text("The archive does not answer")').waitFor();

    answer(answered);
    await page.clock.fastForward(6000);
    await isThere(page, ready);
    await page.close();
  });

  it.each(VIEWS.flatMap(([path, , nothing]) => (nothing ? [[path, nothing] as const] : [])))(
    '%s says that there is nothing, and what to do',
    async (path, nothing) => {
      const { page, complaints } = await empty.browsing.open(path);
      await page.locator(SAID).filter({ hasText: nothing }).first().waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each([
    '/?since=soon',
    '/timeline?since=soon',
    '/map?since=soon',
    '/calendar?since=soon',
    '/reports?since=soon',
    '/brief?since=soon',
  ])('%s: an address that makes no sense is told, and leads on', async (path) => {
    const { page } = await full.browsing.open(path);
    await page.click('main [role=alert] a');
    await page.waitForURL((url) => !url.search.includes('soon'));
    await page.waitForSelector('main [role=alert]', { state: 'detached' });
    await page.close();
  });
});

describe('what was known', () => {
  it('stays in sight while nobody answers, which is told at the foot', async () => {
    const { page } = await full.browsing.open('/problems');
    await page.waitForSelector('.p-row');
    await page.route(/\/api\/v1(?!\/events)/, (route) => route.abort());
    // Answers of a moment ago are not asked for again.
    await page.evaluate('performance.now = () => 1e9');
    await page.keyboard.press('.');
    await page.waitForSelector('.foot .rebuilding:has-text("The archive does not answer")');
    expect(await page.locator('.p-row').isVisible()).toBe(true);
    expect(await stumbles(page)).toEqual([]);
    await page.close();
  });
});

describe('a view whose program cannot be fetched', () => {
  it('says so, and comes when it can be', async () => {
    const { page } = await full.browsing.open('/');
    await page.waitForSelector('.v-row .c-title a');
    await page.route('**/assets/**', (route) => route.abort());
    await page.click('nav a:has-text("Problems")');
    await page.waitForSelector('main [role=alert]:has-text("This view could not be fetched")');
    await page.unroute('**/assets/**');
    await page.keyboard.press('.');
    await page.waitForSelector('.p-row');
    await page.close();
  });
});
