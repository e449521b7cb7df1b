/// What becomes of a report when it is read: the annotation as the archive keeps it, or why there is none.

import type { Annotation, Problem, Report, Resources } from '../model/index.ts';
import { annotateToKeep } from '../pipeline.ts';
import { annotationBytes, annotationsIn } from './annotation-rows.ts';
import { packBytes } from './packing.ts';

/// Packed is how the archive keeps it: reports that were read together share it, each at its place. Who needs the
/// annotation itself has it made.
export type Outcome =
  | {
      readonly report: Report;
      readonly packed: Uint8Array;
      readonly place: number;
      /// What is packed, where it is annotations; a thread hands it over beside, since to unpack it costs more.
      readonly bytes?: Uint8Array;
      /// Made anew each time.
      readonly annotation: () => Annotation;
    }
  | { readonly report: Report; readonly problem: Problem; readonly reason: string };

/// Outcomes come in the order of the reports.
export type AnnotateAll = (reports: AsyncIterable<Report> | Iterable<Report>) => AsyncIterable<Outcome>;

/// So many reports are read together: see `annotateTogether`. More would not stay in the processor's caches.
export const TOGETHER = 48;

/// Fewer where they are long, since all that is known of them is in memory at once; in units of text.
const UNITS_TOGETHER = 1 << 18;

export function isHandful(reports: readonly Report[]): boolean {
  return (
    reports.length >= TOGETHER || reports.reduce((sum, { text }) => sum + text.length, 0) >= UNITS_TOGETHER
  );
}

/// Reads reports in the thread that asks, as many together as are there; `tidy` collects what is young.
export function annotateHere(
  resources: () => Resources,
  read: Outcomes = outcomesOf,
  tidy?: () => void,
): AnnotateAll {
  return async function* (reports) {
    let opened: Resources | undefined;
    for await (const some of handfuls(reports)) {
      opened ??= resources();
      yield* read(some, opened, tidy);
    }
  };
}

/// Up to a handful of reports that are there at once: none waits for a slow one behind it.
async function* handfuls(
  reports: AsyncIterable<Report> | Iterable<Report>,
): AsyncGenerator<readonly Report[]> {
  const input =
    Symbol.asyncIterator in reports ? reports[Symbol.asyncIterator]() : reports[Symbol.iterator]();
  let some: Report[] = [];
  try {
    for (;;) {
      const coming = Promise.resolve(input.next());
      const next = some.length > 0 ? await Promise.race([coming, turn()]) : await coming;
      if (next === undefined || isHandful(some)) {
        yield some;
        some = [];
      }
      const { done, value } = next ?? (await coming);
      if (done) break;
      some.push(value);
    }
    if (some.length > 0) yield some;
  } finally {
    await input.return?.();
  }
}

const turn = (): Promise<undefined> => new Promise((resolve) => setImmediate(() => resolve(undefined)));

export type Outcomes = (
  reports: readonly Report[],
  resources: Resources,
  tidy?: () => void,
) => readonly Outcome[];

type Read<T> = (reports: readonly Report[], resources: Resources) => readonly T[];

/// Where reports are read in the thread that asks, what is made of a handful is twice what the engine's young space
/// holds, and what lives in the midst of it would be copied. Of half a handful, read when nothing lives, all fits in.
export function inHalves<T>(read: Read<T>, tidy: (() => void) | undefined): Read<T> {
  if (tidy === undefined) return read;
  return (reports, resources) => {
    if (!isHandful(reports)) return read(reports, resources);
    const half = Math.ceil(reports.length / 2);
    tidy();
    const first = read(reports.slice(0, half), resources);
    tidy();
    return [...first, ...read(reports.slice(half), resources)];
  };
}

/// One report that breaks a layer must not cost the record of all others: then each is read alone.
export function outcomesBy(
  annotate: Read<Annotation>,
  told: (annotations: readonly Annotation[]) => readonly Outcome[],
): Outcomes {
  return (reports, resources, tidy) => {
    try {
      return told(inHalves(annotate, tidy)(reports, resources));
    } catch {
      return reports.map((report) => {
        try {
          return told(annotate([report], resources))[0]!;
        } catch (error) {
          return leftOut(report, (error as Error).message);
        }
      });
    }
  };
}

export const outcomesOf: Outcomes = outcomesBy(annotateToKeep, keptOutcomes);

/// A quarter of a megabyte at once: fewer bytes than with what other texts are packed by, for little more time.
const QUALITY = 6;

function keptOutcomes(annotations: readonly Annotation[]): readonly Outcome[] {
  const bytes = annotationBytes(annotations);
  const packed = packBytes(bytes, QUALITY);
  return annotations.map(({ report }, place) => ({
    ...{ report, packed, place, bytes },
    annotation: () => annotationAt(bytes, place, report),
  }));
}

export function leftOut(report: Report, reason: string): Outcome {
  const message = `This report could not be read and is left out: ${reason}`;
  return { report, problem: { report: report.id, source: report.source.file, message }, reason };
}

/// What is read of the reports in one handful has much in common.
const opened = new WeakMap<Uint8Array, ReturnType<typeof annotationsIn>>();

/// The annotation in its place among those of which these are the bytes.
export function annotationAt(bytes: Uint8Array, place: number, report: Report): Annotation {
  const open = opened.get(bytes) ?? annotationsIn(bytes);
  opened.set(bytes, open);
  return open(place, report);
}
