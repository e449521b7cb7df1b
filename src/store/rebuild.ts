/// Keeps the derived record in step with reports, verdicts and rules: only what has changed is annotated again.

import { type Comparable, type Comparer, createComparer } from '../compare/index.ts';
import type { Annotation, Problem, Record, Report } from '../model/index.ts';
import { frame, type KeepRecord, keepRecord } from '../pipeline.ts';
import { shelve } from '../text/shelf.ts';
import { NOT_AHEAD, workAhead } from './ahead.ts';
import type { AnnotateAll } from './annotating.ts';
import type { Archive, KeptAnnotation, Stamp, Unpack, Written } from './archive.ts';
import type { TextOf } from './bare.ts';

export interface RebuildOptions {
  readonly rules: string;
  readonly annotateAll: AnnotateAll;
  /// Called after each report, for a progress display.
  readonly progress?: (done: number, all: number) => void;
  /// Of the rebuild before, in a process that stays open. Without it nothing is remembered for another one.
  readonly memory?: Memory;
}

/// What a process remembers of one archive from one rebuild to the next, so that the next reads only reports that are
/// new, makes only what depends on a change, and writes only what came out otherwise.
export interface Memory {
  readonly annotations: Map<string, Annotation>;
  readonly comparer: Comparer;
  readonly record: KeepRecord;
  /// What it wrote last.
  written?: Written;
}

export function openMemory(): Memory {
  const comparer = createComparer();
  return { annotations: new Map(), comparer, record: keepRecord(comparer) };
}

/// So many annotations are written in one go: a rebuild that is broken off does not begin from nothing.
const BATCH = 64;
/// So many are compared while they are read: of fewer one cannot tell whether threads will read them.
const WORTH_AHEAD = 384;
/// Remembering so many takes half a gigabyte: of more it is not done before anybody decides anything.
const MOST_RECALLED = 2000;

export async function isStale(archive: Archive, rules: string): Promise<boolean> {
  const [stamp, inputs] = [await archive.stamp(), await archive.inputs()];
  return stamp === undefined || stamp.rules !== rules || stamp.inputs !== inputs;
}

export async function rebuild(archive: Archive, options: RebuildOptions): Promise<Record> {
  const memory = options.memory ?? openMemory();
  const stamp: Stamp = { rules: options.rules, inputs: await archive.inputs() };
  const { whole, textOf } = await made(archive, memory, options);
  memory.written = await archive.writeRecord(whole, stamp, memory.written, textOf);
  return whole;
}

/// The record and the texts of its reports. Who makes no other holds nothing else any more while it is written.
async function made(archive: Archive, memory: Memory, options: RebuildOptions) {
  const { annotations, problems } = await annotationsOf(archive, memory, options);
  const texts = new Map(annotations.map(({ report }) => [report.id, report.text]));
  const textOf: TextOf = (report) => texts.get(report);
  const verdicts = await archive.verdicts();
  if (options.memory === undefined) memory.annotations.clear();
  const make = options.memory ? memory.record : memory.record.last;
  const record = make(annotations, verdicts);
  return { whole: { ...record, problems: [...record.problems, ...problems] }, textOf };
}

/// Makes in memory what a rebuild of a record that is current would find there, and writes nothing: the first decision
/// need not wait for it. Nothing where the record is not current, or would take long.
export async function recall(archive: Archive, rules: string, memory: Memory): Promise<void> {
  if (memory.annotations.size > 0 || (await isStale(archive, rules))) return;
  const { reports } = await archive.counts();
  if (reports > MOST_RECALLED) return;
  const found: Annotation[] = [];
  // In the order in which they came, as they lie together.
  for (const report of await archive.reports()) {
    const kept = await archive.packedAnnotation(report.id, rules);
    if (!kept) return;
    found.push(shelved(frame(report), kept));
  }
  for (const one of found) memory.annotations.set(one.report.id, one);
  memory.record(found, await archive.verdicts());
}

/// Remembered annotations, kept ones and new ones, in the order of the reports.
async function annotationsOf(archive: Archive, memory: Memory, options: RebuildOptions) {
  const { annotations } = memory;
  const reports = await unremembered(archive, annotations);
  const ahead =
    reports.length < WORTH_AHEAD ? NOT_AHEAD : workAhead(memory, [...annotations.values()], reports);
  let done = 0;
  const step = () => options.progress?.(++done, reports.length);
  const put = (report: Report, unpack: Unpack): void => {
    const annotation = shelved(ahead.frameOf(report), unpack);
    annotations.set(report.id, annotation);
    ahead.read(annotation);
  };
  async function* unread(): AsyncGenerator<Report> {
    for (const report of reports) {
      const kept = await archive.packedAnnotation(report.id, options.rules);
      if (kept) {
        put(report, kept);
        step();
      } else yield report;
    }
  }
  const problems: Problem[] = [];
  let fresh: KeptAnnotation[] = [];
  for await (const outcome of ahead.besides(options.annotateAll(unread()))) {
    if ('problem' in outcome) problems.push(outcome.problem);
    else {
      put(outcome.report, outcome.annotation);
      fresh.push({ report: outcome.report.id, packed: outcome.packed, place: outcome.place });
    }
    if (fresh.length >= BATCH) {
      await archive.keepAnnotations(options.rules, fresh);
      fresh = [];
    }
    step();
  }
  await archive.keepAnnotations(options.rules, fresh);
  return { annotations: [...annotations.values()], problems };
}

/// Its notes stay packed until somebody asks for them.
const shelved = ({ report, division }: Comparable, unpack: Unpack): Annotation =>
  shelve(report, division, () => unpack(report));

/// Reports of which nothing is remembered; of an archive that is met for the first time, all.
async function unremembered(
  archive: Archive,
  annotations: ReadonlyMap<string, Annotation>,
): Promise<readonly Report[]> {
  if (annotations.size === 0) return archive.reports();
  const ids = await archive.reportIds('', Number.MAX_SAFE_INTEGER);
  const reports: Report[] = [];
  for (const id of ids.filter((one) => !annotations.has(one))) {
    const report = await archive.report(id);
    if (report) reports.push(report);
  }
  return reports;
}
