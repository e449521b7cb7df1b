/// A page over the example reports and a few that mean harm, read as `start` reads them.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { Report } from '../../src/model/index.ts';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { pageOf } from '../../src/serve/app.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { received } from '../store/fixtures.ts';
import { loadResources } from '../support/resources.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

export const HOSTILE = [
  'Raiders shelled the port of Sidra on Tuesday <script>alert(1)</script>, the coast guard said.',
  'Six people \u202Edellik erew\u202C in the attack, said <img src=x onerror=alert(2)> "officials".',
  'قُتل ثلاثة أشخاص في الهجوم، حسب قول المسؤولين.',
].join('\n\n');

/// One paragraph of more than a million characters.
export const ENDLESS = `${'The market was open on Monday and 12 boats stood in the harbour of Sidra. '.repeat(14_000)}The end.`;

const entry = (i: number): string =>
  `${String(23 - Math.floor(i / 30)).padStart(2, '0')}:${String(59 - (i % 30)).padStart(2, '0')}\n\nShelling was reported in Aleppo, where ${i + 2} people were killed, officials said on Monday.`;

/// A live log of some 600 entries.
export const LOG = `Live: the day in Aleppo\n\n${Array.from({ length: 600 }, (_, i) => entry(i)).join('\n\n')}`;

export interface ReadingDesk {
  readonly app: Hono;
  /// Ids by the file's name without its ending.
  readonly ids: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

export async function readingDesk(): Promise<ReadingDesk> {
  const reports = [
    ...readdirSync(EXAMPLES)
      .filter((name) => /\.(?:txt|jsonl)$/.test(name))
      .flatMap((name) => readReports({ name, bytes: readFileSync(join(EXAMPLES, name)) }).reports),
    hostile('hostile', HOSTILE, { title: '<img src=x onerror=alert(3)>', outlet: '</script>"\u202Eevil' }),
    hostile('endless', ENDLESS, { outlet: 'Harbour Wire' }),
    hostile('log', LOG, { outlet: 'Harbour Wire' }),
  ];
  const resources = loadResources();
  const annotations = new Map(reports.map((report) => [report.id, annotate(report, resources)]));
  const archive = openSqlite(mkdtempSync(join(tmpdir(), 'tetrapylon-reading-')), 'write');
  await archive.addReports(
    reports.map((report) => ({ report, raw: new TextEncoder().encode(report.text) })),
    '2018-05-03T10:00:00Z',
  );
  await archive.addProblems(
    [{ source: 'scan.pdf', message: 'This is no text: it is kept aside.' }],
    '2018-05-03T10:00:00Z',
  );
  const made = record(relate([...annotations.values()]));
  await archive.writeRecord(made, { rules: 'a', inputs: await archive.inputs() });
  const annotation = async (id: string) => annotations.get(id);
  const app = pageOf({
    ...{ archive, annotation, occurrences: annotation, name: 'Examples' },
    assets: fileURLToPath(new URL('../../dist/assets', import.meta.url)),
  });
  const ids = reports.map(({ id, source }) => [source.file.replace(/\.\w+$/, ''), id] as const);
  return { app, ids: new Map(ids), close: () => archive.close() };
}

function hostile(id: string, text: string, more: Partial<Report>): Report {
  return received(id, text, { published: '2018-05-03', ...more }).report;
}
