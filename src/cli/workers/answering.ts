/// The side of a thread that annotates: a handful of reports in, an answer for each out.

import { parentPort, workerData } from 'node:worker_threads';
import type { Report, Resources } from '../../model/index.ts';
import type { Outcome, Outcomes } from '../../store/annotating.ts';
import { collectYoung } from '../engine.ts';
import { openResources, type ResourceBytes } from '../resources.ts';
import { type Answer, READY } from './messages.ts';

export const answerReports = (read: Outcomes): void =>
  answerWith((reports, resources) => read(reports, resources).map(answerOf));

type Read = (reports: readonly Report[], resources: Resources) => readonly object[];

export function answerWith(read: Read): void {
  const resources = openResources(workerData as ResourceBytes);
  const port = parentPort!;
  port.on('message', (reports: readonly Report[]) => {
    const answers = read(reports, resources);
    port.postMessage(answers, handedOver(answers));
    setImmediate(collectYoung);
  });
  port.postMessage(READY);
}

function answerOf(outcome: Outcome): Answer {
  if ('problem' in outcome) return { reason: outcome.reason };
  const { packed, place, bytes } = outcome;
  return { packed, place, bytes };
}

/// What goes to the other thread without being copied: reports that were read together share it.
function handedOver(answers: readonly object[]): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const answer of answers) {
    if ('bytes' in answer && answer.bytes instanceof Uint8Array)
      buffers.add(answer.bytes.buffer as ArrayBuffer);
  }
  return [...buffers];
}
