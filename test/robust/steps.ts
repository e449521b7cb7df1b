/// Counts steps instead of seconds: the layers are built once more, with a counter in every function and every loop,
/// and what the engine does by itself (searching, copying, sorting) counts by how much it goes over.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Annotation, Division, Doc, Report, Resources } from '../../src/model/index.ts';
import type { chain, record, relate } from '../../src/pipeline.ts';
import { instrumented } from './instrument.ts';
import { counting } from './natives.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LAYERS = ['times', 'places', 'actors', 'figures', 'statements', 'events', 'occurrences'] as const;
const LATER = ['label', 'relate', 'record', 'chain'] as const;
export const STAGES = ['divide', 'parse', ...LAYERS, ...LATER] as const;
export type Steps = Readonly<Record<(typeof STAGES)[number], number>>;

interface Counted {
  readonly $steps: { n: number };
  readonly divide: (report: Report) => Division;
  readonly parse: (text: string, division: Division, tagger?: Uint8Array) => Doc;
  readonly labelOf: (annotation: Annotation) => unknown;
  readonly relate: typeof relate;
  readonly record: typeof record;
  readonly chain: typeof chain;
  readonly [finder: `find${string}`]: (draft: object) => unknown;
}

/// The counter lives in front of everything; `$many` counts what a spread or a new collection copies.
const BANNER = `export const $steps = { n: 0 };
const $many = (list) => {
  const size = typeof list === 'number' ? list / 64 : (list?.length ?? list?.size);
  if (typeof size === 'number') $steps.n += size;
  return list;
};`;

const counters: Plugin = {
  name: 'counters',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: instrumented(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

async function countedLayers(): Promise<Counted> {
  const folder = `${ROOT}node_modules/.cache/tetrapylon`;
  const outfile = `${folder}/steps-${process.pid}.mjs`;
  mkdirSync(folder, { recursive: true });
  const lines = LAYERS.map((layer) => `export * from './src/annotate/${layer}.ts';`);
  const contents = [
    `export * from './src/divide/index.ts';`,
    `export { parse } from './src/text/index.ts';`,
    `export { chain, record, relate } from './src/pipeline.ts';`,
    `export { labelOf } from './src/export/label.ts';`,
    ...lines,
  ];
  const stdin = { contents: contents.join('\n'), resolveDir: ROOT, loader: 'ts' } as const;
  const shape = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  } as const;
  const unicode = { supported: { 'regexp-unicode-property-escapes': true } };
  try {
    await build({ stdin, outfile, banner: { js: BANNER }, plugins: [counters], ...shape, ...unicode });
    return (await import(pathToFileURL(outfile).href)) as Counted;
  } finally {
    rmSync(outfile, { force: true });
  }
}

/// As the pipeline puts it together.
function annotationOf(draft: object): Annotation {
  const { doc, resources: _, ...found } = draft as Annotation & { doc: Doc; resources: Resources };
  return { ...found, sentences: doc.sentences.map(({ from, to }) => ({ from, to })), problems: [] };
}

/// A function that reads a report and answers how many steps each stage took.
export async function stepCounter(resources: Resources): Promise<(report: Report) => Steps> {
  const { $steps, divide, parse, labelOf, relate, record, chain, ...finders } = await countedLayers();
  return (report) => {
    const steps: Partial<Record<keyof Steps, number>> = {};
    const counted = <T>(stage: keyof Steps, run: () => T): T => {
      $steps.n = 0;
      const made = counting($steps, run);
      steps[stage] = $steps.n;
      return made;
    };
    const division = counted('divide', () => divide(report));
    const doc = counted('parse', () => parse(report.text, division, resources.tagger));
    let draft: Partial<Annotation> & object = { report, division, ...{ doc, resources } };
    for (const layer of LAYERS) {
      const find = finders[`find${layer[0]!.toUpperCase()}${layer.slice(1)}`]!;
      draft = { ...draft, [layer]: counted(layer, () => find(draft)) };
    }
    const annotation = annotationOf(draft);
    counted('label', () => labelOf(annotation));
    const related = counted('relate', () => relate([annotation]));
    const made = counted('record', () => record(related));
    counted('chain', () => chain(related, made));
    return steps as Steps;
  };
}
