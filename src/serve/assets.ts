/// Style sheet, script, icon and fonts: a fixed list, so that no path can lead elsewhere.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['style.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
  ['archivo.woff2', 'font/woff2'],
  ['archivo-italic.woff2', 'font/woff2'],
  ['literata.woff2', 'font/woff2'],
  ['literata-italic.woff2', 'font/woff2'],
]);

export function assets(folder: string): Hono {
  const app = new Hono();
  app.get('/:name', async (c) => {
    const name = c.req.param('name');
    const type = TYPES.get(name);
    if (type === undefined) return c.text('There is no such file.\n', 404);
    const bytes = await readFile(join(folder, name));
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  });
  return app;
}
