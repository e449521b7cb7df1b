/// Reports a second, on one core: `tsx bench/speed.ts [--reports N]`. `annotate` alone, then the whole way of `ingest`:
/// read, annotate, relate, make the record. Reports of about 600 words: made ones where the generator lies beside the
/// project, else the examples joined.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotate, record, relate } from '../src/pipeline.ts';
import { readReports } from '../src/read/index.ts';
import { loadResources } from '../test/support/resources.ts';

const MAKER = fileURLToPath(new URL('../../shared/gold/tools/make-scale.mjs', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

/// JSON Lines of `count` reports.
function input(count: number): Uint8Array {
  if (existsSync(MAKER)) {
    const made = execFileSync('node', [MAKER, '--reports', String(count)], { maxBuffer: 1 << 30 });
    return new Uint8Array(made);
  }
  const texts = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(EXAMPLES, name), 'utf8').replace(/^date \S+\s/, ''));
  const lines = Array.from({ length: count }, (_, i) => {
    const text = `${texts[i % texts.length]}\n\n${texts[(i * 7 + 3) % texts.length]}`;
    const day = new Date(Date.UTC(2018, 0, 1 + (i % 365))).toISOString().slice(0, 10);
    return JSON.stringify({ id: `made-${i}`, published: day, language: 'en', text });
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function timed<T>(name: string, count: number, work: () => T): T {
  const began = performance.now();
  const result = work();
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s  ${(count / seconds).toFixed(0).padStart(7)} reports/s`,
  );
  return result;
}

/// The command as a user runs it, on an archive that is new.
function ingest(bytes: Uint8Array, count: number): void {
  const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  if (!existsSync(cli)) return console.log('ingest: not measured, run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-speed-'));
  const file = join(folder, 'made.jsonl');
  writeFileSync(file, bytes);
  timed('ingest, whole command', count, () =>
    execFileSync('node', [cli, 'ingest', file, '--archive', join(folder, 'archive')], { stdio: 'ignore' }),
  );
  rmSync(folder, { recursive: true });
}

function main(args: readonly string[]): void {
  const count = Number(args[args.indexOf('--reports') + 1] || 1000) || 1000;
  const bytes = input(count);
  const { reports } = readReports({ name: 'made.jsonl', bytes }, {});
  const words = reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  console.log(`${reports.length} reports, ${Math.round(words / reports.length)} words each`);
  const resources = timed('load the data', 1, loadResources);
  for (const report of reports.slice(0, 50)) annotate(report, resources);
  timed('read', count, () => readReports({ name: 'made.jsonl', bytes }, {}));
  const annotations = timed('annotate', count, () => reports.map((report) => annotate(report, resources)));
  const related = timed('relate', count, () => relate(annotations));
  const made = timed('record', count, () => record(related));
  console.log(
    `${made.incidents.length} incidents, ${made.origins.length} origins, ${made.copies.length} copy groups`,
  );
  ingest(bytes, count);
}

main(process.argv.slice(2));
