/// What `annotate --json` prints, made where a report is read: its line is cheaper to hand over than its annotation.

import { annotationJson } from '../../export/contract.ts';
import { annotateTogether } from '../../pipeline.ts';
import { type Outcomes, outcomesBy } from '../../store/annotating.ts';

/// `packed` is the line, in UTF-8.
export const linesOf: Outcomes = outcomesBy(annotateTogether, (annotations) =>
  annotations.map((annotation) => ({
    report: annotation.report,
    packed: Buffer.from(`${JSON.stringify(annotationJson(annotation))}\n`),
    place: 0,
    annotation: () => annotation,
  })),
);
