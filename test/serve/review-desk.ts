/// A page over a real archive of a few example reports, in which a person may decide.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { Verdict } from '../../src/model/index.ts';
import { pageOf } from '../../src/serve/app.ts';
import { openEvents } from '../../src/serve/events.ts';
import type { Write } from '../../src/serve/writes.ts';
import { annotateHere } from '../../src/store/annotating.ts';
import type { Archive } from '../../src/store/archive.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { annotated } from '../goldens/examples.ts';
import { loadResources } from '../support/resources.ts';

export interface Reviewed {
  readonly app: Hono;
  readonly archive: Archive;
  readonly at: string;
  /// How many there are before anybody decides anything.
  readonly incidents: number;
  readonly verdicts: () => Promise<readonly Verdict[]>;
  /// Another outlet tells of the strike, with a number of its own.
  readonly tellAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const AT = '2019-01-01T10:00:00Z';

const LATER =
  'ZLITEN, Libya (Harbour Wire) — An air strike on a market in Zliten killed 41 people on Tuesday, two nurses said.';

/// What happens between a decision and the record that holds it: tells its steps, as a server does.
export type Between = (tell: (step: object) => void) => Promise<void>;

/// The strike with its correction, reprint and denial, and the fall of a city.
export async function reviewDesk(folder: string, between?: Between): Promise<Reviewed> {
  const archive = openSqlite(join(folder, 'archive'), 'write');
  const annotations = annotated().filter(({ report }) => /^2018-10-(?:09|1[0-9])/.test(report.published));
  const bytes = (text: string) => new TextEncoder().encode(text);
  await archive.addReports(
    annotations.map(({ report }) => ({ report, raw: bytes(report.text) })),
    AT,
  );
  const options = { rules: 'test', annotateAll: annotateHere(loadResources) };
  await rebuild(archive, options);
  const events = openEvents({ revision: () => archive.revision() });
  const write: Write = async (work) => {
    const done = await work(archive);
    await between?.((step) => events.tell('rebuild', step));
    await rebuild(archive, options);
    if (between) await events.look();
    return done;
  };
  const app = pageOf({
    ...{ archive, write, name: 'Review', now: () => AT },
    ...(between && { events }),
    annotation: (id) => archive.annotation(id, 'test'),
    assets: fileURLToPath(new URL('../../dist/assets', import.meta.url)),
  });
  const { incidents } = await archive.counts();
  const tellAgain = async (): Promise<void> => {
    const [known] = await archive.reports();
    const report = { ...known!, id: 'later', outlet: 'Harbour Wire', published: '2018-10-10', text: LATER };
    await archive.addReports([{ report, raw: bytes(LATER) }], AT);
    await rebuild(archive, options);
  };
  return {
    ...{ app, archive, at: AT, incidents, tellAgain },
    verdicts: () => archive.verdicts(),
    close: () => {
      events.close();
      return archive.close();
    },
  };
}
