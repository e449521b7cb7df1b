/// Events against gold: `npx tsx bench/events.ts TASK/FILE [--half even|odd] [--wrong LABEL] [--full]`, or `--show FILE.txt`
/// to print the mentions of one report.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotationJson } from '../src/export/contract.ts';
import type { Annotation, Report, Span } from '../src/model/index.ts';
import { annotate } from '../src/pipeline.ts';
import { readReports } from '../src/read/index.ts';
import { loadResources } from '../test/support/resources.ts';

const gold = `${realpathSync(new URL('../../shared/gold/', import.meta.url))}/`;
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const resources = loadResources();

function reportsOf(name: string, text: string): readonly Report[] {
  return readReports({ name, bytes: new TextEncoder().encode(text) }, {}).reports;
}

function show({ report, events, times, places, figures, statements }: Annotation): void {
  const cut = ({ from, to }: Span) => report.text.slice(from, to).replace(/\s+/g, ' ');
  for (const note of events) {
    const { value } = note;
    const time = value.time === undefined ? '' : ` @${times[value.time]?.value.value}(${value.timeBy})`;
    const place = value.place === undefined ? '' : ` in ${places[value.place]?.value.name}(${value.placeBy})`;
    console.log(
      `"${cut(note)}" ${value.type} · ${value.status}${value.hedge ? ` (${value.hedge})` : ''}${value.generic ? ' generic' : ''}${value.partOf === undefined ? '' : ` partOf ${value.partOf}`}${time}${place}  [${note.rule}]`,
    );
    const names = (list: typeof value.agents) =>
      list.map((p) => `${p.name}${p.effect ? `=${p.effect}` : ''}`).join('; ');
    const counts = value.figures.map((f) => cut(figures[f]!)).join('; ');
    const by =
      value.statement === undefined
        ? ''
        : cut(statements[value.statement]?.value.speaker ?? { from: 0, to: 0 });
    console.log(
      `     by ${names(value.agents) || '-'} → ${names(value.targets) || '-'} ${value.instruments.length ? `with ${value.instruments.map(cut).join('; ')}` : ''} ${counts ? `figures ${counts}` : ''} ${by ? `said by ${by}` : ''}${value.holder ? ` holder ${value.holder.name}` : ''}${value.loser ? ` loser ${value.loser.name}` : ''}`,
    );
  }
}

function score(name: string): void {
  const [task] = name.split('/');
  const half = option('--half');
  const lines = readFileSync(`${gold}${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line.includes('"text"'))
    .filter((_, i) => half === undefined || (i % 2 === 0) === (half === 'even'));
  const inputs = lines.map((line) => {
    const { id, published, title, text } = JSON.parse(line);
    return JSON.stringify({ id, published, title, text });
  });
  const reports = reportsOf('gold.jsonl', inputs.join('\n'));
  const started = performance.now();
  const predictions = reports.map((report) => annotationJson(annotate(report, resources)));
  console.log(`${reports.length} reports, ${Math.round(performance.now() - started)} ms`);
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  writeFileSync(join(folder, 'gold.jsonl'), lines.join('\n'));
  writeFileSync(join(folder, 'out.jsonl'), predictions.map((one) => JSON.stringify(one)).join('\n'));
  const run = spawnSync(
    'node',
    [`${gold}score.mjs`, task!, join(folder, 'gold.jsonl'), join(folder, 'out.jsonl')],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const rows = run.stdout.split('\n').filter((row) => row && !row.startsWith('{'));
  console.log((args.includes('--full') ? rows : rows.slice(0, 45)).join('\n'), run.stderr);
  rmSync(folder, { recursive: true });
}

const file = option('--show');
if (file) for (const report of reportsOf(file, readFileSync(file, 'utf8'))) show(annotate(report, resources));
else score(args[0] ?? 'event-types/case2021');
