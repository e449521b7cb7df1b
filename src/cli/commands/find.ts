/// `search` and `explain`: from words to reports, and from an id to the words behind it.

import type { Claim, Origin, Site, SiteState } from '../../model/index.ts';
import type { Archive, Hit } from '../../store/archive.ts';
import { type Explained, explain as explainId, sourceOf } from '../../store/explain.ts';
import { titled, titleOf } from '../../store/titles.ts';
import { annotationOf, openArchive, withArchive } from '../desk.ts';
import { ARCHIVE, type Command, EXIT, JSON_OUT, printJson, usageError } from '../shell.ts';
import { plural, printable, shortId, wrap } from '../table.ts';
import { limitOption } from './given.ts';
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
    const limit = limitOption(options, 20);
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
    withArchive(options, shell, async (archive) => {
      const found = await explainId(archive, id!, (report) => annotationOf(archive, report));
      if ('candidates' in found) {
        const { candidates } = found;
        throw usageError(
          candidates.length === 0
            ? `nothing has the id ${id}; ids stand in the lists, such as tetrapylon incidents`
            : `${id} begins ${candidates.length} ids; give more of it: ${some(candidates)}`,
        );
      }
      if (options.json) return printJson(shell, jsonOf(found.explained));
      await shell.out(await textOf(found.explained, archive));
      return EXIT.fine;
    }),
};

/// What stands beside an incident, or around it, has commands of its own.
function jsonOf(explained: Explained): object {
  if (explained.kind === 'incident') return { kind: 'incident', incident: explained.incident };
  if (explained.kind === 'background') return { kind: 'background', background: explained.background };
  return explained;
}

async function textOf(explained: Explained, archive: Archive): Promise<string> {
  if (explained.kind === 'claim') return claimText(explained);
  if (explained.kind === 'report') return reportText(explained, archive);
  if (explained.kind === 'background') return asideText(explained);
  if (explained.kind === 'origin') return originText(explained.origin);
  if (explained.kind === 'incident') {
    const lines = explained.beside.map(
      ({ id, title, why }) => `  ${shortId(id)}  ${printable(title)}: ${printable(why)}\n`,
    );
    const told = lines.length === 0 ? '' : `\nTold beside it:\n${lines.join('')}`;
    return incidentText(explained.incident) + told;
  }
  return siteText(explained.site);
}

/// Each part with its states in their order: when, how it is, in which words, by which claim, who decided otherwise.
function siteText({ name, parts }: Site): string {
  const stateText = ({ edtf, state, left, of, words, claim, decided }: SiteState): string => {
    const share = left === undefined ? '' : `, ${left}${of === undefined ? '' : ` of ${of}`} left`;
    const by = (decided ?? []).map(
      (one) =>
        `; ${one.slot} ${one.kind}ed by ${one.by}${one.proposed === undefined ? '' : ` (the rules: ${one.proposed})`}`,
    );
    return `    ${edtf || 'no day told'}: ${state}${share}, in the words “${words}” (claim ${claim})${by.join('')}`;
  };
  const lines = parts.flatMap(({ name, history }) => [
    `  ${printable(name)}`,
    ...history.map(stateText).map((line) => `    ${printable(line)}`),
  ]);
  return `${printable(name)}\n${lines.join('\n')}\n\nEach claim leads to its words: tetrapylon explain CLAIM\n`;
}

type Of<K extends Explained['kind']> = Extract<Explained, { readonly kind: K }>;

/// What is told, and why it is no incident of its own.
function asideText({ background, host }: Of<'background'>): string {
  const of = host ? ` It stands beside ${shortId(host.id)}, ${printable(host.title)}.` : '';
  return `${incidentText(background)}\nNo incident of its own: ${printable(background.why)}${of} Rule ${background.rule}.\n`;
}

function claimText({ claim, of, origin, evidence, chain }: Of<'claim'>): string {
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
  const steps = chain.map(({ words }, at) =>
    wrap(printable(words), WIDTH, '     ').replace(/^ {5}/, `  ${at + 1}. `),
  );
  const told = `From the words to the record\n${steps.join('\n')}`;
  return `${head.join('\n')}\n\n${told}\n\nThe words in their paragraph\n${blocks.join('\n\n')}\n`;
}

/// On what evidence, as far as the speaker says.
function groundsOf({ means, verifies }: Claim): string {
  const kinds = (means ?? []).map((kind) => kind.replaceAll('-', ' '));
  const named = kinds.length === 0 ? 'no evidence that is named' : kinds.join(', ');
  return verifies ? `${named}; says that it has checked this itself` : named;
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

async function reportText({ report, incidents }: Of<'report'>, archive: Archive): Promise<string> {
  const annotation = (await annotationOf(archive, report.id))!;
  const found = await archive.partById('reports', report.id);
  const counts = (['times', 'places', 'actors', 'figures', 'statements', 'events'] as const).map(
    (layer) => `${annotation[layer].length} ${layer}`,
  );
  const lines = [
    printable(titleOf(report, annotation.division)),
    `  ${printable(sourceOf(report))} (date known from: ${report.dated}; file ${printable(report.source.file)})`,
    `  ${found?.form ?? annotation.division.form}, ${report.text.length} characters, ${counts.join(', ')}`,
    `  origin ${found?.origin ?? 'unknown'}`,
    ...incidents.map(({ id, title }) => `  ${shortId(id)}  ${printable(title)}`),
  ];
  return `${lines.join('\n')}\n`;
}
