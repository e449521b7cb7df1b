/// Ten minutes of clicking through every view in a real browser: does the page or the server keep what it no longer
/// needs? Prints heap, nodes and listeners of the page and the memory of the server, and fails where they only grow.
///
///     npx tsx scripts/soak.ts [minutes] [folder of reports]

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { ROOT } from './versions.ts';

const [minutes = '10', ...folders] = process.argv.slice(2);
const SAMPLES = 20;
/// From the second quarter, when all is warm, to the last: more growth than this is a leak.
const MOST_GROWTH = 1.25;

interface Sample {
  readonly seconds: number;
  readonly rounds: number;
  readonly heapMB: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly serverMB: number;
}

async function main(): Promise<number> {
  const server = await startServer();
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  );
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH');
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.address);
    await page.waitForSelector('.v-row a');
    const samples = await soak(page, await page.context().newCDPSession(page), server.pid);
    for (const complaint of new Set(complaints)) console.log(`the page complained: ${complaint}`);
    return verdict(samples) + complaints.length;
  } finally {
    await browser.close();
    server.end();
  }
}

function startServer(): Promise<{
  readonly address: string;
  readonly pid: number;
  readonly end: () => void;
}> {
  const args = [join(ROOT, 'dist/cli/main.js'), 'start', ...folders, '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.on('exit', () => reject(new Error('the server ended')));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /Open (\S+) in a browser/.exec(said)?.[1];
      if (address)
        resolve({
          address: address.replace('localhost', '127.0.0.1'),
          pid: child.pid!,
          end: () => child.kill('SIGINT'),
        });
    });
  });
}

async function soak(page: Page, session: CDPSession, pid: number): Promise<readonly Sample[]> {
  await session.send('Performance.enable');
  const began = performance.now();
  const all = Number(minutes) * 60;
  const samples: Sample[] = [];
  console.log('seconds  rounds  heap MB   nodes  listeners  server MB');
  for (let rounds = 0; ; ) {
    const seconds = (performance.now() - began) / 1000;
    if (seconds >= (samples.length * all) / SAMPLES) {
      // Always at the same view: what differs then is what was kept.
      await page.locator('a.name').click();
      await page.waitForSelector('.v-row a');
      const sample = {
        seconds: Math.round(seconds),
        rounds,
        ...(await measure(session)),
        serverMB: memoryOf(pid),
      };
      samples.push(sample);
      console.log(line(sample));
    }
    if (seconds >= all) return samples;
    await round(page);
    rounds += 1;
  }
}

/// Every way in the head and at the foot, and in each view what a hand would try.
async function round(page: Page): Promise<void> {
  const hrefs = await page.$$eval('nav a[href^="/"], .tools a[href^="/"]', (links) =>
    links.map((link) => link.getAttribute('href')!),
  );
  for (const href of new Set(hrefs)) {
    const link = page.locator(`nav a[href="${href}"], .tools a[href="${href}"]`).first();
    // Pages that the server writes have fewer ways out.
    if ((await link.count()) === 0) await page.goto(new URL('/', page.url()).href);
    await link.click();
    await page.waitForSelector('main h1, main .nothing', { timeout: 10_000 }).catch(() => {});
    for (const key of ['j', 'j', 'e', 'k', 'e', '?', '?']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.mouse.wheel(0, 2000);
    await page.mouse.wheel(0, -2000);
    const inner = page.locator('main a[href^="/incidents/"], main a[href^="/reports/"]').first();
    if ((await inner.count()) > 0 && (await inner.isVisible())) {
      await inner.click();
      await page.waitForSelector('main h1').catch(() => {});
      await page.goBack();
      await page.waitForSelector('main h1').catch(() => {});
    }
  }
}

async function measure(session: CDPSession): Promise<Pick<Sample, 'heapMB' | 'nodes' | 'listeners'>> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    heapMB: of('JSHeapUsedSize') / 1024 / 1024,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function line({ seconds, rounds, heapMB, nodes, listeners, serverMB }: Sample): string {
  const cells = [seconds, rounds, heapMB.toFixed(1), nodes, listeners, serverMB.toFixed(0)];
  return cells.map((cell, i) => String(cell).padStart([7, 8, 9, 8, 11, 11][i]!)).join('');
}

function verdict(samples: readonly Sample[]): number {
  const quarter = Math.ceil(samples.length / 4);
  let leaks = 0;
  for (const name of ['heapMB', 'nodes', 'listeners', 'serverMB'] as const) {
    const least = (some: readonly Sample[]): number => Math.min(...some.map((one) => one[name]));
    const growth = least(samples.slice(-quarter)) / least(samples.slice(quarter, 2 * quarter));
    const leak = growth > MOST_GROWTH;
    if (leak) leaks += 1;
    console.log(
      `${name}: × ${growth.toFixed(2)} from the second quarter to the last${leak ? ', a leak' : ''}`,
    );
  }
  return leaks;
}

process.exitCode = (await main()) > 0 ? 1 : 0;
