/// Builds dist/: the program, its types, and the data it reads at run time. `npm ci` runs it, and so does `npm pack`.

import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';
import { buildLand } from './build-land.ts';
import { bundling } from './bundle.ts';
import { GAZETTEER_SOURCE, gazetteerVersion, ROOT, sourcesVersion } from './versions.ts';

const DIST = join(ROOT, 'dist');
const DATA = join(DIST, 'data');
const ASSETS = join(DIST, 'assets');

/// Style sheets in the order in which they hold, sent as one.
const STYLES = ['style', 'incidents', 'charts', 'reading', 'ledgers', 'work', 'review', 'forced'];

/// The faces that the page uses: file in the font's package, name on the page.
const FONTS: readonly (readonly [string, string])[] = [
  ['@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2', 'archivo.woff2'],
  ['@fontsource-variable/archivo/files/archivo-latin-standard-italic.woff2', 'archivo-italic.woff2'],
  ['@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2', 'literata.woff2'],
  ['@fontsource-variable/literata/files/literata-latin-opsz-italic.woff2', 'literata-italic.woff2'],
];

async function main(): Promise<void> {
  for (const name of existsSync(DIST) ? readdirSync(DIST) : []) {
    if (name !== 'data') rmSync(join(DIST, name), { recursive: true });
  }
  mkdirSync(DATA, { recursive: true });
  mkdirSync(ASSETS, { recursive: true });
  await Promise.all([bundle(), page(), declarations(), gazetteer()]);
  models();
  assets();
  writeFileSync(join(DIST, 'build.json'), `${JSON.stringify({ sources: sourcesVersion() })}\n`);
}

async function bundle(): Promise<void> {
  const workers = ['worker', 'line-worker', 'reader', 'writer'].map((name) => `src/cli/workers/${name}.ts`);
  const entries = ['src/cli/main.ts', ...workers, 'src/index.ts'];
  await build({
    ...bundling(),
    entryPoints: entries.filter((file) => existsSync(join(ROOT, file))),
    outbase: 'src',
    outdir: 'dist',
    sourcemap: true,
    sourcesContent: false,
  });
  chmodSync(join(DIST, 'cli/main.js'), 0o755);
}

/// What runs in the browser: no more than the first view needs is loaded first. Which files that is, the page's first
/// lines say (`preload.json`), so that the browser need not find out one after another.
async function page(): Promise<void> {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: ROOT,
    entryPoints: ['src/web/main.tsx'],
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', platform: 'browser' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'linked', logLevel: 'warning' },
    outdir: ASSETS,
    chunkNames: 'chunk-[hash]',
  });
  const outputs = Object.entries(metafile.outputs);
  const main = outputs.find(([name]) => basename(name) === 'main.js')?.[1];
  const first = (main?.imports ?? []).filter(({ kind }) => kind === 'import-statement');
  writeFileSync(join(ASSETS, 'preload.json'), JSON.stringify(first.map(({ path }) => basename(path)).sort()));
  const styles = STYLES.map((name) => readFileSync(join(ROOT, 'src/web/assets', `${name}.css`), 'utf8'));
  const { code } = await transform(styles.join('\n'), { loader: 'css', minify: true, target: 'es2022' });
  writeFileSync(join(ASSETS, 'page.css'), code);
}

/// Types are checked by `npm test`; here they are only written down.
async function declarations(): Promise<void> {
  const out = join(DIST, '.types');
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const flags = ['--noCheck', '--declaration', '--emitDeclarationOnly', '--rootDir', ROOT, '--outDir', out];
  await promisify(execFile)(process.execPath, [tsc, '-p', ROOT, '--noEmit', 'false', ...flags]);
  cpSync(join(out, 'src'), join(DIST, 'types'), { recursive: true });
  rmSync(out, { recursive: true });
}

/// Packing 200,000 places is the longest part of a build: kept as long as what it is made of stays the same.
async function gazetteer(): Promise<void> {
  const maker = join(ROOT, 'scripts/build-gazetteer.ts');
  const madeOf = join(DATA, 'gazetteer.made-of');
  const version = gazetteerVersion();
  if (existsSync(madeOf) && readFileSync(madeOf, 'utf8') === version) return;
  const { buildGazetteer } = (await import(maker)) as { buildGazetteer: (source: string) => Uint8Array };
  writeFileSync(join(DATA, 'gazetteer.bin'), buildGazetteer(readFileSync(GAZETTEER_SOURCE, 'utf8')));
  writeFileSync(madeOf, version);
}

function models(): void {
  const folder = join(ROOT, 'models');
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.bin'))) {
    cpSync(join(folder, file), join(DATA, basename(file)));
  }
}

function assets(): void {
  cpSync(join(ROOT, 'src/web/assets/icon.svg'), join(ASSETS, 'icon.svg'));
  const outlines = readFileSync(join(ROOT, 'node_modules/world-atlas/countries-50m.json'), 'utf8');
  writeFileSync(join(ASSETS, 'land.json'), buildLand(outlines));
  for (const [file, name] of FONTS) cpSync(join(ROOT, 'node_modules', file), join(ASSETS, name));
}

await main();
