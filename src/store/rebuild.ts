/// Keeps the derived record in step with reports, verdicts and rules: only what has changed is annotated again.

import type { Annotation, Problem, Record, Report, Resources } from '../model/index.ts';
import { annotate, record, relate } from '../pipeline.ts';
import type { Archive, Stamp } from './archive.ts';

export interface RebuildOptions {
  readonly rules: string;
  readonly resources: Resources;
  /// Called after each report, for a progress display.
  readonly progress?: (done: number, all: number) => void;
}

/// So many annotations are written in one go: a rebuild that is broken off does not begin from nothing.
const BATCH = 64;

export async function isStale(archive: Archive, rules: string): Promise<boolean> {
  const [stamp, inputs] = [await archive.stamp(), await archive.inputs()];
  return stamp === undefined || stamp.rules !== rules || stamp.inputs !== inputs;
}

export async function rebuild(archive: Archive, options: RebuildOptions): Promise<Record> {
  const stamp: Stamp = { rules: options.rules, inputs: await archive.inputs() };
  const { annotations, problems } = await annotateAll(archive, await archive.reports(), options);
  const made = record(relate(annotations), await archive.verdicts());
  const whole = { ...made, problems: [...made.problems, ...problems] };
  await archive.writeRecord(whole, stamp);
  return whole;
}

async function annotateAll(archive: Archive, reports: readonly Report[], options: RebuildOptions) {
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  let fresh: Annotation[] = [];
  for (const [i, report] of reports.entries()) {
    const cached = await archive.annotation(report.id, options.rules);
    const made = cached ?? annotateSafely(report, options.resources, problems);
    if (made) annotations.push(made);
    if (made && !cached) fresh.push(made);
    if (fresh.length >= BATCH || i === reports.length - 1) {
      await archive.keepAnnotations(options.rules, fresh);
      fresh = [];
    }
    options.progress?.(i + 1, reports.length);
  }
  return { annotations, problems };
}

/// One report that breaks a layer must not cost the record of all others.
function annotateSafely(report: Report, resources: Resources, problems: Problem[]): Annotation | undefined {
  try {
    return annotate(report, resources);
  } catch (error) {
    const message = `This report could not be read and is left out of the record: ${(error as Error).message}`;
    problems.push({ report: report.id, source: report.source.file, message });
    return undefined;
  }
}
