/// The side of the page: gives work to the thread that writes, and hears how it goes on.

import type { Manifest, Step } from '../../serve/imports/state.ts';
import { type Unusable, unusable } from '../../store/archive.ts';
import { heapMegabytes } from './memory.ts';
import { startWorker, workerScript } from './start-worker.ts';

export interface Work {
  readonly id: number;
  /// Absent where only the record is to be made again.
  readonly manifest: Manifest | undefined;
  /// Only what is there already is to be remembered, before there is anything to do.
  readonly ahead?: boolean;
}

export interface Done {
  readonly id: number;
  readonly failed?: string;
  readonly archive?: Unusable['archive'];
}

/// What the thread is told when it starts.
export interface WriterData extends Omit<WriterOptions, 'megabytes'> {
  readonly folder: string;
}

export type FromWriter = Done | { readonly id: number; readonly step: Step };

export interface Writer {
  readonly work: (manifest: Manifest | undefined, told: (step: Step) => void) => Promise<void>;
  /// Lets the thread remember the archive, so that the first piece of work need not wait for that.
  readonly prepare: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly told: (step: Step) => void;
  readonly settle: (error?: Error) => void;
}

export interface WriterOptions {
  /// Threads that read; left out, one for each core.
  readonly threads?: number;
  /// Whoever asks holds the lock of the archive, and lets the thread write.
  readonly locked?: boolean;
  /// There will be one piece of work, and nothing need be remembered for another.
  readonly once?: boolean;
  /// What its objects may take; left out, most of the machine's memory.
  readonly megabytes?: number;
}

/// Much of what is made for a record lives until its step is done: with four times the engine's own room for young
/// objects fewer of them are copied, and 4 in 100 less of the processor is taken. In megabytes.
const YOUNG = 192;

/// The thread is started when there is first something to do, or to prepare for. Where its memory does not suffice, that
/// is told and the thread is gone, but not the program.
export function openWriter(folder: string, options: WriterOptions = {}): Writer {
  const { megabytes = heapMegabytes(), ...how } = options;
  const jobs = new Map<number, Job>();
  let count = 0;
  let worker: ReturnType<typeof begin> | undefined;

  function begin() {
    const data: WriterData = { folder, ...how };
    const limits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG };
    const started = startWorker(workerScript('writer'), data, limits);
    let reason = new Error('the thread that writes broke off');
    started.on('message', take);
    started.on('error', (error: NodeJS.ErrnoException) => {
      reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(folder, megabytes) : error;
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      for (const job of jobs.values()) job.settle(reason);
      jobs.clear();
    });
    return started;
  }

  function take(message: FromWriter): void {
    const job = jobs.get(message.id);
    if (!job) return;
    if ('step' in message) {
      job.told(message.step);
      return;
    }
    jobs.delete(message.id);
    const { failed, archive } = message;
    if (failed === undefined) job.settle();
    else job.settle(archive ? unusable(archive, failed) : new Error(failed));
  }

  const give = (work: Omit<Work, 'id'>, told: Job['told']): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      jobs.set(id, { told, settle: (error) => (error ? reject(error) : resolve()) });
      worker ??= begin();
      worker.postMessage({ id, ...work } satisfies Work);
    });

  return {
    work: (manifest, told) => give({ manifest }, told),
    prepare: () => give({ manifest: undefined, ahead: true }, () => {}),
    close: async () => {
      await worker?.terminate();
    },
  };
}

const tooLarge = (folder: string, megabytes: number): Unusable =>
  unusable(
    'large',
    `The record of ${folder} does not fit into ${(megabytes / 1024).toFixed(1)} GB of memory. All reports are safe in it. Open it on a machine with more memory, or keep its reports in several archives.`,
  );
