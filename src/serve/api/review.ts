/// Review: what people decide, the history of it, and the queue of what waits for them.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Verdict } from '../../model/index.ts';
import { type Act, perform } from '../../store/acts.ts';
import { alikeOf } from '../../store/alike.ts';
import { historyOf } from '../../store/history.ts';
import { mentionsOf } from '../../store/mentions.ts';
import { outdated } from '../../store/seen.ts';
import * as taken from './queries.ts';
import { missingIncident, type Source } from './records.ts';
import * as told from './review-schemas.ts';
import { read, write } from './route.ts';
import { alike, pageOf, queueItem } from './schemas.ts';

const TAG = 'Review';

export function addReview(app: OpenAPIHono, source: Source): void {
  const { archive } = source;
  const missing = missingIncident(source);
  read(
    app,
    '/queue',
    {
      ...{ summary: 'Incidents that a person should look at, what matters most first', tag: TAG },
      ...{ query: taken.queueQuery, gives: pageOf(queueItem) },
    },
    (query) => archive.queue(query),
  );
  read(
    app,
    '/verdicts',
    {
      ...{ summary: 'The history of decisions, last first: who, when, why', tag: TAG, ...missing },
      ...{ query: taken.historyQuery, gives: pageOf(told.historyEntry) },
    },
    (query) => historyOf(archive, query),
  );
  read(
    app,
    '/incidents/{id}/mentions',
    {
      ...{ summary: 'The words that tell of it, one by one', tag: TAG, ...missing },
      ...{ params: z.object({ id: z.string().max(200) }), gives: z.array(told.mentionTold) },
    },
    async ({ id }) => {
      const found = await archive.incident(id);
      return found && mentionsOf(found, source);
    },
  );
  read(
    app,
    '/incidents/{id}/alike',
    {
      ...{ summary: 'Other incidents that may be the same event, and why', tag: TAG, ...missing },
      ...{ params: z.object({ id: z.string().max(200) }), gives: z.array(alike) },
    },
    async ({ id }) => {
      const found = await archive.incident(id);
      return found && alikeOf(archive, found);
    },
  );
  write(
    app,
    '/verdicts',
    {
      ...{ summary: 'Decides something', tag: TAG, takes: told.acts, gives: told.performed },
      description: `Accepts, corrects or rejects a value; joins, parts or relates incidents; grades; says how far verification
has come; notes; assigns; undoes. Kept as verdicts about words in reports, so that a rebuild keeps them. Send the header
\`X-Tetrapylon: 1\`.`,
    },
    (given, seen) => doing(source, Array.isArray(given) ? given : [given], seen),
  );
  write(
    app,
    '/verdicts/undo',
    {
      ...{ summary: 'Undoes verdicts; they stay in the history', tag: TAG },
      ...{ takes: told.undoing, gives: told.performed },
    },
    (given, seen) => doing(source, [{ kind: 'undo', ...given }], seen),
  );
}

async function doing(source: Source, acts: readonly z.output<typeof told.act>[], seen: string | undefined) {
  const { archive, annotation, write: writing, now = () => new Date().toISOString() } = source;
  if (writing === undefined) throw new RangeError('This archive is served to be read only');
  const verdicts = await writing(async (open) => {
    await refuseOutdated(source, seen);
    return perform(acts as readonly Act[], { archive: open, annotation, at: now() });
  });
  const holding = await Promise.all(spoken(verdicts).map((id) => archive.incidentsOfVerdict(id)));
  return { verdicts, incidents: [...new Set(holding.flat())], revision: await archive.revision() };
}

/// An undoing is filed where what it undid is.
const spoken = (verdicts: readonly Verdict[]): readonly string[] => verdicts.map(({ id }) => id);

async function refuseOutdated({ archive }: Source, seen: string | undefined): Promise<void> {
  if (seen === undefined || seen === '*') return;
  if (seen.includes(`"${await archive.revision()}"`)) return;
  throw outdated('Look at what has changed, and decide again.');
}
