/// What a person waits for on an archive of very many incidents: `tsx bench/page.ts [--incidents 100000]
/// [--keep FOLDER, made once]`. Made rows are written straight through the store; then questions are asked of the
/// interface, and a real browser opens, scrolls and filters the list.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { PACKAGE_FOLDER } from '../src/cli/resources.ts';
import { pageOf } from '../src/serve/app.ts';
import { listen } from '../src/serve/listen.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { launch } from '../test/web/chromium.ts';
import { madeRecord, madeTexts } from './support/incidents.ts';

const QUESTIONS: readonly (readonly [string, string])[] = [
  ['page', '/incidents?limit=100'],
  ['page in the middle', '/incidents?limit=100&offset=50000'],
  ['page by grade', '/incidents?limit=100&grade=contested'],
  ['page by grade, sources', '/incidents?limit=100&grade=contested&sort=sources&descending=true'],
  ['page by place', '/incidents?limit=100&place=Town+17'],
  ['page by speaker', '/incidents?limit=100&actor=Agency+3'],
  ['page by title', '/incidents?limit=100&title=bridge'],
  ['page by kind, month', '/incidents?limit=100&type=clash&since=2018-03&until=2018-04'],
  ['facets', '/incidents/facets?'],
  ['facets by grade', '/incidents/facets?grade=contested'],
  ['facets by place', '/incidents/facets?place=Town+17'],
  ['search', '/search?q=bridge+convoy&limit=50'],
  ['search, phrase', '/search?q=%22near+the+bridge%22&limit=50'],
  ['queue', '/queue?limit=50'],
  ['incident', '/incidents/made-5000'],
];
const TURNS = 40;
/// A frame that took longer than one, one and a half and two frames of a screen of 60 a second.
const LATE_MS = [17, 25, 34];
const REST_MS = 700;
const REPEAT_MS = 26;

async function ask(app: Hono): Promise<void> {
  for (const [name, path] of QUESTIONS) {
    const times: number[] = [];
    for (let i = 0; i < TURNS; i++) {
      const before = performance.now();
      const response = await app.request(`/api/v1${path}`, { headers: { Host: 'localhost' } });
      await response.text();
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    tell(name, `first of all ${ms(times.at(-1)!)}, median ${ms(times[TURNS >> 1]!)}`);
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('.v-row .c-title a');
  const rows = await page.evaluate<number>('performance.now()');
  const paint = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1",
  );
  tell('first paint', ms(paint));
  tell('first rows', ms(rows));
}

/// Pixels a frame: a wheel that is flung, a strong fling, faster than anybody reads, and the bar dragged.
const SPEEDS = [100, 400, 1000, 20_000];
const FRAMES = 120;
/// One notch of a wheel.
const NOTCH = 120;

/// How many frames were late at each speed, and how much work of the page's own thread a frame took.
async function scroll(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  // What others do on this machine is not work of the page.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
    return metrics.reduce((sum, { name, value }) => (parts.includes(name) ? sum + value * 1000 : sum), 0);
  };
  const told = (name: string, gaps: readonly number[], took: number): void => {
    const late = LATE_MS.map((least) => `${gaps.filter((gap) => gap > least).length} over ${least}`);
    const words = `of ${gaps.length} frames ${late.join(', ')} ms, longest ${ms(Math.max(...gaps))}`;
    tell(name, `${words}, ${ms(took / gaps.length)} of work a frame`);
  };
  for (const speed of SPEEDS) {
    await page.evaluate('window.scrollTo(0, 0)');
    await page.waitForTimeout(REST_MS);
    const before = await work();
    const gaps = await page.evaluate<number[]>(`new Promise((done) => {
      const gaps = []; let last = performance.now(); let n = 0;
      const step = (now) => { gaps.push(now - last); last = now; window.scrollBy(0, ${speed});
        if (++n < ${FRAMES}) requestAnimationFrame(step); else done(gaps.slice(2)); };
      requestAnimationFrame(step);
    })`);
    told(`scrolling, ${speed} px`, gaps, (await work()) - before);
  }
  await page.mouse.move(900, 600);
  const held = (key: string) => [`${key} held`, () => page.keyboard.down(key)] as const;
  const turned = ['wheel turned', () => page.mouse.wheel(0, NOTCH)] as const;
  for (const [name, press] of [turned, held('PageDown'), held('j')]) {
    await page.evaluate('window.scrollTo(0, 0)');
    await page.waitForTimeout(REST_MS);
    await page.evaluate(`(() => { window.gaps = []; let last = performance.now();
      const step = (now) => { window.gaps?.push(now - last); last = now; if (window.gaps) requestAnimationFrame(step); };
      requestAnimationFrame(step); })()`);
    const before = await work();
    for (let i = 0; i < FRAMES / 2; i++) {
      await press();
      await page.waitForTimeout(REPEAT_MS);
    }
    const took = (await work()) - before;
    const gaps = await page.evaluate<number[]>(
      '(() => { const all = window.gaps; window.gaps = null; return all; })()',
    );
    for (const key of ['PageDown', 'j']) await page.keyboard.up(key);
    told(name, gaps, took);
  }
  await jump(page);
}

async function jump(page: Page): Promise<void> {
  const took = await page.evaluate<number>(`new Promise((done) => {
    const before = performance.now(); window.scrollTo(0, document.documentElement.scrollHeight / 2);
    const look = () => document.querySelector('.v-row .i-row.coming') || !document.querySelector('.v-row .c-title a')
      ? requestAnimationFrame(look) : done(performance.now() - before);
    requestAnimationFrame(() => requestAnimationFrame(look));
  })`);
  tell('jump to the middle', ms(took));
}

async function filter(page: Page): Promise<void> {
  await page.evaluate('window.scrollTo(0, 0)');
  const took = await page.evaluate<number>(`new Promise((done) => {
    const link = [...document.querySelectorAll('.facets a')].find((a) => /Contested/.test(a.textContent));
    const before = performance.now(); link.click();
    const settled = () => [...document.querySelectorAll('.v-row .c-grade')].every((c) => /Contested/.test(c.textContent)) &&
      document.querySelector('.v-row .c-grade') && !document.querySelector('.i-row.coming');
    const look = () => settled() ? done(performance.now() - before) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  })`);
  tell('filter', ms(took));
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const tell = (name: string, words: string): void => void process.stdout.write(`${name.padEnd(26)}${words}\n`);

async function fill(folder: string, count: number): Promise<void> {
  if (existsSync(join(folder, 'archive.db'))) return;
  mkdirSync(folder, { recursive: true });
  const archive = openSqlite(folder, 'write');
  for (const batch of madeTexts(20_000)) await archive.addReports(batch, '2018-12-01T00:00:00Z');
  await archive.writeRecord(madeRecord(count), { rules: 'made', inputs: await archive.inputs() });
  await archive.close();
}

const OPTIONS = { incidents: { type: 'string', default: '100000' }, keep: { type: 'string' } } as const;

async function main(): Promise<void> {
  const { incidents, keep } = parseArgs({ options: OPTIONS }).values;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'tetrapylon-bench-'));
  await fill(folder, Number(incidents));
  const archive = openSqlite(folder, 'read');
  try {
    const app = pageOf({
      archive,
      annotation: async () => undefined,
      assets: join(PACKAGE_FOLDER, 'dist/assets'),
    });
    await ask(app);
    const server = await listen(app.fetch, { number: 0, fixed: false });
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    for (let i = 0; i < 3; i++) await open(page, server.address.replace('localhost', '127.0.0.1'));
    await scroll(page);
    await filter(page);
    await browser.close();
    await server.close();
  } finally {
    await archive.close();
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

await main();
