/// The side of a measured thread: a handful of reports in, a text for each out.

import { parentPort, workerData } from 'node:worker_threads';
import { youngCollector } from '../../src/cli/engine.ts';
import { openResources, type ResourceBytes } from '../../src/cli/resources.ts';
import { READY } from '../../src/cli/workers/messages.ts';
import type { Report, Resources } from '../../src/model/index.ts';

type Read = (reports: readonly Report[], resources: Resources) => readonly string[];

export function answerWith(read: Read): void {
  const resources = openResources(workerData as ResourceBytes);
  const port = parentPort!;
  const collectYoung = youngCollector();
  port.on('message', (reports: readonly Report[]) => {
    port.postMessage(read(reports, resources).map((json) => ({ json })));
    setImmediate(collectYoung);
  });
  port.postMessage(READY);
}
