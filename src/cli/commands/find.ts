/// `search` and `explain`: from words to reports, and from an id to the words behind it.

import type { Background, Claim, Evidence, Origin, Record, Report } from '../../model/index.ts';
import type { Archive, Hit } from '../../store/archive.ts';
import { find, type Named } from '../../store/select.ts';
import { fileName, titled, titleOf } from '../../store/titles.ts';
import { annotationOf, openArchive, withRecord } from '../desk.ts';
import { ARCHIVE, type Command, EXIT, JSON_OUT, printJson, text, usageError } from '../shell.ts';
import { plural, printable, shortId, wrap } from '../table.ts';
import { some } from './lists.ts';
import { incidentText, toldBy } from './tables.ts';

const WIDTH = 88;

export const search: Command = {
  name: 'search',
  operands: '<word...>',
  summary: 'find reports by their words',
  options: [{ flags: '--limit <count>', help: 'how many reports to show at most (20)' }, ARCHIVE, JSON_OUT],
  examples: [
    'tetrapylon search chlorine hospital',
    'tetrapylon search \'"water tower"\'',
    'tetrapylon search shell*',
  ],
  run: async (words, options, shell) => {
    const limit = limitOf(text(options.limit));
    const archive = await openArchive(options, shell, 'read');
    try {
      const hits = await titled(
        await archive.search(words.join(' '), limit),
        ({ report }) => report,
        archive,
      );
      if (options.json) return await printJson(shell, hits);
      const none = 'No report has all of these words. Try fewer, or a beginning: shell*\n';
      await shell.out(hits.length === 0 ? none : hits.map(hitText).join('\n'));
      return EXIT.fine;
    } finally {
      await archive.close();
    }
  },
};

function limitOf(given: string | undefined): number {
  const limit = Number(given ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw usageError(`--limit must be a whole number from 1 to 10000, not ${given}`);
  }
  return limit;
}

function hitText({ report, title, published, outlet, extract, span }: Hit): string {
  const head = [shortId(report), published.slice(0, 10), outlet, title].filter(Boolean).join('  ');
  const at = span === null ? '' : ` (${span.from})`;
  return `${printable(head)}\n${wrap(`… ${printable(extract)} …${at}`, WIDTH, '    ')}\n`;
}

export const explain: Command = {
  name: 'explain',
  operands: '<id>',
  summary: 'show where a claim, incident, report, site or origin comes from',
  options: [ARCHIVE, JSON_OUT],
  examples: ['tetrapylon explain 91c0', 'tetrapylon explain 91c0 --json'],
  run: ([id], options, shell) =>
    withRecord(options, shell, async (record, archive) => {
      const found = find(record, id!, await archive.reportIds(id!, 5));
      if (found.length > 1)
        throw usageError(`${id} begins ${found.length} ids; give more of it: ${some(found)}`);
      if (found.length === 0)
        throw usageError(`nothing has the id ${id}; ids stand in the lists, such as tetrapylon incidents`);
      const { json, text } = await explained(found[0]!, record, archive);
      if (options.json) return printJson(shell, json);
      await shell.out(text);
      return EXIT.fine;
    }),
};

interface Explained {
  readonly json: unknown;
  readonly text: string;
}

async function explained(one: Named, record: Record, archive: Archive): Promise<Explained> {
  if (one.kind === 'claim') return explainClaim(one.claim, one.of, record, archive);
  if (one.kind === 'report') return explainReport(one.id, record, archive);
  if (one.kind === 'incident') {
    const aside = record.background.find(({ id }) => id === one.id);
    if (aside) return { json: { kind: 'background', background: aside }, text: asideText(aside, record) };
    const incident = record.incidents.find(({ id }) => id === one.id)!;
    const beside = record.background.filter(({ of }) => of === incident.id);
    const lines = beside.map(
      ({ id, title, why }) => `  ${shortId(id)}  ${printable(title)}: ${printable(why)}\n`,
    );
    const told = lines.length === 0 ? '' : `\nTold beside it:\n${lines.join('')}`;
    return { json: { kind: 'incident', incident }, text: incidentText(incident) + told };
  }
  if (one.kind === 'origin') {
    const origin = record.origins.find(({ id }) => id === one.id)!;
    return { json: { kind: 'origin', origin }, text: originText(origin) };
  }
  const site = record.sites.find(({ id }) => id === one.id)!;
  const parts = site.parts.map(
    ({ name, history }) => `  ${name}: ${history.map(({ words }) => words).join('; ')}`,
  );
  return {
    json: { kind: 'site', site },
    text: `${printable(site.name)}\n${parts.map(printable).join('\n')}\n`,
  };
}

