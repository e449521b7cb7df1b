/// The page and the JSON interface over one archive: for this computer, safe to open.

import { basename } from 'node:path';
import { type Context, Hono } from 'hono';
import type { Annotation, Problem } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';
import type { Frame } from '../web/layout.ts';
import { calendarPage, controlPage, sitesPage } from '../web/ledgers.ts';
import { missingPage, problemsPage, reportsPage, searchPage } from '../web/lists.ts';
import { LAYERS, type Reading, reportPage } from '../web/report.ts';
import { api } from './api/index.ts';
import { assets } from './assets.ts';
import { currentRecord, currentTitles } from './current.ts';
import { type Events, openEvents } from './events.ts';
import { guard } from './guard.ts';
import { SHELL } from './shell.ts';
import type { Write } from './writes.ts';

export interface Desk {
  readonly archive: Archive;
  /// What the page calls the archive; else the name of its folder.
  readonly name?: string;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
  readonly version?: string;
  /// Absent where nothing may be changed.
  readonly write?: Write;
  /// What tells the page that something has changed; else the page makes one of its own.
  readonly events?: Events;
  /// Folder of style sheet, script and fonts.
  readonly assets: string;
}

const MOST_HITS = 50;
/// Views of the page's own program, beside the list of incidents.
const VIEWS = ['timeline', 'map', 'sources'];

export function pageOf(desk: Desk): Hono {
  const { archive } = desk;
  const record = currentRecord(archive);
  const titles = currentTitles(archive);
  const app = new Hono();
  guard(app, { writes: desk.write !== undefined });

  const problemsOf = async (): Promise<readonly Problem[]> => [
    ...(await archive.intakeProblems()),
    ...(await record()).problems,
  ];
  const frame = async (): Promise<Frame> => ({
    name: desk.name ?? basename(archive.path),
    record: await record(),
    problems: (await problemsOf()).length,
    titles: await titles(),
  });

  app.get('/', (c) => c.html(SHELL));
  app.get('/incidents', (c) => c.redirect('/'));
  app.get('/incidents/:id', async (c) => {
    const found = await archive.incident(c.req.param('id'));
    return c.html(SHELL, found ? 200 : 404);
  });
  for (const view of VIEWS) app.get(`/${view}`, (c) => c.html(SHELL));
  app.get('/reports', async (c) => c.html(reportsPage(await frame())));
  app.get('/reports/:id', async (c) => {
    const annotation = await desk.annotation(c.req.param('id'));
    if (!annotation) return c.html(missingPage(await frame(), 'No report has this id.'), 404);
    return c.html(reportPage(await frame(), annotation, readingOf(c)));
  });
  app.get('/sites', async (c) => c.html(sitesPage(await frame())));
  app.get('/control', async (c) => c.html(controlPage(await frame())));
  app.get('/calendar', async (c) => c.html(calendarPage(await frame())));
  app.get('/problems', async (c) => c.html(problemsPage(await frame(), await problemsOf())));
  app.get('/search', async (c) => {
    const words = (c.req.query('q') ?? '').slice(0, 400);
    return c.html(searchPage(await frame(), words, await archive.search(words, MOST_HITS)));
  });
  const told = { name: desk.name ?? basename(archive.path), version: desk.version ?? '' };
  const events = desk.events ?? openEvents({ revision: () => archive.revision() });
  app.route('/api/v1', api(desk, told, events));
  app.route('/assets', assets(desk.assets));
  app.notFound(async (c) => c.html(missingPage(await frame(), 'There is no such page.'), 404));
  return app;
}

function readingOf(c: Context): Reading {
  const at = /^(\d{1,9})-(\d{1,9})$/.exec(c.req.query('at') ?? '');
  const layer = LAYERS.find((name) => name === c.req.query('layer')) ?? null;
  return { at: at && { from: Number(at[1]), to: Number(at[2]) }, layer };
}
