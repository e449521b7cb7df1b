/// Accuracy of time expressions on the gold beside the project: `npx tsx bench/times.ts [--list] [set …]`.
/// A third of each set is held out: it is measured, and never looked at while rules are written.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTimes } from '../src/annotate/times.ts';
import { divide } from '../src/divide/index.ts';
import type { Report, Resources } from '../src/model/index.ts';
import { parse } from '../src/text/index.ts';

const GOLD = process.env.GOLD ?? '../shared/gold';
const folder = mkdtempSync(join(tmpdir(), 'times-'));
const list = process.argv.includes('--list');
const sets = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const tagger = existsSync('models/tagger.bin')
  ? new Uint8Array(readFileSync('models/tagger.bin'))
  : undefined;

interface Gold {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly times: readonly {
    from: number;
    to: number;
    type: string;
    value?: string;
    text: string;
    comparable?: boolean;
    optional?: boolean;
  }[];
}

export function read(gold: { id: string; published: string; text: string }) {
  const report = {
    ...gold,
    dated: 'given',
    language: 'en',
    media: [],
    source: { file: '-' },
  } as unknown as Report;
  const division = divide(report);
  const doc = parse(report.text, division, tagger);
  return findTimes({ report, division, doc, resources: {} as Resources });
}

function hash(id: string): number {
  let h = 0;
  for (const c of id) h = (h * 31 + c.charCodeAt(0)) >>> 0;
  return h;
}

function measure(name: string, docs: readonly Gold[], show: boolean): void {
  const start = performance.now();
  const read1 = docs.map((doc) => ({ doc, times: read(doc) }));
  const seconds = (performance.now() - start) / 1000;
  const lines = read1.map(({ doc, times }) =>
    JSON.stringify({
      id: doc.id,
      times: times.map(({ from, to, value: { type, value, mod } }) => ({
        from,
        to,
        type,
        value,
        ...(mod ? { mod } : {}),
      })),
    }),
  );
  const [gold, guess] = [join(folder, `${name}.gold`), join(folder, `${name}.guess`)];
  writeFileSync(gold, docs.map((doc) => JSON.stringify(doc)).join('\n'));
  writeFileSync(guess, lines.join('\n'));
  const out = execFileSync('node', [join(GOLD, 'score.mjs'), 'times', gold, guess], { encoding: 'utf8' });
  const figures =
    JSON.parse(out.trim().split('\n').at(-1)!).figures ?? JSON.parse(out.trim().split('\n').at(-1)!);
  const f = (x: { f: number; p?: number; r?: number }) => x.f.toFixed(3);
  const { strict, relaxed, value, type } = figures;
  console.log(
    `${name.padEnd(16)} docs ${String(docs.length).padStart(3)}  strict ${f(strict)}  relaxed ${f(relaxed)} (p ${relaxed.p.toFixed(3)} r ${relaxed.r.toFixed(3)})  value ${f(value)}  type ${f(type)}  ${(docs.length / seconds).toFixed(0)} docs/s`,
  );
  if (show) for (const { doc, times } of read1) differences(doc, times);
}

function differences(doc: Gold, times: ReturnType<typeof read>): void {
  const used = new Set<number>();
  const near = (from: number, to: number) =>
    doc.text.slice(Math.max(0, from - 50), to + 30).replace(/\s+/g, ' ');
  for (const gold of doc.times) {
    const i = times.findIndex((t, k) => !used.has(k) && t.from < gold.to && gold.from < t.to);
    if (i >= 0) used.add(i);
    const guess = times[i];
    if (guess === undefined) {
      if (!gold.optional) console.log(`MISS  ${gold.text} = ${gold.value} | ${near(gold.from, gold.to)}`);
    } else if (gold.comparable !== false && guess.value.value !== gold.value)
      console.log(
        `VALUE ${gold.text} = ${gold.value} not ${guess.value.value} ${guess.rule} [${doc.text.slice(guess.from, guess.to)}] ${doc.published} | ${near(gold.from, gold.to)}`,
      );
    else if (guess.from !== gold.from || guess.to !== gold.to)
      console.log(`SPAN  ${gold.text} <> ${doc.text.slice(guess.from, guess.to)} ${guess.rule}`);
  }
  times.forEach((t, k) => {
    if (!used.has(k))
      console.log(
        `EXTRA ${doc.text.slice(t.from, t.to)} = ${t.value.value} ${t.rule} | ${near(t.from, t.to)}`,
      );
  });
}

if (!existsSync(GOLD)) console.log(`no gold at ${GOLD}: nothing to measure`);
else {
  const load = (set: string) =>
    readFileSync(join(GOLD, 'times', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Gold);
  for (const set of sets.length ? sets : ['timebank', 'aquaint', 'wikiwars']) {
    const docs = load(set);
    const held = (doc: Gold) => hash(doc.id) % 3 === 0;
    measure(set, docs, false);
    measure(
      `${set}-dev`,
      docs.filter((doc) => !held(doc)),
      list,
    );
    measure(`${set}-held`, docs.filter(held), false);
  }
}
