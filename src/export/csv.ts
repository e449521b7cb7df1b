/// The record as tables for spreadsheets: RFC 4180, one row an incident, a claim, a report, or a state of a ledger.

import type { Appointment, Claim, Decided, Incident, Report, Review, Site, Tenure } from '../model/index.ts';
import { plainValue, standsAs } from './stands.ts';

type Cell = string | number | boolean | null | undefined;

export interface Column<T> {
  readonly head: string;
  readonly of: (item: T) => Cell;
}

export function csvHead<T>(columns: readonly Column<T>[]): string {
  return line(columns.map(({ head }) => head));
}

export function csvRow<T>(item: T, columns: readonly Column<T>[]): string {
  return line(columns.map(({ of }) => of(item)));
}

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/// A spreadsheet takes text that begins with one of these for a formula, and would run it: an apostrophe stands before.
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const all = (items: readonly Cell[]): string => items.filter(Boolean).join('; ');

export const INCIDENT_COLUMNS: readonly Column<Incident>[] = [
  { head: 'id', of: ({ id }) => id },
  { head: 'title', of: ({ title }) => title },
  { head: 'type', of: ({ type }) => type },
  { head: 'acled', of: ({ acled }) => acled },
  { head: 'edtf', of: ({ edtf }) => edtf },
  { head: 'begin', of: ({ begin }) => begin },
  { head: 'end', of: ({ end }) => end },
  { head: 'time_precision', of: ({ timePrecision }) => timePrecision },
  { head: 'time_assumed', of: ({ timeAssumed }) => timeAssumed },
  { head: 'place', of: ({ place }) => place?.name },
  { head: 'within', of: ({ place }) => all(place?.within ?? []) },
  { head: 'lat', of: ({ place }) => place?.lat },
  { head: 'lon', of: ({ place }) => place?.lon },
  { head: 'radius_km', of: ({ place }) => place?.radiusKm },
  { head: 'where_precision', of: ({ place }) => place?.precision },
  { head: 'place_assumed', of: ({ place }) => place?.assumed },
  { head: 'agents', of: ({ agents }) => all(agents.map(({ name }) => name)) },
  { head: 'targets', of: ({ targets }) => all(targets.map(({ name }) => name)) },
  { head: 'instruments', of: ({ instruments }) => all(instruments) },
  { head: 'figures', of: ({ figures }) => all(figures.map(({ words }) => words)) },
  { head: 'status', of: ({ status }) => status },
  { head: 'grade', of: ({ grade }) => grade.level },
  { head: 'grade_reason', of: ({ grade }) => grade.reason },
  { head: 'independent_sources', of: ({ independentSources }) => independentSources },
  { head: 'reports', of: ({ reports }) => all(reports) },
  { head: 'part_of', of: ({ partOf }) => partOf },
  { head: 'standing', of: standsAs },
  { head: 'accepted_by', of: ({ review }) => review?.accepted?.by },
  { head: 'accepted_at', of: ({ review }) => review?.accepted?.at },
  { head: 'verification_by', of: ({ review }) => review?.standing?.by },
  ...decidedColumns<Incident>(({ review }) => review?.decided),
  { head: 'assigned', of: ({ review }) => review?.assigned?.to },
];

/// What no person decided is the rules' proposal.
function decidedColumns<T>(decidedOf: (item: T) => readonly Decided[] | undefined): readonly Column<T>[] {
  return (['accept', 'correct', 'reject'] as const).map((kind) => ({
    head: `values_${kind}ed`,
    of: (item) =>
      all(
        (decidedOf(item) ?? [])
          .filter((one) => one.kind === kind)
          .map(
            ({ slot, value, proposed }) => `${slot}: ${value}${proposed ? ` (proposed: ${proposed})` : ''}`,
          ),
      ),
  }));
}

export interface ClaimOf {
  readonly claim: Claim;
  /// Id of the incident.
  readonly incident: string;
  /// What people decided about the incident.
  readonly review?: Review;
}

