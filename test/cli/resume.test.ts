/// kill -9 at any point of `ingest`: what is served meanwhile is whole, and the command run again ends with the archive
/// of one that was never killed.

import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { derivedRows } from '../store/rows.ts';
import { line, newFolder, PROGRAM, program } from './world.ts';

/// Threads are started for more than 128.
const REPORTS = 150;
const MORE = 20;
const SEEDS = [1, 2, 3];
const INGEST = ['ingest', 'wire.jsonl', '--threads', '2'];

const TOWNS = ['Tyre', 'Sidon', 'Homs', 'Hama', 'Raqqa', 'Mosul', 'Sirte', 'Gao'];
const DEEDS = ['Shells killed', 'Gunmen shot', 'Raiders wounded', 'A mine killed', 'Rockets injured'];

function story(i: number): string {
  // Every seventh takes over what the one before it says.
  const of = i % 7 === 6 ? i - 1 : i;
  const [town, next] = [TOWNS[of % TOWNS.length]!, TOWNS[(of * 3 + 1) % TOWNS.length]!];
  return [
    `${town.toUpperCase()} (Harbour Wire) — ${DEEDS[of % DEEDS.length]} ${2 + (of % 9)} guards in ${town} on Monday, the army said.`,
    `The attack came hours after fighters seized the mill near ${next}, where ${3 + (of % 5)} people were held, a spokesman said.`,
    `Residents of ${next} told of ${of} carts of grain that had been burned, and of a bridge that was destroyed last week.`,
  ].join('\n\n');
}

/// With a line that is none, and another text under an id that is taken.
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => line(`w${from + i}`, story(from + i))).join('');
const WIRE = `${lines(0, 60)}{"broken\n${line('w3', 'GAO — A tower fell in Gao on Sunday, the mayor said.')}${lines(60, REPORTS)}`;
const LATER = lines(REPORTS, REPORTS + MORE);

/// A small generator: the same seed, the same points.
function chance(seed: number): () => number {
  let state = seed * 2654435769;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 1) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/// How far a running ingest has come, seen from outside.
interface Seen {
  readonly reports: number;
  readonly annotations: number;
  readonly log: number;
}

function look(folder: string): Seen {
  const none = { reports: 0, annotations: 0, log: 0 };
  if (!existsSync(join(folder, 'archive.db'))) return none;
  try {
    const db = new Database(join(folder, 'archive.db'), { readonly: true });
    const count = (table: string) =>
      (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
    const seen = { reports: count('reports'), annotations: count('annotations') };
    db.close();
    return { ...seen, log: statSync(join(folder, 'archive.db-wal'), { throwIfNoEntry: false })?.size ?? 0 };
  } catch {
    return none;
  }
}

/// Kills as soon as `due`, asked every few milliseconds, says so. False where the command was done before.
function killedWhen(cwd: string, args: readonly string[], due: (seen: Seen) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: 'ignore' });
    const timer = setInterval(() => {
      if (due(look(join(cwd, 'archive')))) child.kill('SIGKILL');
    }, 4);
    child.on('close', (_, signal) => {
      clearInterval(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/// Points of a run, drawn by lot: while it reads, annotates, relates, and while it writes the record.
function pointsOf(next: () => number, all: number): readonly ((seen: Seen) => boolean)[] {
  const [some, turns] = [Math.floor(next() * all), Math.floor(next() * 40)];
  let waited = 0;
  let log: number | undefined;
  return [
    ({ reports }) => reports > 0 && next() < 0.2,
    ({ annotations }) => annotations > some,
    ({ annotations }) => annotations >= all && ++waited > turns,
    // The log grows again, by the rows of the record.
    ({ annotations, log: now }) => {
      if (annotations < all) return false;
      log ??= now;
      return now !== log;
    },
  ];
}

async function served(cwd: string): Promise<string> {
  const archive = openSqlite(join(cwd, 'archive'), 'read');
  try {
    expect(await archive.check()).toEqual([]);
    return JSON.stringify(await archive.record());
  } finally {
    await archive.close();
  }
}

const rowsIn = (cwd: string) => derivedRows(join(cwd, 'archive', 'archive.db'));

describe('an ingest that is killed', () => {
  it('serves nothing torn, and ends as if it had not been', async () => {
    expect(existsSync(PROGRAM), 'build first: npm run build').toBe(true);
    const whole = newFolder({ 'wire.jsonl': WIRE, 'later.jsonl': LATER });
    const empty = JSON.stringify(await emptyRecord());
    await program(whole, INGEST);
    const first = { record: await served(whole), rows: rowsIn(whole) };
    await program(whole, ['ingest', 'later.jsonl']);
    const second = { record: await served(whole), rows: rowsIn(whole) };
    expect(first.record).not.toBe(second.record);
    let kills = 0;
    for (const seed of SEEDS) {
      const next = chance(seed);
      const cwd = newFolder({ 'wire.jsonl': WIRE, 'later.jsonl': LATER });
      for (const due of pointsOf(next, REPORTS + 1)) {
        if (await killedWhen(cwd, INGEST, due)) kills++;
        expect([empty, first.record]).toContain(await served(cwd));
      }
      expect((await program(cwd, INGEST)).code).toBe(1);
      expect(await served(cwd)).toBe(first.record);
      expect(rowsIn(cwd)).toEqual(first.rows);
      for (const due of pointsOf(next, REPORTS + 1 + MORE).slice(2)) {
        if (await killedWhen(cwd, ['ingest', 'later.jsonl'], due)) kills++;
        expect([first.record, second.record]).toContain(await served(cwd));
      }
      await program(cwd, ['ingest', 'later.jsonl']);
      expect(await served(cwd)).toBe(second.record);
      expect(rowsIn(cwd)).toEqual(second.rows);
    }
    expect(kills).toBeGreaterThan(2 * SEEDS.length);
  }, 600_000);
});

async function emptyRecord() {
  const archive = openSqlite(newFolder(), 'write');
  const record = await archive.record();
  await archive.close();
  return record;
}
