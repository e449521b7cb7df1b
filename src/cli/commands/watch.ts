/// `watch`: keeps the record current with a folder, as reports come into it.

import { isUnusable } from '../../store/archive.ts';
import { openArchive, openKeeper } from '../desk.ts';
import { ARCHIVE, type Command, EXIT, JSON_OUT, type Options, type Shell, text } from '../shell.ts';
import { plural } from '../table.ts';
import { changesIn } from '../watching.ts';
import { publishedOption, threadsOption } from './given.ts';
import { type Totals, takeIn } from './ingest.ts';

/// While another command writes to the archive, it is tried again so often.
const BUSY_MS = 500;

export const watch: Command = {
  name: 'watch',
  operands: '<folder>',
  summary: 'take in what comes into a folder, and keep the record current, until Ctrl-C',
  options: [
    ARCHIVE,
    { flags: '--published <day>', help: 'day of publication of reports that do not say' },
    { flags: '--outlet <name>', help: 'outlet of reports that do not say' },
    { flags: '--threads <n>', help: 'read on so many cores at once (else on all of them)' },
    { ...JSON_OUT, help: 'print one line of JSON each time the record has changed' },
  ],
  examples: ['tetrapylon watch incoming/', 'tetrapylon watch incoming/ --archive palmyra --json'],
  run: async ([folder], options, shell) => {
    const threads = threadsOption(options);
    const reading = {
      ...publishedOption(options),
      ...(text(options.outlet) && { outlet: text(options.outlet)! }),
    };
    const keeper = openKeeper(shell, threads);
    let problems = 0;
    try {
      for await (const paths of changesIn(folder!, shell)) {
        const { totals, incidents } = await whenFree(async () => {
          const archive = await openArchive(options, shell, 'write');
          try {
            const totals = await takeIn(archive, paths, reading, { shell, options: {} });
            await keeper.bringUp(archive);
            return { totals, incidents: (await archive.counts()).incidents };
          } finally {
            await archive.close();
          }
        });
        problems += totals.problems;
        await tell(totals, incidents, options, shell);
      }
    } finally {
      await keeper.close();
    }
    return problems > 0 ? EXIT.partly : EXIT.fine;
  },
};

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnusable(error) || error.archive !== 'busy') throw error;
      await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
    }
  }
}

async function tell(totals: Totals, incidents: number, options: Options, shell: Shell): Promise<void> {
  const { added, already, problems } = totals;
  if (options.json) {
    await shell.out(`${JSON.stringify({ at: shell.now(), added, already, problems, incidents })}\n`);
    return;
  }
  const wrong = problems > 0 ? `, ${plural(problems, 'problem')}` : '';
  await shell.out(
    `${plural(added, 'report')} added${wrong}; ${plural(incidents, 'incident')} in the record\n`,
  );
}
