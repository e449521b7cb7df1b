/// A person who reviews in a real browser: the page over an archive of its own, and what hands do on it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Listening, listen } from '../../src/serve/listen.ts';
import { type Between, type Reviewed, reviewDesk } from '../serve/review-desk.ts';
import { launch } from './chromium.ts';

export let browser: Browser;
let server: Listening;
export let desk: Reviewed;
export let page: Page;
export const complaints: string[] = [];

/// A browser, and an archive to review in, for all tests of a file; `between` is what happens between a
/// decision and the record that holds it.
export function servingReview(between?: Between): void {
  beforeAll(async () => {
    browser = await launch();
    desk = await reviewDesk(mkdtempSync(join(tmpdir(), 'tetrapylon-review-web-')), between);
    server = await listen(desk.app.fetch, { number: 0, fixed: false });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await desk?.close();
  });
}

/// Each test begins with a person who is known, on an archive in which nothing stands.
export function reviewing(): void {
  servingReview();
  beforeEach(async () => {
    complaints.length = 0;
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(
      "localStorage.getItem('tetrapylon.analyst') ?? localStorage.setItem('tetrapylon.analyst', 'N. Haddad')",
    );
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });
}

export const address = (path: string): string =>
  new URL(path, server.address).href.replace('localhost', '127.0.0.1');
export const rows = () => page.locator('.v-row .i-row');
export const toast = (words: string) => page.waitForSelector(`.toast:has-text(${JSON.stringify(words)})`);
export const lastVerdict = async () => (await desk.verdicts()).at(-1);

export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/// Answers the dialog with a reason, by keys alone.
export async function because(reason: string): Promise<void> {
  await page.waitForSelector('dialog.deed[open]');
  await page.fill('dialog.deed textarea', reason);
  await press('Control+Enter');
  await page.waitForSelector('dialog.deed', { state: 'detached' });
}

export async function undone(words: string): Promise<void> {
  await press('u');
  await toast(words);
  await expect.poll(async () => (await lastVerdict())?.kind).toBe('undo');
}
