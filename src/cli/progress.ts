/// Counts on standard error, for work that takes long enough to be watched.

import cliProgress from 'cli-progress';
import type { Shell } from './shell.ts';

export type Progress = (done: number, all: number) => void;

/// Nothing is drawn for less than so many steps.
const WORTH_SHOWING = 24;

export async function withProgress<T>(
  label: string,
  shell: Shell,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  if (!shell.watched) return work(() => {});
  const bar = new cliProgress.SingleBar({
    format: `${label} {value} of {total} reports {bar} {eta_formatted} left`,
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let shown = false;
  try {
    return await work((done, all) => {
      if (!shown && all >= WORTH_SHOWING) {
        bar.start(all, done);
        shown = true;
      }
      if (shown) bar.update(done);
    });
  } finally {
    if (shown) bar.stop();
  }
}
