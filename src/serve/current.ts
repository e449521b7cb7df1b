/// The record in memory, read again only when the archive's has changed.

import type { Record } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';

export function currentRecord(archive: Archive): () => Promise<Record> {
  let known: { readonly stamp: string; readonly record: Record } | undefined;
  return async () => {
    const stamp = JSON.stringify(await archive.stamp());
    if (known?.stamp !== stamp) known = { stamp, record: await archive.record() };
    return known.record;
  };
}
