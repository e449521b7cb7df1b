/// The record and the names of reports in memory, read again only when the archive's have changed.

import type { Record } from '../model/index.ts';
import type { Archive } from '../store/archive.ts';
import { titleOf } from '../store/titles.ts';

export function currentRecord(archive: Archive): () => Promise<Record> {
  let known: { readonly stamp: string; readonly record: Record } | undefined;
  return async () => {
    const stamp = JSON.stringify(await archive.stamp());
    if (known?.stamp !== stamp) known = { stamp, record: await archive.record() };
    return known.record;
  };
}

/// Reports are never changed: what one is called is found out once.
export function currentTitles(archive: Archive): () => Promise<ReadonlyMap<string, string>> {
  let known: { readonly inputs: string; readonly titles: ReadonlyMap<string, string> } | undefined;
  return async () => {
    const inputs = await archive.inputs();
    if (known?.inputs !== inputs) {
      const reports = (await archive.reports()).filter(({ title }) => title === undefined);
      known = { inputs, titles: new Map(reports.map((report) => [report.id, titleOf(report)])) };
    }
    return known.titles;
  };
}
