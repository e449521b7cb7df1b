/// `serve` and `start`: the page, on this computer or, with a token, for others too.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive, rebuildIfStale, refreshSoon } from '../desk.ts';
import { ARCHIVE, type Command, EXIT, type Options, type Shell, text, usageError } from '../shell.ts';
import { plural } from '../table.ts';
import { takeIn } from './ingest.ts';
import { listed } from './lists.ts';
import { incidentTable } from './tables.ts';

const PORT = { flags: '--port <number>', help: 'port (7117, or the next that is free)' };
const DEFAULT_PORT = 7117;
const WIDER = [
  { flags: '--host <address>', help: 'listen on this address too, for others who have the token' },
  { flags: '--token <words>', help: 'token that lets in (else one is made; 16 characters at least)' },
];

export const serve: Command = {
  name: 'serve',
  summary: 'serve the archive as a page, on this computer only unless a host is given',
  options: [PORT, ...WIDER, ARCHIVE],
  examples: [
    'tetrapylon serve',
    'tetrapylon serve --archive palmyra --port 8080',
    'tetrapylon serve --host 0.0.0.0',
  ],
  run: async (_, options, shell) => {
    const where = whereOf(options);
    await refreshSoon(options, shell);
    return servePage(options, where, shell);
  },
};

export const start: Command = {
  name: 'start',
  operands: '[path...]',
  summary: 'read the bundled example reports, or yours, into a fresh archive and serve the page',
  options: [
    PORT,
    ...WIDER,
    { flags: '--archive <folder>', help: 'keep the archive in this folder (else it is gone at the end)' },
    { flags: '--no-serve', help: 'only say what was found' },
  ],
  examples: ['tetrapylon start', 'tetrapylon start my-reports/ --archive my-archive'],
  run: async (paths, options, shell) => {
    const where = whereOf(options);
    const kept = text(options.archive);
    const folder = kept ?? mkdtempSync(join(tmpdir(), 'tetrapylon-'));
    try {
      const passing = paths.length > 0 ? 'Your reports' : 'Example reports';
      const name = kept === undefined ? passing : undefined;
      return await startIn({ ...options, archive: folder }, paths, {
        where,
        shell,
        ...(name !== undefined && { name }),
      });
    } finally {
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Started {
  readonly where: Where;
  readonly shell: Shell;
  readonly name?: string;
}

async function startIn(
  options: Options,
  paths: readonly string[],
  { where, shell, name }: Started,
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
  } finally {
    await archive.close();
  }
  return servePage(options, where, shell, name);
}

interface Where {
  readonly number: number;
  /// A port that was asked for is not changed for another.
  readonly fixed: boolean;
  readonly host?: string;
  readonly token?: string;
}

const SHORTEST_TOKEN = 16;

function whereOf(options: Options): Where {
  const given = text(options.port);
  const number = Number(given ?? DEFAULT_PORT);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw usageError(`--port must be a number from 1 to 65535 (0 for any), not ${given}`);
  }
  const [host, token] = [text(options.host), text(options.token)];
  if (token !== undefined && !/^[\w-]+$/.test(token)) {
    throw usageError('--token may hold letters, digits, - and _ only');
  }
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw usageError(`--token must have ${SHORTEST_TOKEN} characters at least, so that nobody guesses it`);
  }
  return { number, fixed: given !== undefined, ...(host && { host }), ...(token && { token }) };
}

async function servePage(options: Options, where: Where, shell: Shell, name?: string): Promise<number> {
  const { listen } = await import('../../serve/listen.ts');
  const { hostsOf } = await import('../../serve/entry.ts');
  const { newToken, serveArchive } = await import('../serving.ts');
  const wide = where.host !== undefined || where.token !== undefined;
  const token = wide ? (where.token ?? newToken()) : undefined;
  const entry = token === undefined ? undefined : { hosts: hostsOf(where.host ?? 'localhost'), token };
  const serving = await serveArchive(options, shell, {
    ...(name !== undefined && { name }),
    ...(entry && { entry }),
  });
  try {
    const server = await listen(serving.app.fetch, where).catch((error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const why = taken ? 'is taken; give another with --port' : `cannot be used: ${error.message}`;
      throw usageError(`port ${where.number} ${why}`);
    });
    await serving.begin();
    const address = token === undefined ? server.address : `${server.address}?token=${token}`;
    await shell.out(`\nOpen ${address} in a browser. Ctrl-C ends it.\n`);
    await shell.ended();
    await server.close();
  } finally {
    await serving.close();
  }
  return EXIT.fine;
}
