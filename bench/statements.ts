/// Statements against gold. `npx tsx bench/statements.ts [set] [--show ID] [--palmyra]`; set: dev (default) or train.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findActors } from '../src/annotate/actors.ts';
import { findPlaces } from '../src/annotate/places.ts';
import { findStatements } from '../src/annotate/statements.ts';
import { findTimes } from '../src/annotate/times.ts';
import { divide } from '../src/divide/index.ts';
import type { Report, Resources, Span, StatementNote } from '../src/model/index.ts';
import { parse } from '../src/text/index.ts';

const gold = new URL('../../shared/gold/', import.meta.url).pathname;
const tagger = new URL('../models/tagger.bin', import.meta.url).pathname;
const resources: Resources = {
  gazetteer: { find: () => [], startsName: () => false },
  ...(existsSync(tagger) ? { tagger: readFileSync(tagger) } : {}),
};

interface Line {
  readonly id: string;
  readonly published: string;
  readonly title?: string;
  readonly text: string;
}

export function statementsOf(line: Line): readonly StatementNote[] {
  const report: Report = {
    ...line,
    dated: 'given',
    language: 'en',
    media: [],
    source: { file: '-' },
  };
  const division = divide(report);
  const doc = parse(report.text, division, resources.tagger);
  const base = { report, division, doc, resources };
  const times = findTimes(base);
  const places = findPlaces({ ...base, times });
  const actors = findActors({ ...base, times, places });
  return findStatements({ ...base, times, places, actors, figures: [] });
}

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const cut = (text: string, span: Span | null) =>
  span ? text.slice(span.from, span.to).replace(/\s+/g, ' ') : '-';

function show(text: string, notes: readonly StatementNote[]): void {
  for (const { rule, value } of notes) {
    const via = value.via.map((span) => `${cut(text, span)} › `).join('');
    const marks = [
      value.stance,
      value.direct ? 'direct' : '',
      value.hedge ?? '',
      (value.evidence ?? []).join(','),
      value.verifies ? 'verifies' : '',
      value.inside === undefined ? '' : `in ${value.inside}`,
    ];
    console.log(
      `${via}${cut(text, value.speaker)} | ${cut(text, value.cue)} | ${value.content.map((c) => cut(text, c)).join(' … ')}`,
    );
    console.log(
      `      ${rule.replace('statements/', '')} · ${marks.filter(Boolean).join(' · ')} · actor ${value.speaker?.actor ?? '-'}`,
    );
  }
}

function score(set: string): void {
  const file = `${gold}statements/polnear-${set}.jsonl`;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'statements-'));
  const out = join(folder, 'predictions.jsonl');
  const started = performance.now();
  const predictions = lines.map((json) => {
    const line = JSON.parse(json) as Line;
    const statements = statementsOf(line).map(({ value }) => value);
    return JSON.stringify({ id: line.id, statements });
  });
  console.log(`${lines.length} reports, ${Math.round(performance.now() - started)} ms`);
  writeFileSync(out, predictions.join('\n'));
  const run = spawnSync('node', [realpathSync(`${gold}score.mjs`), 'statements', file, out], {
    encoding: 'utf8',
  });
  console.log(
    run.stdout
      .split('\n')
      .filter((row) => row && !row.startsWith('{'))
      .join('\n'),
    run.stderr,
  );
  const keep = option('--keep');
  if (keep) writeFileSync(keep, predictions.join('\n'));
  rmSync(folder, { recursive: true });
}

if (args.includes('--text')) {
  const text = readFileSync(option('--text')!, 'utf8');
  show(
    text,
    statementsOf({ id: 'text', published: text.match(/\d{4}-\d\d-\d\d/)?.[0] ?? '2017-01-01', text }),
  );
} else if (existsSync(gold)) score(args.includes('train') ? 'train' : 'dev');
else console.log('no gold beside this checkout: nothing to measure');
