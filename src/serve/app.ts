/// The page and the JSON interface over one archive: for this computer, safe to open.

import { basename } from 'node:path';
import { Hono } from 'hono';
import type { Annotation, Report } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';
import { api } from './api/index.ts';
import { assets } from './assets.ts';
import { type Answer, answerElsewhere } from './elsewhere.ts';
import type { Entry } from './entry.ts';
import { type Events, openEvents } from './events.ts';
import { guard } from './guard.ts';
import type { Imports } from './imports/index.ts';
import { shellOf } from './shell.ts';
import type { Write } from './writes.ts';

export interface Desk {
  readonly archive: Archive;
  /// What the page calls the archive; else the name of its folder.
  readonly name?: string;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
  /// Read anew, with what the archive does not keep.
  readonly occurrences?: (report: string) => Promise<Annotation | undefined>;
  /// Reads a report that is in no archive; absent where none is read.
  readonly annotate?: (report: Report) => Promise<Annotation>;
  readonly version?: string;
  /// Absent where nothing may be changed.
  readonly write?: Write;
  /// Takes files in; absent where nothing may be.
  readonly imports?: Imports;
  /// Who may come in where others than this computer may; else only this computer may.
  readonly entry?: Entry;
  /// Whether others may come in, where the guard stands elsewhere.
  readonly shared?: boolean;
  /// What answers questions to the archive, if not this very program.
  readonly elsewhere?: Answer;
  /// The present instant, RFC 3339: else this computer's clock.
  readonly now?: () => string;
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
  '/import',
  '/brief',
  '/api',
];

/// The page, guarded.
export function pageOf(desk: Desk): Hono {
  const app = new Hono();
  guard(app, {
    writes: (desk.write ?? desk.imports) !== undefined,
    ...(desk.entry && { entry: desk.entry }),
  });
  if (desk.elsewhere) answerElsewhere(app, desk.elsewhere);
  addPages(app, desk);
  return app;
}

/// The same for a thread, which is asked only what has passed the guard.
export function answersOf(desk: Desk): Hono {
  const app = new Hono();
  addPages(app, desk);
  return app;
}

function addPages(app: Hono, desk: Desk): void {
  const { archive } = desk;
  const { any: shell, list } = shellOf(desk.assets);
  for (const view of VIEWS) {
    app.get(view, (c) => c.html(view === '/' && !c.req.url.includes('?') ? list : shell));
  }
  app.get('/incidents', (c) => c.redirect('/'));
  app.get('/review', (c) => c.html(shell));
  app.get('/incidents/:id', async (c) => {
    const found = await archive.incident(c.req.param('id'));
    return c.html(shell, found ? 200 : 404);
  });
  app.get('/views/:id', async (c) => {
    const found = (await archive.savedViews()).some(({ id }) => id === c.req.param('id'));
    return c.html(shell, found ? 200 : 404);
  });
  app.get('/reports/:id', async (c) => {
    const found = await archive.report(c.req.param('id'));
    return c.html(shell, found ? 200 : 404);
  });
  const shared = desk.shared ?? desk.entry !== undefined;
  const told = { name: desk.name ?? basename(archive.path), version: desk.version ?? '', shared };
  const events = desk.events ?? openEvents({ revision: () => archive.revision() });
  app.route('/api/v1', api(desk, told, { events, ...(desk.imports && { imports: desk.imports }) }));
  app.route('/assets', assets(desk.assets));
  app.notFound((c) => c.html(shell, 404));
}
