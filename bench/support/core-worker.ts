/// A thread that runs the layers of language, times and places alone, over handfuls of reports.

import { answerWith } from '../../src/cli/workers/answering.ts';
import { core } from './layers.ts';

answerWith((reports, resources) =>
  core(reports, resources).map((found) => ({ json: JSON.stringify(found) })),
);
