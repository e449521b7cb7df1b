/// What a briefing says beside incidents: the condition of sites, who held which place, what was announced.

import type { BriefSection, Cited, Claim, Decided, Record as SourcedRecord } from '../../model/index.ts';
import { whenWords } from '../../time/index.ts';
import { decidedSentences } from '../stands.ts';
import type { BriefOptions } from './compose.ts';
import { type Citing, citedDecisions, MOST_NOTES } from './notes.ts';

export function ledgerSections(
  record: SourcedRecord,
  options: BriefOptions,
  cite: Citing,
): readonly BriefSection[] {
  const inPlace = (...names: readonly (string | undefined)[]): boolean => {
    const wanted = options.place?.toLowerCase();
    return wanted === undefined || names.some((name) => name?.toLowerCase().includes(wanted));
  };
  const claims = claimsById(record);
  const sites = record.sites
    .filter(({ name, place }) => inPlace(name, place?.name, ...(place?.within ?? [])))
    .flatMap(({ name, parts }) =>
      parts.flatMap((part) =>
        part.history
          .filter(({ edtf }) => inPeriod(edtf, edtf, options))
          .flatMap((state) => {
            const claim = claims.get(state.claim);
            const left =
              state.left === undefined ? '' : `, ${state.left} of ${state.of ?? 'an unknown number'} left`;
            const text = `${name}, ${part.name}: ${state.state}${left}${when(state.edtf)}.`;
            return claim ? withDecided({ text, notes: cite.claims([claim]) }, state, cite) : [];
          }),
      ),
    );
  const tenures = record.tenures
    .filter(({ place, begin, end }) => inPlace(place) && inPeriod(begin, end, options))
    .filter((tenure) => tenure.claims.length > 0)
    .flatMap((tenure) => {
      const text = `${tenure.holder} held ${tenure.place}${span(tenure.begin, tenure.end)}.`;
      return withDecided({ text, notes: cite.claims(tenure.claims.slice(0, MOST_NOTES)) }, tenure, cite);
    });
  const appointments = record.appointments
    .filter(({ place, title, edtf }) => inPlace(place, title) && inPeriod(edtf, edtf, options))
    .filter((one) => one.claims.length > 0)
    .flatMap((one) => {
      const text = `${one.title}${when(one.edtf)}: ${one.state}.`;
      return withDecided({ text, notes: cite.claims(one.claims.slice(0, MOST_NOTES)) }, one, cite);
    });
  return [
    { heading: 'Condition of sites', sentences: sites },
    { heading: 'Who held which place', sentences: tenures },
    { heading: 'What was announced', sentences: appointments },
  ];
}

/// What people decided stands behind what it made of the entry, each on the word of whoever did.
function withDecided(
  cited: Cited,
  { decided = [] }: { readonly decided?: readonly Decided[] },
  cite: Citing,
): readonly Cited[] {
  const once = [...new Map(decided.map((one) => [one.verdict, one])).values()];
  return [cited, ...citedDecisions(decidedSentences(once), cite)];
}

function claimsById({
  incidents,
  background,
  tenures,
  appointments,
}: SourcedRecord): ReadonlyMap<string, Claim> {
  const all = [...incidents, ...background, ...tenures, ...appointments].flatMap(({ claims }) => claims);
  return new Map(all.map((claim) => [claim.id, claim]));
}

const when = (edtf: string): string => (edtf === '' || edtf === 'XXXX' ? '' : `, ${whenWords(edtf)}`);

function span(begin: string | null, end: string | null): string {
  const from = begin === null ? '' : ` from ${whenWords(begin)}`;
  return `${from}${end === null ? '' : ` until ${whenWords(end)}`}`;
}

/// Whether it may lie in the period.
function inPeriod(begin: string | null, end: string | null, { since, until }: BriefOptions): boolean {
  if (since !== undefined && end !== null && lastDay(end) < since) return false;
  return !(until !== undefined && begin !== null && firstDay(begin) > until);
}

const DAYS = /\d{4}(?:-\d{2}(?:-\d{2})?)?/g;

/// What is open, or says no day, may lie anywhere.
function firstDay(edtf: string): string {
  const first = edtf.match(DAYS)?.[0];
  return first === undefined || /^[[{]?\.\./.test(edtf) ? '' : `${first}${'-01-01'.slice(first.length - 4)}`;
}

function lastDay(edtf: string): string {
  const last = edtf.match(DAYS)?.at(-1);
  return last === undefined || /\.\.[\]}]?$/.test(edtf)
    ? '9999'
    : `${last}${'-12-31'.slice(last.length - 4)}`;
}
