import { describe, expect, it, vi } from 'vitest';
import { loadResources, resourceBytes } from '../../src/cli/resources.ts';
import { annotateAll } from '../../src/cli/workers/annotate-all.ts';
import { annotateInThreads } from '../../src/cli/workers/pool.ts';
import { annotationJson } from '../../src/export/contract.ts';
import type { Report } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { isHandful, type Outcome, TOGETHER } from '../../src/store/annotating.ts';
import { annotationsIn } from '../../src/store/annotation-rows.ts';
import { unpackBytes } from '../../src/store/packing.ts';
import { report } from '../store/fixtures.ts';
import { cli, line, newFolder } from './world.ts';

/// Threads load the whole program from its sources: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const TOWNS = ['Tyre', 'Sidon', 'Homs', 'Hama', 'Raqqa', 'Mosul', 'Sirte', 'Gao'];
const story = (i: number): Report =>
  report(
    `r${i}`,
    `${TOWNS[i % TOWNS.length]!.toUpperCase()} (AP) — Shells killed ${i + 2} guards in ${TOWNS[i % TOWNS.length]} on Monday, the army said. ${'They fled by boat, a spokesman added. '.repeat(i % 5)}`,
  );
/// No layer can read it.
const broken = report('broken', 0 as unknown as string);

async function all(outcomes: AsyncIterable<Outcome>): Promise<readonly Outcome[]> {
  const list: Outcome[] = [];
  for await (const outcome of outcomes) list.push(outcome);
  return list;
}

const told = (outcome: Outcome) =>
  'problem' in outcome
    ? [outcome.report.id, outcome.problem]
    : [
        outcome.report.id,
        JSON.stringify(annotationsIn(unpackBytes(outcome.packed))(outcome.place, outcome.report)),
        JSON.stringify(outcome.annotation()),
      ];

/// Threads that answer without reading: they tell the text back, and break off where it says so.
const ECHO = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (reports) => {
      if (reports.some(({ text }) => text === 'die')) process.exit(1);
      if (reports.some(({ text }) => text === 'throw')) throw new Error('out of words');
      parentPort.postMessage(reports.map(({ id }) => ({ packed: new TextEncoder().encode(id) })));
    });
    parentPort.postMessage('ready');`)}`,
);
const MUTE = new URL('data:text/javascript,throw new Error("no such file")');

async function* endless(text: (i: number) => string, count: { given: number }): AsyncGenerator<Report> {
  for (;;) yield report(`r${count.given++}`, text(count.given));
}

