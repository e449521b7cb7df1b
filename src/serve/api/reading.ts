/// What is asked for reading reports: the list, what one shares with others and tells, reports side by side, search.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Annotation, Claim, Incident, ToldHere } from '../../model/index.ts';
import type { Archive } from '../../store/archive.ts';
import { titled } from '../../store/titles.ts';
import * as taken from './queries.ts';
import * as gives from './reading-schemas.ts';
import { missingIncident, type Source } from './records.ts';
import { carriedBy, sideBySide, sourcesOf } from './related.ts';
import { reportTable } from './report-table.ts';
import { read } from './route.ts';
import * as shape from './schemas.ts';

const NO_ID = 'Nothing has this id: the rules or the reports may have changed since.';
const id = z.object({ id: z.string().max(200) });
const tag = 'Reports';

export function addReading(app: OpenAPIHono, source: Source): void {
  const { archive, occurrences } = source;
  const table = reportTable(archive);
  read(
    app,
    '/reports',
    { summary: 'A page of reports', tag, query: taken.reportQuery, gives: shape.pageOf(gives.reportRow) },
    async (query) => {
      const { items, next } = await table.page(query);
      return { items: await titled(items, ({ id }) => id, archive), next };
    },
  );
  read(
    app,
    '/reports/facets',
    {
      ...{ summary: 'How many reports have which outlet, agency, form, words and month', tag },
      ...{ query: taken.reportFilter, gives: gives.reportFacets },
    },
    (filter) => table.facets(filter),
  );
  read(
    app,
    '/reports/{id}/copies',
    {
      ...{ summary: 'Passages that it shares with other reports, and whose words they are', tag },
      ...{ params: id, none: NO_ID, gives: gives.carried },
    },
    ({ id }) => carriedBy(archive, id),
  );
  read(
    app,
    '/reports/{id}/told',
    {
      ...{ summary: 'What it tells of, and in which words', tag },
      ...{ params: id, none: NO_ID, gives: z.array(gives.told) },
    },
    async ({ id }) => ((await archive.report(id)) ? toldIn(archive, id) : undefined),
  );
  read(
    app,
    '/reports/{id}/occurrences',
    {
      ...{ summary: 'What else happens in it: read anew, the archive does not keep it', tag },
      ...{ params: id, none: NO_ID, gives: z.array(gives.occurrence) },
    },
    async ({ id }) => {
      const found = await occurrences?.(id);
      return found && occurrencesOf(found);
    },
  );
  read(
    app,
    '/incidents/{id}/sources',
    {
      ...{ summary: 'What its reports are called, and whose words they hold', tag: 'Incidents' },
      ...{ params: id, ...missingIncident(source), gives: gives.sources },
    },
    async ({ id }) => {
      const found = await archive.incident(id);
      return found && sourcesOf(archive, found);
    },
  );
  read(
    app,
    '/claims',
    {
      ...{ summary: 'Some claims by their ids, each with what it is a claim about', tag: 'Incidents' },
      ...{ query: taken.claimsQuery, gives: z.array(gives.claimOf) },
    },
    async ({ ids }) => {
      const all = await Promise.all(
        ids
          .split(',')
          .slice(0, MOST_CLAIMS)
          .map((id) => archive.claim(id)),
      );
      return all.filter((one) => one !== undefined);
    },
  );
  read(
    app,
    '/compare',
    {
      ...{ summary: 'Reports side by side: which passages are one text, with the edits', tag },
      ...{ query: taken.compareQuery, gives: gives.sideBySide, none: NO_ID },
    },
    ({ a, b, c, d }) => sideBySide(archive, [...new Set([a, b, c, d].filter((id) => id !== undefined))]),
  );
  addSearch(app, archive);
}

const MOST_CLAIMS = 400;

function addSearch(app: OpenAPIHono, archive: Archive): void {
  read(
    app,
    '/search',
    { summary: 'Reports by their words', tag, query: taken.searchQuery, gives: z.array(shape.hit) },
    async ({ q, limit, offset }) =>
      titled(await archive.search(q, limit, offset), ({ report }) => report, archive),
  );
  read(
    app,
    '/search/facets',
    {
      ...{ summary: 'How many reports a search finds, and how it was understood', tag },
      ...{ query: taken.searchFilter, gives: gives.searchFacets },
    },
    ({ q }) => archive.searchFacets(q),
  );
}

async function toldIn(archive: Archive, id: string): Promise<readonly ToldHere[]> {
  const { items } = await archive.incidents({ report: id, limit: 500 });
  const whole = await Promise.all(items.map((row) => archive.incident(row.id)));
  const beside = await archive.partOfReport('background', id);
  return [
    ...whole.filter((one) => one !== undefined).map((one) => toldHere(one, id)),
    ...beside.map((one) => ({ ...toldHere(one, id), beside: one.of ?? '' })),
  ].filter(({ spans }) => spans.length > 0);
}

function toldHere({ id, title, edtf, grade, claims }: Incident, report: string): ToldHere {
  const spansOf = ({ id: claim, slot, value, evidence }: Claim): ToldHere['spans'] =>
    evidence.filter((one) => one.report === report).map(({ from, to }) => ({ from, to, slot, value, claim }));
  return { id, title, edtf, level: grade.level, spans: claims.flatMap(spansOf) };
}

function occurrencesOf({ report, occurrences }: Annotation) {
  return (occurrences?.notes ?? []).map(({ from, to, rule, value }) => ({
    ...{ from, to, text: report.text.slice(from, to), status: value.status, rule },
  }));
}
