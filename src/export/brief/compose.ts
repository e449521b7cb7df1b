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
}

export function briefOf(record: SourcedRecord, options: BriefOptions = {}): Brief {
  const { notes, ...cite } = citer(record);
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

const headingOf = ({ edtf }: Incident): string =>
  edtf === 'XXXX' || edtf === '' ? 'No day is told' : capital(whenWords(edtf));
