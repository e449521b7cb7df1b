import type { Comparison, Division, Report } from '../model/index.ts';

/// What comparing needs of a report.
export interface Comparable {
  readonly report: Report;
  readonly division: Division;
}

/// Finds passages that derive from one text, the origins, and the seams of composites.
export function compare(_reports: readonly Comparable[]): Comparison {
  return { copies: [], origins: [], lineage: new Map(), seams: new Map() };
}
