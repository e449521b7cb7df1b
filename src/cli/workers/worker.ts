/// A thread that annotates: a report in, its annotation out, as JSON.

import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { annotate } from '../../pipeline.ts';
import { annotationJson } from '../../store/annotating.ts';
import { openResources, type ResourceBytes } from '../resources.ts';
import { type Answer, READY } from './messages.ts';

const resources = openResources(workerData as ResourceBytes);

function answer(report: Report): Answer {
  try {
    return { json: annotationJson(annotate(report, resources)) };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

parentPort?.on('message', (report: Report) => parentPort?.postMessage(answer(report)));
parentPort?.postMessage(READY);
