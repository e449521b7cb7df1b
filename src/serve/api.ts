/// The record as JSON, for other programs on this computer.

import { Hono } from 'hono';
import { annotationJson, recordJson } from '../export/contract.ts';
import type { Annotation, Problem, Record } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';
import { allClaims, selectIncidents } from '../store/select.ts';
import { filterOf } from './filter.ts';

interface Source {
  readonly archive: Archive;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
}

const MOST_HITS = 500;

export function api(
  { archive, annotation }: Source,
  record: () => Promise<Record>,
  problems: () => Promise<readonly Problem[]>,
): Hono {
  const app = new Hono();
  const none = { error: 'Nothing has this id.' };
  app.get('/record', async (c) => c.json(recordJson(await record())));
  app.get('/reports', async (c) => c.json((await record()).reports));
  app.get('/reports/:id', async (c) => {
    const report = await archive.report(c.req.param('id'));
    return report ? c.json(report) : c.json(none, 404);
  });
  app.get('/reports/:id/annotation', async (c) => {
    const found = await annotation(c.req.param('id'));
    return found ? c.json(annotationJson(found)) : c.json(none, 404);
  });
  app.get('/incidents', async (c) => c.json(selectIncidents(await record(), filterOf(c))));
  app.get('/incidents/:id', async (c) => {
    const found = (await record()).incidents.find(({ id }) => id === c.req.param('id'));
    return found ? c.json(found) : c.json(none, 404);
  });
  app.get('/claims/:id', async (c) => {
    const found = allClaims(await record()).find(({ id }) => id === c.req.param('id'));
    return found ? c.json({ of: found.of, ...found.claim }) : c.json(none, 404);
  });
  app.get('/origins', async (c) => c.json((await record()).origins));
  app.get('/copies', async (c) => c.json((await record()).copies));
  app.get('/sites', async (c) => c.json((await record()).sites));
  app.get('/tenures', async (c) => c.json((await record()).tenures));
  app.get('/appointments', async (c) => c.json((await record()).appointments));
  app.get('/problems', async (c) => c.json(await problems()));
  app.get('/search', async (c) => {
    const limit = Number(c.req.query('limit') ?? 20);
    const most = Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST_HITS) : 20;
    return c.json(await archive.search((c.req.query('q') ?? '').slice(0, 400), most));
  });
  app.all('*', (c) => c.json({ error: 'There is no such address.' }, 404));
  return app;
}
