/// The list of reports in memory, with whose words each holds: read again only when the archive has changed.

import type {
  CopyKind,
  FacetCount,
  Form,
  Origin,
  Page,
  RecordReport,
  ReportFacets,
  ReportFilter,
  ReportRow,
  Share,
} from '../../model/index.ts';
import type { Archive, Part, PartName } from '../../store/archive.ts';
import { readPlace, writeCursor } from '../../store/query.ts';
import { compareText } from '../../text/compare-text.ts';

export interface ReportQuery extends ReportFilter {
  readonly after?: string;
  readonly offset?: number;
  readonly limit: number;
  readonly descending: boolean;
}

export interface ReportTable {
  readonly page: (query: ReportQuery) => Promise<Page<ReportRow>>;
  readonly facets: (filter: ReportFilter) => Promise<ReportFacets>;
}

/// A report is a copy, or of several parts, from this share of its text on.
const PART = 0.1;
const MOST_READ = 5000;

export function reportTable(archive: Archive): ReportTable {
  let known: { readonly revision: string; readonly rows: readonly ReportRow[] } | undefined;
  const rows = async (): Promise<readonly ReportRow[]> => {
    const revision = await archive.revision();
    if (known?.revision !== revision) known = { revision, rows: await readRows(archive) };
    return known.rows;
  };
  return {
    page: async (query) => pageOf(filtered(await rows(), query), query),
    facets: async (filter) => facetsOf(await rows(), filter),
  };
}

async function readRows(archive: Archive): Promise<readonly ReportRow[]> {
  const [reports, origins] = [await readAll(archive, 'reports'), await readAll(archive, 'origins')];
  const shares = sharesOf(origins, new Map(reports.map(({ id, outlet, agency }) => [id, agency ?? outlet])));
  return reports
    .map((report) => rowOf(report, shares.get(report.id) ?? []))
    .toSorted((a, b) => compareText(a.published, b.published) || compareText(a.id, b.id));
}

async function readAll<P extends PartName>(archive: Archive, name: P): Promise<readonly Part<P>[]> {
  const all: Part<P>[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page<Part<P>> = await archive.part(name, { limit: MOST_READ, ...(after && { after }) });
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

function sharesOf(
  origins: readonly Origin[],
  names: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, readonly Share[]> {
  const shares = new Map<string, Share[]>();
  for (const { id, report: first, agency, members } of origins) {
    for (const { report, share } of members) {
      const one: Share = { origin: id, report: first, share, by: agency ?? names.get(first) ?? null };
      const list = shares.get(report);
      if (list) list.push(one);
      else shares.set(report, [one]);
    }
  }
  return shares;
}

function rowOf(report: RecordReport, shares: readonly Share[]): ReportRow {
  return {
    ...report,
    words: copyKind(report.id, report.form, shares),
    shares: shares.toSorted((a, b) => b.share - a.share || compareText(a.origin, b.origin)),
  };
}

export function copyKind(id: string, form: Form, shares: readonly Share[]): CopyKind {
  const own = shares.filter(({ report }) => report === id).reduce((sum, { share }) => sum + share, 0);
  const others = shares.filter(({ report, share }) => report !== id && share >= PART);
  if (form === 'composite' || others.length > 1) return 'composite';
  if (others.length === 0) return 'original';
  return own < PART ? 'reprint' : 'partly';
}

type Limit = keyof ReportFilter;

function fits(row: ReportRow, filter: ReportFilter, but?: Limit): boolean {
  const is = (name: Limit, value: string | null): boolean =>
    but === name || filter[name] === undefined || filter[name] === value;
  const day = row.published.slice(0, 10);
  return (
    is('outlet', row.outlet) &&
    is('agency', row.agency) &&
    is('form', row.form) &&
    is('words', row.words) &&
    (filter.since === undefined || day >= filter.since) &&
    (filter.until === undefined || (day !== '' && day.slice(0, filter.until.length) <= filter.until))
  );
}

function filtered(rows: readonly ReportRow[], query: ReportQuery): readonly ReportRow[] {
  const found = rows.filter((row) => fits(row, query));
  return query.descending ? found.toReversed() : found;
}

function pageOf(rows: readonly ReportRow[], { after, offset = 0, limit }: ReportQuery): Page<ReportRow> {
  const from = after === undefined ? offset : readPlace(after);
  const items = rows.slice(from, from + limit);
  const end = from + items.length;
  return { items, next: end < rows.length ? writeCursor({ value: end, id: '' }) : null };
}

/// Each facet counts what is left under the other limits, so that a choice in it can be changed.
function facetsOf(rows: readonly ReportRow[], filter: ReportFilter): ReportFacets {
  const count = (name: Limit, of: (row: ReportRow) => string | null): readonly FacetCount[] =>
    counted(rows.filter((row) => fits(row, filter, name)).map(of)).toSorted(
      (a, b) => b.count - a.count || compareText(a.value, b.value),
    );
  const found = rows.filter((row) => fits(row, filter));
  return {
    total: found.length,
    outlets: count('outlet', ({ outlet }) => outlet),
    agencies: count('agency', ({ agency }) => agency),
    forms: count('form', ({ form }) => form),
    words: count('words', ({ words }) => words),
    months: counted(found.map(({ published }) => published.slice(0, 7))).toSorted((a, b) =>
      compareText(a.value, b.value),
    ),
  };
}

function counted(values: readonly (string | null)[]): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
