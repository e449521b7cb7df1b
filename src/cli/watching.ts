/// Tells which files of a folder are new or have changed, as soon as whoever writes them has finished.

import { type FSWatcher, watch as listen, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFiles, isReadable } from './files.ts';
import { type Shell, usageError } from './shell.ts';

/// A file is read when nothing has been written to it for so long.
const SETTLED_MS = 100;
/// The whole folder is looked through this often: what the system did not tell is found then.
const SWEEP_MS = 60_000;

/// Batches of paths, the first of all files that are there, until the person asks to end.
export async function* changesIn(folder: string, shell: Shell): AsyncGenerator<readonly string[]> {
  const seen = new Map<string, string>();
  const waiting = new Set<string>();
  let wake: () => void = () => {};
  let ended = false;
  let sweep = true;
  const rouse = (change: () => void): void => {
    change();
    wake();
  };
  const watcher = watcherOf(resolve(shell.cwd, folder), (name) =>
    rouse(() => {
      if (isReadable(name)) waiting.add(join(folder, name));
    }),
  );
  const timer = setInterval(() => rouse(() => (sweep = true)), SWEEP_MS);
  void shell.ended().then(() => rouse(() => (ended = true)));
  try {
    while (!ended) {
      if (sweep) for (const file of findFiles([folder], shell.cwd).files) waiting.add(file);
      sweep = false;
      const { ready, later } = parted(waiting, seen, shell.cwd);
      waiting.clear();
      for (const path of later) waiting.add(path);
      if (ready.length > 0) yield ready;
      else await pause(waiting.size > 0);
    }
  } finally {
    clearInterval(timer);
    watcher.close();
  }

  /// Until something happens; for a moment only where a file is still being written.
  function pause(briefly: boolean): Promise<void> {
    return new Promise((done) => {
      const soon = briefly ? setTimeout(() => wake(), SETTLED_MS) : undefined;
      wake = () => {
        clearTimeout(soon);
        wake = () => {};
        done();
      };
      if (ended || sweep) wake();
    });
  }
}

function watcherOf(folder: string, changed: (name: string) => void): FSWatcher {
  try {
    return listen(folder, { recursive: true }, (_, name) => changed(name ?? ''));
  } catch (error) {
    throw usageError(`${folder} cannot be watched: ${(error as Error).message}`);
  }
}

/// Files to be read now, and those that are still being written. What is as it was when it was read is neither.
function parted(paths: ReadonlySet<string>, seen: Map<string, string>, cwd: string) {
  const [ready, later]: [string[], string[]] = [[], []];
  for (const path of [...paths].sort()) {
    const stat = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    const state = `${stat.size} ${stat.mtimeMs}`;
    if (seen.get(path) === state) continue;
    if (Date.now() - stat.mtimeMs < SETTLED_MS) later.push(path);
    else {
      seen.set(path, state);
      ready.push(path);
    }
  }
  return { ready, later };
}
