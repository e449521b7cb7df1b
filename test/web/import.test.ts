/// Files dropped on the page of a real archive: taken in, told, and shown in the list without a reload.

import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serveArchive } from '../../src/cli/serving.ts';
import { type Listening, listen } from '../../src/serve/listen.ts';
import { cli, line, newFolder, STORY } from '../cli/world.ts';
import { stumbles } from '../support/browse.ts';

const PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

let browser: Browser;
let serving: Serving;
let server: Listening;

beforeAll(async () => {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH');
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const cwd = newFolder({ 'a.txt': STORY });
  await cli(cwd, ['ingest', 'a.txt']);
  serving = await serveArchive(
    {},
    {
      ...{ cwd, env: {}, watched: false, now: () => '2018-05-03T10:00:00Z' },
      ...{ out: async () => {}, err: () => {}, ended: async () => {} },
      stdin: (async function* () {})(),
    },
  );
  server = await listen(serving.app.fetch, { number: 0, fixed: false });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await serving?.close();
});

async function open(path: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${server.port}${path}`);
  return { page, complaints };
}

/// As a hand would: the files are in the page's own hands, so that nothing of this machine is needed.
const drop = (page: Page, files: readonly (readonly [string, string])[]): Promise<void> =>
  page.evaluate(
    `(() => {
      const transfer = new DataTransfer();
      for (const [name, text] of ${JSON.stringify(files)}) transfer.items.add(new File([text], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    })()`,
  );

describe('files dropped on the page', () => {
  it('are taken in from any view, and what was kept aside is named', async () => {
    const { page, complaints } = await open('/');
    await page.waitForSelector('.v-row .c-title a');
    await drop(page, [
      ['../wire.jsonl', line('w1', 'Raiders killed two guards near Sirte on Monday.')],
      ['<img src=x onerror=alert(1)>.pdf', 'no report'],
    ]);
    await page.waitForURL(/\/import$/);
    await page.waitForSelector('.outcomes tbody tr:nth-child(2)', { timeout: 50_000 });
    const rows = await page.locator('.outcomes tbody tr').allTextContents();
    expect(rows[0]).toMatch(/^<img src=x onerror=alert\(1\)>\.pdf.*Kept aside/);
    expect(rows[1]).toMatch(/^wire\.jsonl1/);
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('change what another page shows, which is not loaded again', async () => {
    const { page } = await open('/');
    await page.waitForSelector('.v-row .c-title a');
    await page.evaluate('window.stayed = true');
    const other = await open('/import');
    await other.page.setInputFiles('input[type=file]', {
      ...{ name: 'b.jsonl', mimeType: 'application/x-ndjson' },
      buffer: Buffer.from(line('w2', 'A car bomb killed nine people in Benghazi on Saturday.')),
    });
    await page.waitForSelector('text=3 reports', { timeout: 50_000 });
    await page.waitForSelector('.v-row .c-title a:has-text("Benghazi")');
    expect(await page.evaluate('window.stayed')).toBe(true);
    await other.page.close();
    await page.close();
  });

  it('wait while others are on their way, and nothing of either is lost', async () => {
    const { page, complaints } = await open('/import');
    await page.waitForSelector('.taking');
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let asked = 0;
    await page.route('**/api/v1/imports', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      asked += 1;
      if (asked === 1) await held;
      return route.fallback();
    });
    await drop(page, [['first.jsonl', line('q1', 'Two guards were killed near Derna on Monday.')]]);
    await page.waitForSelector('text=Handing over 1 file');
    await drop(page, [['second.jsonl', line('q2', 'Gunmen killed a judge in Tobruk on Sunday.')]]);
    await drop(page, [['third.pdf', 'no report']]);
    await page.waitForSelector('text=Then 2 more files.');
    expect(asked).toBe(1);
    letGo();
    await expect.poll(() => asked, { timeout: 30_000 }).toBe(3);
    const taken = async (): Promise<readonly string[]> => {
      const listed = await page.request.get(new URL('/api/v1/reports?limit=50', page.url()).href);
      return ((await listed.json()) as { readonly items: readonly { readonly id: string }[] }).items.map(
        ({ id }) => id,
      );
    };
    await expect.poll(taken, { timeout: 50_000 }).toEqual(expect.arrayContaining(['q1', 'q2']));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['/import', '.taking'],
    ['/brief', '.notes li'],
    ['/api', '.reference details'],
  ])('%s fits windows of all widths, and nobody stumbles', async (path, ready) => {
    const { page, complaints } = await open(path);
    await page.waitForSelector(ready);
    for (const width of [360, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: width === 360 ? 'dark' : 'light' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      if (width === 360 || width === 2560) expect(await stumbles(page), `${path} at ${width}`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('are in a briefing that leads from each sentence to its words', async () => {
    const { page } = await open('/brief');
    await page.click('.brief sup a');
    expect(await page.locator('.notes li:target q').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.brief .chooser').isVisible()).toBe(false);
    await page.close();
  });
});
