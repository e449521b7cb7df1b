/// The interface for other programs, and for the page: `/api/v1`, with its own description.

import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isUnusable } from '../../store/archive.ts';
import { isOutdated } from '../../store/seen.ts';
import type { Events } from '../events.ts';
import type { Imports } from '../imports/index.ts';
import { addAreas } from './areas.ts';
import { addCompute } from './compute.ts';
import { addExports } from './exports.ts';
import { addImports } from './imports.ts';
import { addEvents } from './live.ts';
import { addMonths } from './months.ts';
import { addReading } from './reading.ts';
import { addIncidents, addLedgers, addReports, type Source } from './records.ts';
import { addReview } from './review.ts';
import { createApi, problem, read } from './route.ts';
import { addSaved } from './saved.ts';
import * as shape from './schemas.ts';
import { addSources } from './sources.ts';
import { addTimeline } from './timeline.ts';
import { addWhole } from './whole.ts';

export type { Source } from './records.ts';

/// What goes on while the page is served.
export interface Live {
  readonly events?: Events;
  readonly imports?: Imports;
}

export interface Told {
  /// What the page calls the archive.
  readonly name: string;
  readonly version: string;
  /// Whether others than this computer may come in.
  readonly shared?: boolean;
}

const ABOUT = `Everything that the archive holds, as JSON. Lists come in pages: hand \`next\` in as \`after\`. Every
answer carries an ETag, which stays the same until reports, verdicts or rules change. Errors are RFC 9457 problems, in
words that say what to do.`;

export function api(
  source: Source,
  { name, version, shared = false }: Told,
  { events, imports }: Live = {},
): OpenAPIHono {
  const app = createApi();
  addEvents(app, events);
  addImports(app, imports);
  answerOnce(app, source);
  read(
    app,
    '/',
    {
      ...{ summary: 'What the archive holds', tag: 'Archive' },
      gives: z.object({
        name: z.string(),
        version: z.string(),
        shared: z.boolean(),
        counts: shape.counts,
      }),
    },
    async () => ({ name, version, shared, counts: await source.archive.counts() }),
  );
  addIncidents(app, source);
  addAreas(app, source);
  addTimeline(app, source);
  addMonths(app, source);
  addSources(app, source);
  addReading(app, source);
  addReports(app, source);
  addLedgers(app, source);
  addWhole(app, source);
  addExports(app, source);
  addCompute(app, source);
  addReview(app, source);
  addSaved(app, source);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Tetrapylon', version, description: ABOUT },
    servers: [{ url: '/api/v1' }],
  });
  app.all('*', (c) => notThere(c, app));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      return problem(c, error.status, 'The request makes no sense', error.message);
    }
    if (error instanceof RangeError) return problem(c, 400, 'The request makes no sense', error.message);
    if (isOutdated(error)) return problem(c, 412, 'The archive has changed since', error.message);
    if (isUnusable(error)) return problem(c, 503, 'Nothing can be written now', error.message);
    return problem(c, 500, 'This could not be answered', error.message);
  });
  return app;
}

/// Nothing is here, or nothing that can be done in this way.
function notThere(c: Context, app: OpenAPIHono): Response {
  const ways = app.routes
    .filter(
      ({ path, method }) => method !== 'ALL' && matches(path, c.req.path.replace(/^\/api\/v1(?=\/|$)/, '')),
    )
    .map(({ method }) => method);
  const there = 'See /api/v1/openapi.json for those there are.';
  if (ways.length === 0) return problem(c, 404, 'There is no such address', there);
  const allowed = [...new Set(ways.flatMap((way) => (way === 'GET' ? ['GET', 'HEAD'] : [way])))]
    .sort()
    .join(', ');
  const response = problem(c, 405, 'This cannot be done here', `This address takes ${allowed}. ${there}`);
  response.headers.set('Allow', allowed);
  return response;
}

/// Whether an address is one of a route: "/incidents/:id".
function matches(route: string, path: string): boolean {
  const [names, parts] = [route.split('/'), path.split('/')];
  return names.length === parts.length && names.every((name, i) => name.startsWith(':') || name === parts[i]);
}

/// All answers are functions of the archive's state and of the address: who knows the state has the answer.
function answerOnce(app: OpenAPIHono, { archive }: Source): void {
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const tag = `W/"${await archive.revision()}"`;
    if (isKnown(c.req.header('if-none-match'), tag)) {
      return c.body(null, 304, { ETag: tag, 'Cache-Control': 'no-cache' });
    }
    await next();
    if (c.res.ok) {
      c.res.headers.set('ETag', tag);
      c.res.headers.set('Cache-Control', 'no-cache');
    }
    return undefined;
  });
}

/// RFC 9110: a list of tags, of which any may fit, compared weakly.
function isKnown(header: string | undefined, tag: string): boolean {
  const bare = (one: string): string => one.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((one) => bare(one) === bare(tag));
}
