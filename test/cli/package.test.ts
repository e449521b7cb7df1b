/// The packed package, installed in an empty folder, runs there.

import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, program, ROOT, STORY } from './world.ts';

const npm = (cwd: string, ...args: string[]) => program(cwd, args, ['npm']);

describe('the package', () => {
  it('can be packed, installed elsewhere and run', async () => {
    const folder = newFolder({ 'package.json': '{"private": true}', 'story.txt': STORY });
    const packed = await npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', folder);
    expect(packed.code, packed.err).toBe(0);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    /// Compiling the database again would take a minute: the one that is here is laid into place instead.
    const installed = await npm(folder, 'install', '--prefer-offline', '--ignore-scripts', `./${tarball}`);
    expect(installed.code, installed.err).toBe(0);
    const built = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
    if (!existsSync(join(folder, built))) cpSync(join(ROOT, built), join(folder, built));

    const command = [join(folder, 'node_modules/.bin/tetrapylon')];
    const help = await program(folder, ['--help'], command);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('Exit codes:')]);
    const record = await program(folder, ['record', 'story.txt', '--json'], command);
    expect(record.code, record.err).toBe(0);
    const made = JSON.parse(record.out) as {
      reports: unknown[];
      incidents: { place: { gazetteer?: string } | null }[];
    };
    expect(made.reports).toHaveLength(1);
    expect(made.incidents.some(({ place }) => place?.gazetteer?.startsWith('geonames:'))).toBe(true);
    const start = await program(folder, ['start', '--no-serve'], command);
    expect(start.code, start.err).toBe(0);
    expect(start.out).toMatch(/^\d\d example reports read\./);

    const module = [
      '--input-type=module',
      '-e',
      "console.log(typeof (await import('tetrapylon')).buildRecord)",
    ];
    expect(await program(folder, module, [process.execPath])).toMatchObject({ code: 0, out: 'function\n' });
  }, 300_000);
});
