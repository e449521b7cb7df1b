/// How much memory a thread may take that holds a whole record.

import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

const MB = 2 ** 20;
/// For the threads that read, the system, and whatever else the machine does.
const LEFT = 0.25;

/// Megabytes of objects: three quarters of the machine, or of what its container may take. Node alone would allow some
/// four thousand however large the machine, and end the program there. Who starts Node with a limit is obeyed, since a
/// thread is given no more.
export function heapMegabytes(): number {
  const { heap_size_limit: usual } = getHeapStatistics();
  if (LIMITED.test([...process.execArgv, process.env.NODE_OPTIONS].join(' '))) return Math.floor(usual / MB);
  const machine = totalmem();
  return mostOf(Math.min(machine, process.constrainedMemory() || machine), usual);
}

const LIMITED = /--max[-_]old[-_]space[-_]size/;

/// Never less than Node itself allows.
export const mostOf = (bytes: number, usual: number): number =>
  Math.floor(Math.max(bytes * (1 - LEFT), usual) / MB);