describe('annotating in threads', () => {
  it('finds what one thread finds, in the order of the reports', async () => {
    const reports = [...Array.from({ length: 12 }, (_, i) => story(i)), broken, story(12)];
    const alone = (await all(annotateAll(reports, { threads: 1 }))).map(told);
    expect(alone[12]![1]).toMatchObject({ report: 'broken', source: 'broken.txt' });
    expect(alone.map(([id]) => id)).toEqual(reports.map(({ id }) => id));
    for (const threads of [2, 3]) {
      const found = await all(annotateAll(reports, { threads, worthThreads: 1 }));
      expect(found.map(told)).toEqual(alone);
    }
  });

  it('gives lines of the contract, the same from one thread and from two', async () => {
    const reports = [story(0), broken, story(1), story(2)];
    const lines = async (threads: number) =>
      (await all(annotateAll(reports, { threads, worthThreads: 1, lines: true }))).map((outcome) =>
        'problem' in outcome ? outcome.problem.report : new TextDecoder().decode(outcome.packed),
      );
    const alone = await lines(1);
    expect(alone[1]).toBe('broken');
    expect(alone[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(alone[0]!)).toEqual(
      JSON.parse(JSON.stringify(annotationJson(annotate(story(0), loadResources())))),
    );
    expect(await lines(2)).toEqual(alone);
  });

  it.each(['die', 'throw'])('leaves out the report on which a thread would %s', async (text) => {
    const texts = ['', '', text, '', text, text, '', '', ''];
    async function* reports() {
      yield* texts.map((each, i) => report(`r${i}`, each));
    }
    const found = await all(annotateInThreads(reports(), { threads: 2, bytes: {}, script: ECHO }));
    expect(found.map((outcome) => outcome.report.id)).toEqual(texts.map((_, i) => `r${i}`));
    expect(found.map((outcome) => 'problem' in outcome)).toEqual(texts.map((each) => each !== ''));
    for (const outcome of found) {
      if (!('problem' in outcome)) expect(new TextDecoder().decode(outcome.packed)).toBe(outcome.report.id);
    }
  });

  it('takes few reports ahead of a slow reader, and none when the reader has seen enough', async () => {
    const count = { given: 0 };
    let seen = 0;
    for await (const { report } of annotateInThreads(
      endless(() => '', count),
      { threads: 2, bytes: {}, script: ECHO },
    )) {
      expect(report.id).toBe(`r${seen++}`);
      // Two handfuls for each thread, and the one that was asked for.
      expect(count.given - seen).toBeLessThanOrEqual(4 * TOGETHER + 1);
      if (seen === 1000) break;
    }
    const given = count.given;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(count.given).toBe(given);
  });

  it('hands on what is there while the next report is waited for', async () => {
    let more = () => {};
    async function* slow() {
      yield story(0);
      await new Promise<void>((resolve) => {
        more = resolve;
      });
    }
    const outcomes = annotateInThreads(slow(), { threads: 2, bytes: {}, script: ECHO });
    expect((await outcomes.next()).value).toMatchObject({ report: { id: 'r0' } });
    more();
    expect((await outcomes.next()).done).toBe(true);
  });

  it('says so when no thread can start, and passes on what goes wrong with the input', async () => {
    const one = async function* () {
      yield story(0);
    };
    await expect(all(annotateInThreads(one(), { threads: 2, bytes: {}, script: MUTE }))).rejects.toThrow(
      /cannot start: no such file/,
    );
    const bad = async function* () {
      yield story(0);
      throw new Error('the disk is gone');
    };
    await expect(all(annotateInThreads(bad(), { threads: 2, bytes: {}, script: ECHO }))).rejects.toThrow(
      /disk is gone/,
    );
  });

  it('gives a thread a handful of reports at a time, and fewer where they are long', async () => {
    const sizes = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads';
        parentPort.on('message', (reports) => {
          const packed = new TextEncoder().encode(String(reports.length));
          parentPort.postMessage(reports.map(() => ({ packed })));
        });
        parentPort.postMessage('ready');`)}`,
    );
    const sizesOf = async (text: string, count: number) => {
      async function* reports() {
        for (let i = 0; i < count; i++) yield report(`r${i}`, text);
      }
      const found = await all(annotateInThreads(reports(), { threads: 1, bytes: {}, script: sizes }));
      return found.map((outcome) => ('packed' in outcome ? new TextDecoder().decode(outcome.packed) : '-'));
    };
    expect(await sizesOf('short', TOGETHER + 3)).toEqual([
      ...Array.from({ length: TOGETHER }, () => String(TOGETHER)),
      ...['3', '3', '3'],
    ]);
    const long = 'They fled by boat. '.repeat(8000);
    expect(isHandful([report('a', long)])).toBe(false);
    expect(await sizesOf(long, 5)).toEqual(['2', '2', '2', '2', '1']);
  });

  it('shares the bytes of gazetteer and weights', () => {
    for (const bytes of Object.values(resourceBytes()))
      expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

describe('ingest --threads', () => {
  it('makes the same record', async () => {
    const lines = Array.from({ length: 130 }, (_, i) => line(`w${i}`, story(i % 9).text));
    const records: string[] = [];
    for (const threads of ['1', '2']) {
      const cwd = newFolder({ 'wire.jsonl': lines.join('') });
      const { code, err } = await cli(cwd, ['ingest', 'wire.jsonl', '--threads', threads]);
      expect([code, err]).toEqual([0, '']);
      records.push((await cli(cwd, ['incidents', '--json'])).out);
    }
    expect(records[1]).toBe(records[0]);
    expect(JSON.parse(records[0]!)).not.toEqual([]);
  });

  it('wants a number', async () => {
    const { code, err } = await cli(newFolder(), ['ingest', '.', '--threads', 'all']);
    expect([code, err]).toEqual([2, expect.stringContaining('--threads must be a number')]);
  });
});
