/// An archive as a page: what listens, what answers and what writes, each in a thread of its own.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { isLong } from '../serve/elsewhere.ts';
import type { Entry } from '../serve/entry.ts';
import { openEvents } from '../serve/events.ts';
import { openImports } from '../serve/imports/index.ts';
import { openPool } from '../serve/threads/pool.ts';
import type { Write } from '../serve/writes.ts';
import type { Archive } from '../store/archive.ts';
import { annotationOf, isStaleNow, openArchive } from './desk.ts';
import { PACKAGE_FOLDER } from './resources.ts';
import type { Options, Shell } from './shell.ts';
import { startWorker, workerScript } from './workers/start-worker.ts';
import { openWriter } from './workers/writing.ts';

export interface Serving {
  readonly app: Hono;
  /// Called when the page can be opened.
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Named {
  readonly name?: string;
  readonly entry?: Entry;
}

/// One answers what may take long, the other what does not.
const READERS = 2;

export async function serveArchive(
  options: Options,
  shell: Shell,
  { name, entry }: Named = {},
): Promise<Serving> {
  const { pageOf } = await import('../serve/app.ts');
  const archive = await openArchive(options, shell, 'read');
  const folder = archive.path;
  const version = versionOf();
  const events = openEvents({
    revision: () => archive.revision(),
    // Whoever opens the page may decide something. What cannot be remembered now is read then.
    opened: () => void inTurn(writer.prepare).catch(() => {}),
  });
  const pool = openPool({
    start: (heard, ended) => {
      const worker = startWorker(workerScript('reader'), {
        folder,
        name,
        version,
        shared: entry !== undefined,
      });
      worker.on('message', heard);
      worker.on('error', (error: Error) => shell.err(`A thread that answers broke off: ${error.message}\n`));
      worker.on('exit', ended);
      return worker;
    },
    ...{ size: READERS, isLong },
  });
  const writer = openWriter(folder);
  const inTurn = oneAfterAnother();
  const told = (step: { readonly kind: string }): void => events.tell('rebuild', step);
  const remake = async (): Promise<void> => {
    told({ kind: 'began' });
    await writer.work(undefined, told).finally(() => told({ kind: 'ended' }));
    await events.look();
  };
  const write: Write = (work) =>
    inTurn(async () => {
      const done = await withWriter(options, shell, work);
      await remake();
      return done;
    });
  const imports = openImports({
    folder: join(folder, 'incoming'),
    take: (manifest, step) => inTurn(() => writer.work(manifest, step)),
    ...{ events, now: shell.now },
  });
  const app = pageOf({
    ...{ archive, write, events, imports, version },
    ...(name !== undefined && { name }),
    ...(entry && { entry }),
    annotation: (id) => annotationOf(archive, id),
    elsewhere: pool.answer,
    assets: join(PACKAGE_FOLDER, 'dist/assets'),
  });
  return {
    app,
    begin: async () => {
      await imports.resume();
      if (await isStaleNow(archive))
        void inTurn(remake).catch((error: Error) => shell.err(`${error.message}\n`));
    },
    close: async () => {
      events.close();
      await Promise.all([pool.close(), writer.close()]);
      await archive.close();
    },
  };
}

/// Opened for each piece of work, so that other commands may write in between.
async function withWriter<T>(
  options: Options,
  shell: Shell,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = await openArchive(options, shell, 'write');
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

/// Whatever becomes of each.
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}

/// Nobody guesses it.
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function versionOf(): string {
  const json = readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8');
  return (JSON.parse(json) as { version: string }).version;
}
