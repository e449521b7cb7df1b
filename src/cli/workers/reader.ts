/// A thread that answers what is asked of the archive, over a connection of its own that can only read.

import { parentPort, workerData } from 'node:worker_threads';
import { answersOf } from '../../serve/app.ts';
import { answerFrom } from '../../serve/threads/answering.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { annotateAnew, annotateNow, annotationOf } from '../desk.ts';

export interface ReaderData {
  readonly folder: string;
  readonly name: string | undefined;
  readonly version: string;
  readonly shared: boolean;
}

const { folder, name, version, shared } = workerData as ReaderData;
const archive = openSqlite(folder, 'read');
const app = answersOf({
  ...{ archive, version, shared, assets: '' },
  ...(name !== undefined && { name }),
  annotation: (id) => annotationOf(archive, id),
  occurrences: (id) => annotateAnew(archive, id),
  annotate: annotateNow,
});
answerFrom(parentPort!, (request) => app.fetch(request));
// What filters and counts go through is read before anybody asks.
setImmediate(() => void archive.facets({}).catch(() => {}));
