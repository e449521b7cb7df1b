/// Where something comes from: an id, or the beginning of one, followed to the words behind it.

import type {
  Annotation,
  Background,
  Claim,
  Evidence,
  Incident,
  Link,
  Origin,
  Report,
  Site,
} from '../model/index.ts';
import type { Archive, IdKind } from './archive.ts';
import { chainOf, type Step } from './chain.ts';
import { fileName } from './titles.ts';

/// Words with the rest of their paragraph.
export interface Shown extends Evidence {
  readonly source: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export type Explained =
  | {
      readonly kind: 'claim';
      readonly of: string;
      readonly claim: Claim;
      readonly origin: Origin | null;
      readonly evidence: readonly Shown[];
      /// From the words to the record, a sentence or two a step.
      readonly chain: readonly Step[];
    }
  | { readonly kind: 'incident'; readonly incident: Incident; readonly beside: readonly Background[] }
  | { readonly kind: 'background'; readonly background: Background; readonly host: Incident | null }
  | {
      readonly kind: 'report';
      readonly report: Report;
      readonly incidents: readonly { readonly id: string; readonly title: string }[];
    }
  | { readonly kind: 'origin'; readonly origin: Origin }
  | { readonly kind: 'site'; readonly site: Site };

export type Found =
  | { readonly explained: Explained }
  /// Several ids begin so, or none.
  | { readonly candidates: readonly { readonly kind: IdKind; readonly id: string }[] };

/// How a report was read; without it the steps of reading and linking are left out.
export type Readings = (report: string) => Promise<Annotation | undefined>;

export async function explain(archive: Archive, id: string, readings?: Readings): Promise<Found> {
  const candidates = await archive.idsWith(id, 5);
  const [one, ...more] = candidates;
  if (!one || more.length > 0) return { candidates };
  const explained = await explainOne(archive, one.kind, one.id, readings);
  return explained ? { explained } : { candidates: [] };
}

async function explainOne(
  archive: Archive,
  kind: IdKind,
  id: string,
  readings: Readings | undefined,
): Promise<Explained | undefined> {
  if (kind === 'claim') return explainClaim(archive, id, readings);
  if (kind === 'report') return explainReport(archive, id);
  if (kind === 'incident') {
    const incident = await archive.incident(id);
    return incident && { kind, incident, beside: await besideOf(archive, incident) };
  }
  if (kind === 'background') {
    const background = await archive.partById('background', id);
    const host = background?.of === undefined ? undefined : await archive.incident(background.of);
    return background && { kind, background, host: host ?? null };
  }
  if (kind === 'origin') {
    const origin = await archive.partById('origins', id);
    return origin && { kind, origin };
  }
  const site = await archive.partById('sites', id);
  return site && { kind: 'site', site };
}

/// What is told beside an incident, in the order of the record.
async function besideOf(archive: Archive, { id, reports }: Incident): Promise<readonly Background[]> {
  const told = new Map<string, Background>();
  for (const report of reports) {
    for (const one of await archive.partOfReport('background', report)) {
      if (one.of === id) told.set(one.id, one);
    }
  }
  return [...told.values()];
}

async function explainClaim(
  archive: Archive,
  id: string,
  readings: Readings | undefined,
): Promise<Explained | undefined> {
  const found = await archive.claim(id);
  if (!found) return undefined;
  const { claim, of } = found;
  const origin = (await archive.partById('origins', claim.origin)) ?? null;
  const evidence = await Promise.all(claim.evidence.map((one) => inParagraph(one, archive)));
  const incident = found.incident === undefined ? undefined : await archive.incident(found.incident);
  const reports = new Set([...claim.evidence, ...(incident?.mentions ?? [])].map(({ report }) => report));
  const near = [...reports].slice(0, MOST_READ);
  const annotations = await readAll(near, readings);
  const sources = await sourcesOf(near, archive);
  const links = incident && incident.mentions.length > 1 ? await linksAt(claim, archive) : [];
  const sourceOf = (report: string): string => sources.get(report) ?? report;
  const chain = chainOf({ claim, origin, incident, annotations, links, sourceOf });
  return { kind: 'claim', of, claim, origin, evidence, chain };
}

/// So many reports of an incident are looked into for the words of its other tellings.
const MOST_READ = 24;

async function readAll(reports: readonly string[], readings: Readings | undefined) {
  const out = new Map<string, Annotation>();
  for (const report of readings ? reports : []) {
    const annotation = await readings?.(report);
    if (annotation) out.set(report, annotation);
  }
  return out;
}

async function sourcesOf(reports: readonly string[], archive: Archive): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(reports.map((id) => archive.report(id)));
  return new Map(all.flatMap((one) => (one === undefined ? [] : [[one.id, sourceOf(one)]])));
}

async function linksAt({ evidence }: Claim, archive: Archive): Promise<readonly Link[]> {
  return archive.partOfReport('links', evidence[0]!.report);
}

async function explainReport(archive: Archive, id: string): Promise<Explained | undefined> {
  const report = await archive.report(id);
  if (!report) return undefined;
  const incidents: { readonly id: string; readonly title: string }[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await archive.incidents({ report: id, limit: 500, ...(after && { after }) });
    incidents.push(...page.items.map(({ id, title }) => ({ id, title })));
    after = page.next;
  }
  return { kind: 'report', report, incidents };
}

async function inParagraph(evidence: Evidence, archive: Archive): Promise<Shown> {
  const report = await archive.report(evidence.report);
  const text = report?.text ?? '';
  const { from, to } = paragraphAround(text, evidence);
  return {
    ...evidence,
    source: report ? sourceOf(report) : evidence.report,
    before: text.slice(from, evidence.from),
    words: text.slice(evidence.from, evidence.to),
    after: text.slice(evidence.to, to),
  };
}

const FARTHEST = 1500;

function paragraphAround(text: string, { from, to }: Evidence): { from: number; to: number } {
  const before = text.lastIndexOf('\n', from - 1) + 1;
  const after = text.indexOf('\n', to);
  return {
    from: Math.max(before, from - FARTHEST),
    to: Math.min(after < 0 ? text.length : after, to + FARTHEST),
  };
}

export function sourceOf({ outlet, agency, published, source }: Report): string {
  return [outlet ?? agency ?? fileName(source.file), published.slice(0, 10)].filter(Boolean).join(', ');
}
