/// Where something comes from: an id, or the beginning of one, followed to the words behind it.

import type { Background, Claim, Evidence, Incident, Origin, Report, Site } from '../model/index.ts';
import type { Archive, IdKind } from './archive.ts';
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

export async function explain(archive: Archive, id: string): Promise<Found> {
  const candidates = await archive.idsWith(id, 5);
  const [one, ...more] = candidates;
  if (!one || more.length > 0) return { candidates };
  const explained = await explainOne(archive, one.kind, one.id);
  return explained ? { explained } : { candidates: [] };
}

async function explainOne(archive: Archive, kind: IdKind, id: string): Promise<Explained | undefined> {
  if (kind === 'claim') return explainClaim(archive, id);
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

async function explainClaim(archive: Archive, id: string): Promise<Explained | undefined> {
  const found = await archive.claim(id);
  if (!found) return undefined;
  const { claim, of } = found;
  const origin = (await archive.partById('origins', claim.origin)) ?? null;
  const evidence = await Promise.all(claim.evidence.map((one) => inParagraph(one, archive)));
  return { kind: 'claim', of, claim, origin, evidence };
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
