import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line, newFolder, PROGRAM, program, STORY } from './world.ts';

interface Told {
  readonly added: number;
  readonly already: number;
  readonly problems: number;
  readonly incidents: number;
}

/// Runs `watch` and gives what it tells, a line at a time.
function watching(cwd: string) {
  const child = spawn(process.execPath, [PROGRAM, 'watch', 'incoming', '--json'], { cwd });
  const lines: Told[] = [];
  const waiting: ((told: Told) => void)[] = [];
  let rest = '';
  child.stdout.on('data', (chunk) => {
    rest += chunk;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const told = JSON.parse(rest.slice(0, end)) as Told;
      rest = rest.slice(end + 1);
      const next = waiting.shift();
      if (next) next(told);
      else lines.push(told);
    }
  });
  return {
    next: (): Promise<Told> => {
      const told = lines.shift();
      return told ? Promise.resolve(told) : new Promise((resolve) => waiting.push(resolve));
    },
    end: (): Promise<number | null> =>
      new Promise((resolve) => {
        child.on('close', resolve);
        child.kill('SIGINT');
      }),
  };
}

describe('watch', () => {
  it('takes in what is there and what comes, once, and the record is that of a fresh build', async () => {
    const cwd = newFolder({ 'incoming/first.txt': STORY });
    const watched = watching(cwd);
    expect(await watched.next()).toMatchObject({ added: 1, problems: 0 });

    mkdirSync(join(cwd, 'incoming/later'));
    const other = 'Gunmen shelled the market of Sirte on Tuesday and killed three traders, the mayor said.';
    writeFileSync(join(cwd, 'incoming/later/wire.jsonl'), line('one', other));
    expect(await watched.next()).toMatchObject({ added: 1, already: 0 });

    writeFileSync(join(cwd, 'incoming/later/wire.jsonl'), `${line('one', other)}no report\n`);
    expect(await watched.next()).toMatchObject({ added: 0, already: 1, problems: 1 });
    expect(await watched.end()).toBe(1);

    await program(cwd, ['ingest', 'incoming', '--archive', 'afresh']);
    const incidents = async (archive: string) =>
      JSON.parse((await program(cwd, ['incidents', '--json', '--archive', archive])).out);
    const kept = await incidents('archive');
    expect(kept.length ?? kept.items?.length).toBeGreaterThan(0);
    expect(kept).toEqual(await incidents('afresh'));
  }, 180_000);

  it('says what is wrong with a folder that is not there', async () => {
    const { code, err } = await program(newFolder(), ['watch', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('cannot be watched');
  });
});
