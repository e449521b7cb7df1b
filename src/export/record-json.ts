/// Prints the record in the machine-readable contract.

import type { Record as SourcedRecord } from '../model/index.ts';
import { copiesJson } from './copies.ts';

type Json = Readonly<Record<string, unknown>>;

/// `record --json`: the whole record. The types of the record are the contract's own; only copies are printed shorter.
export function recordJson(record: SourcedRecord): Json {
  return { ...record, copies: copiesJson(record) };
}
