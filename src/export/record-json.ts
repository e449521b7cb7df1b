/// Prints what is known across reports in the machine-readable contract.

import type { Comparison, Record as SourcedRecord } from '../model/index.ts';
import { copiesJson, originsJson } from './copies.ts';

type Json = Readonly<Record<string, unknown>>;

/// `relate --json`: one object for the whole file.
export function relateJson(
  { comparison }: { readonly comparison: Comparison },
  { incidents }: SourcedRecord,
): Json {
  return {
    copies: copiesJson(comparison),
    origins: originsJson(comparison),
    incidents: incidents.map(({ id, type, mentions, reports }) => ({
      ...{ id, type, reports },
      mentions: mentions.map(({ report, event }) => ({ id: report, event })),
    })),
  };
}

/// `record --json`: the whole record. The types of the record are the contract's own; only copies are printed shorter.
export function recordJson(record: SourcedRecord): Json {
  return { ...record, copies: copiesJson(record) };
}
