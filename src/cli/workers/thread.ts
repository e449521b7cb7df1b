/// One thread that annotates, with the reports that it has been given and not yet answered. When it breaks, the report
/// that it was reading is left out, and another thread takes its place.

import type { Worker } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { leftOut, type Outcome, unpackAnnotation } from '../../store/annotating.ts';
import type { ResourceBytes } from '../resources.ts';
import { type Answer, READY } from './messages.ts';
import { startWorker } from './start-worker.ts';

export interface Thread {
  readonly busy: () => number;
  readonly read: (report: Report) => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

interface Job {
  readonly report: Report;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

export function startThread(script: URL, bytes: ResourceBytes): Thread {
  /// In the order in which they came, which is the order of the answers.
  let jobs: readonly Job[] = [];
  /// So many of them the thread has, and so many are handed to it one by one, since one of them broke a thread.
  let given = 0;
  let doubtful = 0;
  let ended = false;
  let worker = start();

  function start(): Worker {
    let ready = false;
    let reason = 'the thread that read it broke off';
    const started = startWorker(script, bytes);
    started.on('message', (message: Answer | typeof READY) => {
      if (message === READY) ready = true;
      else take(message);
    });
    started.on('error', (error) => {
      reason = error.message;
    });
    started.on('exit', () => {
      if (!ended) replace(ready, reason);
    });
    return started;
  }

  function give(): void {
    while (given < jobs.length && (doubtful === 0 || given === 0)) worker.postMessage(jobs[given++]!.report);
  }

  function settle(answer: Answer): void {
    const [job, ...rest] = jobs;
    jobs = rest;
    doubtful = Math.max(0, doubtful - 1);
    job?.resolve(outcomeOf(job.report, answer));
  }

  function take(answer: Answer): void {
    given--;
    settle(answer);
    give();
  }

  /// A thread that never came up would not come up the next time either. Of several reports that it had, none is known
  /// to have broken it: they are read again one by one.
  function replace(ready: boolean, reason: string): void {
    if (!ready) {
      for (const { reject } of jobs) reject(new Error(`A thread for reading cannot start: ${reason}`));
      jobs = [];
      return;
    }
    if (given > 1) doubtful = given;
    else settle({ reason });
    given = 0;
    worker = start();
    give();
  }

  return {
    busy: () => jobs.length,
    read: (report) =>
      new Promise((resolve, reject) => {
        jobs = [...jobs, { report, resolve, reject }];
        give();
      }),
    end: async () => {
      ended = true;
      await worker.terminate();
    },
  };
}

function outcomeOf(report: Report, answer: Answer): Outcome {
  if ('reason' in answer) return leftOut(report, answer.reason);
  const { packed } = answer;
  return { report, packed, annotation: () => unpackAnnotation(packed, report) };
}
