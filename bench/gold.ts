/// Accuracy against the gold beside the project: `tsx bench/gold.ts [task[/file]] [--record] [--keep FOLDER]`. Prints
/// the headline figures of each task and file; fails when one is below `thresholds.json`, which `--record` raises.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotationJson, relateJson } from '../src/export/contract.ts';
import type { Annotation, Report } from '../src/model/index.ts';
import { annotate, chain, record, relate } from '../src/pipeline.ts';
import { readReports } from '../src/read/index.ts';
import { loadResources } from '../test/support/resources.ts';
import { type Figures, held, raise } from './thresholds.ts';

const GOLD = fileURLToPath(new URL('../../shared/gold/', import.meta.url));

/// Task → the figures that it is known by.
const HEADLINES: Readonly<Record<string, readonly string[]>> = {
  times: ['strict.f', 'relaxed.f', 'value.f'],
  entries: ['boundary.f', 'time.accuracy'],
  places: ['all.detection.f', 'linked.detection.f', 'linked.accuracy161', 'linked.endToEnd161.f'],
  statements: ['speaker.exact.f', 'cue.exact.f', 'content.exact.f', 'content.overlap.f', 'pair.overlap.f'],
  entities: [
    'all.strict.f',
    'all.overlap.f',
    ...['person', 'organisation', 'place'].map((label) => `byLabel.${label}.overlap.f`),
  ],
  incidents: ['head.all.f', 'roles.head.all.f'],
  'event-types': ['accuracy', 'weightedF1'],
  'event-coreference': ['mentions.f', 'system.conll', 'found.conll', 'documents.f'],
  recall: ['macroF1'],
  copies: ['passagePairs.f', 'reportPairs.f', 'derivedCharacters.f', 'origin.accuracy', 'origin.sets.f'],
};
/// Tasks that are scored on `relate` as well.
const ACROSS = new Set(['event-coreference', 'copies']);

function goldReports(file: string): readonly Report[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const inputs = lines
    .filter((line) => line.includes('"id"') && line.includes('"text"'))
    .map((line) => {
      const { id, published, outlet, agency, title, url, language, text } = JSON.parse(line);
      return JSON.stringify({ id, published, outlet, agency, title, url, language, text });
    });
  const bytes = new TextEncoder().encode(`${inputs.filter((line) => line.startsWith('{"id"')).join('\n')}\n`);
  const { reports, problems } = readReports({ name: 'gold.jsonl', bytes }, {});
  for (const { message } of problems.slice(0, 3)) console.error(`  problem: ${message}`);
  return reports;
}

interface Run {
  readonly figures: Figures;
  readonly reports: number;
  readonly seconds: number;
}

function score(task: string, file: string, folder: string): Run {
  const resources = loadResources();
  const reports = goldReports(join(GOLD, task, file));
  const began = performance.now();
  const annotations: Annotation[] = reports.map((report) => annotate(report, resources));
  const lines = annotations.map((one) => JSON.stringify(annotationJson(one)));
  if (ACROSS.has(task)) {
    const related = relate(annotations);
    const whole = record(related);
    lines.push(JSON.stringify(relateJson(related, whole, chain(related, whole))));
  }
  const seconds = (performance.now() - began) / 1000;
  const read = (given: readonly string[], kind: string, names: readonly string[]): Figures => {
    const all = scored(task, file, join(folder, `${kind}${task}-${file}`), given);
    const figures = names.flatMap((name) => {
      const value = at(all, ['figures', ...name.split('.')]);
      return typeof value === 'number' ? [[kind + name, value] as const] : [];
    });
    return Object.fromEntries(figures);
  };
  const names = HEADLINES[task] ?? [];
  const conflict =
    task === 'event-coreference' ? read(withoutOccurrences(lines), 'conflict.', names.slice(0, -1)) : {};
  const places = task === 'entities' ? read(withoutNationalities(lines), 'toponyms.', names.slice(-1)) : {};
  return {
    figures: { ...read(lines, '', names), ...conflict, ...places },
    reports: reports.length,
    seconds,
  };
}

/// What the scorer says of these lines.
function scored(task: string, file: string, predictions: string, lines: readonly string[]): unknown {
  writeFileSync(predictions, `${lines.join('\n')}\n`);
  const program = realpathSync(join(GOLD, 'score.mjs'));
  const printed = execFileSync('node', [program, task, join(GOLD, task, file), predictions], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}');
}

/// Events of conflict and incidents alone: occurrences stand behind the events, and only chains speak of them.
function withoutOccurrences(lines: readonly string[]): readonly string[] {
  return lines.map((line) => {
    const { events, incidents, ...rest } = JSON.parse(line) as Record<string, readonly { type: string }[]>;
    const kept = (list: readonly { type: string }[] | undefined) =>
      list?.filter(({ type }) => type !== 'occurrence' && type !== 'chain');
    return JSON.stringify({ ...rest, events: kept(events), incidents: kept(incidents) });
  });
}

/// Places that the words mean as places: without "Syrian" and "U.S." of people and things, and without names in the name
/// of a body or for a government. Gold of places counts these; re3d counts them as nationalities and organisations, which
/// the actors hold as well.
function withoutNationalities(lines: readonly string[]): readonly string[] {
  return lines.map((line) => {
    const { places, ...rest } = JSON.parse(line) as { places?: readonly { reference?: string }[] };
    return JSON.stringify({
      ...rest,
      places: places?.filter(({ reference }) => !APART.has(reference ?? '')),
    });
  });
}

const APART = new Set(['demonym', 'organisation', 'metonym']);

function at(node: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], node);
}

function main(args: readonly string[]): number {
  if (!existsSync(GOLD)) {
    console.log(`no gold at ${GOLD}: nothing to measure`);
    return 0;
  }
  const [wanted = ''] = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--keep');
  const keep = args.includes('--keep') ? args[args.indexOf('--keep') + 1] : undefined;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'tetrapylon-gold-'));
  mkdirSync(folder, { recursive: true });
  let failed = false;
  for (const task of Object.keys(HEADLINES)) {
    for (const file of readdirSync(join(GOLD, task)).filter((name) => name.endsWith('.jsonl'))) {
      const name = `${task}/${file.replace('.jsonl', '')}`;
      if (!name.startsWith(wanted)) continue;
      const { figures, reports, seconds } = score(task, file, folder);
      const told = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`);
      console.log(`${name.padEnd(32)} ${told.join('  ')}   (${reports} reports, ${seconds.toFixed(1)} s)`);
      for (const fall of held(name, figures)) {
        failed = true;
        console.log(`  below its threshold: ${fall}`);
      }
      if (args.includes('--record')) raise(name, figures);
    }
  }
  if (keep === undefined) rmSync(folder, { recursive: true });
  return failed && !args.includes('--record') ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
