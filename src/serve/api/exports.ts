/// The record as files: tables, one JSON a line, or all of it, streamed as fast as they are taken.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { annotationJson } from '../../export/contract.ts';
import * as csv from '../../export/csv.ts';
import type { Incident, IncidentFilter, Report } from '../../model/index.ts';
import { parts } from '../../store/parts.ts';
import { incidentFilter } from './queries.ts';
import type { Source } from './records.ts';
import { PROBLEM_TYPE, problem } from './route.ts';
import * as shape from './schemas.ts';
import { streamOf } from './stream.ts';
import { wholeRecord } from './whole-record.ts';
import { onlyKnown, wrongWords } from './wrong.ts';

interface Export {
  readonly type: string;
  readonly about: string;
  readonly write: (source: Source, filter: IncidentFilter) => AsyncIterable<string>;
}

const CSV = 'text/csv; charset=utf-8';
const LINES = 'application/x-ndjson; charset=utf-8';
const PAGE = 200;

const table = <T>(
  about: string,
  columns: readonly csv.Column<T>[],
  rows: (source: Source, filter: IncidentFilter) => AsyncIterable<T>,
): Export => ({
  ...{ type: CSV, about },
  write: async function* (source, filter) {
    yield csv.csvHead(columns);
    for await (const row of rows(source, filter)) yield csv.csvRow(row, columns);
  },
});

const lines = <T>(
  about: string,
  rows: (source: Source, filter: IncidentFilter) => AsyncIterable<T>,
): Export => ({
  ...{ type: LINES, about },
  write: async function* (source, filter) {
    for await (const row of rows(source, filter)) yield `${JSON.stringify(row)}\n`;
  },
});

/// File name → what is in it. A new export is a line here.
const EXPORTS: Readonly<Record<string, Export>> = {
  'incidents.csv': table('One row an incident', csv.INCIDENT_COLUMNS, incidents),
  'incidents.ndjson': lines('One incident a line, with its claims', incidents),
  'incidents.json': {
    ...{ type: 'application/json', about: 'A list of incidents, as `tetrapylon incidents --json` prints it' },
    write: async function* (source, filter) {
      let before = '[';
      for await (const row of incidents(source, filter)) {
        yield `${before}${JSON.stringify(row)}`;
        before = ',\n';
      }
      yield before === '[' ? '[]\n' : ']\n';
    },
  },
  'claims.csv': table('One row a claim, with its words', csv.CLAIM_COLUMNS, claims),
  'claims.ndjson': lines('One claim a line', claims),
  'reports.csv': table('One row a report, without its text', csv.REPORT_COLUMNS, reports),
  'reports.ndjson': lines('Reports as they can be taken in again', async function* (source) {
    for await (const { source: _, dated: __, ...report } of reports(source)) yield report;
  }),
  'annotations.ndjson': lines('One report a line, as `tetrapylon annotate --json` prints it', annotations),
  'sites.csv': table('One row a state of a part of a site', csv.SITE_COLUMNS, async function* ({ archive }) {
    for await (const site of parts(archive, 'sites')) {
      for (const part of site.parts) for (const state of part.history) yield { site, part, state };
    }
  }),
  'tenures.csv': table('Who held which place', csv.TENURE_COLUMNS, ({ archive }) =>
    parts(archive, 'tenures'),
  ),
  'appointments.csv': table('What was announced', csv.APPOINTMENT_COLUMNS, ({ archive }) =>
    parts(archive, 'appointments'),
  ),
  'record.json': {
    ...{ type: 'application/json', about: 'The whole record, as `tetrapylon record --json` prints it' },
    write: wholeRecord,
  },
};

const ABOUT = `Comes as fast as it is taken. The limits of \`/incidents\` hold for incidents and claims. In tables an apostrophe
stands before what a spreadsheet would take for a formula. Files: ${Object.entries(EXPORTS)
  .map(([name, { about }]) => `\`${name}\` (${about.charAt(0).toLowerCase()}${about.slice(1)})`)
  .join(', ')}.`;

export function addExports(app: OpenAPIHono, source: Source): void {
  const types = [...new Set(Object.values(EXPORTS).map(({ type }) => type.split(';')[0]!))];
  const failed = { content: { [PROBLEM_TYPE]: { schema: shape.problemJson } } };
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/export/{file}',
    ...{ summary: 'The record as a file', description: ABOUT, tags: ['Export'] },
    request: { params: z.object({ file: z.enum(Object.keys(EXPORTS)) }), query: incidentFilter },
    responses: {
      200: {
        description: 'The file.',
        content: Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
      },
      400: { description: 'The request makes no sense.', ...failed },
      404: { description: 'There is no such export.', ...failed },
    },
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/record',
    ...{ summary: 'The whole record, as `tetrapylon record --json` prints it', tags: ['Ledgers'] },
    responses: {
      200: { description: 'As asked.', content: { 'application/json': { schema: z.looseObject({}) } } },
    },
  });
  app.get('/record', (c) =>
    c.body(streamOf(asOfNow(source, (now) => wholeRecord(now))), 200, { 'Content-Type': 'application/json' }),
  );
  app.get('/export/:file', (c) => {
    const file = c.req.param('file');
    const found = Object.hasOwn(EXPORTS, file) ? EXPORTS[file] : undefined;
    if (!found) {
      return problem(c, 404, 'There is no such export', `There are ${Object.keys(EXPORTS).join(', ')}.`);
    }
    const query = onlyKnown(incidentFilter.shape).safeParse(c.req.query());
    if (!query.success) {
      return problem(c, 400, 'The request makes no sense', wrongWords(query.error));
    }
    const filter = Object.fromEntries(Object.entries(query.data).filter(([, value]) => value !== undefined));
    return c.body(streamOf(asOfNow(source, (now) => found.write(now, filter))), 200, {
      'Content-Type': found.type,
      'Content-Disposition': `attachment; filename="${file}"`,
    });
  });
}

/// A file tells of one state of the archive, though another may be written while it is taken.
async function* asOfNow(
  source: Source,
  write: (source: Source) => AsyncIterable<string>,
): AsyncGenerator<string> {
  const archive = await source.archive.snapshot();
  try {
    yield* write({ ...source, archive });
  } finally {
    await archive.close();
  }
}

async function* incidents({ archive }: Source, filter: IncidentFilter): AsyncGenerator<Incident> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await archive.incidents({ ...filter, limit: PAGE, ...(after && { after }) });
    for (const { id } of page.items) {
      const one = await archive.incident(id);
      if (one) yield one;
    }
    after = page.next;
  }
}

async function* claims(source: Source, filter: IncidentFilter): AsyncGenerator<csv.ClaimOf> {
  for await (const { id: incident, claims, review } of incidents(source, filter)) {
    for (const claim of claims) yield { incident, claim, ...(review && { review }) };
  }
}

async function* reports({ archive }: Source): AsyncGenerator<Report> {
  for await (const { id } of parts(archive, 'reports')) {
    const report = await archive.report(id);
    if (report) yield report;
  }
}

async function* annotations(source: Source): AsyncGenerator<object> {
  for await (const { id } of parts(source.archive, 'reports')) {
    const annotation = await source.annotation(id);
    if (annotation) yield annotationJson(annotation);
  }
}
