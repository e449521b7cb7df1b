/// Incidents that may be the same event as one, as far as the rules doubt it.

import { type Incident, type IncidentRow, type Link, type MentionRef, refKey } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { rowOf } from './query.ts';

export interface Alike {
  readonly incident: IncidentRow;
  readonly score: number;
  readonly reasons: readonly string[];
}

const MOST = 12;
const MOST_ROWS = 200;

/// The likeliest first.
export async function alikeOf(archive: Archive, incident: Incident): Promise<readonly Alike[]> {
  const mine = new Set(incident.mentions.map(refKey));
  const links = await Promise.all(incident.reports.map((report) => archive.partOfReport('links', report)));
  const best = new Map<string, { readonly ref: MentionRef; readonly link: Link }>();
  for (const link of links.flat()) {
    if (link.answer !== 'unsure' || mine.has(refKey(link.a)) === mine.has(refKey(link.b))) continue;
    const ref = mine.has(refKey(link.a)) ? link.b : link.a;
    const known = best.get(refKey(ref));
    if (known === undefined || known.link.score < link.score) best.set(refKey(ref), { ref, link });
  }
  const found = new Map<string, Alike>();
  for (const { ref, link } of [...best.values()].sort((a, b) => b.link.score - a.link.score)) {
    if (found.size === MOST) break;
    const other = await holderOf(archive, ref);
    if (other === undefined || other.id === incident.id || found.has(other.id)) continue;
    const reasons = link.reasons.map(({ words }) => words);
    found.set(other.id, { incident: rowOf(other), score: link.score, reasons });
  }
  return [...found.values()];
}

async function holderOf(archive: Archive, ref: MentionRef): Promise<Incident | undefined> {
  const { items } = await archive.incidents({ report: ref.report, limit: MOST_ROWS });
  for (const { id } of items) {
    const one = await archive.incident(id);
    if (one?.mentions.some((mention) => refKey(mention) === refKey(ref))) return one;
  }
  return undefined;
}
