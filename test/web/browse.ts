/// A real browser over a page of the tests.

import { existsSync } from 'node:fs';
import type { Hono } from 'hono';
import { chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { listen } from '../../src/serve/listen.ts';

const PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export interface Opened {
  readonly page: Page;
  /// Errors and warnings of the page, as they come.
  readonly complaints: readonly string[];
}

export interface Browsing {
  readonly open: (path: string, width?: number, colorScheme?: 'light' | 'dark') => Promise<Opened>;
  /// Nothing sticks out at the side, whatever the width, and nothing is blocked or broken.
  readonly fits: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const WIDTHS = [360, 768, 1280, 2560];

export async function browse(app: Hono): Promise<Browsing> {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
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
    fits: async (path) => {
      const { page, complaints } = await open(path, WIDTHS[0]);
      await page.waitForSelector('h1, .nothing');
      await page.waitForTimeout(300);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
