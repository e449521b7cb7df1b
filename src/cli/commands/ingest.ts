/// `ingest`: takes reports into the archive, a batch at a time, each on disk before it is acknowledged.

import type { Problem } from '../../model/index.ts';
import type { Archive } from '../../store/archive.ts';
import { openArchive, rebuildIfStale } from '../desk.ts';
import { findFiles } from '../files.ts';
import { readBatches } from '../reading.ts';
import { ARCHIVE, type Command, EXIT, JSON_OUT, type Options, type Shell, text } from '../shell.ts';
import { plural, shortId } from '../table.ts';
import { publishedOption, threadsOption } from './given.ts';
import { problemLine } from './problems.ts';

export const ingest: Command = {
  name: 'ingest',
  operands: '<path...>',
  summary: 'take reports into the archive and bring the record up to date',
  options: [
    ARCHIVE,
    { flags: '--published <day>', help: 'day of publication of reports that do not say' },
    { flags: '--outlet <name>', help: 'outlet of reports that do not say' },
    { flags: '--threads <n>', help: 'read on so many cores at once (else on all of them)' },
    { flags: '--ack', help: 'print the id of each report as soon as it is safely on disk' },
    { flags: '--no-rebuild', help: 'leave the record as it is; the next command brings it up to date' },
    { ...JSON_OUT, help: 'print one line of JSON for each batch on disk' },
  ],
  examples: [
    'tetrapylon ingest reports/ --archive palmyra',
    'tetrapylon ingest wire.jsonl story.txt',
    'curl -s https://example.org/wire.jsonl | tetrapylon ingest -',
    'tetrapylon ingest story.txt --published 2017-02-13 --outlet "The Courier"',
  ],
  run: async (paths, options, shell) => {
    const reading = {
      ...publishedOption(options),
      ...(text(options.outlet) && { outlet: text(options.outlet)! }),
    };
    const threads = threadsOption(options);
    const archive = await openArchive(options, shell, 'write');
    try {
      const totals = await takeIn(archive, paths, reading, { shell, options });
      if (options.rebuild !== false) await rebuildIfStale(archive, shell, threads);
      await printTotals(totals, archive, options, shell);
      return totals.problems > 0 ? EXIT.partly : EXIT.fine;
    } finally {
      await archive.close();
    }
  },
};

export interface Totals {
  readonly added: number;
  readonly already: number;
  readonly problems: number;
  readonly leftAside: number;
}

type Reading = { readonly published?: string; readonly outlet?: string };

export async function takeIn(
  archive: Archive,
  paths: readonly string[],
  reading: Reading,
  { shell, options }: { readonly shell: Shell; readonly options: Options },
): Promise<Totals> {
  const found = findFiles(paths, shell.cwd);
  let totals: Totals = { added: 0, already: 0, problems: 0, leftAside: found.leftAside };
  const tell = (problems: readonly Problem[]): void => {
    for (const problem of problems) shell.err(`${problemLine(problem)}\n`);
    totals = { ...totals, problems: totals.problems + problems.length };
  };
  if (found.problems.length > 0) await archive.addProblems(found.problems, shell.now());
  tell(found.problems);
  for (const file of found.files) {
    for await (const batch of readBatches(file, reading, shell)) {
      const result = await archive.addReports(batch.received, shell.now(), batch.problems);
      await acknowledge(result, options, shell);
      tell([...batch.problems, ...result.problems]);
      const { added, already } = totals;
      totals = {
        ...totals,
        added: added + result.added.length,
        already: already + result.already.length,
      };
    }
  }
  return totals;
}

async function acknowledge(
  { added, already }: { added: readonly string[]; already: readonly string[] },
  options: Options,
  shell: Shell,
): Promise<void> {
  if (added.length + already.length === 0) return;
  if (options.json) await shell.out(`${JSON.stringify({ acknowledged: added, already })}\n`);
  else if (options.ack) await shell.out(added.map((id) => `${id}\n`).join(''));
  if (!options.json) for (const id of already) shell.err(`${shortId(id)} is already there\n`);
}

async function printTotals(totals: Totals, archive: Archive, options: Options, shell: Shell): Promise<void> {
  if (options.json) {
    await shell.out(`${JSON.stringify({ done: totals })}\n`);
    return;
  }
  const aside =
    totals.leftAside > 0 ? `, ${plural(totals.leftAside, 'file')} left aside (no reports by name)` : '';
  const there = totals.already > 0 ? `, ${totals.already} already there` : '';
  const wrong = totals.problems > 0 ? `, ${plural(totals.problems, 'problem')}` : '';
  await shell.out(`${plural(totals.added, 'report')} added to ${archive.path}${there}${wrong}${aside}\n`);
}
