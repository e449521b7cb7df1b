/// The reports that wait at a thread's door, for it to read together.

import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { TOGETHER } from '../../store/annotating.ts';

/// The one that has come in, and those behind it.
export function waiting(first: Report, port: MessagePort): readonly Report[] {
  const reports = [first];
  while (reports.length < TOGETHER) {
    const next = receiveMessageOnPort(port) as { readonly message: Report } | undefined;
    if (next === undefined) break;
    reports.push(next.message);
  }
  return reports;
}