/// The words stand beside the value, with where they are.
export const CLAIM_COLUMNS: readonly Column<ClaimOf>[] = [
  { head: 'id', of: ({ claim }) => claim.id },
  { head: 'incident', of: ({ incident }) => incident },
  { head: 'slot', of: ({ claim }) => claim.slot },
  { head: 'value', of: ({ claim }) => claim.value },
  { head: 'stance', of: ({ claim }) => claim.stance },
  { head: 'hedge', of: ({ claim }) => claim.hedge },
  { head: 'speakers', of: ({ claim }) => claim.speakers.join(' › ') },
  { head: 'source', of: ({ claim }) => claim.source },
  { head: 'origin', of: ({ claim }) => claim.origin },
  { head: 'verifies', of: ({ claim }) => claim.verifies },
  { head: 'means', of: ({ claim }) => all(claim.means ?? []) },
  { head: 'report', of: ({ claim }) => claim.evidence[0]?.report },
  { head: 'from', of: ({ claim }) => claim.evidence[0]?.from },
  { head: 'to', of: ({ claim }) => claim.evidence[0]?.to },
  { head: 'words', of: ({ claim }) => claim.evidence[0]?.text },
  { head: 'review', of: reviewOf },
];

const KINDS = { accept: 'accepted', correct: 'accepted', reject: 'rejected' } as const;

/// Whether people have decided about the very value that it claims.
function reviewOf({ claim, review }: ClaimOf): Cell {
  const about = (review?.decided ?? []).filter(({ slot }) => slot === claim.slot);
  const own = about.findLast(({ value }) => plainValue(value) === plainValue(claim.value));
  if (own) return KINDS[own.kind];
  const instead = about.some(({ proposed = '' }) => plainValue(proposed) === plainValue(claim.value));
  return instead ? 'corrected' : 'proposed';
}

export const REPORT_COLUMNS: readonly Column<Report>[] = [
  { head: 'id', of: ({ id }) => id },
  { head: 'published', of: ({ published }) => published },
  { head: 'outlet', of: ({ outlet }) => outlet },
  { head: 'agency', of: ({ agency }) => agency },
  { head: 'title', of: ({ title }) => title },
  { head: 'url', of: ({ url }) => url },
  { head: 'language', of: ({ language }) => language },
  { head: 'source', of: ({ source }) => source.file },
  { head: 'characters', of: ({ text }) => text.length },
];

export interface SiteRow {
  readonly site: Site;
  readonly part: Site['parts'][number];
  readonly state: Site['parts'][number]['history'][number];
}

export const SITE_COLUMNS: readonly Column<SiteRow>[] = [
  { head: 'site', of: ({ site }) => site.name },
  { head: 'part', of: ({ part }) => part.name },
  { head: 'edtf', of: ({ state }) => state.edtf },
  { head: 'state', of: ({ state }) => state.state },
  { head: 'left', of: ({ state }) => state.left },
  { head: 'of', of: ({ state }) => state.of },
  { head: 'words', of: ({ state }) => state.words },
  { head: 'claim', of: ({ state }) => state.claim },
  ...decidedColumns<SiteRow>(({ state }) => state.decided),
];

export const TENURE_COLUMNS: readonly Column<Tenure>[] = [
  { head: 'place', of: ({ place }) => place },
  { head: 'holder', of: ({ holder }) => holder },
  { head: 'begin', of: ({ begin }) => begin },
  { head: 'end', of: ({ end }) => end },
  { head: 'claims', of: ({ claims }) => all(claims.map(({ id }) => id)) },
  ...decidedColumns<Tenure>(({ decided }) => decided),
];

export const APPOINTMENT_COLUMNS: readonly Column<Appointment>[] = [
  { head: 'title', of: ({ title }) => title },
  { head: 'edtf', of: ({ edtf }) => edtf },
  { head: 'place', of: ({ place }) => place },
  { head: 'parties', of: ({ parties }) => all(parties) },
  { head: 'state', of: ({ state }) => state },
  { head: 'claims', of: ({ claims }) => all(claims.map(({ id }) => id)) },
  ...decidedColumns<Appointment>(({ decided }) => decided),
];
