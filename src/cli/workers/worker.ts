/// A thread that annotates: a report in, its annotation out, packed. Reports that wait are read together.

import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { type Outcome, outcomesOf } from '../../store/annotating.ts';
import { openResources, type ResourceBytes } from '../resources.ts';
import { type Answer, READY } from './messages.ts';
import { waiting } from './waiting.ts';

const resources = openResources(workerData as ResourceBytes);

function answerOf(outcome: Outcome): Answer {
  return 'problem' in outcome ? { reason: outcome.reason } : { packed: outcome.packed };
}

const port = parentPort!;
port.on('message', (report: Report) => {
  for (const outcome of outcomesOf(waiting(report, port), resources)) port.postMessage(answerOf(outcome));
});
port.postMessage(READY);
