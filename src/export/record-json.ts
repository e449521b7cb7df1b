/// Prints what is known across reports in the machine-readable contract.

import type { Comparison, Incident, Origin, Record as SourcedRecord } from '../model/index.ts';

type Json = Readonly<Record<string, unknown>>;

/// `relate --json`: one object for the whole file.
export function relateJson(
  { comparison }: { readonly comparison: Comparison },
  { incidents }: SourcedRecord,
): Json {
  return {
    copies: copiesJson(comparison.copies),
    origins: shares(comparison.origins),
    incidents: incidents.map(({ id, type, mentions, reports }) => ({
      ...{ id, type, reports },
      mentions: mentions.map(({ report, event }) => ({ id: report, event })),
    })),
  };
}

function copiesJson(copies: Comparison['copies']): Json[] {
  return copies.map(({ members, origin }) => ({ members, origin }));
}

/// For each report, where its text comes from: one row for each origin it carries.
function shares(origins: readonly Origin[]): Json[] {
  return origins.flatMap(({ report, members }) =>
    members.map((member) => ({ id: member.report, origin: report, share: member.share })),
  );
}

/// `record --json`: the whole record.
export function recordJson(record: SourcedRecord): Json {
  const { reports, origins, copies, incidents, sites, tenures, appointments, links, problems } = record;
  return {
    reports,
    origins: origins.map(({ id, report, agency, published, members, span }) => ({
      id,
      report,
      agency,
      published,
      members,
      span,
    })),
    copies: copiesJson(copies),
    incidents: incidents.map(incidentJson),
    ...{ sites, tenures, appointments, links, problems },
  };
}

function incidentJson(incident: Incident): Json {
  return { ...incident };
}
