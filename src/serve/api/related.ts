/// Reports that have to do with each other: what they are called, what they share, how they lie side by side.

import { compare } from '../../compare/index.ts';
import { divide } from '../../divide/index.ts';
import type {
  Carried,
  Incident,
  RecordReport,
  Report,
  ReportName,
  Seam,
  SideBySide,
} from '../../model/index.ts';
import type { Archive } from '../../store/archive.ts';
import { titled, titleOf } from '../../store/titles.ts';
import { isWebAddress } from '../../store/urls.ts';

/// What reports are called, in the order asked; those that are not there are left out.
async function namesOf(archive: Archive, ids: readonly string[]): Promise<readonly ReportName[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => archive.partById('reports', id)));
  const there = rows.filter((row): row is RecordReport => row !== undefined);
  return (await titled(there, ({ id }) => id, archive)).map(
    ({ id, published, outlet, agency, title, source }) => ({ id, published, outlet, agency, title, source }),
  );
}

async function addressed(name: ReportName, archive: Archive): Promise<ReportName> {
  const url = (await archive.report(name.id))?.url;
  return isWebAddress(url) ? { ...name, url } : name;
}

/// Reports that a report is laid beside to find its seams.
const MOST_RELATED = 8;

export async function carriedBy(archive: Archive, id: string): Promise<Carried | undefined> {
  const report = await archive.report(id);
  if (report === undefined) return undefined;
  const copies = await archive.partOfReport('copies', id);
  const origins = await archive.partOfReport('origins', id);
  const sources = copies.map(({ origin }) => origin.id).filter((other) => other !== id);
  return {
    ...{ copies, origins },
    seams: await seamsOf(archive, [report], [...new Set(sources)]).then((all) => all.get(id) ?? []),
    reports: await namesOf(archive, [
      ...sources,
      ...origins.map((origin) => origin.report),
      ...copies.flatMap(({ members }) => members.map((member) => member.id)).slice(0, MOST_NAMED),
    ]),
  };
}

const MOST_NAMED = 400;

/// Where a second story begins in these reports, which the texts that they are made of show.
async function seamsOf(
  archive: Archive,
  reports: readonly Report[],
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly Seam[]>> {
  const have = new Set(reports.map(({ id }) => id));
  const wanted = sources.filter((id) => !have.has(id)).slice(0, MOST_RELATED);
  const others = (await Promise.all(wanted.map((id) => archive.report(id)))).filter(
    (one) => one !== undefined,
  );
  if (reports.length + others.length < 2) return new Map();
  return compare([...reports, ...others].map((report) => ({ report, division: divide(report) }))).seams;
}

export async function sourcesOf(archive: Archive, { reports, claims }: Incident) {
  const told = await Promise.all(
    reports.slice(0, MOST_NAMED).map((id) => archive.partOfReport('origins', id)),
  );
  const mine = new Set(claims.map(({ origin }) => origin));
  const origins = [...new Map(told.flat().map((one) => [one.id, one])).values()].filter(({ id }) =>
    mine.has(id),
  );
  const carriers = origins.flatMap(({ report, members }) => [
    report,
    ...members.map((member) => member.report),
  ]);
  const names = await namesOf(archive, [...reports, ...carriers].slice(0, MOST_NAMED));
  return { reports: await Promise.all(names.map((name) => addressed(name, archive))), origins };
}

export async function sideBySide(archive: Archive, ids: readonly string[]): Promise<SideBySide | undefined> {
  const reports = await Promise.all(ids.map((id) => archive.report(id)));
  const there = reports.filter((report) => report !== undefined);
  if (there.length < ids.length) return undefined;
  const divided = there.map((report) => ({ report, division: divide(report) }));
  const groups = (await Promise.all(ids.map((id) => archive.partOfReport('copies', id)))).flat();
  const sources = [...new Set(groups.map(({ origin }) => origin.id))];
  const seams = await seamsOf(archive, there, sources);
  const rows = new Map((await namesOf(archive, ids)).map((row) => [row.id, row]));
  return {
    columns: divided.map(({ report, division }) => ({
      ...(rows.get(report.id) ?? nameless(report)),
      ...{ text: report.text, form: division.form, passages: division.passages },
      seams: seams.get(report.id) ?? [],
    })),
    copies: compare(divided).copies,
    others: await othersOf(archive, ids, groups),
  };
}

/// A report that was left out of the record still has a source and a date.
function nameless(report: Report): ReportName {
  const { id, published, outlet = null, agency = null, source } = report;
  return { id, published, outlet, agency, title: titleOf(report), source: source.file };
}

const MOST_OTHERS = 24;

/// Other reports with passages of the same texts, by how many characters they share.
async function othersOf(
  archive: Archive,
  ids: readonly string[],
  groups: readonly {
    readonly members: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  }[],
): Promise<SideBySide['others']> {
  const shared = new Map<string, number>();
  for (const { id, from, to } of groups.flatMap(({ members }) => members)) {
    if (!ids.includes(id)) shared.set(id, (shared.get(id) ?? 0) + to - from);
  }
  const most = [...shared].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_OTHERS);
  const names = await namesOf(
    archive,
    most.map(([id]) => id),
  );
  return names.map((name) => ({ ...name, share: shared.get(name.id) ?? 0 }));
}
