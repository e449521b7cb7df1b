/// `annotate`, `relate` and `record`: files in, the contract's JSON out, no archive involved.

import type { Annotation, Problem, Report } from '../../model/index.ts';
import { findFiles, STDIN } from '../files.ts';
import { readBatches } from '../reading.ts';
import { type Command, EXIT, JSON_OUT, type Options, printJson, type Shell, text } from '../shell.ts';
import { plural, printable, table } from '../table.ts';
import { publishedOption, threadsOption } from './given.ts';
import { problemLine } from './problems.ts';

const READING = [
  { flags: '--published <day>', help: 'day of publication of reports that do not say' },
  { flags: '--outlet <name>', help: 'outlet of reports that do not say' },
];

export const annotate: Command = {
  name: 'annotate',
  operands: '<path...>',
  summary: 'annotate each report by itself, one line of JSON a report, as it comes',
  options: [
    ...READING,
    { flags: '--threads <n>', help: 'read on so many cores at once (else on all of them)' },
    JSON_OUT,
  ],
  examples: [
    'tetrapylon annotate wire.jsonl --json > annotations.jsonl',
    'tetrapylon annotate - --json < wire.jsonl',
    'tetrapylon annotate story.txt',
  ],
  run: async (paths, options, shell) => {
    const threads = threadsOption(options);
    const failures = openFailures(shell);
    const reports = reportsIn(paths, options, { shell, failures });
    // Whoever writes to a pipe may wait for an answer before going on, and threads begin with many reports.
    const alone = paths.includes(STDIN) ? { threads: 1 } : threads === undefined ? {} : { threads };
    if (options.json) {
      const { annotateAll } = await import('../workers/annotate-all.ts');
      for await (const outcome of annotateAll(reports, { ...alone, lines: true })) {
        if ('problem' in outcome) failures.tell([outcome.problem]);
        else await shell.out(Buffer.from(outcome.packed).toString());
      }
    } else {
      for await (const annotation of annotations(reports, failures))
        await shell.out(listNotes(annotation, shell.columns));
    }
    return failures.all().length > 0 ? EXIT.partly : EXIT.fine;
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
  const failures = openFailures(shell);
  for await (const annotation of annotations(reportsIn(paths, options, { shell, failures }), failures)) {
    const { id } = annotation.report;
    if (!kept.has(id)) kept.set(id, annotation);
  }
  const related = pipeline.relate([...kept.values()]);
  const made = pipeline.record(related);
  const set = failures.all();
  return { related, record: { ...made, problems: [...made.problems, ...set] }, failed: set.length > 0 };
}

interface Failures {
  readonly tell: (problems: readonly Problem[]) => void;
  readonly all: () => readonly Problem[];
}

function openFailures(shell: Shell): Failures {
  const all: Problem[] = [];
  return {
    tell: (problems) => {
      for (const problem of problems) shell.err(`${problemLine(problem)}\n`);
      all.push(...problems);
    },
    all: () => all,
  };
}

async function* reportsIn(
  paths: readonly string[],
  options: Options,
  { shell, failures }: { readonly shell: Shell; readonly failures: Failures },
): AsyncGenerator<Report> {
  const outlet = text(options.outlet);
  const reading = { ...publishedOption(options), ...(outlet && { outlet }) };
  const { files, problems } = findFiles(paths, shell.cwd);
  failures.tell(problems);
  for (const file of files) {
    for await (const batch of readBatches(file, { ...reading, live: file === STDIN }, shell)) {
      failures.tell(batch.problems);
      yield* batch.received.map(({ report }) => report);
    }
  }
}

/// Of all reports that can be read, with what else happens in them.
async function* annotations(reports: AsyncIterable<Report>, failures: Failures): AsyncGenerator<Annotation> {
  const { annotateTogether } = await import('../../pipeline.ts');
  const { annotateHere, outcomesBy } = await import('../../store/annotating.ts');
  const { loadResources } = await import('../resources.ts');
  const { collectYoung } = await import('../engine.ts');
  const read = outcomesBy(annotateTogether, (all) =>
    all.map((annotation) => ({
      ...{ report: annotation.report, packed: NOT_KEPT, place: 0 },
      annotation: () => annotation,
    })),
  );
  for await (const outcome of annotateHere(loadResources, read, collectYoung)(reports)) {
    if ('problem' in outcome) failures.tell([outcome.problem]);
    else yield outcome.annotation();
  }
}

const NOT_KEPT = new Uint8Array();

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
