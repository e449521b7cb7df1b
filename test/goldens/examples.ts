/// The example reports, read and annotated once for a test file.

import type { Annotation } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { EXAMPLES, reportsOf, resources } from './inputs.ts';

export function annotated(): Annotation[] {
  const data = resources();
  return reportsOf(EXAMPLES).map((report) => annotate(report, data));
}
