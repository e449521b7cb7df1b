/// The side of a thread that annotates: a handful of reports in, an answer for each out.

import { parentPort, workerData } from 'node:worker_threads';
import type { Report, Resources } from '../../model/index.ts';
import type { Outcome, Outcomes } from '../../store/annotating.ts';
import { youngCollector } from '../engine.ts';
import { openResources, type ResourceBytes } from '../resources.ts';
import { type Answer, READY } from './messages.ts';

export const answerReports = (read: Outcomes): void =>
  answerWith((reports, resources) => read(reports, resources).map(answerOf));

type Read = (reports: readonly Report[], resources: Resources) => readonly unknown[];

export function answerWith(read: Read): void {
  const resources = openResources(workerData as ResourceBytes);
  const port = parentPort!;
  const collectYoung = youngCollector();
  port.on('message', (reports: readonly Report[]) => {
    port.postMessage(read(reports, resources));
    setImmediate(collectYoung);
  });
  port.postMessage(READY);
}

function answerOf(outcome: Outcome): Answer {
  if ('problem' in outcome) return { reason: outcome.reason };
  const { packed, place, json } = outcome;
  return { packed, place, json };
}
