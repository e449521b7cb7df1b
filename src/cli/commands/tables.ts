/// The lists that several commands print.

import type {
  Appointment,
  Claim,
  Counts,
  Decided,
  Incident,
  IncidentRow,
  RecordReport,
  Signed,
  Tenure,
} from '../../model/index.ts';
import { clip, plural, printable, shortId, table, wrap } from '../table.ts';

const NONE = 'Nothing to show.\n';

type Listed = Omit<IncidentRow, 'speakers'>;

/// What stands below a list of incidents: how much the archive holds.
type Held = Pick<Counts, 'reports' | 'origins' | 'problems'>;

export function incidentTable(held: Held, incidents: readonly Listed[], width?: number): string {
  if (incidents.length === 0) return 'No incident fits.\n';
  const rows = table(
    incidents,
    [
      { head: 'Id', of: ({ id }) => shortId(id) },
      { head: 'Grade', of: ({ grade }) => grade.level },
      { head: 'When', of: ({ edtf }) => edtf },
      { head: 'Incident', of: ({ title }) => title, wide: true },
      { head: 'Place', of: ({ place }) => clip(place?.name ?? '', 22) },
      { head: 'Figures', of: ({ figures }) => clip(figures.map(({ words }) => words).join(', '), 34) },
      { head: 'Sources', of: (one) => String(one.independentSources), right: true },
      { head: 'Reports', of: (one) => String(one.reports.length), right: true },
    ],
    width,
  );
  const counts = [
    plural(incidents.length, 'incident'),
    plural(held.reports, 'report'),
    plural(held.origins, 'origin'),
    plural(held.problems, 'problem'),
  ];
  return `${rows}\n${counts.join(' · ')}. Sources are independent ones; reports may only repeat them.\n`;
}

export function reportTable(
  reports: readonly RecordReport[],
  titles: ReadonlyMap<string, string>,
  width?: number,
): string {
  if (reports.length === 0) return 'No reports yet. Take some in: tetrapylon ingest PATH\n';
  return table(
    reports,
    [
      { head: 'Id', of: ({ id }) => shortId(id) },
      { head: 'Published', of: ({ published }) => published.slice(0, 16) },
      { head: 'Outlet', of: ({ outlet, agency }) => clip(both(outlet, agency), 28) },
      { head: 'Form', of: ({ form }) => form },
      { head: 'Title', of: ({ id, title, source }) => title ?? titles.get(id) ?? source, wide: true },
    ],
    width,
  );
}

/// An outlet that carries an agency's story, or an agency's own.
function both(outlet: string | null, agency: string | null): string {
  return [...new Set([outlet, agency])].filter(Boolean).join(' / ');
}

export function tenureTable(tenures: readonly Tenure[], width?: number): string {
  if (tenures.length === 0) return NONE;
  return table(
    tenures,
    [
      { head: 'Place', of: ({ place }) => place },
      { head: 'Held by', of: ({ holder }) => holder, wide: true },
      { head: 'From', of: ({ begin }) => begin ?? 'unknown' },
      { head: 'To', of: ({ end }) => end ?? 'open' },
      { head: 'Said by', of: ({ claims }) => clip(speakers(claims), 40) },
      ...decidedColumn(tenures, ({ decided }) => decided),
    ],
    width,
  );
}

/// Holders whom the rules read and a person rejected.
export function struckLines(struck: readonly Tenure[]): string {
  const lines = struck.map(({ place, holder, begin, decided = [] }) => {
    const who = decided.map((one) => decidedWords(one)).join('; ');
    return `  ${printable(`${place}: not ${holder}, ${begin ?? 'no day'} (${who})`)}\n`;
  });
  return lines.length === 0 ? '' : `\nRejected:\n${lines.join('')}`;
}

export function calendarTable(appointments: readonly Appointment[], width?: number): string {
  if (appointments.length === 0) return NONE;
  return table(
    appointments,
    [
      { head: 'When', of: ({ edtf }) => edtf },
      { head: 'What', of: ({ title }) => title, wide: true },
      { head: 'Place', of: ({ place }) => place ?? '' },
      { head: 'State', of: ({ state }) => state },
      { head: 'Parties', of: ({ parties }) => clip(parties.join(', '), 40) },
      ...decidedColumn(appointments, ({ decided }) => decided),
    ],
    width,
  );
}

/// Who decided about values of a row; no column where nobody has.
export function decidedColumn<T>(
  rows: readonly T[],
  decidedOf: (row: T) => readonly Decided[] | undefined,
): readonly { readonly head: string; readonly of: (row: T) => string }[] {
  const words = (row: T): string => [...new Set((decidedOf(row) ?? []).map(decidedWords))].join('; ');
  return rows.some((row) => words(row) !== '') ? [{ head: 'Decided', of: (row) => words(row) }] : [];
}

