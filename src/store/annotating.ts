/// What becomes of a report when it is read: the annotation as the archive keeps it, or why there is none.

import type { Annotation, Problem, Report, Resources } from '../model/index.ts';
import { annotate } from '../pipeline.ts';

/// JSON is what the archive keeps, and what is cheapest to hand from one thread to another; who needs the annotation
/// itself has it made.
export type Outcome =
  | { readonly report: Report; readonly json: string; readonly annotation: () => Annotation }
  | { readonly report: Report; readonly problem: Problem };

/// Outcomes come in the order of the reports.
export type AnnotateAll = (reports: AsyncIterable<Report> | Iterable<Report>) => AsyncIterable<Outcome>;

/// Reads reports one after another in the thread that asks.
export function annotateHere(resources: () => Resources): AnnotateAll {
  return async function* (reports) {
    let opened: Resources | undefined;
    for await (const report of reports) {
      opened ??= resources();
      yield annotateSafely(report, opened);
    }
  };
}

/// One report that breaks a layer must not cost the record of all others.
function annotateSafely(report: Report, resources: Resources): Outcome {
  try {
    // What the archive does not keep is missing here too, so that one thread answers as many do.
    const { occurrences: _, ...annotation } = annotate(report, resources);
    return { report, json: annotationJson(annotation), annotation: () => annotation };
  } catch (error) {
    return leftOut(report, (error as Error).message);
  }
}

export function leftOut(report: Report, reason: string): Outcome {
  const message = `This report could not be read and is left out of the record: ${reason}`;
  return { report, problem: { report: report.id, source: report.source.file, message } };
}

/// The report is kept once, on its own; occurrences, which no record holds, not at all.
export function annotationJson({ report: _, occurrences: __, ...rest }: Annotation): string {
  return JSON.stringify(rest);
}

export function jsonAnnotation(json: string, report: Report): Annotation {
  return { report, ...(JSON.parse(json) as Omit<Annotation, 'report'>) };
}
