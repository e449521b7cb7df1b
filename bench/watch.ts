/// How long it takes from a file's arrival in a watched folder until its incident is answered:
/// `tsx bench/watch.ts [--reports 1000] [--files 10]`, with the program as it was built. Milliseconds by the clock.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PACKAGE_FOLDER } from '../src/cli/resources.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { madeReports } from './support/made.ts';

const PROGRAM = join(PACKAGE_FOLDER, 'dist/cli/main.js');
/// How often the archive is asked.
const ASK_MS = 5;

const story = (i: number): string =>
  `HOMS (Harbour Wire) — Gunmen killed ${3 + i} guards at a mill near Homs on Monday, the army said.\n\nThe attackers fled by boat, a spokesman added.\n`;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/// A file is put in place whole, as a careful sender does.
async function arrival(folder: string, archive: string, i: number): Promise<number> {
  const id = `arrived-${i}`;
  const line = JSON.stringify({ id, published: '2018-05-02', outlet: 'Harbour Wire', text: story(i) });
  const [aside, place] = [join(folder, '..', id), join(folder, 'in', `${id}.jsonl`)];
  writeFileSync(aside, `${line}\n`);
  const began = performance.now();
  renameSync(aside, place);
  const reader = openSqlite(archive, 'read');
  try {
    while ((await reader.incidents({ report: id, limit: 1 })).items.length === 0) await wait(ASK_MS);
  } finally {
    await reader.close();
  }
  return performance.now() - began;
}

async function main(args: readonly string[]): Promise<void> {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-watch-'));
  const archive = join(folder, 'archive');
  mkdirSync(join(folder, 'in'));
  const lines: string[] = [];
  const count = Number(after('--reports') ?? 1000);
  for await (const report of madeReports(count)) lines.push(`${JSON.stringify(report)}\n`);
  writeFileSync(join(folder, 'in', 'made.jsonl'), lines.join(''));
  const child = spawn(process.execPath, [PROGRAM, 'watch', 'in', '--json'], {
    ...{ cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  const told = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const began = performance.now();
  await told.next();
  console.log(`${count} reports taken in: ${((performance.now() - began) / count).toFixed(1)} ms a report`);
  const times: number[] = [];
  for (let i = 0; i < Number(after('--files') ?? 10); i++) {
    times.push(await arrival(folder, archive, i));
    await told.next();
  }
  const sorted = times.toSorted((a, b) => a - b);
  const of = (ms: number | undefined): string => (ms ?? 0).toFixed(0);
  console.log(
    `from arrival to answer: median ${of(sorted[sorted.length >> 1])} ms, most ${of(sorted.at(-1))} ms`,
  );
  console.log(`one by one: ${times.map(of).join(' ')}`);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.on('close', resolve));
  rmSync(folder, { recursive: true });
}

await main(process.argv.slice(2));