function decidedWords({ slot, kind, by, proposed }: Decided): string {
  return `${slot} ${kind}ed by ${by}${proposed === undefined ? '' : ` (the rules: ${proposed})`}`;
}

export function speakers(claims: readonly Claim[]): string {
  return [...new Set(claims.map((claim) => claim.speakers.at(-1) ?? 'nobody named'))].join(', ');
}

/// Innermost first: "the video ‹ Russian Defence Ministry ‹ AP".
export function chain({ speakers }: Claim): string {
  return speakers.length === 0 ? 'nobody named' : speakers.toReversed().join(' ‹ ');
}

const STANCES: { readonly [stance in Claim['stance']]: string } = {
  asserts: 'says so',
  denies: 'denies it',
  doubts: 'doubts it',
  asks: 'asks for it',
  offers: 'offers it',
  expects: 'expects it',
};

/// As one would say it: "an unnamed official says so, quoted by state TV, quoted by Meridian".
export function toldBy({ speakers, stance, hedge }: Claim): string {
  const [first = 'nobody named', ...carriers] = speakers.toReversed();
  const quoted = carriers.map((one) => `, quoted by ${one}`).join('');
  return `${first} ${STANCES[stance]}${quoted}${hedge === undefined ? '' : `; hedged: “${hedge}”`}`;
}

export function incidentText(incident: Incident, width = 96): string {
  const { grade, place } = incident;
  const field = (name: string, value: string): string =>
    wrap(value, width, ' '.repeat(12)).replace(/^ {12}/, `  ${name.padEnd(10)}`);
  const lines = [
    printable(incident.title),
    field('Id', incident.id),
    field('Grade', `${grade.level}`),
    wrap(printable(grade.reason), width, ' '.repeat(12)),
    field('When', `${incident.edtf || 'not stated'} (${incident.status})`),
    field('Place', place === null ? 'not stated' : printable([place.name, ...place.within].join(', '))),
    field('By', printable(incident.agents.map(({ name }) => name).join(', ')) || 'not stated'),
    field('To', printable(incident.targets.map(targetText).join(', ')) || 'not stated'),
    field('Figures', printable(incident.figures.map(({ words }) => words).join('; ')) || 'none'),
    field(
      'Sources',
      `${plural(incident.independentSources, 'independent source')}, ${plural(incident.reports.length, 'report')}`,
    ),
    ...reviewLines(incident, width),
    '',
    'Claims',
    ...incident.claims.flatMap((claim) => claimLines(claim, width)),
  ];
  return `${lines.join('\n')}\n`;
}

/// What people decided, apart from what the rules propose; nothing where nobody has.
function reviewLines({ review }: Incident, width: number): readonly string[] {
  if (review === undefined) return [];
  const { accepted, standing, assigned, decided, notes, related, asks } = review;
  const signed = ({ by, at, reason }: Signed): string =>
    `${by}, ${at.slice(0, 10)}${reason === '' ? '' : `: ${reason}`}`;
  const told = [
    accepted && `accepted by ${signed(accepted)}`,
    standing && `${standing.standing} by ${signed(standing)}`,
    assigned && `assigned to ${assigned.to} by ${signed(assigned)}`,
    ...decided.map((one) => {
      const was = one.proposed === undefined ? '' : ` (the rules: ${one.proposed})`;
      return `${one.slot} ${one.kind}ed: ${one.value}${was}, ${signed(one)}`;
    }),
    ...related.map((one) => `related to ${shortId(one.incident)} ${one.title}, ${signed(one)}`),
    ...notes.map((one) => `note, ${signed(one)}`),
    ...asks.map(({ slot, decided, rejected, says }) =>
      rejected
        ? `? ${slot} ${decided} was rejected; later reports tell it again`
        : `? ${slot} was decided as ${decided}; later: ${says}`,
    ),
  ].filter((line) => line !== undefined);
  if (told.length === 0) return [];
  return ['', 'Decided by people', ...told.map((line) => wrap(printable(line), width, '  '))];
}

function targetText({ name, effect }: Incident['targets'][number]): string {
  return effect === undefined ? name : `${name} (${effect})`;
}

function claimLines(claim: Claim, width: number): readonly string[] {
  const hedge = claim.hedge === undefined ? '' : `, “${claim.hedge}”`;
  const head = `  ${claim.slot}: ${claim.value}  [${claim.stance}${hedge}] ${chain(claim)}`;
  const quotes = claim.evidence.map(({ text, report, from, to }) =>
    wrap(`“${printable(text)}” ${shortId(report)} ${from}–${to}`, width, '      '),
  );
  return [printable(head).replace(/^/, '  '), `      id ${claim.id}`, ...quotes];
}
