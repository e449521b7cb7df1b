/// kill -9 in the middle of taking reports in: nothing that was acknowledged may be missing.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { line, newFolder, PROGRAM } from './world.ts';

const KILLS = 20;
/// As many lines as one acknowledgement takes in.
const BATCH = 256;
const WORDS = 'The harbour stood in smoke for hours. '.repeat(20);

/// Feeds batch after batch without an end and kills after so many acknowledgements, a little later each time.
function killedIngest(cwd: string, round: number): Promise<{ ids: string[]; signal: string | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, 'ingest', '-', '--json', '--no-rebuild'], { cwd });
    const ids: string[] = [];
    let rest = '';
    let acknowledged = 0;
    let fed = 0;
    const feed = (): void => {
      const lines = Array.from({ length: BATCH }, (_, i) =>
        line(`r${round}-${fed}-${i}`, `${WORDS} ${round} ${fed} ${i}`),
      );
      fed += 1;
      child.stdin.write(lines.join(''));
    };
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const one of lines) {
        ids.push(...(JSON.parse(one) as { acknowledged: string[] }).acknowledged);
        acknowledged += 1;
        feed();
      }
      if (acknowledged > round % 4) setTimeout(() => child.kill('SIGKILL'), (round * 7) % 23);
    });
    child.on('close', (_, signal) => resolve({ ids, signal }));
    feed();
    feed();
  });
}

describe('a killed ingest', () => {
  it(`loses no acknowledged report, ${KILLS} times over`, async () => {
    expect(existsSync(PROGRAM), 'build first: npm run build').toBe(true);
    const cwd = newFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      const { ids, signal } = await killedIngest(cwd, round);
      expect(signal).toBe('SIGKILL');
      expect(ids.length).toBeGreaterThan(0);
      acknowledged.push(...ids);
      const archive = openSqlite(join(cwd, 'archive'), 'write');
      const there = new Set((await archive.reports()).map(({ id }) => id));
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
      expect(await archive.check()).toEqual([]);
      await archive.close();
    }
  }, 300_000);
});
