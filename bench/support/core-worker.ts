/// A thread that runs the layers of language, times and places alone.

import { parentPort, workerData } from 'node:worker_threads';
import { openResources, type ResourceBytes } from '../../src/cli/resources.ts';
import { READY } from '../../src/cli/workers/messages.ts';
import type { Report } from '../../src/model/index.ts';
import { core } from './layers.ts';

const resources = openResources(workerData as ResourceBytes);
parentPort?.on('message', (report: Report) => {
  parentPort?.postMessage({ json: JSON.stringify(core(report, resources)) });
});
parentPort?.postMessage(READY);
