/// Copies beside other programs in the same run: MinHash with LSH (`minhash`, `bloom-filters`) and an index of word runs.
/// `tsx bench/copies-peers.ts [--made 2000]`: right and found, milliseconds of processor time and memory, on the gold
/// beside the project, on made reports, and on passages rewritten lightly. Each program runs in a process of its own;
/// peers are tried with many settings and keep the best.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../src/model/index.ts';
import {
  type Copies,
  compareOurs,
  compareOursAlone,
  copiesOf,
  PEERS,
  type Peer,
  type Setting,
} from './support/copiers.ts';
import { SETS, type Task } from './support/copy-sets.ts';

const OURS = { 'ours, with stories': compareOurs, ours: compareOursAlone };
const PROGRAMS = [...Object.keys(OURS), ...Object.keys(PEERS)];
const THRESHOLDS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

interface Row {
  readonly ms: number;
  readonly kilobytes: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly setting?: string;
}

/// Settings to try. An index of runs has no signatures.
function settingsOf(program: string): readonly Setting[] {
  const bands = program === 'word runs' ? [0] : [2, 4, 8];
  return (['paragraph', 'report'] as const).flatMap((unit) =>
    [3, 5].flatMap((words) => bands.map((band) => ({ unit, words, hashes: 128, band }))),
  );
}

/// The best setting and threshold of a peer by a task's first figure.
function tune(program: string, peer: Peer, { reports, score }: Task): readonly [Setting, number] {
  let best: { setting: Setting; least: number; figure: number } | undefined;
  for (const setting of settingsOf(program)) {
    const run = peer(reports, setting);
    for (const least of THRESHOLDS) {
      const [figure = 0] = Object.values(score(copiesOf(reports, run, least)));
      if (best === undefined || figure > best.figure) best = { setting, least, figure };
    }
  }
  return [best!.setting, best!.least];
}

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});

/// Runs of which the fastest counts. The first compiles the program: peers have had theirs in being tuned.
const RUNS = 4;

/// Milliseconds of processor time, and what it holds in memory when it is done for the first time.
function measured(reports: readonly Report[], run: () => { held: unknown; found: () => Copies }) {
  const runs = Array.from({ length: RUNS }, () => measuredOnce(reports, run));
  return { ...runs[0]!, ms: Math.min(...runs.map(({ ms }) => ms)) };
}

function measuredOnce(reports: readonly Report[], run: () => { held: unknown; found: () => Copies }) {
  collect();
  const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const [before, began] = [memory(), process.cpuUsage()];
  const made = run();
  const { user, system } = process.cpuUsage(began);
  const found = made.found();
  const { held } = made;
  collect();
  const kilobytes = (memory() - before) / 1024 / reports.length;
  return { ms: (user + system) / 1000 / reports.length, kilobytes: held ? kilobytes : 0, found };
}

async function measure(program: string, set: string, count: number): Promise<Row> {
  const task = await SETS[set]!(count);
  const { reports, score } = task;
  const ours = OURS[program as keyof typeof OURS];
  if (ours !== undefined) {
    const { found, ...row } = measured(reports, () => ours(reports));
    return { ...row, figures: score(found) };
  }
  const peer = PEERS[program]!;
  // What is tried on many reports would take hours.
  const [setting, least] = tune(program, peer, await SETS[set]!(Math.min(count, 1000)));
  const { found, ...row } = measured(reports, () => {
    // Another list: nothing that was signed in trying is used again.
    const run = peer([...reports], setting);
    return { held: run.held, found: () => copiesOf(reports, run, least) };
  });
  const { unit, words, band } = setting;
  const told = `${unit}s, runs of ${words}${band > 0 ? `, bands of ${band}` : ''}, at least ${least}`;
  return { ...row, figures: score(found), setting: told };
}

function inOwnProcess(program: string, set: string, count: number): Row {
  const flags = ['--expose-gc', '--max-old-space-size=8000', '--import', 'tsx'];
  const args = [...flags, fileURLToPath(import.meta.url), '--only', program, set, String(count)];
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${program} on ${set} ended with ${status}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === '--only') {
    console.log(JSON.stringify(await measure(args[1]!, args[2]!, Number(args[3]))));
    return;
  }
  const count = Number(args[args.indexOf('--made') + 1]) || 2000;
  for (const set of Object.keys(SETS)) {
    const rows = PROGRAMS.map((program) => [program, inOwnProcess(program, set, count)] as const);
    const names = Object.keys(rows[0]![1].figures);
    console.log(`\n${set.padEnd(20)} ${['ms', 'KB', ...names].map((name) => name.padStart(9)).join(' ')}`);
    for (const [program, { ms, kilobytes, figures, setting = '' }] of rows) {
      const values = names.map((name) => figures[name]!.toFixed(3));
      const cells = [ms.toFixed(2), kilobytes.toFixed(1), ...values].map((cell) => cell.padStart(9));
      console.log(`  ${program.padEnd(18)} ${cells.join(' ')}  ${setting}`);
    }
  }
}

await main(process.argv.slice(2));
