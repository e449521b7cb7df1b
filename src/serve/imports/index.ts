/// Imports: what is handed in is put on disk, acknowledged, and taken into the archive one import after another. What was
/// acknowledged survives the end of the program: it is taken in when the page is served again.

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportDetail, ImportState } from '../../model/index.ts';
import { isUnusable } from '../../store/archive.ts';
import type { Events } from '../events.ts';
import { LIMITS, type Limits, refused } from './limits.ts';
import { spool } from './spool.ts';
import { after, begun, headOf, type Manifest, type Step } from './state.ts';

export interface Imports {
  /// Puts on disk what is handed in, and says so. Throws `Refused`.
  readonly begin: (request: Request) => Promise<ImportState>;
  /// The newest first.
  readonly list: () => readonly ImportState[];
  readonly find: (id: string) => ImportDetail | undefined;
  readonly isFull: () => boolean;
  /// Takes up what was acknowledged before the program ended. Called once.
  readonly resume: () => Promise<void>;
  /// Resolves when nothing waits.
  readonly settled: () => Promise<void>;
}

export interface ImportsOptions {
  /// Where files lie until they are in the archive.
  readonly folder: string;
  readonly take: (manifest: Manifest, told: (step: Step) => void) => Promise<void>;
  readonly events: Events;
  readonly now: () => string;
  readonly limits?: Limits;
  /// Another process may be writing: so long until the next try.
  readonly again?: () => Promise<void>;
}

const MOST_WAITING = 8;
const MOST_KEPT = 20;
const AGAIN_MS = 2000;

export function openImports(options: ImportsOptions): Imports {
  const { folder, take, events, now, limits = LIMITS, again = aWhile } = options;
  /// The oldest first.
  const all = new Map<string, ImportDetail>();
  let waiting = 0;
  /// Those that are being handed in.
  let coming = 0;
  let last: Promise<void> = Promise.resolve();

  function set(one: ImportDetail, quietly = false): void {
    all.set(one.id, one);
    if (quietly) return;
    const [oldest] = all.values();
    if (all.size > MOST_KEPT && oldest && ENDED.has(oldest.state)) all.delete(oldest.id);
    events.tell('import', headOf(one));
  }

  function queue(manifest: Manifest): ImportState {
    set(begun(manifest));
    waiting += 1;
    last = last
      .then(() => work(manifest))
      .finally(() => {
        waiting -= 1;
      });
    return headOf(all.get(manifest.id)!);
  }

  async function work(manifest: Manifest): Promise<void> {
    const { id } = manifest;
    for (;;) {
      try {
        set({ ...begun(manifest), state: 'taking' });
        await take(manifest, (step) => set(after(all.get(id)!, step), !isWorthTelling(step, all.get(id)!)));
        set({ ...all.get(id)!, state: 'done' });
        await rm(join(folder, id), { recursive: true, force: true });
        return;
      } catch (error) {
        const { message } = error as Error;
        if (!isUnusable(error) || error.archive !== 'busy') {
          // The files stay where they are: the next start tries again.
          set({ ...all.get(id)!, state: 'failed', message });
          return;
        }
        set({ ...begun(manifest), message });
        await again();
      } finally {
        await events.look().catch(() => {});
      }
    }
  }

  return {
    list: () => [...all.values()].map(headOf).reverse(),
    find: (id) => all.get(id),
    isFull: () => waiting + coming >= MOST_WAITING,
    settled: () => last,
    begin: async (request) => {
      const id = randomBytes(8).toString('hex');
      const place = join(folder, id);
      coming += 1;
      try {
        const { files, fields } = await spool(request, place, limits);
        if (files.length === 0) throw refused(400, 'No file was sent. Send each file as a part of its own.');
        const manifest: Manifest = { id, at: now(), reading: readingOf(fields), files };
        await acknowledge(place, manifest);
        return queue(manifest);
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        throw error;
      } finally {
        coming -= 1;
      }
    },
    resume: async () => {
      for (const manifest of await leftBehind(folder)) queue(manifest);
    },
  };
}

/// Of very many steps, about two hundred are told.
function isWorthTelling(step: Step, { files, filesDone }: ImportState): boolean {
  const [at, of] = step.kind === 'file' ? [filesDone + 1, files] : [step.done, step.all];
  return at === of || at % Math.ceil(of / 200) === 0;
}

const ENDED: ReadonlySet<string> = new Set(['done', 'failed']);

function readingOf(fields: ReadonlyMap<string, string>): Manifest['reading'] {
  const [published, outlet] = [fields.get('published')?.trim(), fields.get('outlet')?.trim()];
  if (published && !/^\d{4}-\d{2}-\d{2}$/.test(published)) {
    throw refused(400, 'published must be a day such as 2017-02-13.');
  }
  return { ...(published && { published }), ...(outlet && { outlet }) };
}

/// All or nothing: a manifest that is there is whole.
async function acknowledge(place: string, manifest: Manifest): Promise<void> {
  await writeFile(join(place, 'writing'), JSON.stringify(manifest), { flush: true });
  await rename(join(place, 'writing'), join(place, MANIFEST));
}

const MANIFEST = 'manifest.json';

/// What was never acknowledged is thrown away.
async function leftBehind(folder: string): Promise<readonly Manifest[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found: Manifest[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const file = join(folder, name, MANIFEST);
    if (existsSync(file)) found.push(JSON.parse(await readFile(file, 'utf8')) as Manifest);
    else await rm(join(folder, name), { recursive: true, force: true });
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1));
}

const aWhile = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, AGAIN_MS).unref();
  });
