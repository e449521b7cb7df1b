/// `brief`: the record as a briefing, each sentence with its sources.

import { withRecord } from '../desk.ts';
import { ARCHIVE, type Command, EXIT, JSON_OUT, printJson, text } from '../shell.ts';
import { periodOption } from './given.ts';

export const brief: Command = {
  name: 'brief',
  summary: 'write a briefing in which every sentence has a citation',
  options: [
    { flags: '--since <period>', help: 'year, month or day' },
    { flags: '--until <period>', help: 'year, month or day, included' },
    { flags: '--place <name>', help: 'only what happened there' },
    { flags: '--title <words>', help: 'title of the briefing' },
    { flags: '--format <format>', help: 'md (default) or html', choices: ['md', 'html'] },
    ARCHIVE,
    JSON_OUT,
  ],
  examples: ['tetrapylon brief --since 2017-02', 'tetrapylon brief --format html > brief.html'],
  run: async (_, options, shell) => {
    const { briefHtml, briefMarkdown } = await import('../../export/brief.ts');
    const wanted = {
      since: firstDay(periodOption(options, 'since')),
      until: lastDay(periodOption(options, 'until')),
      place: text(options.place),
      title: text(options.title),
    };
    const limits = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    return withRecord(options, shell, async (record) => {
      const format = text(options.format) ?? 'md';
      const written = format === 'html' ? briefHtml(record, limits) : briefMarkdown(record, limits);
      if (options.json) return printJson(shell, { format, brief: written });
      await shell.out(written);
      return EXIT.fine;
    });
  },
};

function firstDay(period: string | undefined): string | undefined {
  return period && `${period}${'-01-01'.slice(period.length - 4)}`;
}

function lastDay(period: string | undefined): string | undefined {
  if (period === undefined || period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  const [year, month] = period.split('-').map(Number);
  return `${period}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`;
}
