/// The line at the foot that tells how far the record has come after a decision: each step is let go by the test alone,
/// and the page's clock by nobody else, so that no step can be missed and none be met by chance.

import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveArchive } from '../../src/cli/serving.ts';
import { cli, newFolder, STORY } from '../cli/world.ts';
import { address, browser, desk, servingReview } from './reviewing.ts';

/// What the server is to tell next; `null` ends the rebuilding.
let steps: ReadableStreamDefaultReader<object>;
let step: (told: object | null) => void;

servingReview(async (tell) => {
  for (let next = await steps.read(); !next.done; next = await steps.read()) tell(next.value);
  tell({ kind: 'ended' });
});
beforeEach(() => {
  const stream = new ReadableStream<object>({
    start: (controller) => {
      step = (told) => (told === null ? controller.close() : controller.enqueue(told));
    },
  });
  steps = stream.getReader();
});

const line = (page: Page) => page.locator('.foot .rebuilding');
const HEARD = 'window.heard.length';

/// A page whose clock stands still, and that keeps what it is told beside what it makes of it.
async function openPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.clock.install({ time: new Date('2019-01-01T10:00:00Z') });
  await page.addInitScript(`
    localStorage.setItem('tetrapylon.analyst', 'N. Haddad');
    window.heard = [];
    const Before = window.EventSource;
    window.EventSource = class extends Before {
      constructor(...given) {
        super(...given);
        this.addEventListener('rebuild', ({ data }) => window.heard.push(JSON.parse(data).kind));
      }
    };`);
  await page.goto(address('/'));
  await page.locator('.v-row .c-title a').first().waitFor();
  return page;
}

describe('the line about the record', () => {
  it('tells each step, here and on every other page, and goes when the record is there', async () => {
    const [page, other] = [await openPage(), await openPage()];
    const both = [page, other];
    const all = async (words: string): Promise<void> => {
      for (const one of both) await expect.poll(() => line(one).textContent()).toBe(words);
    };
    const heard = async (count: number): Promise<void> => {
      for (const one of both) await expect.poll(() => one.evaluate<number>(HEARD)).toBe(count);
    };
    await all('');
    for (const one of both) await one.clock.pauseAt(new Date('2019-01-01T11:00:00Z'));
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    step({ kind: 'began' });
    await heard(1);
    // What is done in a moment is not told.
    for (const one of both) await one.clock.runFor(500);
    await all('');
    for (const one of both) await one.clock.runFor(200);
    await all('The record is being made again …');
    step({ kind: 'read', done: 3, all: 8 });
    await all('The record is being made again: 3 of 8 reports read …');
    step({ kind: 'read', done: 8, all: 8 });
    await all('The record is being made again: 8 of 8 reports read …');
    expect(await page.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents);
    step(null);
    await heard(4);
    await all('');
    // Rows are drawn by the clock.
    for (const one of both) await one.clock.resume();
    for (const one of both)
      await expect.poll(() => one.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents - 1);
    expect(await other.evaluate('window.heard')).toEqual(['began', 'read', 'read', 'ended']);
    for (const one of both) await one.close();
  });

  it('says nothing where the record is there in a moment', async () => {
    const page = await openPage();
    await page.clock.pauseAt(new Date('2019-01-01T11:00:00Z'));
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    step({ kind: 'began' });
    step(null);
    await expect.poll(() => page.evaluate<number>(HEARD)).toBe(2);
    // Answers come in their own time, and an answer is late by the page's clock; what is said of the record would stay.
    await page.clock.runFor(5000);
    await expect.poll(() => line(page).textContent()).toBe('');
    await page.close();
  });
});

describe('a served archive', () => {
  it('tells of each rebuilding that it began and that it ended, and then that the record has changed', async () => {
    const cwd = newFolder({ 'a.txt': STORY });
    await cli(cwd, ['ingest', 'a.txt']);
    const serving = await serveArchive(
      {},
      {
        ...{ cwd, env: {}, watched: false, now: () => '2018-05-03T10:00:00Z' },
        ...{ out: async () => {}, err: () => {}, ended: async () => {} },
        stdin: (async function* () {})(),
      },
    );
    const headers = { Host: 'localhost:7117', 'X-Tetrapylon': '1', 'Content-Type': 'application/json' };
    const ask = async (path: string, body?: object): Promise<Response> =>
      serving.app.request(`http://localhost:7117/api/v1${path}`, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
    const ear = (await ask('/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
    const { items } = (await (await ask('/incidents')).json()) as { items: readonly { id: string }[] };
    const noted = { kind: 'note', incidents: [items[0]!.id], by: 'N. Haddad', reason: 'seen' };
    expect((await ask('/verdicts', noted)).status).toBe(201);
    let told = '';
    while (!/"ended"[\s\S]*event: revision/.test(told)) told += (await ear.read()).value ?? '';
    const kinds = [...told.matchAll(/event: rebuild\nid: .+\ndata: \{"kind":"(\w+)"/g)].map(
      ([, kind]) => kind,
    );
    expect([kinds[0], kinds.at(-1)]).toEqual(['began', 'ended']);
    await ear.cancel();
    await serving.close();
  }, 120_000);
});
