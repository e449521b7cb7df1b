/// Sources, places and kinds put into words.

import type { Claim, Evidence, ReportName, WherePrecision } from '../../model/index.ts';
import { dayWords } from '../../time/index.ts';

const WHERE: Readonly<Record<WherePrecision, string>> = {
  1: 'exact place',
  2: 'within 25 km',
  3: 'somewhere in the district',
  4: 'somewhere in the province',
  5: 'vague',
  6: 'somewhere in the country',
  7: 'at sea or in the air',
};

export function whereWords(precision: WherePrecision, radiusKm: number): string {
  const words = WHERE[precision];
  return precision > 2 || radiusKm < 1 ? words : `${words}, radius ${Math.round(radiusKm)} km`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/// A name among others in a line: one that is written from the right does not turn its neighbours round.
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

export const NOBODY = 'no speaker named';

/// Innermost first: "the video ‹ Russian Defence Ministry ‹ AP".
export function chainWords({ speakers }: Pick<Claim, 'speakers'>): string {
  return speakers.length === 0 ? NOBODY : speakers.toReversed().map(isolated).join(' ‹ ');
}

/// The first who speaks first-hand, and how many more.
export function speakerWords(speakers: readonly string[]): string {
  const [first = NOBODY, ...more] = speakers;
  return more.length === 0 ? first : `${isolated(first)} and ${more.length} more`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${unitWord(count, one, many)}`;
}

export function unitWord(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/// "12 345": digits in groups of three, apart by a narrow space at which no line ends.
export function numberWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

/// The same where there is little room: "9 898", "194k".
export function shortNumber(count: number): string {
  return count < 10_000 ? numberWords(count) : `${numberWords(Math.floor(count / 1000))}k`;
}

/// "2 of 4": independent sources among the reports that tell of it; one report may quote several, "2 in 1".
export function ofReports(sources: number, reports: number): string {
  return `${sources} ${sources > reports ? 'in' : 'of'} ${reports}`;
}

/// "heritage-damage" → "Heritage damage".
export function typeWords(type: string): string {
  const words = type.replaceAll('-', ' ').replace(/^non /, 'non-');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/// In order of first appearance.
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function fileName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1);
}

/// The very words in their report.
export function evidenceHref({ report, from, to }: Pick<Evidence, 'report' | 'from' | 'to'>): string {
  return `/reports/${encodeURIComponent(report)}?at=${from}-${to}#here`;
}

/// "people killed", "km": what is counted, then what became of it.
export function countedWords(of: string, effect: string | undefined): string {
  const counted = PLURALS[of] ?? of;
  return effect === undefined ? counted : `${counted} ${effect}`;
}

const PLURALS: Readonly<Record<string, string>> = {
  ...{ person: 'people', civilian: 'civilians', child: 'children', woman: 'women', fighter: 'fighters' },
  ...{ soldier: 'soldiers', family: 'families', strike: 'strikes', bomb: 'bombs', sortie: 'sorties' },
};

/// By name, as an index has them: "southern Colombia" does not stand behind Zliten.
export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}

/// What a report is cited as: outlet or agency, and day.
export function citedAs({
  outlet,
  agency,
  source,
  published,
}: Pick<ReportName, 'outlet' | 'agency' | 'source' | 'published'>): string {
  const who = isolated(outlet ?? agency ?? fileName(source));
  return [who, dayWords(published.slice(0, 10))].filter(Boolean).join(', ');
}

/// Long words cut short, white space made plain.
export function clip(text: string, longest = 280): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  // Between two words, unless one word is most of it.
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}

export function reportHref(id: string): string {
  return `/reports/${encodeURIComponent(id)}`;
}

/// "of it 61 %", never 0 % for something.
export function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))}\u202f%`;
}

/// So many reports can be laid side by side, under these names in the address.
export const COMPARED = ['a', 'b', 'c', 'd'] as const;
export const MOST_COMPARED = COMPARED.length;

export function compareHref(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_COMPARED).map((id, i) => [COMPARED[i]!, id]);
  return `/compare?${new URLSearchParams(named)}`;
}
