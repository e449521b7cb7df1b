/// Taking files in: handed in as a form, acknowledged when they are on disk, followed while they are read.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Imports } from '../imports/index.ts';
import { isRefused } from '../imports/limits.ts';
import { PROBLEM_TYPE, problem, read } from './route.ts';
import * as shape from './schemas.ts';

const state = z
  .object({
    id: z.string(),
    at: z.string(),
    state: z.enum(['waiting', 'taking', 'reading', 'done', 'failed']),
    files: z.int(),
    filesDone: z.int(),
    added: z.int(),
    already: z.int(),
    problems: z.int(),
    aside: z.int().openapi({ description: 'Files of which nothing was taken in.' }),
    read: z.object({ done: z.int(), all: z.int() }).optional(),
    message: z.string().optional(),
  })
  .openapi('Import', { description: 'How far the taking in of files has come.' });

const outcome = z.object({
  name: z.string(),
  bytes: z.int(),
  added: z.int(),
  already: z.int(),
  problems: z.array(shape.problem),
  problemCount: z.int(),
});
const detail = state.extend({ outcomes: z.array(outcome) }).openapi('ImportDetail');

const ABOUT = `Send each file as a part of \`multipart/form-data\`, with the header \`X-Tetrapylon: 1\`. A field \`published\`
(a day) or \`outlet\` is used for reports that do not say. The answer comes when all is safely on disk; how it goes on is
told by \`/events\` and \`/imports/{id}\`.`;

const form = z.object({
  file: z.array(z.string().openapi({ format: 'binary' })),
  published: z.string().optional(),
  outlet: z.string().optional(),
});

export function addImports(app: OpenAPIHono, imports: Imports | undefined): void {
  const failed = (description: string) => ({
    description,
    content: { [PROBLEM_TYPE]: { schema: shape.problemJson } },
  });
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/imports',
    ...{ summary: 'Take files in', description: ABOUT, tags: ['Imports'] },
    request: { body: { content: { 'multipart/form-data': { schema: form } } } },
    responses: {
      202: { description: 'All is on disk.', content: { 'application/json': { schema: state } } },
      400: failed('What was sent cannot be understood.'),
      413: failed('It is more than is taken at once.'),
      503: failed('Too many imports wait, or nothing may be written here.'),
    },
  });
  app.post('/imports', (c) => takeIn(c, imports));
  read(
    app,
    '/imports',
    {
      summary: 'Imports since the page is served',
      tag: 'Imports',
      gives: z.object({ items: z.array(state) }),
    },
    async () => ({ items: imports?.list() ?? [] }),
  );
  read(
    app,
    '/imports/{id}',
    {
      ...{ summary: 'One import, file by file', tag: 'Imports', gives: detail },
      ...{ params: z.object({ id: z.string().max(100) }), none: 'There is no such import.' },
    },
    async ({ id }) => imports?.find(id),
  );
}

async function takeIn(c: Context, imports: Imports | undefined): Promise<Response> {
  if (!imports) return problem(c, 503, 'Nothing can be taken in here', 'The archive is only read.');
  if (imports.isFull()) {
    return problem(c, 503, 'Too many imports wait', 'Try again when one of them is done.');
  }
  try {
    const begun = await imports.begin(c.req.raw);
    return c.json(begun, 202, { Location: `/api/v1/imports/${begun.id}` });
  } catch (error) {
    if (!isRefused(error)) throw error;
    const title = error.status === 413 ? 'This is too much at once' : 'The files cannot be taken in';
    return problem(c, error.status, title, error.message);
  }
}
