/// `serve` and `start`: the page on this computer.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Write } from '../../serve/writes.ts';
import type { Archive } from '../../store/archive.ts';
import { annotateAnew, annotationOf, openArchive, rebuildIfStale, withRecord } from '../desk.ts';
import { ARCHIVE, type Command, EXIT, type Options, type Shell, text, usageError } from '../shell.ts';
import { plural } from '../table.ts';
import { takeIn } from './ingest.ts';
import { listed } from './lists.ts';
import { incidentTable } from './tables.ts';

const PORT = { flags: '--port <number>', help: 'port (7117, or the next that is free)' };
const DEFAULT_PORT = 7117;

export const serve: Command = {
  name: 'serve',
  summary: 'serve the archive as a page, on this computer only',
  options: [PORT, ARCHIVE],
  examples: ['tetrapylon serve', 'tetrapylon serve --archive palmyra --port 8080'],
  run: async (_, options, shell) => {
    const port = portOption(options);
    await withRecord(options, shell, async () => {});
    const archive = await openArchive(options, shell, 'read');
    try {
      return await servePage(archive, port, { shell, write: writeApart(options, shell) });
    } finally {
      await archive.close();
    }
  },
};

export const start: Command = {
  name: 'start',
  operands: '[path...]',
  summary: 'read the bundled example reports, or yours, into a fresh archive and serve the page',
  options: [
    PORT,
    { flags: '--archive <folder>', help: 'keep the archive in this folder (else it is gone at the end)' },
    { flags: '--no-serve', help: 'only say what was found' },
  ],
  examples: ['tetrapylon start', 'tetrapylon start my-reports/ --archive my-archive'],
  run: async (paths, options, shell) => {
    const port = portOption(options);
    const kept = text(options.archive);
    const folder = kept ?? mkdtempSync(join(tmpdir(), 'tetrapylon-'));
    try {
      const passing = paths.length > 0 ? 'Your reports' : 'Example reports';
      const name = kept === undefined ? passing : undefined;
      return await startIn({ ...options, archive: folder }, paths, port, shell, name);
    } finally {
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function startIn(
  options: Options,
  paths: readonly string[],
  port: Port,
  shell: Shell,
  name?: string,
): Promise<number> {
  const { PACKAGE_FOLDER } = await import('../resources.ts');
  const sources = paths.length > 0 ? paths : [join(PACKAGE_FOLDER, 'examples')];
  const archive = await openArchive(options, shell, 'write');
  try {
    const totals = await takeIn(archive, sources, {}, { shell, options: { json: false } });
    await rebuildIfStale(archive, shell);
    const what = paths.length > 0 ? 'report' : 'example report';
    await shell.out(
      `${plural(totals.added, what)} read${totals.problems > 0 ? `, ${plural(totals.problems, 'problem')}` : ''}.\n\n`,
    );
    await shell.out(incidentTable(await archive.counts(), await listed(archive, {}), shell.columns));
    const failed = totals.problems > 0 && totals.added + totals.already === 0;
    if (options.serve === false || failed) return totals.problems > 0 ? EXIT.partly : EXIT.fine;
    const write = writeInTurn(async (work) => {
      const done = await work(archive);
      await rebuildIfStale(archive, shell);
      return done;
    });
    return await servePage(archive, port, { shell, write, ...(name !== undefined && { name }) });
  } finally {
    await archive.close();
  }
}

interface Port {
  readonly number: number;
  /// A port that was asked for is not changed for another.
  readonly fixed: boolean;
}

function portOption(options: Options): Port {
  const given = text(options.port);
  const number = Number(given ?? DEFAULT_PORT);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw usageError(`--port must be a number from 1 to 65535 (0 for any), not ${given}`);
  }
  return { number, fixed: given !== undefined };
}

/// Opens the archive for each piece of work, so that other commands may write in between.
function writeApart(options: Options, shell: Shell): Write {
  return writeInTurn(async (work) => {
    const writer = await openArchive(options, shell, 'write');
    try {
      const done = await work(writer);
      await rebuildIfStale(writer, shell);
      return done;
    } finally {
      await writer.close();
    }
  });
}

/// One piece of work after another, whatever becomes of each.
function writeInTurn(write: Write): Write {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(() => write(work));
    before = done.catch(() => undefined);
    return done;
  };
}

interface Served {
  readonly shell: Shell;
  readonly write: Write;
  readonly name?: string;
}

async function servePage(archive: Archive, port: Port, { shell, write, name }: Served): Promise<number> {
  const { listen } = await import('../../serve/listen.ts');
  const { pageOf } = await import('../../serve/app.ts');
  const { PACKAGE_FOLDER } = await import('../resources.ts');
  const app = pageOf({
    ...{ archive, write },
    ...(name === undefined ? {} : { name }),
    annotation: (id) => annotationOf(archive, id),
    occurrences: (id) => annotateAnew(archive, id),
    assets: join(PACKAGE_FOLDER, 'dist/assets'),
  });
  const server = await listen(app.fetch, port).catch((error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    const why = taken ? 'is taken; give another with --port' : `cannot be used: ${error.message}`;
    throw usageError(`port ${port.number} ${why}`);
  });
  await shell.out(`\nOpen ${server.address} in a browser. Ctrl-C ends it.\n`);
  await shell.ended();
  await server.close();
  return EXIT.fine;
}
