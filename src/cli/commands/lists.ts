/// The commands that show parts of the record: reports, incidents, sites, control, calendar.

import type { GradeLevel, Incident, IncidentFilter, IncidentRow, Site, Tenure } from '../../model/index.ts';
import type { Archive } from '../../store/archive.ts';
import { allOf } from '../../store/parts.ts';
import { withArchive } from '../desk.ts';
import {
  ARCHIVE,
  type Command,
  EXIT,
  JSON_OUT,
  type Options,
  printJson,
  type Shell,
  text,
  usageError,
} from '../shell.ts';
import { clip, printable, table } from '../table.ts';
import { periodOption } from './given.ts';
import {
  calendarTable,
  decidedColumn,
  incidentTable,
  incidentText,
  reportTable,
  struckLines,
  tenureTable,
} from './tables.ts';

const LIST = [ARCHIVE, JSON_OUT];
export const GRADES: readonly GradeLevel[] = [
  'verified',
  'corroborated',
  'single-source',
  'contested',
  'discounted',
];

export const reports: Command = {
  name: 'reports',
  summary: 'list the reports of the archive',
  options: LIST,
  examples: ['tetrapylon reports', 'tetrapylon reports --json'],
  run: (_, options, shell) =>
    withArchive(options, shell, async (archive) => {
      const reports = await allOf(archive, 'reports');
      if (options.json) return printJson(shell, reports);
      const { titleOf } = await import('../../store/titles.ts');
      const titles = new Map((await archive.reports()).map((report) => [report.id, titleOf(report)]));
      await shell.out(reportTable(reports, titles, shell.columns));
      return EXIT.fine;
    }),
};

export const incidents: Command = {
  name: 'incidents',
  summary: 'list incidents, in order of time',
  options: [
    { flags: '--type <type>', help: 'part of the type or of its ACLED name: strike, chemical' },
    { flags: '--place <name>', help: 'part of the name of the place or of one around it' },
    { flags: '--actor <name>', help: 'who did it, suffered it or says so' },
    { flags: '--since <period>', help: 'year, month or day' },
    { flags: '--until <period>', help: 'year, month or day, included' },
    { flags: '--grade <grade>', help: 'how sure it is', choices: GRADES },
    ...LIST,
  ],
  examples: [
    'tetrapylon incidents --place Aleppo --since 2016-11 --until 2016-12',
    'tetrapylon incidents --grade contested --json',
  ],
  run: (_, options, shell) => {
    const filter = filterOf(options);
    return withArchive(options, shell, async (archive) => {
      const rows = await listed(archive, filter);
      if (options.json) {
        return printJson(shell, await Promise.all(rows.map(({ id }) => archive.incident(id))));
      }
      await shell.out(incidentTable(await archive.counts(), rows, shell.columns));
      return EXIT.fine;
    });
  },
};

const PAGE = 500;

/// All incidents that fit, in order of time.
export async function listed(archive: Archive, filter: IncidentFilter): Promise<readonly IncidentRow[]> {
  const rows: IncidentRow[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await archive.incidents({ ...filter, limit: PAGE, ...(after && { after }) });
    rows.push(...page.items);
    after = page.next;
  }
  return rows;
}

export const incident: Command = {
  name: 'incident',
  operands: '<id>',
  summary: 'show one incident with every claim and its words',
  options: LIST,
  examples: ['tetrapylon incident 4f2a', 'tetrapylon incident 4f2a --json'],
  run: ([id], options, shell) =>
    withArchive(options, shell, async (archive) => {
      const one = await oneIncident(archive, id!);
      if (options.json) return printJson(shell, one);
      await shell.out(incidentText(one, shell.columns));
      return EXIT.fine;
    }),
};

export const sites: Command = {
  name: 'sites',
  summary: 'list sites, their parts and what became of them',
  options: LIST,
  examples: ['tetrapylon sites'],
  run: (_, options, shell) =>
    show(options, shell, async (archive) => {
      const sites = await allOf(archive, 'sites');
      return { json: sites, text: siteTable(sites, shell.columns) };
    }),
};

export const control: Command = {
  name: 'control',
  operands: '[place]',
  summary: 'list who held which place when',
  options: LIST,
  examples: ['tetrapylon control', 'tetrapylon control Palmyra'],
  run: ([place], options, shell) =>
    show(options, shell, async (archive) => {
      const wanted = place?.toLowerCase() ?? '';
      const there = (tenure: Tenure): boolean => tenure.place.toLowerCase().includes(wanted);
      const found = (await allOf(archive, 'tenures')).filter(there);
      const struck = (await allOf(archive, 'struck')).filter(there);
      return { json: found, text: tenureTable(found, shell.columns) + struckLines(struck) };
    }),
};

export const calendar: Command = {
  name: 'calendar',
  summary: 'list what was announced for a day, and what became of it',
  options: LIST,
  examples: ['tetrapylon calendar'],
  run: (_, options, shell) =>
    show(options, shell, async (archive) => {
      const appointments = await allOf(archive, 'appointments');
      return { json: appointments, text: calendarTable(appointments, shell.columns) };
    }),
};

function filterOf(options: Options): IncidentFilter {
  const since = periodOption(options, 'since');
  const until = periodOption(options, 'until');
  const given = { type: text(options.type), place: text(options.place), actor: text(options.actor) };
  const wanted = { ...given, since, until, grade: text(options.grade) as GradeLevel | undefined };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

async function show(
  options: Options,
  shell: Shell,
  view: (archive: Archive) => Promise<{ readonly json: unknown; readonly text: string }>,
): Promise<number> {
  return withArchive(options, shell, async (archive) => {
    const { json, text } = await view(archive);
    if (options.json) return printJson(shell, json);
    await shell.out(text);
    return EXIT.fine;
  });
}

export async function oneIncident(archive: Archive, id: string): Promise<Incident> {
  const found = (await archive.idsWith(id, 5)).filter(({ kind }) => kind === 'incident');
  if (found.length > 1) throw usageError(`${id} begins ${found.length} ids; give more of it: ${some(found)}`);
  const one = found[0] && (await archive.incident(found[0].id));
  if (!one) throw usageError(`no incident has the id ${id}; list them: tetrapylon incidents`);
  return one;
}

export function some(found: readonly { readonly id: string }[]): string {
  return found
    .slice(0, 4)
    .map(({ id }) => id)
    .join(', ');
}

function siteTable(sites: readonly Site[], width?: number): string {
  const rows = sites.flatMap((site) =>
    site.parts.flatMap((part) => part.history.map((state) => ({ site, part, state }))),
  );
  if (rows.length === 0) return 'No site has a known condition yet.\n';
  return table(
    rows,
    [
      { head: 'Site', of: ({ site }) => clip(site.name, 28) },
      { head: 'Part', of: ({ part }) => part.name },
      { head: 'When', of: ({ state }) => state.edtf },
      { head: 'State', of: ({ state }) => state.state },
      {
        head: 'Left',
        of: ({ state: { left, of } }) => (left === undefined ? '' : `${left} of ${of ?? '?'}`),
      },
      { head: 'Words', of: ({ state }) => printable(state.words), wide: true },
      ...decidedColumn(rows, ({ state }) => state.decided),
    ],
    width,
  );
}
