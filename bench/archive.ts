/// What it costs to read reports and keep them: processor time and memory tenth by tenth, and bytes a report by table:
/// `tsx bench/archive.ts [--reports 5000] [--keep FOLDER]`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { loadResources } from '../src/cli/resources.ts';
import type { Report } from '../src/model/index.ts';
import { annotateHere, TOGETHER } from '../src/store/annotating.ts';
import type { Archive, KeptAnnotation } from '../src/store/archive.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { madeReports } from './support/made.ts';

const BATCH = 256;
const AT = '2020-01-01T00:00:00Z';
const RULES = 'bench';

interface Spent {
  read: number;
  keepReports: number;
  keepAnnotations: number;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function timed<T>(spent: Spent, what: keyof Spent, work: () => Promise<T>): Promise<T> {
  const before = cpu();
  const value = await work();
  spent[what] += cpu() - before;
  return value;
}

async function takeIn(archive: Archive, reports: readonly Report[], spent: Spent): Promise<void> {
  const received = reports.map((report) => ({ report, raw: Buffer.from(JSON.stringify(report)) }));
  await timed(spent, 'keepReports', () => archive.addReports(received, AT));
  const kept = await timed(spent, 'read', async () => {
    const all: KeptAnnotation[] = [];
    for await (const outcome of annotateHere(loadResources)(reports)) {
      if ('packed' in outcome)
        all.push({ report: outcome.report.id, packed: outcome.packed, place: outcome.place });
    }
    return all;
  });
  for (let i = 0; i < kept.length; i += 8 * TOGETHER) {
    const some = kept.slice(i, i + 8 * TOGETHER);
    await timed(spent, 'keepAnnotations', () => archive.keepAnnotations(RULES, some));
  }
}

async function fill(archive: Archive, count: number): Promise<void> {
  const tenth = Math.ceil(count / 10);
  let [batch, seen, told]: [Report[], number, number] = [[], 0, 0];
  let spent: Spent = { read: 0, keepReports: 0, keepAnnotations: 0 };
  console.log('up to        read   keep report   keep annotation   memory   (processor ms a report, MB)');
  for await (const report of madeReports(count)) {
    batch.push(report);
    seen++;
    if (batch.length < BATCH && seen < count) continue;
    await takeIn(archive, batch, spent);
    batch = [];
    if (seen - told < tenth && seen < count) continue;
    const each = (ms: number, width: number) => (ms / (seen - told)).toFixed(2).padStart(width);
    const memory = (process.memoryUsage.rss() / 2 ** 20).toFixed(0).padStart(9);
    console.log(
      `${String(seen).padEnd(10)}${each(spent.read, 7)}${each(spent.keepReports, 14)}${each(spent.keepAnnotations, 18)}${memory}`,
    );
    told = seen;
    spent = { read: 0, keepReports: 0, keepAnnotations: 0 };
  }
}

/// Pages of each table and index, whole.
function sizes(file: string, count: number): void {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare<[], { name: string; bytes: number }>(
      'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY 2 DESC',
    )
    .all();
  db.close();
  const all = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`bytes a report: ${(all / count).toFixed(0)}`);
  for (const { name, bytes } of rows) {
    if (bytes / count >= 20) console.log(`  ${name.padEnd(36)}${(bytes / count).toFixed(0).padStart(8)}`);
  }
}

async function readBack(archive: Archive): Promise<void> {
  const ids = (await archive.reportIds('', Number.MAX_SAFE_INTEGER)).slice(0, 1000);
  const before = cpu();
  for (const id of ids) await archive.annotation(id, RULES);
  console.log(`an annotation read back: ${((cpu() - before) / ids.length).toFixed(2)} ms`);
}

async function main(args: readonly string[]): Promise<void> {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const count = Number(after('--reports') ?? 5000);
  const kept = after('--keep');
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'tetrapylon-archive-'));
  const archive = openSqlite(folder, 'write');
  await fill(archive, count);
  await readBack(archive);
  await archive.close();
  sizes(join(folder, 'archive.db'), count);
  if (kept === undefined) rmSync(folder, { recursive: true });
}

await main(process.argv.slice(2));
