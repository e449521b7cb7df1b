/// A thread that annotates: a handful of reports in, their annotations out, packed.

import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { type Outcome, outcomesOf } from '../../store/annotating.ts';
import { openResources, type ResourceBytes } from '../resources.ts';
import { type Answer, READY } from './messages.ts';

const resources = openResources(workerData as ResourceBytes);

function answerOf(outcome: Outcome): Answer {
  return 'problem' in outcome ? { reason: outcome.reason } : { packed: outcome.packed };
}

const port = parentPort!;
port.on('message', (reports: readonly Report[]) => {
  port.postMessage(outcomesOf(reports, resources).map(answerOf));
});
port.postMessage(READY);
