/// All commands, in the order of the help. A new one is a file and a line here.

import { brief } from './commands/brief.ts';
import { completion } from './commands/completion.ts';
import { annotate, record, relate } from './commands/contract.ts';
import { explain, search } from './commands/find.ts';
import { ingest } from './commands/ingest.ts';
import { calendar, control, incident, incidents, reports, sites } from './commands/lists.ts';
import { history, queue, verdict } from './commands/review.ts';
import { serve, start } from './commands/serve.ts';
import { watch } from './commands/watch.ts';
import type { Command } from './shell.ts';

export const COMMANDS: readonly Command[] = [
  start,
  ingest,
  watch,
  reports,
  incidents,
  incident,
  sites,
  control,
  calendar,
  search,
  explain,
  queue,
  verdict,
  history,
  brief,
  serve,
  annotate,
  relate,
  record,
  completion(() => COMMANDS),
];
