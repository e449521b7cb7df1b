/// What the archive holds: incidents and their claims, reports and their annotations, copies, ledgers, problems.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { annotationJson } from '../../export/contract.ts';
import {
  type Annotation,
  type MentionRef,
  type Page,
  type Problem,
  type Report,
  refKey,
  type Tenure,
} from '../../model/index.ts';
import type { Archive, Part, PartName, Slice } from '../../store/archive.ts';
import { formerOf, formerWords } from '../../store/former.ts';
import { readPlace, writeCursor } from '../../store/query.ts';
import type { Write } from '../writes.ts';
import * as ledger from './ledger-schemas.ts';
import * as taken from './queries.ts';
import { claimOf } from './reading-schemas.ts';
import { problem, read, type Told } from './route.ts';
import * as shape from './schemas.ts';

export interface Source {
  readonly archive: Archive;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
  /// Read anew, with what the archive does not keep.
  readonly occurrences?: (report: string) => Promise<Annotation | undefined>;
  /// Reads a report that is in no archive.
  readonly annotate?: (report: Report) => Promise<Annotation>;
  /// Absent where nothing may be changed.
  readonly write?: Write;
  /// The present instant, RFC 3339.
  readonly now?: () => string;
}

const NO_ID = 'Nothing has this id: the rules or the reports may have changed since.';
const id = z.object({ id: z.string().max(200) });

/// Of an address of an incident: an id that was somewhere kept is answered with what became of it.
export function missingIncident(source: Source): Pick<Told<z.ZodObject, z.ZodObject>, 'none' | 'became'> {
  return {
    none: 'No incident has this id, or ever had it in this archive.',
    became: async (id) => {
      const became = await formerOf(id, source);
      return became && { detail: formerWords(became), became };
    },
  };
}

export function addIncidents(app: OpenAPIHono, source: Source): void {
  const { archive } = source;
  const tag = 'Incidents';
  const missing = missingIncident(source);
  read(
    app,
    '/incidents',
    {
      summary: 'A page of incidents',
      tag,
      query: taken.incidentQuery,
      gives: shape.pageOf(shape.incidentRow),
    },
    (query) => archive.incidents(query),
  );
  read(
    app,
    '/incidents/facets',
    {
      ...{ summary: 'How many incidents have which grade, type, place, speaker and month', tag },
      ...{ query: taken.incidentFilter, gives: shape.facets },
    },
    (filter) => archive.facets(filter),
  );
  read(
    app,
    '/incidents/{id}',
    { summary: 'One incident with its claims', tag, params: id, gives: shape.incident, ...missing },
    ({ id }) => archive.incident(id),
  );
  read(
    app,
    '/incidents/{id}/links',
    {
      ...{ summary: 'Why its mentions are one event, and which others may be the same', tag },
      ...{ params: id, gives: z.array(shape.link), ...missing },
    },
    async ({ id }) => {
      const found = await archive.incident(id);
      if (found === undefined) return undefined;
      const mine = new Set(found.mentions.map(refKey));
      const has = (ref: MentionRef): boolean => mine.has(refKey(ref));
      const links = await toldBy(archive, 'links', found.reports, ({ a, b }) => JSON.stringify([a, b]));
      return links.filter(({ a, b }) => has(a) || has(b));
    },
  );
  read(
    app,
    '/incidents/{id}/beside',
    {
      ...{ summary: 'What is told beside it: blame, aims, totals, details without a day or place', tag },
      ...{ params: id, gives: z.array(shape.background), ...missing },
    },
    async ({ id }) => {
      const found = await archive.incident(id);
      if (found === undefined) return undefined;
      const told = await toldBy(archive, 'background', found.reports, (one) => one.id);
      return told.filter(({ of }) => of === id);
    },
  );
  read(
    app,
    '/claims/{id}',
    {
      ...{ summary: 'One claim, and what it is a claim about', tag, params: id, none: NO_ID },
      gives: claimOf.extend({ origin: shape.origin.optional() }),
    },
    async ({ id }) => {
      const found = await archive.claim(id);
      if (found === undefined) return undefined;
      const origin = await archive.partById('origins', found.claim.origin);
      return { ...found, ...(origin && { origin }) };
    },
  );
}

