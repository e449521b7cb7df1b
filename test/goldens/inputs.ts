/// What tests of the whole flow start from: the example reports and the package's data, loaded once.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/model/index.ts';
import { readReports } from '../../src/read/index.ts';

export { loadResources as resources } from '../support/resources.ts';

export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/// The reports of every .txt and .jsonl of a folder, in the order of their file names.
export function reportsOf(folder: string): Report[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|jsonl)$/.test(name))
    .sort()
    .flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const { reports, problems } = readReports({ name, bytes }, {});
      if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
      return reports;
    });
}

/// A report of this text, as if it had been read from a file.
export function reportOf(text: string, fields: Partial<Report> = {}): Report {
  return {
    id: fields.id ?? `made-${text.length}`,
    published: '2018-10-16',
    dated: 'given',
    language: 'en',
    media: [],
    source: { file: 'made.txt' },
    ...fields,
    text,
  };
}

/// A short name for people: the file's, or the id that a line of a JSONL file gives.
export function nameOf(report: Report): string {
  return report.source.file.endsWith('.txt') ? report.source.file.replace(/^.*\/|\.txt$/g, '') : report.id;
}
