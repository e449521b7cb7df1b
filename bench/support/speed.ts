/// The measuring itself, run by `bench/speed.ts` from a bundle.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectYoung, compileSparingly, layNoneAmongOld } from '../../src/cli/engine.ts';
import { openResources, PACKAGE_FOLDER, resourceBytes } from '../../src/cli/resources.ts';
import { annotateInThreads } from '../../src/cli/workers/pool.ts';
import type { Report } from '../../src/model/index.ts';
import { annotate, annotateToKeep, record, relate } from '../../src/pipeline.ts';
import { annotateHere, inHalves, TOGETHER } from '../../src/store/annotating.ts';
import { CORE, core, layerTimes } from './layers.ts';
import { madeReports } from './made.ts';

type Work = 'core' | 'annotate' | 'packed';

compileSparingly();
layNoneAmongOld();

/// The weights that lie beside the sources, which may be newer than the last build's.
const tagger = readFileSync(join(PACKAGE_FOLDER, 'models/tagger.bin'));
const shared = new Uint8Array(new SharedArrayBuffer(tagger.length));
shared.set(tagger);
const bytes = { ...resourceBytes(), tagger: shared };
const resources = openResources(bytes);

const NAMES = {
  core: `${CORE.join(' + ')}`,
  annotate: 'annotate',
  packed: 'annotate, packed as the archive keeps it',
};
const row = (name: string, ...cells: string[]) =>
  console.log(`  ${name.padEnd(56)}${cells.map((cell) => cell.padStart(14)).join('')}`);
const speed = (count: number, ms: number) => `${((1000 * count) / ms).toFixed(0)}/s`;

/// Runs long enough for the compiler to have settled: what is printed is the second pass.
function layers(reports: readonly Report[]): void {
  layerTimes(reports, resources);
  const times = layerTimes(reports, resources);
  console.log('CPU time a report, one core');
  const sum = (names: readonly string[]) => names.reduce((all, name) => all + times.get(name)!, 0);
  const line = (name: string, us: number) => row(name, `${us.toFixed(0)} µs`, speed(1, us / 1000));
  for (const [name, us] of times) line(name, us);
  line(NAMES.core, sum(CORE));
  line(NAMES.annotate, sum([...times.keys()]));
}

async function* readHere(reports: AsyncIterable<Report>, work: Work): AsyncIterable<unknown> {
  if (work === 'packed') return yield* annotateHere(() => resources, undefined, collectYoung)(reports);
  const read = work === 'core' ? inHalves(core, collectYoung) : inHalves(annotateToKeep, collectYoung);
  let some: Report[] = [];
  for await (const report of reports) {
    some.push(report);
    if (some.length < TOGETHER) continue;
    yield* read(some, resources);
    some = [];
  }
  yield* read(some, resources);
}

function readInThreads(reports: AsyncIterable<Report>, work: Work, threads: number): AsyncIterable<unknown> {
  return annotateInThreads(reports, { threads, bytes, script: new URL(`./${work}.mjs`, import.meta.url) });
}

async function* repeated(reports: readonly Report[], times: number): AsyncGenerator<Report> {
  for (let i = 0; i < times; i++) yield* reports;
}

/// The engine goes on compiling until a thread has met so many reports: what it reads a second grows until then.
const SETTLED = 4000;

type Pass = { readonly ms: number; readonly cpu: NodeJS.CpuUsage };

/// By the clock and by the processor, over the same reports again and again: at first, over the two passes behind that in
/// which threads start, as in a batch of some thousand reports; and settled, over the last two, as in a large one.
async function throughput(reports: readonly Report[], work: Work, threads: number): Promise<void> {
  const last = Math.max(3, Math.ceil((SETTLED * threads) / reports.length)) + 2;
  const input = repeated(reports, last);
  const passes: Pass[] = [];
  let seen = 0;
  for await (const _ of threads > 1 ? readInThreads(input, work, threads) : readHere(input, work)) {
    if (++seen % reports.length === 0) passes.push({ ms: performance.now(), cpu: process.cpuUsage() });
  }
  const name = `${NAMES[work]}, ${threads > 1 ? `${threads} threads` : 'one core'}`;
  row(name, ...[3, last].flatMap((pass) => twoPasses(passes[pass - 3]!, passes[pass - 1]!, reports.length)));
}

function twoPasses(before: Pass, after: Pass, count: number): readonly string[] {
  const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
  return [speed(2 * count, after.ms - before.ms), `${(cpu / (2 * count)).toFixed(0)} µs CPU`];
}

/// A long run keeps nothing: the resident memory is read at each tenth of the way.
async function longRun(count: number, work: Work, threads: number): Promise<void> {
  const memory: string[] = [];
  let seen = 0;
  const began = performance.now();
  for await (const _ of threads > 1
    ? readInThreads(madeReports(count), work, threads)
    : readHere(madeReports(count), work)) {
    if (++seen % Math.ceil(count / 10) === 0) memory.push((process.memoryUsage.rss() / 2 ** 20).toFixed(0));
  }
  console.log(`${seen} reports streamed through ${NAMES[work]}, ${threads} threads, made beside`);
  row('by the clock', speed(seen, performance.now() - began));
  row('most memory', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  console.log(`  memory at each tenth, MB: ${memory.join(' ')}`);
}

function timed<T>(name: string, count: number, work: () => T): T {
  const began = performance.now();
  const result = work();
  row(name, speed(count, performance.now() - began));
  return result;
}

/// The command as a user runs it, on an archive that is new.
function ingest(reports: readonly Report[]): void {
  const cli = join(PACKAGE_FOLDER, 'dist/cli/main.js');
  if (!existsSync(cli)) return console.log('ingest: not measured, run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-speed-'));
  const file = join(folder, 'made.jsonl');
  writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
  timed('ingest, the whole command', reports.length, () =>
    execFileSync(process.execPath, [cli, 'ingest', file, '--archive', join(folder, 'archive')], {
      stdio: 'ignore',
    }),
  );
  rmSync(folder, { recursive: true });
}

async function main(args: readonly string[]): Promise<void> {
  const number = (name: string, otherwise: number) => Number(args[args.indexOf(name) + 1] || 0) || otherwise;
  const threads = args.includes('--threads') ? number('--threads', 2) : 2;
  if (args.includes('--long')) {
    return longRun(number('--long', 100_000), args.includes('--all') ? 'packed' : 'core', threads);
  }
  const reports: Report[] = [];
  for await (const report of madeReports(args.includes('--reports') ? number('--reports', 1000) : 1000)) {
    reports.push(report);
  }
  const words = reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  console.log(`${reports.length} reports, ${Math.round(words / reports.length)} words each`);
  layers(reports);
  row('by the clock', 'at first', '', 'settled', '');
  for (const work of ['core', 'annotate', 'packed'] as const) {
    await throughput(reports, work, 1);
    await throughput(reports, work, threads);
  }
  if (args.includes('--read')) return;
  const annotations = reports.map((report) => annotate(report, resources));
  const related = timed('relate (copies, origins)', reports.length, () => relate(annotations));
  timed('record (claims, links, incidents)', reports.length, () => record(related));
  ingest(reports);
}

await main(process.argv.slice(2));
