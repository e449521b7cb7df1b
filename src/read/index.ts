/// From a file's bytes to reports: a list of readers, the first that accepts a file reads it.

import type { Problem, Report } from '../model/index.ts';
import { reportId } from './identity.ts';
import { jsonLines } from './jsonl.ts';
import { feed, html, other, warc } from './later.ts';
import { plainText } from './plain.ts';
import type { InputFile, Reader, ReadOptions, ReadResult } from './reader.ts';

export { reportId } from './identity.ts';
export type { InputFile, Reader, ReadOptions, ReadResult } from './reader.ts';

/// In order of preference; a new format is one file and one entry here.
export const readers: readonly Reader[] = [jsonLines, warc, html, feed, other, plainText];

/// Reads every report of one file. Nothing is thrown for what a file holds: it is reported, the rest is kept.
export function readReports(file: InputFile, options: ReadOptions = {}): ReadResult {
  const start = new TextDecoder().decode(file.bytes.subarray(0, 512)).replace(/^\uFEFF/, '');
  const name = file.name.toLowerCase();
  const reader = readers.find((each) => each.accepts(name, start)) ?? plainText;
  const { reports, problems } = reader.read(file, options);
  const { kept, doubts } = separateIds(reports);
  return { reports: kept, problems: [...problems, ...doubts] };
}

/// Two different texts may not bear one id: the second gets the hash of its words instead. The same report twice
/// is one report.
export function separateIds(reports: readonly Report[]): {
  readonly kept: readonly Report[];
  readonly doubts: readonly Problem[];
} {
  const byId = new Map<string, Report>();
  const doubts: Problem[] = [];
  for (const report of reports) {
    const first = byId.get(report.id);
    if (first === undefined) byId.set(report.id, report);
    else if (first.text !== report.text) {
      const id = reportId(report.outlet, report.published, report.text);
      if (!byId.has(id)) byId.set(id, { ...report, id });
      const { file, line } = report.source;
      const source = line === undefined ? file : `${file}:${line}`;
      doubts.push({
        report: id,
        source,
        message: `id "${report.id}" is already used by another text; this one is kept as ${id}.`,
      });
    }
  }
  return { kept: [...byId.values()], doubts };
}
