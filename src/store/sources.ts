/// Who copies whom: worked out from reports and the origins of their words, without reading any text.

import type {
  NewsSource,
  NewsSources,
  Origin,
  RecordReport,
  SourceReport,
  WordFlow,
} from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';

/// What a store tells for this: reports, origins, how many words each report has, and which incidents it tells of.
export interface SourceRows {
  readonly reports: readonly RecordReport[];
  readonly origins: readonly Origin[];
  readonly words: ReadonlyMap<string, number>;
  readonly told: readonly { readonly incident: number; readonly report: string }[];
  /// How many claims an incident has; and how many of them stand in which report, which costs more to know.
  readonly claims: ReadonlyMap<number, number>;
  readonly claimsByReport: (incident: number) => ReadonlyMap<string, number>;
}

export interface SourceSlice {
  readonly offset: number;
  readonly limit: number;
}

export interface Traced extends NewsSources {
  /// Reports of each source, last first.
  readonly reportsOf: ReadonlyMap<string, readonly SourceReport[]>;
}

/// Reports that name neither outlet nor agency.
export const UNNAMED = 'outlet not stated';

/// The outlet; the agency where only that is known.
export function publisherOf({ outlet, agency }: Pick<RecordReport, 'outlet' | 'agency'>): string {
  return outlet ?? agency ?? UNNAMED;
}

interface Tally {
  reports: number;
  words: number;
  ownWords: number;
  carriedWords: number;
  incidents: number;
  onlyHere: number;
  claims: number;
}

interface Stream {
  readonly from: string;
  readonly to: string;
  readonly reports: Set<string>;
  words: number;
  readonly delays: { readonly hours: number; readonly clock: boolean }[];
}

export function traceSources(rows: SourceRows): Traced {
  const { reports, origins, words } = rows;
  const byId = new Map(reports.map((report) => [report.id, report]));
  const tallies = new Map<string, Tally>();
  const tally = (name: string): Tally => {
    const known = tallies.get(name) ?? {
      ...{ reports: 0, words: 0, ownWords: 0, carriedWords: 0, incidents: 0, onlyHere: 0, claims: 0 },
    };
    tallies.set(name, known);
    return known;
  };
  for (const report of reports) {
    const one = tally(publisherOf(report));
    one.reports++;
    one.words += words.get(report.id) ?? 0;
  }
  const streams = new Map<string, Stream>();
  const held = new Map<string, SourceReport['from'][number][]>();
  for (const origin of origins) {
    const source = byId.get(origin.report);
    if (!source) continue;
    const from = origin.agency ?? publisherOf(source);
    for (const { report: id, share } of origin.members) {
      const report = byId.get(id);
      if (!report) continue;
      const count = share * (words.get(id) ?? 0);
      const to = publisherOf(report);
      held.set(id, [...(held.get(id) ?? []), { name: from, report: origin.report, share }]);
      if (from === to) tally(to).ownWords += count;
      else {
        tally(from).carriedWords += count;
        addTo(streams, { from, to, count, source, report });
      }
    }
  }
  countIncidents(rows, byId, tally);
  return {
    sources: [...tallies].map(sourceOf).sort((a, b) => b.reports - a.reports || compareText(a.name, b.name)),
    flows: [...streams.values()].map((stream) => flowOf(stream, tally(stream.to).words)).sort(byWords),
    reportsOf: listReports(reports, words, held),
  };
}

function addTo(
  streams: Map<string, Stream>,
  given: {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly source: RecordReport;
    readonly report: RecordReport;
  },
): void {
  const { from, to, count, source, report } = given;
  const key = JSON.stringify([from, to]);
  const stream = streams.get(key) ?? { from, to, reports: new Set<string>(), words: 0, delays: [] };
  stream.reports.add(report.id);
  stream.words += count;
  const delay = source.id === report.id ? undefined : delayOf(source.published, report.published);
  if (delay) stream.delays.push(delay);
  streams.set(key, stream);
}

/// By the clock where both tell the hour, else by the day.
function delayOf(first: string, then: string): Stream['delays'][number] | undefined {
  if (first === '' || then === '') return undefined;
  const clock = first.includes('T') && then.includes('T');
  const at = (published: string): number => Date.parse(clock ? published : published.slice(0, 10));
  const hours = (at(then) - at(first)) / 3_600_000;
  return Number.isFinite(hours) ? { hours: Math.max(0, hours), clock } : undefined;
}

function flowOf({ from, to, reports, words, delays }: Stream, all: number): WordFlow {
  const inOrder = delays.toSorted((a, b) => a.hours - b.hours);
  const middle = inOrder[inOrder.length >> 1];
  return {
    ...{ from, to, reports: reports.size, words: Math.round(words) },
    share: all === 0 ? 0 : Math.round((words / all) * 1e4) / 1e4,
    delayHours: middle ? Math.round(middle.hours * 10) / 10 : null,
    delayBy: middle ? (middle.clock ? 'clock' : 'day') : null,
  };
}

function sourceOf([name, { ownWords, carriedWords, ...rest }]: [string, Tally]): NewsSource {
  return { name, ...rest, ownWords: Math.round(ownWords), carriedWords: Math.round(carriedWords) };
}

/// Claims of an incident that only one source tells of are all its own: only the others' have to be looked at, in the order
/// in which they were written, since then they lie beside each other.
function countIncidents(
  { told, claims, claimsByReport }: SourceRows,
  byId: ReadonlyMap<string, RecordReport>,
  tally: (name: string) => Tally,
): void {
  const tellers = new Map<number, Set<string>>();
  for (const { incident, report } of told) {
    const found = byId.get(report);
    if (!found) continue;
    const names = tellers.get(incident) ?? new Set<string>();
    tellers.set(incident, names.add(publisherOf(found)));
  }
  for (const [incident, names] of [...tellers].sort(([a], [b]) => a - b)) {
    for (const name of names) {
      tally(name).incidents++;
      if (names.size > 1) continue;
      tally(name).onlyHere++;
      tally(name).claims += claims.get(incident) ?? 0;
    }
    if (names.size < 2) continue;
    for (const [id, count] of claimsByReport(incident)) {
      const report = byId.get(id);
      if (report) tally(publisherOf(report)).claims += count;
    }
  }
}

function listReports(
  reports: readonly RecordReport[],
  words: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, SourceReport['from']>,
): Traced['reportsOf'] {
  const lists = new Map<string, SourceReport[]>();
  for (const report of reports.toSorted(
    (a, b) => compareText(b.published, a.published) || compareText(a.id, b.id),
  )) {
    const name = publisherOf(report);
    const parts = (held.get(report.id) ?? []).toSorted((a, b) => b.share - a.share);
    const own = parts.reduce((sum, part) => sum + (part.name === name ? part.share : 0), 0);
    const one: SourceReport = {
      ...{
        id: report.id,
        title: report.title,
        published: report.published,
        words: words.get(report.id) ?? 0,
      },
      ownShare: Math.round(Math.min(1, own) * 1e4) / 1e4,
      from: parts.filter((part) => part.name !== name),
    };
    const list = lists.get(name);
    if (list) list.push(one);
    else lists.set(name, [one]);
  }
  return lists;
}

function byWords(a: WordFlow, b: WordFlow): number {
  return b.words - a.words || compareText(a.from, b.from) || compareText(a.to, b.to);
}
