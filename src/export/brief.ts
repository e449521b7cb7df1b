/// A briefing for a period or a place: each sentence with a citation of the words it rests on.

import type { Claim, Day, Incident, Record as SourcedRecord } from '../model/index.ts';
import { dayWords, whenWords } from '../time/index.ts';

export interface BriefOptions {
  readonly title?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly place?: string;
}

/// One sentence of the brief, and the claims it rests on.
interface Cited {
  readonly text: string;
  readonly notes: readonly number[];
}

interface Section {
  readonly heading: string;
  readonly sentences: readonly Cited[];
}

interface Note {
  readonly number: number;
  readonly text: string;
}

interface Brief {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

export function briefMarkdown(record: SourcedRecord, options: BriefOptions = {}): string {
  const { title, sections, notes } = briefOf(record, options);
  const lines = [`# ${title}`, ''];
  if (sections.length === 0) lines.push('Nothing in the record fits these limits.', '');
  for (const { heading, sentences } of sections) {
    lines.push(`## ${heading}`, '');
    lines.push(
      sentences.map(({ text, notes: at }) => text + at.map((n) => `[^${n}]`).join('')).join(' '),
      '',
    );
  }
  for (const { number, text } of notes) lines.push(`[^${number}]: ${text}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

export function briefHtml(record: SourcedRecord, options: BriefOptions = {}): string {
  const { title, sections, notes } = briefOf(record, options);
  const mark = (n: number): string => `<sup><a href="#note-${n}">${n}</a></sup>`;
  const body = sections.map(({ heading, sentences }) => {
    const text = sentences.map((one) => escapeHtml(one.text) + one.notes.map(mark).join('')).join(' ');
    return `<section><h2>${escapeHtml(heading)}</h2><p>${text}</p></section>`;
  });
  const list = notes.map(
    ({ number, text }) => `<li id="note-${number}" value="${number}">${escapeHtml(text)}</li>`,
  );
  const empty = sections.length === 0 ? '<p>Nothing in the record fits these limits.</p>' : '';
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1>${empty}`,
    ...body,
    `<ol>${list.join('')}</ol></body></html>`,
  ].join('\n');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function briefOf(record: SourcedRecord, options: BriefOptions): Brief {
  const cite = citer(record);
  const chosen = record.incidents.filter((incident) => fits(incident, options));
  const sections = chosen.map((incident) => ({
    heading: headingOf(incident),
    sentences: sentencesOf(incident, cite.mark),
  }));
  return { title: options.title ?? titleOf(options), sections, notes: cite.notes };
}

function titleOf({ since, until, place }: BriefOptions): string {
  const period =
    since && until
      ? `, ${dayWords(since, until)} to ${dayWords(until)}`
      : since
        ? ` since ${dayWords(since)}`
        : until
          ? ` until ${dayWords(until)}`
          : '';
  return `Briefing${place ? `: ${place}` : ''}${period}`;
}

function fits({ begin, end, place }: Incident, options: BriefOptions): boolean {
  if (options.since !== undefined && (end ?? begin ?? '') < options.since) return false;
  if (options.until !== undefined && (begin ?? end ?? '9999') > options.until) return false;
  if (options.place === undefined) return true;
  const wanted = options.place.toLowerCase();
  return [place?.name ?? '', ...(place?.within ?? [])].some((name) => name.toLowerCase().includes(wanted));
}

const headingOf = ({ edtf, title }: Incident): string =>
  edtf === 'XXXX' ? title : `${capital(whenWords(edtf))}: ${title}`;

type Mark = (claim: Claim) => number;

function citer(record: SourcedRecord): { mark: Mark; notes: Note[] } {
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const notes: Note[] = [];
  const numbers = new Map<string, number>();
  const mark = (claim: Claim): number => {
    const known = numbers.get(claim.id);
    if (known !== undefined) return known;
    const { report, from, to, text } = claim.evidence[0]!;
    const row = reports.get(report);
    const file = (row?.source ?? report).split('/').at(-1);
    const where = [file, row?.published, `characters ${from}–${to}`].filter(Boolean).join(', ');
    const number = notes.length + 1;
    notes.push({
      number,
      text: `“${text.replace(/\s+/gu, ' ')}” (${[...claim.speakers].reverse().join(' ‹ ')}; ${where})`,
    });
    numbers.set(claim.id, number);
    return number;
  };
  return { mark, notes };
}

function sentencesOf(incident: Incident, mark: Mark): readonly Cited[] {
  const cited = (text: string, claims: readonly Claim[]): Cited => ({ text, notes: claims.map(mark) });
  const slot = (name: Claim['slot']): readonly Claim[] =>
    incident.claims.filter((claim) => claim.slot === name).slice(0, 3);
  const events = slot('event');
  const out = [cited(`${leadOf(incident)}.`, events)];
  for (const figure of incident.figures) {
    const claim = incident.claims.find(({ id }) => id === figure.claim);
    if (!claim) continue;
    const said = claim.speakers.at(-1) ?? 'the report';
    const stands =
      figure.state === 'verified' ? 'verified by' : figure.state === 'claimed' ? 'claimed by' : 'reported by';
    out.push(
      cited(`${capital(figure.words)}${figure.effect ? `, ${figure.effect}` : ''} (${stands} ${said}).`, [
        claim,
      ]),
    );
  }
  out.push(cited(`${capital(incident.grade.level)}: ${incident.grade.reason}`, events));
  return out;
}

function leadOf({ title, place, status, edtf }: Incident): string {
  const where = place && !title.includes(place.name) ? ` at ${place.name}` : '';
  const when = edtf === 'XXXX' ? '' : `, ${whenWords(edtf)}`;
  return `${title}${where}${when}${status === 'happened' ? '' : `, ${status}`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
