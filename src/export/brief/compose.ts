/// What a briefing says: sections of sentences, each with the numbers of the claims it rests on. What has no claim is
/// not said.

import type { Claim, Day, Incident, Record as SourcedRecord } from '../../model/index.ts';
import { dayWords, whenWords } from '../../time/index.ts';
import { standingSentences } from '../stands.ts';
import { ledgerSections } from './ledgers.ts';

export interface BriefOptions {
  readonly title?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly place?: string;
  /// Parts of the names of types: "strike".
  readonly kinds?: readonly string[];
}

/// One sentence of the brief, and the numbers of its notes, at least one.
export interface Cited {
  readonly text: string;
  readonly notes: readonly number[];
}

export interface Section {
  readonly heading: string;
  /// Id of the incident that it tells of.
  readonly incident?: string;
  readonly sentences: readonly Cited[];
}

export interface Note {
  readonly number: number;
  readonly quote: string;
  /// Innermost first.
  readonly speakers: readonly string[];
  /// Where it is not a speaker itself.
  readonly outlet: string | null;
  readonly file: string;
  readonly published: string;
  readonly report: string;
  readonly from: number;
  readonly to: number;
}

export interface Brief {
  readonly title: string;
  /// How much it rests on, in words.
  readonly counts: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

/// Numbers for claims, in the order in which they are first cited.
export type Cite = (claims: readonly Claim[]) => readonly number[];

export function briefOf(record: SourcedRecord, options: BriefOptions = {}): Brief {
  const { cite, notes } = citer(record);
  const chosen = record.incidents.filter((incident) => fits(incident, options));
  const told = chosen.map((incident) => ({
    heading: headingOf(incident),
    incident: incident.id,
    sentences: sentencesOf(incident, cite),
  }));
  const ledgers = options.kinds?.length ? [] : ledgerSections(record, options, cite);
  const sections = [...told, ...ledgers].filter(({ sentences }) => sentences.length > 0);
  return { title: options.title ?? titleOf(options), counts: countsOf(chosen), sections, notes };
}

function countsOf(chosen: readonly Incident[]): string {
  const reports = new Set(chosen.flatMap(({ reports }) => reports)).size;
  const sources = new Set(chosen.flatMap(({ claims }) => claims.map(({ source }) => source))).size;
  return [
    `${chosen.length} ${chosen.length === 1 ? 'incident' : 'incidents'}`,
    `${reports} ${reports === 1 ? 'report' : 'reports'}`,
    `${sources} primary ${sources === 1 ? 'source' : 'sources'}`,
  ].join(' · ');
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

function fits({ begin, end, place, type, acled }: Incident, options: BriefOptions): boolean {
  if (options.since !== undefined && (end ?? begin ?? '') < options.since) return false;
  if (options.until !== undefined && (begin ?? end ?? '9999') > options.until) return false;
  const kinds = options.kinds ?? [];
  const named = `${type} ${acled ?? ''}`.toLowerCase();
  if (kinds.length > 0 && !kinds.some((kind) => named.includes(kind.toLowerCase()))) return false;
  if (options.place === undefined) return true;
  const wanted = options.place.toLowerCase();
  return [place?.name ?? '', ...(place?.within ?? [])].some((name) => name.toLowerCase().includes(wanted));
}

const headingOf = ({ edtf, title }: Incident): string =>
  edtf === 'XXXX' ? title : `${capital(whenWords(edtf))}: ${title}`;

function citer(record: SourcedRecord): { readonly cite: Cite; readonly notes: readonly Note[] } {
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const notes: Note[] = [];
  const numbers = new Map<string, number>();
  const mark = (claim: Claim): number => {
    const known = numbers.get(claim.id);
    if (known !== undefined) return known;
    const { report, from, to, text } = claim.evidence[0]!;
    const row = reports.get(report);
    const speakers = [...claim.speakers].reverse();
    const outlet = row?.outlet ?? null;
    const number = notes.length + 1;
    notes.push({
      ...{ number, quote: text.replace(/\s+/gu, ' '), speakers, report, from, to },
      outlet: outlet !== null && speakers.includes(outlet) ? null : outlet,
      file: (row?.source ?? report).split('/').at(-1)!,
      published: row?.published ?? '',
    });
    numbers.set(claim.id, number);
    return number;
  };
  return { cite: (claims) => claims.map(mark), notes };
}

/// Of many who say the same, so many are cited.
const MOST_NOTES = 3;

function sentencesOf(incident: Incident, cite: Cite): readonly Cited[] {
  const said = (claims: readonly Claim[]) => claims.slice(0, MOST_NOTES);
  const asserted = incident.claims.filter(({ slot, stance }) => slot === 'event' && stance !== 'denies');
  const events = said(asserted.length > 0 ? asserted : incident.claims);
  if (events.length === 0) return [];
  const figures = incident.figures.flatMap((figure) => {
    const claim = incident.claims.find(({ id }) => id === figure.claim);
    return claim ? [{ text: figureText(figure, claim), notes: cite([claim]) }] : [];
  });
  const denials = incident.claims.filter(({ slot, stance }) => slot === 'event' && stance === 'denies');
  const deniers = [...new Set(denials.map(({ speakers }) => speakers.at(-1) ?? 'a report'))];
  return [
    { text: `${leadOf(incident)}.`, notes: cite(events) },
    ...figures,
    ...(deniers.length > 0 ? [{ text: `Denied by ${deniers.join(', ')}.`, notes: cite(said(denials)) }] : []),
    { text: `${capital(incident.grade.level)}: ${incident.grade.reason}`, notes: cite(events) },
    ...standingSentences(incident).map((text) => ({ text, notes: cite(events) })),
  ];
}

function figureText({ words, effect, state }: Incident['figures'][number], { speakers }: Claim): string {
  const stands = state === 'verified' ? 'verified by' : state === 'claimed' ? 'claimed by' : 'reported by';
  return `${capital(words)}${effect ? `, ${effect}` : ''} (${stands} ${speakers.at(-1) ?? 'the report'}).`;
}

function leadOf({ title, place, status, edtf }: Incident): string {
  const where = place && !title.includes(place.name) ? ` at ${place.name}` : '';
  const when = edtf === 'XXXX' ? '' : `, ${whenWords(edtf)}`;
  return `${title}${where}${when}${status === 'happened' ? '' : `, ${status}`}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
