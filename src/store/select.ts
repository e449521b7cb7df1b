/// Questions to a whole record: which claim, which thing an id or its beginning names.

import type { Claim, Record } from '../model/index.ts';

export type Named =
  | { readonly kind: 'report' | 'incident' | 'site' | 'origin'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string; readonly claim: Claim; readonly of: string };

/// Everything whose id is `id`, or, if there is none, begins with it.
export function find(record: Record, id: string, reports: readonly string[] = []): readonly Named[] {
  const all: Named[] = [
    ...[...new Set([...reports, ...record.reports.map((report) => report.id)])].map(named('report')),
    ...[...record.incidents, ...record.background].map(({ id }) => named('incident')(id)),
    ...record.sites.map(({ id }) => named('site')(id)),
    ...record.origins.map(({ id }) => named('origin')(id)),
    ...allClaims(record),
  ];
  const exact = all.filter((one) => one.id === id);
  return exact.length > 0 ? exact.slice(0, 1) : all.filter((one) => one.id.startsWith(id));
}

function named(kind: 'report' | 'incident' | 'site' | 'origin') {
  return (id: string): Named => ({ kind, id });
}

/// The claims of incidents, tenures and appointments, each once, with the title of what it is a claim about.
export function allClaims(record: Record): readonly (Named & { readonly kind: 'claim' })[] {
  const owners: readonly { readonly of: string; readonly claims: readonly Claim[] }[] = [
    ...[...record.incidents, ...record.background].map(({ title, claims }) => ({ of: title, claims })),
    ...record.tenures.map(({ place, holder, claims }) => ({ of: `${holder} holds ${place}`, claims })),
    ...record.appointments.map(({ title, claims }) => ({ of: title, claims })),
  ];
  const byId = new Map<string, Named & { readonly kind: 'claim' }>();
  for (const { of, claims } of owners) {
    for (const claim of claims) {
      if (!byId.has(claim.id)) byId.set(claim.id, { kind: 'claim', id: claim.id, claim, of });
    }
  }
  return [...byId.values()];
}