/// What these reports have to do with, each once.
async function toldBy<P extends PartName>(
  archive: Archive,
  name: P,
  reports: readonly string[],
  keyOf: (item: Part<P>) => string,
): Promise<readonly Part<P>[]> {
  const told = await Promise.all(reports.map((report) => archive.partOfReport(name, report)));
  return [...new Map(told.flat().map((item) => [keyOf(item), item])).values()];
}

export function addReports(app: OpenAPIHono, { archive, annotation }: Source): void {
  const tag = 'Reports';
  read(
    app,
    '/reports/{id}',
    { summary: 'One report as it was received', tag, params: id, gives: shape.report, none: NO_ID },
    ({ id }) => archive.report(id),
  );
  read(
    app,
    '/reports/{id}/annotation',
    { summary: 'What was read in it', tag, params: id, gives: shape.annotation, none: NO_ID },
    async ({ id }) => {
      const found = await annotation(id);
      return found && annotationJson(found);
    },
  );
  app.get('/reports/:id/raw', async (c) => {
    const bytes = await archive.rawBytes(c.req.param('id'));
    if (bytes === undefined) return problem(c, 404, 'Nothing is there', NO_ID);
    // Whatever was sent to us is shown as nothing but bytes to keep.
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' };
    return c.body(new Uint8Array(bytes), 200, headers);
  });
}

/// A page may hold fewer than were asked for, where others have come between them; it is empty only at the end.
async function tenuresIn(archive: Archive, place: string | undefined, slice: Slice): Promise<Page<Tenure>> {
  const wanted = place?.toLowerCase() ?? '';
  let page = await archive.part('tenures', slice);
  for (;;) {
    const items = page.items.filter((one) => one.place.toLowerCase().includes(wanted));
    if (items.length > 0 || page.next === null) return { ...page, items };
    page = await archive.part('tenures', { ...slice, after: page.next });
  }
}

/// What was kept aside on the way in, then what is odd in the record.
async function problemsIn(archive: Archive, { after, limit }: Slice): Promise<Page<Problem>> {
  const intake = await archive.intakeProblems();
  const from = after === undefined ? 0 : readPlace(after);
  const items: Problem[] = intake.slice(from, from + limit);
  const beyond = archive.part('problems', { limit: Math.max(1, from + limit + 1 - intake.length) });
  const others = (await beyond).items.slice(Math.max(0, from - intake.length));
  const all = [...items, ...others].slice(0, limit);
  const more = items.length + others.length > limit || from + limit < intake.length;
  return { items: all, next: more ? writeCursor({ value: from + limit, id: '' }) : null };
}

export function addLedgers(app: OpenAPIHono, { archive }: Source): void {
  const list = (name: PartName, summary: string, item: z.ZodType): void =>
    read(
      app,
      `/${name}`,
      { summary, tag: 'Ledgers', query: taken.slice, gives: shape.pageOf(item) },
      (slice) => archive.part(name, slice),
    );
  list('origins', 'Texts of independent authorship', shape.origin);
  list('copies', 'Passages that derive from one text', shape.copyGroup);
  list('sites', 'The condition of sites and their parts', ledger.site);
  read(
    app,
    '/tenures',
    {
      ...{ summary: 'Who held which place when', tag: 'Ledgers', gives: shape.pageOf(ledger.tenure) },
      query: taken.slice.extend({
        place: taken.words.optional().openapi({ description: 'Part of the name of the place.' }),
      }),
    },
    ({ place, ...slice }) => tenuresIn(archive, place, slice),
  );
  list('struck', 'Holders of places whom the rules read and a person rejected', ledger.tenure);
  list('appointments', 'What was scheduled, and what became of it', ledger.appointment);
  list('links', 'Pairs of mentions that are, or may be, one event', shape.link);
  read(
    app,
    '/problems',
    {
      ...{ summary: 'What could not be read, or is odd', tag: 'Ledgers' },
      ...{ query: taken.problemQuery, gives: shape.pageOf(shape.problem) },
    },
    (slice) => problemsIn(archive, slice),
  );
}
