/// Beside other programs on the same texts in the same run: chrono-node, compromise and wink-nlp on dates, words and tags.
/// `tsx bench/peers.ts`: processor time as ratios, and accuracy where gold and treebanks lie beside the project.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTreebank, type TreeSentence } from '../scripts/train/conllu.ts';
import type { Report } from '../src/model/index.ts';
import { readReports } from '../src/read/index.ts';
import { EXAMPLES, reportsOf } from '../test/goldens/inputs.ts';
import { type FindTimes, TAGS, type Tag, TIMES } from './support/programs.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const GOLD = here('../../shared/gold/');
const TREES = here('../../shared/train/');
const CACHE = here('../node_modules/.cache/tetrapylon/');
const PASSES = 3;
/// A program is not run again once it has used so many milliseconds: the slow ones would take an hour.
const PATIENCE = 4000;
const SETS = ['timebank', 'aquaint', 'wikiwars'];
const TREEBANKS = ['en_ewt-test', 'en_pud', 'en_gum-test'];

interface Row {
  readonly on: string;
  readonly program: string;
  /// Milliseconds of processor time for all texts, at best.
  readonly ms: number;
  readonly figures: Readonly<Record<string, number>>;
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/// The least time of a few passes, all programs in turn, so that what else the machine does falls on each alike.
function race<T>(
  programs: Readonly<Record<string, (text: T) => unknown>>,
  texts: readonly T[],
): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass++)
    for (const [name, run] of Object.entries(programs)) {
      if ((best.get(name) ?? 0) > PATIENCE) continue;
      const began = cpu();
      for (const text of texts) run(text);
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, cpu() - began));
    }
  return best;
}

function reportsIn(set: string): readonly Report[] {
  const rows = readFileSync(`${GOLD}times/${set}.jsonl`, 'utf8').trim().split('\n');
  const lines = rows.map((row) => {
    const { id, published, text } = JSON.parse(row);
    return JSON.stringify({ id, published, text });
  });
  return readReports({ name: `${set}.jsonl`, bytes: new TextEncoder().encode(lines.join('\n')) }).reports;
}

/// Strict, relaxed and value F1, as the scorer beside the gold has them.
function timeFigures(
  set: string,
  program: string,
  find: FindTimes,
  reports: readonly Report[],
): Row['figures'] {
  const guesses = reports.map((report) => JSON.stringify({ id: report.id, times: find(report) }));
  mkdirSync(CACHE, { recursive: true });
  const file = `${CACHE}peers-${program}-${set}.jsonl`;
  writeFileSync(file, guesses.join('\n'));
  const scored = spawnSync('node', [`${GOLD}score.mjs`, 'times', `${GOLD}times/${set}.jsonl`, file], {
    encoding: 'utf8',
  });
  const last = JSON.parse(scored.stdout.trim().split('\n').at(-1)!);
  const { strict, relaxed, value } = last.figures ?? last;
  return { 'value F1': value.f, 'relaxed F1': relaxed.f, 'strict F1': strict.f };
}

function dateRows(): Row[] {
  if (!existsSync(`${GOLD}times`)) {
    const best = race(TIMES, reportsOf(EXAMPLES));
    return [...best].map(([program, ms]) => ({ on: 'dates: examples', program, ms, figures: {} }));
  }
  return SETS.flatMap((set) => {
    const reports = reportsIn(set);
    const best = race(TIMES, reports);
    return Object.entries(TIMES).map(([program, find]) => {
      const figures = timeFigures(set, program, find, reports);
      return { on: `dates: ${set}`, program, ms: best.get(program)!, figures };
    });
  });
}

/// Differences that programs draw differently count as the same.
const COARSE: Readonly<Record<string, string>> = { AUX: 'VERB', PROPN: 'NOUN', SCONJ: 'ADP', SYM: 'PUNCT' };
const coarse = (tag: string) => COARSE[tag] ?? tag;

/// Of the words of the treebank, punctuation left out: how many a program cuts alike, and gives the same coarse tag.
function tagFigures(run: Tag, sentences: readonly TreeSentence[]): Row['figures'] {
  let [right, met, all] = [0, 0, 0];
  for (const { text, words } of sentences) {
    const gold = new Map(words.map(({ from, to, upos }) => [`${from} ${to}`, upos]));
    all += words.filter(({ upos }) => upos !== 'PUNCT').length;
    let at = 0;
    for (const [word, tag] of run(text)) {
      const from = text.indexOf(word, at);
      if (from < 0 || word === '') continue;
      at = from + word.length;
      const upos = gold.get(`${from} ${at}`);
      if (upos === undefined || upos === 'PUNCT') continue;
      met++;
      if (coarse(upos) === coarse(tag)) right++;
    }
  }
  return { 'tags right': right / all, 'words alike': met / all, 'tags right of those': right / met };
}

function tagRows(): Row[] {
  const known = TREEBANKS.filter((name) => existsSync(`${TREES}${name}.conllu`));
  if (known.length === 0) {
    const texts = reportsOf(EXAMPLES).map(({ text }) => text);
    return [...race(TAGS, texts)].map(([program, ms]) => ({
      on: 'tags: examples',
      program,
      ms,
      figures: {},
    }));
  }
  return known.flatMap((name) => {
    const sentences = readTreebank(`${TREES}${name}.conllu`);
    const best = race(
      TAGS,
      sentences.map(({ text }) => text),
    );
    return Object.entries(TAGS).map(([program, run]) => {
      const figures = tagFigures(run, sentences);
      return { on: `tags: ${name}`, program, ms: best.get(program)!, figures };
    });
  });
}

function print(rows: readonly Row[]): void {
  for (const on of new Set(rows.map((row) => row.on))) {
    const here = rows.filter((row) => row.on === on);
    const ours = here.find(({ program }) => program === 'ours')!;
    console.log(
      `\n${on.padEnd(22)} ${'ms'.padStart(7)}  of our time  ${Object.keys(ours.figures).join('  ')}`,
    );
    for (const { program, ms, figures } of here) {
      const values = Object.entries(figures).map(([name, value]) => value.toFixed(3).padStart(name.length));
      const ratio = (ms / ours.ms).toFixed(2).padStart(11);
      console.log(`  ${program.padEnd(20)} ${ms.toFixed(0).padStart(7)}  ${ratio}  ${values.join('  ')}`);
    }
    console.log(`  leads: ${leaders(here)}`);
  }
}

function leaders(rows: readonly Row[]): string {
  const fastest = rows.reduce((best, row) => (row.ms < best.ms ? row : best));
  const names = Object.keys(rows[0]!.figures).map((name) => {
    const best = rows.reduce((top, row) => (row.figures[name]! > top.figures[name]! ? row : top));
    return `${name} ${best.program}`;
  });
  return [`speed ${fastest.program}`, ...names].join(', ');
}

console.log(
  'Ours does more in its time: for dates also frame, tags, chunks and clauses; for tags also the last two. "Alone" is without them.',
);
print([...dateRows(), ...tagRows()]);
