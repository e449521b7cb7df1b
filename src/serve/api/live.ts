/// What the archive tells by itself, as long as somebody listens.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Events } from '../events.ts';
import { problem } from './route.ts';

const ABOUT = `Server-sent events. \`revision\` tells, at once and after each change, in which state the archive is: the
same word that stands in every ETag. \`import\` tells how far the taking in of files has come. \`rebuild\` tells that
the record is being made again after a decision: \`began\`, \`read\` with how many reports of how many, \`ended\`. Who was away says so with
\`Last-Event-ID\` (or \`after\`) and is told what it missed.`;

export function addEvents(app: OpenAPIHono, events: Events | undefined): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/events',
    ...{ summary: 'What happens, as it happens', description: ABOUT, tags: ['Archive'] },
    request: {
      query: z.object({ after: z.string().optional() }),
      headers: z.object({ 'last-event-id': z.string().optional() }),
    },
    responses: {
      200: { description: 'As it happens.', content: { 'text/event-stream': { schema: z.string() } } },
    },
  });
  app.get('/events', (c) => {
    if (!events)
      return problem(c, 404, 'Nothing is told here', 'The page that serves this archive tells nothing.');
    // Nobody listens to what has no body.
    if (c.req.method === 'HEAD')
      return c.body(null, 200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    const after = c.req.header('last-event-id') ?? c.req.query('after');
    return events.listen(after?.slice(0, 100));
  });
}
