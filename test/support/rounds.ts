/// A round of what a person does on the page in a day: every view, every kind of dialog, decisions and taking them back.

import type { Page } from 'playwright-core';

const WAIT = { timeout: 60_000 };

/// Begins and ends on the list of problems, which holds next to nothing.
export async function dayOfWork(page: Page, n: number): Promise<void> {
  for (const step of [list, incident, ledgers, time, places, reading, comparing, reviewing, tools])
    await step(page, n);
  await go(page, '/problems', 'main h1');
}

async function go(page: Page, path: string, ready: string): Promise<void> {
  const way = page.locator(`header nav a[href="${path}"], .tools a[href="${path}"]`).first();
  await way.click(WAIT);
  await see(page, ready);
}

/// Waits without a handle: one would hold on to what it points to.
function see(
  page: Page,
  what: string,
  state: 'visible' | 'attached' | 'detached' = 'visible',
): Promise<void> {
  return page
    .locator(what)
    .first()
    .waitFor({ state, ...WAIT });
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/// Opens a dialog and leaves it.
async function lookAt(page: Page, key: string): Promise<void> {
  await press(page, key);
  await see(page, 'dialog[open]');
  await press(page, 'Escape');
  await see(page, 'dialog[open]', 'detached');
}

const LIMITED = '.facets a[aria-current="true"]';

async function list(page: Page, n: number): Promise<void> {
  await go(page, '/', '.v-row .c-title a');
  await page.mouse.move(600, 600);
  await page.mouse.wheel(0, 1200);
  await page.mouse.wheel(0, -1200);
  const limits = page.locator('.facets a');
  await limits.nth(n % Math.min(6, await limits.count())).click(WAIT);
  await see(page, LIMITED);
  await page.goBack();
  // The rows of the limited list stand there until the address has been read again, and then rows that are on their way.
  await see(page, LIMITED, 'detached');
  await see(page, '.i-row:not(.coming) .c-title a');
  await press(page, 'j', 'x', 'j', 'x');
  await see(page, '.selection strong:has-text("2 selected")');
  for (const key of ['g', 'n', 'a', 'm', '?']) await lookAt(page, key);
  // The list remembers the row that one was on: back to where the round began.
  await press(page, 'Escape', 'k', 'k');
}

async function incident(page: Page, n: number): Promise<void> {
  const rows = page.locator('.v-row .c-title a');
  await rows.nth(n % Math.min(8, await rows.count())).click(WAIT);
  await see(page, '.value');
  await page.mouse.wheel(0, 800);
  await press(page, 'j', 'y');
  await see(page, '.toast');
  await press(page, 'u');
  await see(page, '.toast:has-text("Undone")');
  await lookAt(page, 'n');
  await page.goBack();
  await see(page, '.v-row .c-title a');
}

async function ledgers(page: Page): Promise<void> {
  for (const path of ['/sites', '/control']) {
    await go(page, path, 'main h1');
    const claims = page.locator('.l-table .source');
    for (let i = 0; i < Math.min(3, await claims.count()); i++) {
      await claims.nth(i).click(WAIT);
      await see(page, '.l-open');
    }
  }
  await go(page, '/calendar', '.month .day');
  await page.click('[aria-label="Month before"]', WAIT);
  await page.click('[aria-label="Next month"]', WAIT);
  await page.click('.month .day', WAIT);
  await see(page, 'h2.spot');
}

async function time(page: Page): Promise<void> {
  await go(page, '/timeline', '.t-row');
  for (const key of ['+', '+', 'ArrowLeft', 'ArrowRight', '-', 'j', 'j', 'k', '0'])
    await page.keyboard.press(key);
  for (const by of ['place', 'grade', 'kind']) await page.click(`.choices a:has-text("${by}")`, WAIT);
}

async function places(page: Page): Promise<void> {
  await go(page, '/map', '.map svg');
  for (let i = 0; i < 3; i++) await page.click('[aria-label="Nearer"]', WAIT);
  await page.click('[aria-label="Farther"]', WAIT);
  await page.mouse.move(700, 450);
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 4 });
  await page.mouse.up();
}

async function reading(page: Page, n: number): Promise<void> {
  await page.fill('#q', ['market', 'strike OR harbour', '"said on"'][n % 3]!);
  await page.press('#q', 'Enter');
  await see(page, '.hit mark');
  await page.locator('.hit a').first().click(WAIT);
  await see(page, '.passage');
  for (const key of ['1', '2', '3', '4', '5']) await page.keyboard.press(key);
  await page.goBack();
  await go(page, '/reports', '.r-title a');
  const rows = page.locator('.r-title a');
  await rows.nth(n % Math.min(5, await rows.count())).click(WAIT);
  await see(page, '.passage');
  await page.mouse.wheel(0, 1500);
}

async function comparing(page: Page): Promise<void> {
  await go(page, '/compare', '.x-start a, .nothing');
  const first = page.locator('.x-start a').first();
  if ((await first.count()) === 0) return;
  await first.click(WAIT);
  await see(page, '.x-bands path', 'attached');
  const beside = page.locator('.x-others a').first();
  if ((await beside.count()) > 0) await beside.click(WAIT);
  const move = page.locator('[aria-label^="Move"]').first();
  if ((await move.count()) > 0) await move.click(WAIT);
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 900);
}

async function reviewing(page: Page): Promise<void> {
  await go(page, '/review', '.queue li, .nothing');
  await press(page, 'j', 'k');
  await lookAt(page, 'v');
}

async function tools(page: Page): Promise<void> {
  for (const path of ['/sources', '/brief', '/api', '/import']) await go(page, path, 'main h1');
}