/// What is told, and why it is no incident of its own.
function asideText(aside: Background, record: Record): string {
  const host = record.incidents.find(({ id }) => id === aside.of);
  const of = host ? ` It stands beside ${shortId(host.id)}, ${printable(host.title)}.` : '';
  return `${incidentText(aside)}\nNo incident of its own: ${printable(aside.why)}${of} Rule ${aside.rule}.\n`;
}

async function explainClaim(claim: Claim, of: string, record: Record, archive: Archive): Promise<Explained> {
  const origin = record.origins.find(({ id }) => id === claim.origin) ?? null;
  const evidence = await Promise.all(claim.evidence.map((one) => inParagraph(one, archive)));
  const blocks = evidence.map(({ rule, from, to, report, before, words, after, source }) =>
    [
      wrap(printable(`${before}»${words}«${after}`), WIDTH, '    '),
      `    ${source}, report ${shortId(report)}, offsets ${from}–${to}, rule ${rule}`,
    ].join('\n'),
  );
  const head = [
    `${claim.slot}: ${claim.value}`,
    `  of        ${of}`,
    `  told by   ${toldBy(claim)}`,
    `  on        ${groundsOf(claim)}`,
    `  origin    ${origin ? originLine(origin) : claim.origin}`,
  ].map((line) => line.replace(/\S.*/, printable));
  const json = { kind: 'claim', of, claim, origin, evidence };
  return { json, text: `${head.join('\n')}\n\n${blocks.join('\n\n')}\n` };
}

/// On what evidence, as far as the speaker says.
function groundsOf({ means, verifies }: Claim): string {
  const kinds = (means ?? []).map((kind) => kind.replaceAll('-', ' '));
  const named = kinds.length === 0 ? 'no evidence that is named' : kinds.join(', ');
  return verifies ? `${named}; says that it has checked this itself` : named;
}

/// The words with the rest of their paragraph.
async function inParagraph(evidence: Evidence, archive: Archive) {
  const report = await archive.report(evidence.report);
  const text = report?.text ?? '';
  const { from, to } = paragraphAround(text, evidence);
  return {
    ...evidence,
    source: report ? sourceOf(report) : evidence.report,
    before: text.slice(from, evidence.from),
    words: text.slice(evidence.from, evidence.to),
    after: text.slice(evidence.to, to),
  };
}

const FARTHEST = 1500;

function paragraphAround(text: string, { from, to }: Evidence): { from: number; to: number } {
  const before = text.lastIndexOf('\n', from - 1) + 1;
  const after = text.indexOf('\n', to);
  return {
    from: Math.max(before, from - FARTHEST),
    to: Math.min(after < 0 ? text.length : after, to + FARTHEST),
  };
}

function sourceOf({ outlet, agency, published, source }: Report): string {
  return [outlet ?? agency ?? fileName(source.file), published.slice(0, 10)].filter(Boolean).join(', ');
}

function originLine({ id, agency, published, report, members }: Origin): string {
  return `${agency ?? 'no agency named'}, ${published}, first in ${shortId(report)}, in ${plural(members.length, 'report')} (${id})`;
}

function originText(origin: Origin): string {
  const members = origin.members.map(
    ({ report, share }) => `  ${shortId(report)}  ${Math.round(share * 100)} %`,
  );
  return `${printable(originLine(origin))}\n${members.join('\n')}\n`;
}

async function explainReport(id: string, record: Record, archive: Archive): Promise<Explained> {
  const annotation = (await annotationOf(archive, id))!;
  const { report } = annotation;
  const found = record.reports.find((one) => one.id === id);
  const carried = record.incidents.filter(({ reports }) => reports.includes(id));
  const counts = (['times', 'places', 'actors', 'figures', 'statements', 'events'] as const).map(
    (layer) => `${annotation[layer].length} ${layer}`,
  );
  const lines = [
    printable(titleOf(report, annotation.division)),
    `  ${printable(sourceOf(report))} (date known from: ${report.dated}; file ${printable(report.source.file)})`,
    `  ${found?.form ?? annotation.division.form}, ${report.text.length} characters, ${counts.join(', ')}`,
    `  origin ${found?.origin ?? 'unknown'}`,
    ...carried.map(({ id, title }) => `  ${shortId(id)}  ${printable(title)}`),
  ];
  const incidents = carried.map(({ id, title }) => ({ id, title }));
  return { json: { kind: 'report', report, incidents }, text: `${lines.join('\n')}\n` };
}
