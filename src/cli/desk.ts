/// Opens the archive for a command, with its record brought up to date where that can be done.

import { resolve } from 'node:path';
import type { Annotation, Record, Report, Resources } from '../model/index.ts';
import { type Archive, isUnusable, type Unusable } from '../store/archive.ts';
import type { Memory } from '../store/rebuild.ts';
import { type Progress, withProgress } from './progress.ts';
import { archiveFolder, type Options, type Shell } from './shell.ts';
import type { Writer } from './workers/writing.ts';

export async function openArchive(options: Options, shell: Shell, mode: 'read' | 'write'): Promise<Archive> {
  const { openSqlite } = await import('../store/sqlite/open.ts');
  return openSqlite(resolve(shell.cwd, archiveFolder(options, shell)), mode);
}

/// Runs `work` on an archive whose record is current; where another process is writing, or it is too large to be made
/// again here, on the record as it was.
export function withRecord<T>(
  options: Options,
  shell: Shell,
  work: (record: Record, archive: Archive) => Promise<T>,
): Promise<T> {
  return withArchive(options, shell, async (archive) => work(await archive.record(), archive));
}

/// The same for what is asked of the archive's rows, without the whole record.
export async function withArchive<T>(
  options: Options,
  shell: Shell,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = await openArchive(options, shell, 'read');
  try {
    await refresh(archive, options, shell);
    return await work(archive);
  } finally {
    await archive.close();
  }
}

/// The same before a page is opened, unless that takes long: then the page shows the record as it was, and brings it up
/// to date meanwhile.
export async function refreshSoon(options: Options, shell: Shell): Promise<void> {
  const archive = await openArchive(options, shell, 'read');
  try {
    if (!(await isLarge(archive))) await refresh(archive, options, shell);
  } finally {
    await archive.close();
  }
}

/// Builds the record again if reports, verdicts or rules have changed since.
async function refresh(archive: Archive, options: Options, shell: Shell): Promise<void> {
  if (!(await isStaleNow(archive))) return;
  try {
    const writer = await openArchive(options, shell, 'write');
    try {
      await rebuildIfStale(writer, shell);
    } finally {
      await writer.close();
    }
  } catch (error) {
    if (!isUnusable(error) || !STILL_READABLE.has(error.archive)) throw error;
    shell.err(`${error.message} Shown is the record as it was before.\n`);
  }
}

const STILL_READABLE: ReadonlySet<string> = new Set(['busy', 'large'] satisfies Unusable['archive'][]);

export async function isStaleNow(archive: Archive): Promise<boolean> {
  const { RULES } = await import('./resources.ts');
  const { isStale } = await import('../store/rebuild.ts');
  return isStale(archive, RULES);
}

/// For an archive that is open for writing.
export async function rebuildIfStale(archive: Archive, shell: Shell, threads?: number): Promise<void> {
  const keeper = openKeeper(shell, threads, { once: true });
  try {
    await keeper.bringUp(archive);
  } finally {
    await keeper.close();
  }
}

/// Brings the record up to date again and again, and remembers what it was made of in between.
export interface Keeper {
  /// For an archive that is open for writing, always the same one.
  readonly bringUp: (archive: Archive) => Promise<void>;
  readonly close: () => Promise<void>;
}

/// The record of more reports is made in a thread of its own, which may take most of the machine's memory; that of
/// fewer is made here before such a thread has begun.
const LARGE = 3000;

const isLarge = async (archive: Archive): Promise<boolean> => (await archive.counts()).reports > LARGE;

/// `once`: it is asked no second time, and need not remember anything.
export function openKeeper(shell: Shell, threads?: number, { once = false } = {}): Keeper {
  const reading = threads === undefined ? {} : { threads };
  let memory: Memory | undefined;
  let writer: Writer | undefined;

  async function here(archive: Archive, progress: Progress): Promise<void> {
    const { RULES } = await import('./resources.ts');
    const { openMemory, rebuild } = await import('../store/rebuild.ts');
    const { annotateAll } = await import('./workers/annotate-all.ts');
    if (!once) memory ??= openMemory();
    await rebuild(archive, {
      ...{ rules: RULES, progress, ...(memory && { memory }) },
      annotateAll: (reports) => annotateAll(reports, { ...reading, busy: true }),
    });
  }

  async function inThread(folder: string, progress: Progress): Promise<void> {
    const { openWriter } = await import('./workers/writing.ts');
    memory = undefined;
    writer ??= openWriter(folder, { ...reading, locked: true, once });
    await writer.work(undefined, (step) => {
      if (step.kind === 'read') progress(step.done, step.all);
    });
  }

  return {
    bringUp: async (archive) => {
      if (!(await isStaleNow(archive))) return;
      const threaded = writer !== undefined || (await isLarge(archive));
      await withProgress('Reading', shell, (progress) =>
        threaded ? inThread(archive.path, progress) : here(archive, progress),
      );
    },
    close: async () => writer?.close(),
  };
}

/// A kept annotation, or a new one where the rules have changed and nobody may write.
export async function annotationOf(archive: Archive, id: string): Promise<Annotation | undefined> {
  const { RULES } = await import('./resources.ts');
  return (await archive.annotation(id, RULES)) ?? (await annotateAnew(archive, id));
}

/// With what the archive does not keep.
export async function annotateAnew(archive: Archive, id: string): Promise<Annotation | undefined> {
  const report = await archive.report(id);
  return report && annotateNow(report);
}

let opened: Promise<Resources> | undefined;

/// Reads one report in this thread; what that takes is loaded once.
export async function annotateNow(report: Report): Promise<Annotation> {
  const { annotate } = await import('../pipeline.ts');
  opened ??= import('./resources.ts').then(({ loadResources }) => loadResources());
  return annotate(report, await opened);
}
