/// Annotates the texts of a gold file, writes the contract's JSON and lets the scorer print.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findActors } from '../../src/annotate/actors.ts';
import { findPlaces } from '../../src/annotate/places.ts';
import { findTimes } from '../../src/annotate/times.ts';
import { divide } from '../../src/divide/index.ts';
import type { Report } from '../../src/model/index.ts';
import { parse } from '../../src/text/index.ts';
import { loadResources } from '../../test/support/resources.ts';

const gold = new URL('../../../shared/gold/', import.meta.url).pathname;
const out = new URL('../../node_modules/.cache/tetrapylon/', import.meta.url).pathname;

export function runGold(task: string, file: string): void {
  if (!existsSync(gold + file)) {
    console.log(`${file}: not here, nothing measured`);
    return;
  }
  const resources = loadResources();
  const lines = readFileSync(gold + file, 'utf8')
    .split('\n')
    .filter(Boolean);
  const start = performance.now();
  const guesses = lines.map((line) => {
    const { id, published, text } = JSON.parse(line) as { id: string; published: string; text: string };
    const source = { file, offset: 0 };
    const report: Report = { id, published, dated: 'given', text, language: 'en', media: [], source };
    const division = divide(report);
    const base = { report, division, doc: parse(text, division, resources.tagger), resources };
    const times = findTimes(base);
    const places = findPlaces({ ...base, times });
    const actors = findActors({ ...base, times, places });
    const named = places.filter(({ value }) => value.reference !== 'description');
    return {
      id,
      places: named.map(({ from, to, value, rule }) => ({
        from,
        to,
        text: text.slice(from, to),
        rule,
        ...value,
      })),
      actors: actors
        .filter(({ value }) => value.reference !== 'pronoun')
        .map(({ from, to, value, rule }) => ({ from, to, text: text.slice(from, to), rule, ...value })),
    };
  });
  const seconds = (performance.now() - start) / 1000;
  mkdirSync(out, { recursive: true });
  const path = `${out}${file.replaceAll('/', '-')}`;
  writeFileSync(path, guesses.map((guess) => JSON.stringify(guess)).join('\n'));
  console.log(`${file}: ${(lines.length / seconds).toFixed(0)} reports a second`);
  const { stdout, stderr } = spawnSync('node', [`${gold}score.mjs`, task, gold + file, path], {
    encoding: 'utf8',
  });
  console.log(stdout.split('\n').slice(0, -2).join('\n'), stderr);
}
