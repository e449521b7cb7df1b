/// A real browser over a page for tests of views: opens addresses, keeps what the browser complains of, and asks
/// axe-core what people with other senses or other hands would stumble over.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { listen } from '../../src/serve/listen.ts';
import { launch } from '../web/chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Opened {
  readonly page: Page;
  /// Errors and warnings of the console, and what was thrown.
  readonly complaints: readonly string[];
}

export interface Browsing {
  readonly open: (path: string, width?: number, scheme?: 'light' | 'dark') => Promise<Opened>;
  /// Nothing sticks out at the side, whatever the width, nothing is blocked or broken, and nobody stumbles: neither on a
  /// telephone in the dark nor on a wall of a screen in the light.
  readonly fits: (path: string, ready: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const WIDTHS = [360, 768, 1060, 1280, 2560];

export async function browse(app: Hono): Promise<Browsing> {
  const browser = await launch();
  const server = await listen(app.fetch, { number: 0, fixed: false });
  const open: Browsing['open'] = async (path, width = 1280, colorScheme = 'light') => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(new URL(path, server.address).href.replace('localhost', '127.0.0.1'));
    return { page, complaints };
  };
  return {
    open,
    fits: async (path, ready) => {
      const { page, complaints } = await open(path, WIDTHS[0], 'dark');
      await page.waitForSelector(ready, { state: 'attached' });
      expect(await stumbles(page), `${path} on a telephone`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
      expect(await stumbles(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/// A desk, and a browser over its page, for all tests of a file: both are there once its tests run. `within` so many
/// milliseconds, else as long as hooks may take.
export function browsingDesk<Desk extends { readonly app: Hono; readonly close: () => Promise<void> }>(
  openDesk: () => Promise<Desk>,
  within?: number,
): { readonly desk: Desk; readonly browsing: Browsing } {
  const here = {} as { desk: Desk; browsing: Browsing };
  beforeAll(async () => {
    here.desk = await openDesk();
    here.browsing = await browse(here.desk.app);
  }, within);
  afterAll(async () => {
    await here.browsing?.close();
    await here.desk?.close();
  });
  return here;
}

interface Stumble {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/// One line for each rule of WCAG 2 (A, AA) and of good practice that the page breaks, with what breaks it.
export const stumbles = (page: Page): Promise<readonly string[]> => axe(page, {});

/// Targets without 24 pixels or room around them, which axe-core leaves out unless it is asked; what a head or a foot
/// that stays in sight covers counts as small.
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  axe(page, { runOnly: ['target-size'] });

async function axe(page: Page, options: object): Promise<readonly string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const asked = JSON.stringify({ resultTypes: ['violations'], ...options });
  const found = (await page.evaluate(
    `axe.run(document, ${asked}).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => ({ html })) })))`,
  )) as readonly Stumble[];
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
  );
}
