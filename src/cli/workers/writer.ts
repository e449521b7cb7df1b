/// A thread that writes: takes files in and makes the record again, while another answers what is asked meanwhile.

import { parentPort, workerData } from 'node:worker_threads';
import type { FileOutcome } from '../../model/index.ts';
import type { Manifest, Step } from '../../serve/imports/state.ts';
import type { Archive } from '../../store/archive.ts';
import { isUnusable } from '../../store/archive.ts';
import { digestAsHere } from '../../store/digest.ts';
import { isStale, openMemory, rebuild, recall } from '../../store/rebuild.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { readBatches } from '../reading.ts';
import { RULES } from '../resources.ts';
import { annotateAll } from './annotate-all.ts';
import type { Done, Work, WriterData } from './writing.ts';

digestAsHere();

const { folder, locked = false, once = false, threads } = workerData as WriterData;
const port = parentPort!;
const MOST_PROBLEMS = 100;
/// So many reports are read from one word of it to the next: each is a message.
const TOLD_EACH = 16;
/// From one piece of work to the next.
const memory = openMemory();

port.on('message', async ({ id, manifest, ahead }: Work) => {
  const tell = (step: Step): void => port.postMessage({ id, step });
  const done = await (ahead ? remember() : work(manifest, tell)).then(
    (): Done => ({ id }),
    (error: Error): Done => ({
      id,
      failed: error.message,
      ...(isUnusable(error) && { archive: error.archive }),
    }),
  );
  port.postMessage(done);
});

async function work(manifest: Manifest | undefined, tell: (step: Step) => void): Promise<void> {
  const archive = openSqlite(folder, 'write', { locked });
  try {
    for (const file of manifest?.files ?? []) {
      tell({ kind: 'file', outcome: await takeIn(archive, file, manifest!.reading) });
    }
    if (!(await isStale(archive, RULES))) return;
    const progress = (done: number, all: number): void => {
      if (done % TOLD_EACH === 0 || done === all) tell({ kind: 'read', done, all });
    };
    await rebuild(archive, {
      ...{ rules: RULES, progress, ...(!once && { memory }) },
      annotateAll: (reports) =>
        annotateAll(reports, { busy: true, ...(threads !== undefined && { threads }) }),
    });
  } finally {
    await archive.close();
  }
}

/// Of the archive as it is, for reading alone: another program may write meanwhile.
async function remember(): Promise<void> {
  const archive = openSqlite(folder, 'read');
  try {
    await recall(archive, RULES, memory);
  } finally {
    await archive.close();
  }
}

async function takeIn(
  archive: Archive,
  { name, path, bytes, tooLarge }: Manifest['files'][number],
  reading: Manifest['reading'],
): Promise<FileOutcome> {
  let outcome: FileOutcome = { name, bytes, added: 0, already: 0, problems: [], problemCount: 0 };
  const note = (problems: FileOutcome['problems']): void => {
    outcome = {
      ...outcome,
      problems: [...outcome.problems, ...problems].slice(0, MOST_PROBLEMS),
      problemCount: outcome.problemCount + problems.length,
    };
  };
  if (tooLarge) {
    const message = 'the file is too large to be handed in here; use tetrapylon ingest.';
    await archive.addProblems([{ source: name, message }], new Date().toISOString());
    note([{ source: name, message }]);
    return outcome;
  }
  for await (const batch of readBatches(name, { ...reading, path }, SHELL)) {
    const { received, problems: found } = batch;
    const result = await archive.addReports(received, new Date().toISOString(), found);
    const { added, already, problems } = result;
    outcome = {
      ...outcome,
      added: outcome.added + added.length,
      already: outcome.already + already.length,
    };
    note([...found, ...problems]);
  }
  return outcome;
}

/// Nothing is read from a stream here, and paths are whole.
const SHELL = { cwd: '/', stdin: (async function* () {})() };
