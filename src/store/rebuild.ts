/// Keeps the derived record in step with reports, verdicts and rules: only what has changed is annotated again.

import type { Annotation, Problem, Record, Report } from '../model/index.ts';
import { record, relate } from '../pipeline.ts';
import type { AnnotateAll } from './annotating.ts';
import type { Archive, KeptAnnotation, Stamp } from './archive.ts';

export interface RebuildOptions {
  readonly rules: string;
  readonly annotateAll: AnnotateAll;
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
  const { annotations, problems } = await annotationsOf(archive, await archive.reports(), options);
  const made = record(relate(annotations), await archive.verdicts());
  const whole = { ...made, problems: [...made.problems, ...problems] };
  await archive.writeRecord(whole, stamp);
  return whole;
}

/// Kept annotations and new ones, in the order of the reports.
async function annotationsOf(archive: Archive, reports: readonly Report[], options: RebuildOptions) {
  const found: (Annotation | undefined)[] = reports.map(() => undefined);
  const missing: number[] = [];
  let done = 0;
  const step = () => options.progress?.(++done, reports.length);
  async function* unread(): AsyncGenerator<Report> {
    for (const [i, report] of reports.entries()) {
      found[i] = await archive.annotation(report.id, options.rules);
      if (found[i]) step();
      else {
        missing.push(i);
        yield report;
      }
    }
  }
  const problems: Problem[] = [];
  let fresh: KeptAnnotation[] = [];
  let next = 0;
  for await (const outcome of options.annotateAll(unread())) {
    const i = missing[next++]!;
    if ('problem' in outcome) problems.push(outcome.problem);
    else {
      found[i] = outcome.annotation();
      fresh.push({ report: outcome.report.id, json: outcome.json });
    }
    if (fresh.length >= BATCH) {
      await archive.keepAnnotations(options.rules, fresh);
      fresh = [];
    }
    step();
  }
  await archive.keepAnnotations(options.rules, fresh);
  return { annotations: found.filter((annotation) => annotation !== undefined), problems };
}
