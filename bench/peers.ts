/// Beside other programs, on the same texts in the same run: chrono-node on dates, compromise and wink-nlp on tags.
/// `tsx bench/peers.ts`: speed as ratios; where gold lies beside the project, F1 of dated values and accuracy of tags.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as chronoParse } from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { readTreebank, type TreeSentence } from '../scripts/train/conllu.ts';
import { findTimes } from '../src/annotate/times.ts';
import { divide } from '../src/divide/index.ts';
import type { Report } from '../src/model/index.ts';
import { readReports } from '../src/read/index.ts';
import { parse } from '../src/text/index.ts';
import { loadResources } from '../test/support/resources.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TIMEBANK = here('../../shared/gold/times/timebank.jsonl');
const TREES = here('../../shared/train/en_ewt-test.conllu');
const resources = loadResources();
const wink = winkNlp(model, ['sbd', 'pos']);

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

function ourTimes(report: Report): readonly Found[] {
  const division = divide(report);
  const doc = parse(report.text, division, resources.tagger);
  return findTimes({ report, division, doc, resources }).map(({ from, to, value }) => ({
    from,
    to,
    value: value.value,
  }));
}

/// What chrono is sure of decides how far its value goes: a day, a month, a year.
function chronoTimes({ text, published }: Report): readonly Found[] {
  const noon = new Date(`${published.slice(0, 10)}T12:00:00Z`);
  return chronoParse(text, { instant: noon, timezone: 0 }).map(({ index, text: said, start }) => {
    const two = (part: 'month' | 'day') => String(start.get(part)).padStart(2, '0');
    const month = `${start.get('year')}-${two('month')}`;
    const day = start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('month');
    return { from: index, to: index + said.length, value: day ? `${month}-${two('day')}` : month };
  });
}

/// F1 over values of days, months and years: an answer is right where it overlaps the gold and says the same.
function dateF1(find: (report: Report) => readonly Found[], reports: readonly Report[], gold: Gold): number {
  const dated = /^\d{4}(?:-\d{2}){0,2}$/;
  let [right, said, due] = [0, 0, 0];
  for (const report of reports) {
    const answers = find(report).filter(({ value }) => dated.test(value));
    const wanted = (gold.get(report.text) ?? []).filter(({ value }) => dated.test(value));
    said += answers.length;
    due += wanted.length;
    right += wanted.filter((want) =>
      answers.some(({ from, to, value }) => value === want.value && from < want.to && want.from < to),
    ).length;
  }
  return (2 * right) / Math.max(1, said + due);
}

type Gold = ReadonlyMap<string, readonly Found[]>;

function readGold(file: string): { reports: readonly Report[]; gold: Gold } {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  const gold = new Map<string, readonly Found[]>();
  const inputs: string[] = [];
  for (const row of rows) {
    const { id, published, text, times } = JSON.parse(row);
    if (typeof text !== 'string' || typeof published !== 'string') continue;
    inputs.push(JSON.stringify({ id, published, text }));
    gold.set(
      text,
      (times ?? []).map((one: Found) => ({ ...one, value: one.value ?? '' })),
    );
  }
  return { reports: reportsOf(inputs), gold };
}

function reportsOf(lines: readonly string[]): readonly Report[] {
  return readReports({ name: 'peers.jsonl', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }, {})
    .reports;
}

function exampleReports(): readonly Report[] {
  const names = readdirSync(here('../examples/')).filter((name) => name.endsWith('.txt'));
  return names.flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(here(`../examples/${name}`)));
    return readReports({ name, bytes }, {}).reports;
  });
}

/// Thousand characters a second, the best of a few passes, for all programs in turn.
function race(
  programs: Readonly<Record<string, (text: Report) => unknown>>,
  reports: readonly Report[],
): void {
  const size = reports.reduce((sum, { text }) => sum + text.length, 0);
  const best = new Map<string, number>();
  for (let pass = 0; pass < 4; pass++)
    for (const [name, run] of Object.entries(programs)) {
      const began = performance.now();
      for (const report of reports) run(report);
      best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - began));
    }
  const ours = best.get('ours') ?? Number.NaN;
  for (const [name, ms] of best)
    console.log(
      `  ${name.padEnd(12)} ${(size / ms).toFixed(0).padStart(6)} thousand characters/s  ${(ms / ours).toFixed(2)} of our time`,
    );
}

/// Fine differences that programs draw differently count as the same.
const COARSE: Readonly<Record<string, string>> = { AUX: 'VERB', PROPN: 'NOUN', SCONJ: 'ADP', SYM: 'PUNCT' };
const coarse = (tag: string) => COARSE[tag] ?? tag;

type Tagged = readonly (readonly [word: string, tag: string])[];

const NAMES: readonly (readonly [string, string])[] = [
  ['Pronoun', 'PRON'],
  ['Verb', 'VERB'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Expression', 'INTJ'],
];

function compromiseTags(text: string): Tagged {
  const sentences = nlp(text).json({ terms: { tags: true, text: true } }) as readonly {
    readonly terms: readonly { readonly text: string; readonly tags: readonly string[] }[];
  }[];
  return sentences.flatMap(({ terms }) =>
    terms.map(({ text: word, tags }) => {
      const found = NAMES.find(([name]) => tags.includes(name));
      return [word, found?.[1] ?? 'X'] as const;
    }),
  );
}

function winkTags(text: string): Tagged {
  const tokens = wink.readDoc(text).tokens();
  const words = tokens.out() as string[];
  const tags = tokens.out(wink.its.pos) as string[];
  return words.map((word, i) => [word, tags[i] ?? 'X'] as const);
}

function ourTags(text: string): Tagged {
  const to = text.length;
  const division = {
    form: 'story',
    passages: [{ from: 0, to, kind: 'paragraph', entry: 0 }],
    entries: [],
  } as const;
  return parse(text, division, resources.tagger).tokens.map((token) => [token.text, token.pos] as const);
}

/// Accuracy on the words that a program cuts as the treebank does, and the share of words that it cuts so.
function tagScore(run: (text: string) => Tagged, sentences: readonly TreeSentence[]): string {
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
  return `${((100 * right) / met).toFixed(1)} % right, of the ${((100 * met) / all).toFixed(1)} % of words cut alike`;
}

function main(): void {
  const { reports, gold } = existsSync(TIMEBANK)
    ? readGold(TIMEBANK)
    : { reports: exampleReports(), gold: undefined };
  console.log(`dates, ${reports.length} reports (ours: frame, tags and times)`);
  race({ ours: ourTimes, 'chrono-node': chronoTimes }, reports);
  if (gold !== undefined) {
    console.log(`  F1 of values: ours ${dateF1(ourTimes, reports, gold).toFixed(3)}`);
    console.log(`  F1 of values: chrono-node ${dateF1(chronoTimes, reports, gold).toFixed(3)}`);
  }
  console.log('tokens and tags (ours: chunks, clauses and quotations too)');
  const programs = { ours: ourTags, compromise: compromiseTags, 'wink-nlp': winkTags };
  const texts = Object.entries(programs).map(
    ([name, run]) => [name, ({ text }: Report) => run(text)] as const,
  );
  race(Object.fromEntries(texts), reports);
  if (!existsSync(TREES)) return;
  const sentences = readTreebank(TREES);
  for (const [name, run] of Object.entries(programs))
    console.log(`  ${name.padEnd(12)} coarse tags: ${tagScore(run, sentences)}`);
}

main();
