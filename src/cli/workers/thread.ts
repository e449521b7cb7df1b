/// One thread that annotates, with the reports that it has been given and not yet answered. When it breaks, the report
/// that it was reading is left out, and another thread takes its place.

import type { Worker } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { annotationAt, isHandful, leftOut, type Outcome } from '../../store/annotating.ts';
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
  /// Of how many reports the handfuls are that the thread has and has not answered.
  let given: readonly number[] = [];
  /// So many are handed to it one by one, since one of them broke a thread.
  let doubtful = 0;
  let giving = false;
  let ended = false;
  let worker = start();

  function start(): Worker {
    let ready = false;
    let reason = 'the thread that read it broke off';
    const started = startWorker(script, bytes);
    started.on('message', (message: readonly Answer[] | typeof READY) => {
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

  /// What waits, a handful a message. Beside the one that it reads, the thread has at most one, and a full one: it is not
  /// in haste, and more may come.
  function give(): void {
    giving = false;
    while (given.length < (doubtful > 0 ? 1 : 2)) {
      const reports = nextHandful();
      if (reports.length === 0 || (given.length > 0 && !isHandful(reports))) return;
      given = [...given, reports.length];
      worker.postMessage(reports);
    }
  }

  function nextHandful(): readonly Report[] {
    const reports: Report[] = [];
    for (let i = sum(given); i < jobs.length && !isHandful(reports); i++) {
      if (reports.push(jobs[i]!.report) === 1 && doubtful > 0) break;
    }
    return reports;
  }

  /// Reports that come in at once are given together.
  function giveSoon(): void {
    if (!giving) setImmediate(give);
    giving = true;
  }

  function settle(answers: readonly Answer[]): void {
    const settled = jobs.slice(0, answers.length);
    jobs = jobs.slice(answers.length);
    doubtful = Math.max(0, doubtful - answers.length);
    answers.forEach((answer, i) => {
      settled[i]!.resolve(outcomeOf(settled[i]!.report, answer));
    });
  }

  function take(answers: readonly Answer[]): void {
    given = given.slice(1);
    settle(answers);
    give();
  }

  /// A thread that never came up would not come up the next time either. Of several reports in the handful that it read,
  /// none is known to have broken it: they are read again one by one.
  function replace(ready: boolean, reason: string): void {
    if (!ready) {
      for (const { reject } of jobs) reject(new Error(`A thread for reading cannot start: ${reason}`));
      jobs = [];
      return;
    }
    const [read = 0] = given;
    if (read > 1) doubtful = read;
    if (read === 1) settle([{ reason }]);
    given = [];
    worker = start();
    give();
  }

  return {
    busy: () => jobs.length,
    read: (report) =>
      new Promise((resolve, reject) => {
        jobs = [...jobs, { report, resolve, reject }];
        giveSoon();
      }),
    end: async () => {
      ended = true;
      await worker.terminate();
    },
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

function outcomeOf(report: Report, answer: Answer): Outcome {
  if ('reason' in answer) return leftOut(report, answer.reason);
  const { packed, place, bytes } = answer;
  return { report, packed, place, annotation: () => annotationAt(bytes!, place, report) };
}
