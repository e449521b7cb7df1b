/// The side of the page: gives work to the thread that writes, and hears how it goes on.

import type { Manifest, Step } from '../../serve/imports/state.ts';
import { type Unusable, unusable } from '../../store/archive.ts';
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

/// The thread is started when there is first something to do, or to prepare for.
export function openWriter(folder: string): Writer {
  const jobs = new Map<number, Job>();
  let count = 0;
  let worker: ReturnType<typeof begin> | undefined;

  function begin() {
    const started = startWorker(workerScript('writer'), { folder });
    let reason = 'the thread that writes broke off';
    started.on('message', take);
    started.on('error', (error: Error) => {
      reason = error.message;
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      for (const job of jobs.values()) job.settle(new Error(reason));
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
