/// Style sheets, scripts, icon and fonts: the files that the build made, by name, so that no path can lead elsewhere.

import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

export function assets(folder: string): Hono {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const app = new Hono();
  app.get('/:name', async (c) => {
    const name = c.req.param('name');
    const type = TYPES.get(extname(name));
    if (type === undefined || !names.has(name)) return c.text('There is no such file.\n', 404);
    const bytes = await readFile(join(folder, name));
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  });
  return app;
}
