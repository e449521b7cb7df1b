/// A record that needs a thread of its own, and one that needs more memory than there is.

import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { mostOf } from '../../src/cli/workers/memory.ts';
import { openWriter } from '../../src/cli/workers/writing.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { cli, line, newFolder } from './world.ts';

/// The thread loads the whole program from its sources.
vi.setConfig({ testTimeout: 120_000 });

async function archiveOfOne(): Promise<string> {
  const cwd = newFolder({ 'a.jsonl': line('a', 'Two guards were killed near Sirte on Monday.') });
  await cli(cwd, ['ingest', 'a.jsonl', '--no-rebuild']);
  return join(cwd, 'archive');
}

describe('the thread that makes a record', () => {
  it('works for the one that holds the lock, and nobody else writes meanwhile', async () => {
    const folder = await archiveOfOne();
    const archive = openSqlite(folder, 'write');
    const writer = openWriter(folder, { threads: 1, locked: true });
    const read: number[] = [];
    await writer.work(undefined, (step) => read.push(step.kind === 'read' ? step.done : -1));
    expect(read).toEqual([1]);
    expect((await archive.record()).incidents).toMatchObject([{ type: 'attack' }]);
    const other = openWriter(folder);
    await expect(other.work(undefined, () => {})).rejects.toMatchObject({ archive: 'busy' });
    await Promise.all([writer.close(), other.close()]);
    await archive.close();
  });

  it('says so where its memory does not suffice, and the archive stays as it was', async () => {
    const folder = await archiveOfOne();
    const writer = openWriter(folder, { megabytes: 24 });
    await expect(writer.work(undefined, () => {})).rejects.toMatchObject({
      archive: 'large',
      message: expect.stringMatching(/does not fit into 0\.0 GB of memory\. All reports are safe/),
    });
    const archive = openSqlite(folder, 'write');
    expect(await archive.counts()).toMatchObject({ reports: 1, incidents: 0 });
    await archive.close();
  });

  it('may take three quarters of a machine, and no less than it has anyway', () => {
    const GB = 2 ** 30;
    expect(mostOf(16 * GB, 4 * GB)).toBe(12 * 1024);
    expect(mostOf(2 * GB, 2 * GB)).toBe(2 * 1024);
  });
});
