/// A thread that runs the layers of language, times and places alone, over handfuls of reports.

import { parentPort, workerData } from 'node:worker_threads';
import { openResources, type ResourceBytes } from '../../src/cli/resources.ts';
import { READY } from '../../src/cli/workers/messages.ts';
import type { Report } from '../../src/model/index.ts';
import { core } from './layers.ts';

const resources = openResources(workerData as ResourceBytes);
const port = parentPort!;
port.on('message', (reports: readonly Report[]) => {
  port.postMessage(core(reports, resources).map((found) => ({ json: JSON.stringify(found) })));
});
port.postMessage(READY);
