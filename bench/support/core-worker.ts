/// A thread that runs the layers of language, times and places alone, over the reports that wait.

import { parentPort, workerData } from 'node:worker_threads';
import { openResources, type ResourceBytes } from '../../src/cli/resources.ts';
import { READY } from '../../src/cli/workers/messages.ts';
import { waiting } from '../../src/cli/workers/waiting.ts';
import type { Report } from '../../src/model/index.ts';
import { core } from './layers.ts';

const resources = openResources(workerData as ResourceBytes);
const port = parentPort!;
port.on('message', (report: Report) => {
  for (const found of core(waiting(report, port), resources))
    port.postMessage({ json: JSON.stringify(found) });
});
port.postMessage(READY);
