/// A thread that runs all layers, and hands annotations over as the text that an archive would pack.

import { answerWith } from '../../src/cli/workers/answering.ts';
import { annotateToKeep } from '../../src/pipeline.ts';
import { annotationJson } from '../../src/store/annotating.ts';

answerWith((reports, resources) =>
  annotateToKeep(reports, resources).map((found) => ({ json: annotationJson(found) })),
);
