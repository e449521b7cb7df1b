/// Dividing and comparing: accuracy on the gold beside the project, and how the time grows with the archive.
/// `tsx bench/copies.ts`

import { existsSync, readFileSync } from 'node:fs';
import { type Comparable, compare } from '../src/compare/index.ts';
import { divide } from '../src/divide/index.ts';
import { copiesJson, originsJson } from '../src/export/copies.ts';
import { readReports } from '../src/read/index.ts';

const GOLD = new URL('../../shared/gold/', import.meta.url);
/// Least figures; they only go up.
const LEAST = {
  passagePairs: 0.96,
  reportPairs: 0.985,
  derivedCharacters: 0.995,
  origin: 0.99,
  boundary: 1,
  time: 1,
};

if (!existsSync(GOLD)) {
  console.log('copies: no gold beside the project, nothing to measure');
  process.exit(0);
}
const { evaluate } = await import(new URL('score.mjs', GOLD).href);

const read = (name: string) => {
  const bytes = readFileSync(new URL(name, GOLD));
  const lines: Record<string, unknown>[] = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    reports: readReports({ name, bytes }).reports,
    gold: {
      documents: lines.filter(({ id }) => id !== undefined),
      corpus: lines.find(({ id }) => id === undefined),
    },
  };
};
const timed = <T>(run: () => T): [T, number] => {
  const start = performance.now();
  return [run(), performance.now() - start];
};

const found: Record<string, number> = {};
const log = read('entries/ap-live-logs.jsonl');
const entries = log.reports.map((report) => ({
  id: report.id,
  entries: divide(report).entries.map(({ from, to, day, time }) => ({
    ...{ from, to, text: report.text.slice(from, to) },
    time: `${day}T${time}`,
  })),
}));
const logs = evaluate('entries', log.gold, { documents: entries }).figures;
found.boundary = logs.boundary.f;
found.time = logs.time.accuracy;

const { reports, gold } = read('copies/constructed.jsonl');
const [divided, divideTime] = timed(() =>
  reports.map((report): Comparable => ({ report, division: divide(report) })),
);
console.log(`divide: ${reports.length} reports in ${divideTime.toFixed(0)} ms`);
for (const part of [0.25, 0.5, 1]) {
  const some = divided.slice(0, divided.length * part);
  const [{ copies, origins }, time] = timed(() => compare(some));
  console.log(
    `compare: ${some.length} reports in ${time.toFixed(0)} ms, ${copies.length} groups, ${origins.length} origins`,
  );
}
const comparison = compare(divided);
const corpus = { copies: copiesJson(comparison), origins: originsJson(comparison) };
const { figures } = evaluate('copies', gold, { documents: [], corpus });
for (const key of ['passagePairs', 'reportPairs', 'derivedCharacters']) found[key] = figures[key].f;
found.origin = figures.origin.accuracy;

for (const [key, value] of Object.entries(found)) console.log(`${key} ${value.toFixed(3)}`);
for (const [trap, { linked, pairs }] of Object.entries<{ linked: number; pairs: number }>(figures.traps))
  console.log(`trap "${trap}": ${linked} of ${pairs} wrongly linked`);
const low = Object.entries(LEAST).filter(([key, least]) => found[key]! < least);
for (const [key, least] of low) console.error(`${key} ${found[key]!.toFixed(3)} is below ${least}`);
process.exitCode = low.length > 0 ? 1 : 0;
