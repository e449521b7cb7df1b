/// The condition of heritage sites and their parts over time, with the counts that reports give.

import type { Site, SiteState } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { SiteEntry } from './site-entries.ts';
import { keysByName } from './where.ts';

export function sitesOf(entries: readonly SiteEntry[]): readonly Site[] {
  const bySite = new Map<string, SiteEntry[]>();
  const keyOf = keysByName(entries.map(({ site }) => site));
  for (const entry of entries) {
    const key = keyOf(entry.site);
    const list = bySite.get(key);
    if (list) list.push(entry);
    else bySite.set(key, [entry]);
  }
  return [...bySite.keys()].sort().map((key) => siteOf(key, bySite.get(key)!));
}

function siteOf(key: string, entries: readonly SiteEntry[]): Site {
  const parts = new Map<string, SiteEntry[]>();
  for (const entry of entries) parts.set(entry.part, [...(parts.get(entry.part) ?? []), entry]);
  const site = entries.find((one) => one.site.key === key)?.site ?? entries[0]!.site;
  return {
    id: `site:${key}`,
    name: site.name,
    place: site,
    parts: [...parts.keys()].sort().map((name) => partOf(name, parts.get(name)!)),
  };
}

function partOf(name: string, entries: readonly SiteEntry[]): Site['parts'][number] {
  const states = (rejected: boolean): readonly SiteState[] =>
    historyOf(entries.flatMap((one) => (one.rejected === rejected ? one.state : [])));
  const struck = states(true);
  return { name, history: states(false), ...(struck.length === 0 ? {} : { rejected: struck }) };
}

/// In order of time; a state said twice by the same claim stands once.
function historyOf(states: readonly SiteState[]): readonly SiteState[] {
  const unique = new Map(
    states.map((state) => [`${state.edtf} ${state.state} ${state.left ?? ''} ${state.claim}`, state]),
  );
  const dayOf = ({ edtf }: SiteState): string => edtf.replace(/^\[\.\./u, '');
  return [...unique.values()].sort(
    (a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.claim, b.claim),
  );
}
