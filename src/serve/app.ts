/// The page and the JSON interface over one archive: for this computer, safe to open.

import { basename } from 'node:path';
import { Hono } from 'hono';
import type { Annotation } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';
import { api } from './api/index.ts';
import { assets } from './assets.ts';
import { type Events, openEvents } from './events.ts';
import { guard } from './guard.ts';
import { SHELL } from './shell.ts';
import type { Write } from './writes.ts';

export interface Desk {
  readonly archive: Archive;
  /// What the page calls the archive; else the name of its folder.
  readonly name?: string;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
  /// Read anew, with what the archive does not keep.
  readonly occurrences?: (report: string) => Promise<Annotation | undefined>;
  readonly version?: string;
  /// Absent where nothing may be changed.
  readonly write?: Write;
  /// What tells the page that something has changed; else the page makes one of its own.
  readonly events?: Events;
  /// Folder of style sheet, script and fonts.
  readonly assets: string;
}

/// Views of the page that need nothing to be there.
const VIEWS = [
  '/',
  '/reports',
  '/compare',
  '/search',
  '/problems',
  '/sites',
  '/control',
  '/timeline',
  '/map',
  '/calendar',
  '/sources',
];

export function pageOf(desk: Desk): Hono {
  const { archive } = desk;
  const app = new Hono();
  guard(app, { writes: desk.write !== undefined });

  for (const view of VIEWS) app.get(view, (c) => c.html(SHELL));
  app.get('/incidents', (c) => c.redirect('/'));
  app.get('/incidents/:id', async (c) => {
    const found = await archive.incident(c.req.param('id'));
    return c.html(SHELL, found ? 200 : 404);
  });
  app.get('/reports/:id', async (c) => {
    const found = await archive.report(c.req.param('id'));
    return c.html(SHELL, found ? 200 : 404);
  });
  const told = { name: desk.name ?? basename(archive.path), version: desk.version ?? '' };
  const events = desk.events ?? openEvents({ revision: () => archive.revision() });
  app.route('/api/v1', api(desk, told, events));
  app.route('/assets', assets(desk.assets));
  app.notFound((c) => c.html(SHELL, 404));
  return app;
}
