/// `brief`: the record as a briefing, each sentence with its sources.

import { urlsOf } from '../../store/urls.ts';
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
    { flags: '--kind <types>', help: 'only these types of incident, apart by commas: strike,chemical' },
    { flags: '--title <words>', help: 'title of the briefing' },
    { flags: '--format <format>', help: 'md (default), or html to print', choices: ['md', 'html'] },
    ARCHIVE,
    JSON_OUT,
  ],
  examples: ['tetrapylon brief --since 2017-02', 'tetrapylon brief --format html > brief.html'],
  run: async (_, options, shell) => {
    const { briefHtml, briefMarkdown, briefOf } = await import('../../export/brief.ts');
    const { firstDayOf, lastDayOf } = await import('../../time/index.ts');
    const [since, until] = [periodOption(options, 'since'), periodOption(options, 'until')];
    const wanted = {
      since: since && firstDayOf(since),
      until: until && lastDayOf(until),
      place: text(options.place),
      kinds: text(options.kind)
        ?.split(',')
        .map((kind) => kind.trim())
        .filter(Boolean),
      title: text(options.title),
    };
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    return withRecord(options, shell, async (record, archive) => {
      const format = text(options.format) ?? 'md';
      const limits = { ...given, urls: await urlsOf(archive) };
      const written = format === 'html' ? briefHtml(record, limits) : briefMarkdown(record, limits);
      if (options.json) return printJson(shell, { format, brief: written, ...briefOf(record, limits) });
      await shell.out(written);
      return EXIT.fine;
    });
  },
};
