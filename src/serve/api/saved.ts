/// Views of the list of incidents, kept under a name so that all who open the archive have them.

import { randomBytes } from 'node:crypto';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { SavedView } from '../../model/index.ts';
import { incidentFilter, incidentQuery } from './queries.ts';
import type { Source } from './records.ts';
import { read, write } from './route.ts';
import { wrongWords } from './wrong.ts';

const TAG = 'Views';
const NO_ID = 'No view has this id: somebody may have deleted it.';

const named = z.string().trim().min(1).max(80);
const query = z.string().max(4000).openapi({
  description: 'Limits, `sort` and `descending` of `/incidents`, as behind “?” in an address.',
  example: 'grade=contested&since=2018-05&sort=sources',
});
const by = z.string().trim().min(1).max(80);
const view = z
  .object({ id: z.string(), name: z.string(), query: z.string(), by: z.string(), at: z.string() })
  .openapi('SavedView', { description: 'A view of the list of incidents; `by` and `at`: who kept it last.' });
const given = z.object({ name: named, query, by });
const id = z.object({ id: z.string().max(200) });
const revision = z.string();

export function addSaved(app: OpenAPIHono, source: Source): void {
  const { archive, now = () => new Date().toISOString() } = source;
  read(
    app,
    '/views',
    { summary: 'Views that were kept, by name', tag: TAG, gives: z.object({ items: z.array(view) }) },
    async () => ({ items: await archive.savedViews() }),
  );
  read(
    app,
    '/views/{id}',
    { summary: 'One view', tag: TAG, params: id, none: NO_ID, gives: view },
    async (asked) => (await archive.savedViews()).find((one) => one.id === asked.id),
  );
  const keep = async (kept: SavedView): Promise<object> => {
    await changing(source)((open) => open.keepView(kept));
    return { view: kept, revision: await archive.revision() };
  };
  write(
    app,
    '/views',
    {
      ...{ summary: 'Keeps limits and order under a name', tag: TAG, takes: given },
      gives: z.object({ view, revision }),
    },
    ({ name, query: asked, by: who }) =>
      keep({ id: randomBytes(6).toString('hex'), name, query: canonical(asked), by: who, at: now() }),
  );
  write(
    app,
    '/views/{id}',
    {
      ...{ method: 'put', params: id, summary: 'Gives a view another name, or other limits', tag: TAG },
      ...{ takes: given.partial({ name: true, query: true }), gives: z.object({ view, revision }) },
    },
    async (other, _, { id: wanted }) => {
      const known = (await archive.savedViews()).find((one) => one.id === wanted);
      if (known === undefined) return undefined;
      const { name = known.name, query: asked = known.query, by: who } = other;
      return keep({ id: known.id, name, query: canonical(asked), by: who, at: now() });
    },
  );
  write(
    app,
    '/views/{id}',
    {
      ...{ method: 'delete', params: id, summary: 'Deletes a view', tag: TAG },
      ...{ takes: z.object({}), gives: z.object({ revision }) },
    },
    async (_, __, { id: wanted = '' }) => {
      const was = await changing(source)((open) => open.forgetView(wanted));
      return was ? { revision: await archive.revision() } : undefined;
    },
  );
}

function changing({ write: writing }: Source): NonNullable<Source['write']> {
  if (writing === undefined) throw new RangeError('This archive is served to be read only');
  return writing;
}

const PARTS = [...Object.keys(incidentFilter.shape), 'sort', 'descending'];

/// What the list understands, in one order, so that the same view is the same text. Throws a `RangeError`.
function canonical(text: string): string {
  const asked = new Map(new URLSearchParams(text.replace(/^\?/, '')));
  const parts = PARTS.flatMap((name) => {
    const value = asked.get(name);
    return value === undefined || value === '' ? [] : [[name, value] as [string, string]];
  });
  const understood = incidentQuery.safeParse(Object.fromEntries(parts));
  if (understood.success) return new URLSearchParams(parts).toString();
  throw new RangeError(`The list cannot be asked so: ${wrongWords(understood.error)}`);
}
