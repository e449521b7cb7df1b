/// The side of a measured thread: a handful of reports in, a text for each out.

import { parentPort, workerData } from 'node:worker_threads';
import { openResources, type ResourceBytes } from '../../src/cli/resources.ts';
import { READY } from '../../src/cli/workers/messages.ts';
import type { Report, Resources } from '../../src/model/index.ts';

type Read = (reports: readonly Report[], resources: Resources) => readonly string[];

export function answerWith(read: Read): void {
  const resources = openResources(workerData as ResourceBytes);
  const port = parentPort!;
  port.on('message', (reports: readonly Report[]) => {
    port.postMessage(read(reports, resources).map((json) => ({ json })));
  });
  port.postMessage(READY);
}
