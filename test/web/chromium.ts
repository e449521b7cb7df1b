/// A real browser for tests of the page.

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/// A page is waited for nearly as long as a test may take: on a machine that does much else, a page of many rows comes late.
const PATIENCE_MS = 90_000;

export async function launch(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const open = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await open(options);
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  return browser;
}
