/// Every bench one after the other: `npm run bench`, or those named: `npm run bench -- gold speed`. `--list` says what there is.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/// Files of this folder that measure nothing by themselves.
const PARTS = new Set(['run.ts', 'thresholds.ts']);
/// Run only when named: they want a folder of treebanks, many minutes or hours.
const ONLY_WHEN_NAMED = new Set(['copies-peers', 'fuzz', 'page', 'queries', 'sentences', 'soak', 'tagger']);

function benches(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !PARTS.has(name))
    .map((name) => name.replace('.ts', ''))
    .sort();
}

/// The first sentence at the head of a bench says what it measures.
function about(name: string): string {
  const [line = ''] = readFileSync(join(FOLDER, `${name}.ts`), 'utf8').split('\n');
  return line.replace(/^\/\/\/ /, '');
}

function main(args: readonly string[]): number {
  const all = benches();
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !all.includes(name));
  if (args.includes('--list') || unknown.length > 0) {
    for (const name of unknown) console.error(`There is no bench called ${name}.`);
    for (const name of all) console.log(`${name.padEnd(12)} ${about(name)}`);
    return unknown.length > 0 ? 2 : 0;
  }
  const chosen = wanted.length > 0 ? wanted : all.filter((name) => !ONLY_WHEN_NAMED.has(name));
  const failed = chosen.filter((name) => {
    console.log(`\n— ${name}`);
    return spawnSync('npx', ['--no', 'tsx', join(FOLDER, `${name}.ts`)], { stdio: 'inherit' }).status !== 0;
  });
  if (failed.length > 0) console.log(`\nBelow what was reached before: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
