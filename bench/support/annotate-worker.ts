/// A thread that runs all layers, and hands annotations over as the bytes that an archive would pack.

import { answerWith } from '../../src/cli/workers/answering.ts';
import { annotateToKeep } from '../../src/pipeline.ts';
import { annotationBytes } from '../../src/store/annotation-rows.ts';

answerWith((reports, resources) => {
  const bytes = annotationBytes(annotateToKeep(reports, resources));
  return reports.map((_, place) => ({ bytes, place }));
});
