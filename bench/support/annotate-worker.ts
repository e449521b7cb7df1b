/// A thread that runs all layers, and hands annotations over as the text that an archive would pack.

import { annotateToKeep } from '../../src/pipeline.ts';
import { annotationJson } from '../../src/store/annotating.ts';
import { answerWith } from './answering.ts';

answerWith((reports, resources) => annotateToKeep(reports, resources).map(annotationJson));
