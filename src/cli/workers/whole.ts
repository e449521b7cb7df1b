/// What `relate` and `record` are made of: annotations with what else happens, which no archive keeps.

import { annotateTogether } from '../../pipeline.ts';
import { type Outcomes, outcomesBy, wholeJson } from '../../store/annotating.ts';

const NOT_PACKED = new Uint8Array();

export const wholeOf: Outcomes = outcomesBy(annotateTogether, (annotations) =>
  annotations.map((annotation) => ({
    ...{ report: annotation.report, packed: NOT_PACKED, place: 0, json: () => wholeJson(annotation) },
    annotation: () => annotation,
  })),
);
