/// Opens the archive for a command, with its record brought up to date where that can be done.

import { resolve } from 'node:path';
import type { Annotation, Record, Report, Resources } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';
import { isUnusable } from '../store/archive.ts';
import type { Memory } from '../store/rebuild.ts';
import { withProgress } from './progress.ts';
import { archiveFolder, type Options, type Shell } from './shell.ts';

export async function openArchive(options: Options, shell: Shell, mode: 'read' | 'write'): Promise<Archive> {
  const { openSqlite } = await import('../store/sqlite/open.ts');
  return openSqlite(resolve(shell.cwd, archiveFolder(options, shell)), mode);
}

/// Runs `work` on an archive whose record is current; where another process is writing, on the record as it was.
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

/// Builds the record again if reports, verdicts or rules have changed since.
async function refresh(archive: Archive, options: Options, shell: Shell): Promise<void> {
  if (!(await staleNow(archive))) return;
  try {
    const writer = await openArchive(options, shell, 'write');
    try {
      await rebuildIfStale(writer, shell);
    } finally {
      await writer.close();
    }
  } catch (error) {
    if (!isUnusable(error) || error.archive !== 'busy') throw error;
    shell.err(`${error.message} Shown is the record as it was before.\n`);
  }
}

async function staleNow(archive: Archive): Promise<boolean> {
  const { RULES } = await import('./resources.ts');
  const { isStale } = await import('../store/rebuild.ts');
  return isStale(archive, RULES);
}

/// For an archive that is open for writing.
export async function rebuildIfStale(
  archive: Archive,
  shell: Shell,
  { threads, memory }: { readonly threads?: number; readonly memory?: Memory } = {},
): Promise<void> {
  if (!(await staleNow(archive))) return;
  const { RULES } = await import('./resources.ts');
  const { rebuild } = await import('../store/rebuild.ts');
  const { annotateAll } = await import('./workers/annotate-all.ts');
  await withProgress('Reading', shell, (progress) =>
    rebuild(archive, {
      ...{ rules: RULES, progress },
      ...(memory && { memory }),
      annotateAll: (reports) => annotateAll(reports, { ...(threads !== undefined && { threads }) }),
    }),
  );
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
