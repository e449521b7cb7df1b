/// How an address of the interface is told: what it takes, what it gives, and the words for both, in one place.

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemJson } from './schemas.ts';
import { onlyKnown, wrongWords } from './wrong.ts';

export const PROBLEM_TYPE = 'application/problem+json';

export function createApi(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return problem(c, 400, 'The request makes no sense', wrongWords(result.error));
    },
  });
}

/// An error in words, RFC 9457.
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail?: string,
  more: object = {},
): Response {
  const body = { type: 'about:blank', title, status, ...(detail !== undefined && { detail }), ...more };
  return c.body(JSON.stringify(body), status, { 'Content-Type': PROBLEM_TYPE });
}

/// What was given: what is left out is not there at all.
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

export interface Told<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  /// Describes the answer; a test holds answers to it.
  readonly gives: z.ZodType;
  /// What stands where nothing has the id.
  readonly none?: string;
  /// Where something had it once: what became of it, in words and as data.
  readonly became?: (id: string) => Promise<Became | undefined>;
}

export interface Became {
  readonly detail: string;
  readonly became: object;
}

type None = z.ZodObject<Record<never, never>>;

/// One address that is read. The handler gives `undefined` where nothing is there.
export function read<P extends z.ZodObject = None, Q extends z.ZodObject = None>(
  app: OpenAPIHono,
  path: string,
  { summary, tag, params, query, gives, none, became }: Told<P, Q>,
  handler: (given: Given<z.output<P>> & Given<z.output<Q>>) => Promise<object | undefined>,
): void {
  const failures = { content: { [PROBLEM_TYPE]: { schema: problemJson } } };
  const route = createRoute({
    method: 'get',
    path,
    summary,
    tags: [tag],
    request: { ...(params && { params }), query: onlyKnown(query?.shape ?? {}) },
    responses: {
      200: { description: 'As asked.', content: { 'application/json': { schema: gives } } },
      400: { description: 'The request makes no sense.', ...failures },
      ...(none === undefined ? {} : { 404: { description: none, ...failures } }),
    },
  });
  app.openapi(route, async (c) => {
    const valid = (of: 'param' | 'query'): Readonly<Record<string, unknown>> =>
      c.req.valid(of as never) as Readonly<Record<string, unknown>>;
    const given = { ...(params && valid('param')), ...(query && valid('query')) };
    const there = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const found = await handler(there as Given<z.output<P>> & Given<z.output<Q>>);
    if (found !== undefined) return c.json(found) as never;
    const wanted = there.id ?? there.incident;
    const told = typeof wanted === 'string' ? await became?.(wanted) : undefined;
    return problem(
      c,
      404,
      'Nothing is there',
      told?.detail ?? none,
      told && { became: told.became },
    ) as never;
  });
}

export interface ToldWrite<B extends z.ZodType> {
  /// How it is sent; POST unless told otherwise.
  readonly method?: 'post' | 'put' | 'delete';
  readonly params?: z.ZodObject;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly takes: B;
  readonly gives: z.ZodType;
}

/// Who sends the revision that it knew is told where another has changed it since.
const ifMatch = z.object({
  'if-match': z.string().max(200).optional().openapi({
    description: 'The ETag of what was seen: refused with 412 where anything has changed since.',
  }),
});

/// One address that something is sent to. The handler gives what came of it, `undefined` where nothing is there.
export function write<B extends z.ZodType>(
  app: OpenAPIHono,
  path: string,
  { method = 'post', params, summary, description, tag, takes, gives }: ToldWrite<B>,
  handler: (
    given: z.output<B>,
    seen: string | undefined,
    named: Readonly<Record<string, string>>,
  ) => Promise<object | undefined>,
): void {
  const failures = { content: { [PROBLEM_TYPE]: { schema: problemJson } } };
  const route = createRoute({
    method,
    path,
    ...{ summary, tags: [tag], ...(description !== undefined && { description }) },
    request: {
      ...{ headers: ifMatch, ...(params && { params }) },
      body: { required: true, content: { 'application/json': { schema: takes } } },
    },
    responses: {
      201: { description: 'Done, and in the record.', content: { 'application/json': { schema: gives } } },
      400: { description: 'The request makes no sense.', ...failures },
      403: { description: 'Whoever asks may not write here.', ...failures },
      ...(params ? { 404: { description: 'Nothing has this id.', ...failures } } : {}),
      412: { description: 'The archive has changed since.', ...failures },
      503: { description: 'Another process writes to the archive.', ...failures },
    },
  });
  app.openapi(route, async (c) => {
    const seen = c.req.header('if-match');
    const given = c.req.valid('json' as never) as z.output<B>;
    const done = await handler(given, seen, c.req.param());
    if (done === undefined) return problem(c, 404, 'Nothing is there', 'Nothing has this id.') as never;
    return c.json(done, 201) as never;
  });
}
