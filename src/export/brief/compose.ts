/// What a briefing says: sections of sentences, each with the numbers of what it rests on: words of reports, and
/// decisions of people. What rests on neither is not said.

import type { Brief, Day, Incident, Record as SourcedRecord } from '../../model/index.ts';
import { dayWords, whenWords } from '../../time/index.ts';
import { capital, standsAs } from '../stands.ts';
import { sentencesOf } from './incident.ts';
import { ledgerSections } from './ledgers.ts';
import { citer } from './notes.ts';

export interface BriefOptions {
  readonly title?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly place?: string;
  /// Parts of the names of types: "strike".
  readonly kinds?: readonly string[];
  /// By id of a report, where it was published: the record holds no addresses.
  readonly urls?: ReadonlyMap<string, string>;
}

const DAY = '2018-05-03'.length;
const UNTOLD: ReadonlySet<string> = new Set(['', 'XXXX']);

export function briefOf(record: SourcedRecord, options: BriefOptions = {}): Brief {
  const { notes, ...cite } = citer(record, options.urls);
  const chosen = chosenFrom(record, options);
  const told = chosen.map((incident) => ({
    heading: headingOf(incident, options),
    incident: incident.id,
    sentences: sentencesOf(incident, cite),
  }));
  const ledgers = options.kinds?.length ? [] : ledgerSections(record, options, cite);
  const sections = [...told, ...ledgers].filter(({ sentences }) => sentences.length > 0);
  return { title: options.title ?? titleOf(options), counts: countsOf(chosen), sections, notes };
}

/// Those of the period, then those of no day that reports of the period tell.
function chosenFrom({ incidents, reports }: SourcedRecord, options: BriefOptions): readonly Incident[] {
  const fitting = incidents.filter((incident) => isAsked(incident, options));
  const of = new Set(
    reports.filter(({ published }) => isWithin(published, published, options)).map(({ id }) => id),
  );
  return [
    ...fitting.filter((one) => isDated(one) && isWithin(one.begin, one.end, options)),
    ...fitting.filter((one) => !isDated(one) && (isOpen(options) || one.reports.some((id) => of.has(id)))),
  ];
}

function countsOf(chosen: readonly Incident[]): string {
  const reports = new Set(chosen.flatMap(({ reports }) => reports)).size;
  const sources = new Set(chosen.flatMap(({ claims }) => claims.map(({ source }) => source))).size;
  const proposed = chosen.filter((one) => standsAs(one) === 'proposed').length;
  const many = proposed > 0 && proposed === chosen.length && proposed > 1 ? 'all' : String(proposed);
  const them = proposed === 1 ? 'it' : 'them';
  return [
    `${chosen.length} ${chosen.length === 1 ? 'incident' : 'incidents'}`,
    ...(proposed === 0 ? [] : [`${many} proposed by the rules: no analyst has accepted ${them}`]),
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

const isOpen = ({ since, until }: BriefOptions): boolean => since === undefined && until === undefined;
const isDated = ({ begin, end }: Incident): boolean => begin !== null || end !== null;

function isWithin(begin: string | null, end: string | null, { since, until }: BriefOptions): boolean {
  if (since !== undefined && (end ?? begin ?? '').slice(0, DAY) < since) return false;
  return until === undefined || (begin ?? end ?? '9999').slice(0, DAY) <= until;
}

function isAsked({ place, type, acled }: Incident, options: BriefOptions): boolean {
  const kinds = options.kinds ?? [];
  const named = `${type} ${acled ?? ''}`.toLowerCase();
  if (kinds.length > 0 && !kinds.some((kind) => named.includes(kind.toLowerCase()))) return false;
  if (options.place === undefined) return true;
  const wanted = options.place.toLowerCase();
  return [place?.name ?? '', ...(place?.within ?? [])].some((name) => name.toLowerCase().includes(wanted));
}

const headingOf = (incident: Incident, options: BriefOptions): string =>
  isDated(incident) || isOpen(options)
    ? UNTOLD.has(incident.edtf)
      ? 'No day is told'
      : capital(whenWords(incident.edtf))
    : 'No day is told, in reports of this period';
