/// What is answered by other threads: everything that reads the archive. The thread that listens keeps what needs no
/// archive, what writes, and what is told as it happens.

import type { Hono } from 'hono';

export type Answer = (request: Request) => Promise<Response>;

const HERE = /^\/(?:$|assets\/|api\/v1\/(?:events|imports)(?:\/|$))/;
/// Sent, and yet nothing but questions.
const QUESTIONS = /^\/api\/v1\/(?:annotate|relate|record)$/;
/// One thing by its id, and what a page of a list holds: never long.
const SHORT =
  /^\/api\/v1(?:\/?$|\/(?:incidents|reports|claims|sites|origins)\/[^/]+$|\/(?:openapi\.json|reports|sites|tenures|appointments|origins)$)/;

export function answerElsewhere(app: Hono, answer: Answer): void {
  app.use(async (c, next) => {
    const { method, path } = c.req;
    const reads = method === 'GET' || method === 'HEAD';
    const ours = reads ? !HERE.test(path) : method === 'POST' && QUESTIONS.test(path);
    return ours ? answer(c.req.raw) : next();
  });
}

export function isLong({ method, url }: Request): boolean {
  return (method !== 'GET' && method !== 'HEAD') || !SHORT.test(new URL(url).pathname);
}
