/// Reports a second: `tsx bench/speed.ts [--reports N] [--threads N] [--long N [--all]]`. CPU time of each layer; by the
/// clock, the layers of language, times and places, the whole of `annotate`, and the same with its answers packed as the
/// archive keeps them, on one core and on threads, at first and when the engine has settled; then `relate`, `record` and
/// the command `ingest`. `--long` streams so many reports and shows that memory stays flat.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../scripts/bundle.ts';

const OUT = fileURLToPath(new URL('../node_modules/.cache/tetrapylon/speed/', import.meta.url));
const PROGRAM = new URL('./support/speed.ts', import.meta.url);
const WORKERS = {
  annotate: new URL('./support/annotate-worker.ts', import.meta.url),
  packed: new URL('../src/cli/workers/worker.ts', import.meta.url),
  core: new URL('./support/core-worker.ts', import.meta.url),
};

/// What is measured is bundled as the package is: the same source runs slower when loaded file by file.
await build({
  ...bundling(),
  entryPoints: { speed: fileURLToPath(PROGRAM), ...mapped(WORKERS) },
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
});
const { status } = spawnSync(process.execPath, [join(OUT, 'speed.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function mapped(urls: Readonly<Record<string, URL>>): Record<string, string> {
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, fileURLToPath(url)]));
}
