/// Spoiled texts by the million through divide, parse, times and places, every tenth through all layers:
/// `tsx bench/fuzz.ts [--inputs 1000000] [--seed 1] [--whole 10]`. Prints inputs a second, and each kind of failure once,
/// with the shortest text that shows it; ends with 1 where there is any.

import { parseArgs } from 'node:util';
import { findPlaces } from '../src/annotate/places.ts';
import { findTimes } from '../src/annotate/times.ts';
import { divide } from '../src/divide/index.ts';
import type { Annotation, Report } from '../src/model/index.ts';
import { annotate } from '../src/pipeline.ts';
import { readReports } from '../src/read/index.ts';
import { parse } from '../src/text/index.ts';
import { reportOf, resources } from '../test/goldens/inputs.ts';
import { lexiconFiles, rulesOf } from '../test/lexicon/examples.ts';
import { brokenPromises } from '../test/property/check.ts';
import { SENTENCES } from '../test/property/generators.ts';
import { spoiledTexts } from '../test/support/mutate-text.ts';
import { shrunk } from './support/shrink.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    whole: { type: 'string', default: '10' },
  },
});
const INPUTS = Number(values.inputs);
const WHOLE = Number(values.whole);
/// Milliseconds of processor time that no text of this length needs.
const TOO_LONG = 100;
/// Every so many texts go through the reader of files first.
const READ = 7;
const KINDS = ['txt', 'jsonl', 'html', 'xml'];

const data = resources();
const seeds = [
  ...SENTENCES,
  ...lexiconFiles()
    .flatMap(rulesOf)
    .flatMap(({ yes, no }) => [...yes, ...no]),
].filter((text) => text.length > 5);

type Reading = (report: Report) => Annotation;

function core(report: Report): Annotation {
  const division = divide(report);
  const doc = parse(report.text, division, data.tagger);
  const base = { report, division, doc, resources: data };
  const times = findTimes(base);
  const places = findPlaces({ ...base, times });
  const none = { actors: [], figures: [], statements: [], events: [], problems: [] };
  return { report, division, sentences: doc.sentences, times, places, ...none };
}

const whole: Reading = (report) => annotate(report, data);

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/// What is wrong with how this text is read, in a word that is the same for all failures of its kind.
function failure(text: string, reading: Reading, kind?: string): string | undefined {
  try {
    const reports = kind === undefined ? [reportOf(text)] : readAs(text, kind);
    const broken = reports.flatMap((report) => brokenPromises(reading(report)))[0];
    return broken?.replace(/\d+/g, 'N').replace(/".*"/, '…');
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const where = error.stack?.split('\n').find((line) => line.includes('/src/')) ?? '';
    return `${error.message} ${where.replace(/^.*\/src\//, 'src/').replace(/[:)\d]+$/, '')}`;
  }
}

function readAs(text: string, kind: string): readonly Report[] {
  return readReports({ name: `spoiled.${kind}`, bytes: new TextEncoder().encode(text) }).reports;
}

/// Slow three times over: the machine may have been busy once.
function isSlow(text: string, reading: Reading): boolean {
  for (let n = 0; n < 3; n++) {
    const began = cpu();
    failure(text, reading);
    if (cpu() - began < TOO_LONG) return false;
  }
  return true;
}

function main(): number {
  const found = new Map<string, { readonly text: string; count: number }>();
  const began = performance.now();
  let done = 0;
  let whollyRead = 0;
  for (const text of spoiledTexts(seeds, Number(values.seed))) {
    if (done >= INPUTS) break;
    const reading = done % WHOLE === 0 ? whole : core;
    if (reading === whole) whollyRead++;
    const kind = done % READ === 0 ? KINDS[(done / READ) % KINDS.length] : undefined;
    const from = performance.now();
    let wrong = failure(text, reading, kind);
    if (wrong === undefined && performance.now() - from > TOO_LONG && isSlow(text, reading)) wrong = 'slow';
    if (wrong !== undefined) note(found, wrong, text, reading, kind);
    done++;
    if (done % 50_000 === 0) console.log(`${done} … ${rate(done, began)} a second`);
  }
  console.log(
    `${done} spoiled texts of seed ${values.seed}, ${whollyRead} of them through all layers; ${rate(done, began)} a second; ${found.size} kinds of failure`,
  );
  for (const [wrong, { text, count }] of found)
    console.log(`${count} × ${wrong}\n    ${JSON.stringify(text)}`);
  return found.size > 0 ? 1 : 0;
}

function rate(done: number, began: number): string {
  return ((1000 * done) / (performance.now() - began)).toFixed(0);
}

function note(
  found: Map<string, { readonly text: string; count: number }>,
  wrong: string,
  text: string,
  reading: Reading,
  kind: string | undefined,
): void {
  const known = found.get(wrong);
  if (known !== undefined) {
    known.count++;
    return;
  }
  const alike = (shorter: string) =>
    wrong === 'slow' ? isSlow(shorter, reading) : failure(shorter, reading, kind) === wrong;
  const small = shrunk(text, alike);
  found.set(wrong, { text: small, count: 1 });
  console.log(`${wrong}${kind === undefined ? '' : ` (.${kind})`}\n    ${JSON.stringify(small)}`);
}

process.exitCode = main();
