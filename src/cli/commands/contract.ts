/// `annotate`, `relate` and `record`: files in, the contract's JSON out, no archive involved.

import type { Annotation, Problem, Report, Resources } from '../../model/index.ts';
import { findFiles, STDIN } from '../files.ts';
import { readBatches } from '../reading.ts';
import { type Command, EXIT, JSON_OUT, type Options, printJson, type Shell, text } from '../shell.ts';
import { plural, printable, table } from '../table.ts';
import { publishedOption } from './given.ts';
import { problemLine } from './problems.ts';

const READING = [
  { flags: '--published <day>', help: 'day of publication of reports that do not say' },
  { flags: '--outlet <name>', help: 'outlet of reports that do not say' },
];

export const annotate: Command = {
  name: 'annotate',
  operands: '<path...>',
  summary: 'annotate each report by itself, one line of JSON a report, as it comes',
  options: [...READING, JSON_OUT],
  examples: [
    'tetrapylon annotate wire.jsonl --json > annotations.jsonl',
    'tetrapylon annotate - --json < wire.jsonl',
    'tetrapylon annotate story.txt',
  ],
  run: async (paths, options, shell) => {
    const { annotationJson } = await import('../../export/contract.ts');
    let failed = false;
    for await (const { annotation, problems } of annotations(paths, options, shell)) {
      failed ||= problems.length > 0;
      for (const problem of problems) shell.err(`${problemLine(problem)}\n`);
      if (!annotation) continue;
      if (options.json) await shell.out(`${JSON.stringify(annotationJson(annotation))}\n`);
      else await shell.out(listNotes(annotation, shell.columns));
    }
    return failed ? EXIT.partly : EXIT.fine;
  },
};

export const relate: Command = {
  name: 'relate',
  operands: '<path...>',
  summary: 'lay reports beside each other: copies, origins and incidents',
  options: [...READING, JSON_OUT],
  examples: ['tetrapylon relate wire.jsonl --json', 'tetrapylon relate reports/'],
  run: async (paths, options, shell) => {
    const { relateJson } = await import('../../export/contract.ts');
    const { chain } = await import('../../pipeline.ts');
    const { related, record, failed } = await compileAll(paths, options, shell);
    if (options.json) await printJson(shell, relateJson(related, record, chain(related, record)));
    else {
      const { copies, origins } = related.comparison;
      await shell.out(`${plural(copies.length, 'passage')} carried by more than one report, `);
      await shell.out(
        `${plural(origins.length, 'origin')}, ${plural(record.incidents.length, 'incident')}\n`,
      );
    }
    return failed ? EXIT.partly : EXIT.fine;
  },
};

export const record: Command = {
  name: 'record',
  operands: '<path...>',
  summary: 'make the whole record of some files, without an archive',
  options: [...READING, JSON_OUT],
  examples: ['tetrapylon record reports/ --json', 'tetrapylon record a.txt b.txt wire.jsonl'],
  run: async (paths, options, shell) => {
    const { recordJson } = await import('../../export/contract.ts');
    const { incidentTable } = await import('./tables.ts');
    const { record, failed } = await compileAll(paths, options, shell);
    if (options.json) await printJson(shell, recordJson(record));
    else {
      const { reports, origins, problems, incidents } = record;
      const held = { reports: reports.length, origins: origins.length, problems: problems.length };
      await shell.out(incidentTable(held, incidents, shell.columns));
    }
    return failed ? EXIT.partly : EXIT.fine;
  },
};

async function compileAll(paths: readonly string[], options: Options, shell: Shell) {
  const pipeline = await import('../../pipeline.ts');
  const kept = new Map<string, Annotation>();
  const set: Problem[] = [];
  for await (const { annotation, problems } of annotations(paths, options, shell)) {
    set.push(...problems);
    for (const problem of problems) shell.err(`${problemLine(problem)}\n`);
    if (annotation && !kept.has(annotation.report.id)) kept.set(annotation.report.id, annotation);
  }
  const related = pipeline.relate([...kept.values()]);
  const made = pipeline.record(related);
  return { related, record: { ...made, problems: [...made.problems, ...set] }, failed: set.length > 0 };
}

interface Annotated {
  readonly annotation?: Annotation;
  readonly problems: readonly Problem[];
}

async function* annotations(
  paths: readonly string[],
  options: Options,
  shell: Shell,
): AsyncGenerator<Annotated> {
  const pipeline = await import('../../pipeline.ts');
  const { handfulsOf } = await import('../../store/annotating.ts');
  const { loadResources } = await import('../resources.ts');
  const resources = loadResources();
  const outlet = text(options.outlet);
  const reading = { ...publishedOption(options), ...(outlet && { outlet }) };
  const { files, problems } = findFiles(paths, shell.cwd);
  yield { problems };
  for (const file of files) {
    // Whoever writes to a pipe may wait for an answer before going on.
    for await (const batch of readBatches(file, { ...reading, live: file === STDIN }, shell)) {
      yield { problems: batch.problems };
      const reports = batch.received.map(({ report }) => report);
      for (const some of handfulsOf(reports)) yield* annotatedOf(some, resources, pipeline);
    }
  }
}

/// Together; where one of them breaks a layer, each alone.
function annotatedOf(
  reports: readonly Report[],
  resources: Resources,
  { annotateTogether, annotate: annotateOne }: typeof import('../../pipeline.ts'),
): readonly Annotated[] {
  try {
    return annotateTogether(reports, resources).map((annotation) => ({ annotation, problems: [] }));
  } catch {
    return reports.map((report) => {
      try {
        return { annotation: annotateOne(report, resources), problems: [] };
      } catch (error) {
        const message = `This report could not be read and is left out: ${(error as Error).message}`;
        return { problems: [{ report: report.id, source: report.source.file, message }] };
      }
    });
  }
}

const LAYERS = ['times', 'places', 'actors', 'figures', 'statements', 'events'] as const;

function listNotes(annotation: Annotation, width?: number): string {
  const { report } = annotation;
  const rows = LAYERS.flatMap((layer) =>
    annotation[layer].map(({ from, to, rule }) => ({ layer, from, to, rule })),
  );
  return `${printable(report.title ?? report.source.file)}\n${table(
    rows,
    [
      { head: 'Layer', of: ({ layer }) => layer },
      { head: 'Offsets', of: ({ from, to }) => `${from}–${to}` },
      { head: 'Words', of: ({ from, to }) => report.text.slice(from, to), wide: true },
      { head: 'Rule', of: ({ rule }) => rule },
    ],
    width,
  )}\n`;
}
