/// The archive as the rest of the shell sees it: what came in, what analysts decided, and what is derived from both.

import type {
  Annotation,
  CalendarMonth,
  Claim,
  Counts,
  Facets,
  Incident,
  IncidentFilter,
  IncidentQuery,
  IncidentRow,
  MapAreas,
  MentionAt,
  NewsSources,
  OneSource,
  Page,
  Problem,
  QueueItem,
  QueueQuery,
  Record,
  Report,
  SavedView,
  SearchFacets,
  Timeline,
  TimelineQuery,
  Verdict,
} from '../model/index.ts';
import type { TextOf } from './bare.ts';
import type { SourceSlice } from './sources.ts';

/// An annotation without the report, which is kept on its own: its place in bytes that it shares with others.
export interface KeptAnnotation {
  readonly report: string;
  readonly packed: Uint8Array;
  readonly place: number;
}

/// What was read of a report, made of its bytes each time that it is asked for.
export type Unpack = (report: Report) => Annotation;

/// A report with the bytes that it was read from: its file, or its line of a file that holds several.
export interface Received {
  readonly report: Report;
  readonly raw: Uint8Array;
}

/// What became of a batch. When the promise resolves the added reports are on disk.
export interface Added {
  readonly added: readonly string[];
  /// Ids of reports that were there before, with the same text.
  readonly already: readonly string[];
  /// Those of this batch that came up on the way, kept like the others.
  readonly problems: readonly Problem[];
}

/// What a derived record was made of: it is stale as soon as either differs.
export interface Stamp {
  readonly rules: string;
  readonly inputs: string;
}

/// A record that a store has written: what it remembers of it is the store's own.
export interface Written {
  readonly stamp: Stamp;
}

export interface Hit {
  readonly report: string;
  readonly title: string | null;
  readonly published: string;
  readonly outlet: string | null;
  /// The first matching word, as offsets into the report's text; null where only the title matches.
  readonly span: { readonly from: number; readonly to: number } | null;
  /// A stretch of the text around the first match, and the matches in it, as offsets into the stretch.
  readonly extract: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
  /// How often the words stand in the whole text.
  readonly matches: number;
}

/// Lists of the record that are kept one row an item.
export type PartName = Exclude<keyof Record, 'incidents'>;
export type Part<P extends PartName> = Record[P][number];

export interface Slice {
  /// The `next` of the page before.
  readonly after?: string;
  readonly limit: number;
}

export type IdKind = 'report' | 'incident' | 'background' | 'claim' | 'origin' | 'site';

export interface FoundClaim {
  readonly claim: Claim;
  readonly of: string;
  readonly incident?: string;
}

/// What is asked of the record as it was written last, without reading the whole of it.
export interface Questions {
  /// Changes whenever any answer may: a short word made of the state of reports, verdicts, problems and record.
  revision(): Promise<string>;
  counts(): Promise<Counts>;
  incidents(query: IncidentQuery): Promise<Page<IncidentRow>>;
  facets(filter: IncidentFilter): Promise<Facets>;
  areas(filter: IncidentFilter): Promise<MapAreas>;
  timeline(query: TimelineQuery): Promise<Timeline>;
  month(month: string, filter: IncidentFilter): Promise<CalendarMonth>;
  sources(): Promise<NewsSources>;
  source(name: string, slice: SourceSlice): Promise<OneSource | undefined>;
  incident(id: string): Promise<Incident | undefined>;
  /// Incidents that a person should look at, what matters most first.
  queue(query: QueueQuery): Promise<Page<QueueItem>>;
  /// Ids of the incidents that hold the words of a verdict now.
  incidentsOfVerdict(id: string): Promise<readonly string[]>;
  /// An incident that was there once: its last title, and words that told of it.
  former(id: string): Promise<{ readonly title: string; readonly at: MentionAt } | undefined>;
  /// A claim and the title of what it is a claim about, and its id where that is an incident.
  claim(id: string): Promise<FoundClaim | undefined>;
  part<P extends PartName>(name: P, slice: Slice): Promise<Page<Part<P>>>;
  partById<P extends PartName>(name: P, id: string): Promise<Part<P> | undefined>;
  /// Origins, copies and links that a report has to do with.
  partOfReport<P extends PartName>(name: P, report: string): Promise<readonly Part<P>[]>;
  /// Everything whose id begins so, `limit` of each kind at most; what has the very id stands alone.
  idsWith(prefix: string, limit: number): Promise<readonly { readonly kind: IdKind; readonly id: string }[]>;
}

/// Reports and verdicts are append-only; everything derived can be thrown away and rebuilt.
export interface Archive extends Questions {
  readonly path: string;

  /// All or none, with what was found wrong on reading them.
  addReports(batch: readonly Received[], at: string, problems?: readonly Problem[]): Promise<Added>;
  reports(): Promise<readonly Report[]>;
  report(id: string): Promise<Report | undefined>;
  rawBytes(id: string): Promise<Uint8Array | undefined>;
  reportIds(prefix: string, limit: number): Promise<readonly string[]>;
  /// Where reports were published, of those that were handed in with an address, without reading their texts.
  reportUrls(): Promise<readonly Required<Pick<Report, 'id' | 'url'>>[]>;

  /// All or none.
  addVerdicts(verdicts: readonly Verdict[]): Promise<void>;
  verdicts(): Promise<readonly Verdict[]>;

  /// Files that could not be read, bad lines: what was kept aside while taking reports in. One that is there already,
  /// word for word, is kept once: files are read again after an end in the middle.
  addProblems(problems: readonly Problem[], at: string): Promise<void>;
  intakeProblems(): Promise<readonly Problem[]>;

  /// By name.
  savedViews(): Promise<readonly SavedView[]>;
  /// A new one, or another state of one. Throws a `RangeError` where another has the name.
  keepView(view: SavedView): Promise<void>;
  /// Whether it was there.
  forgetView(id: string): Promise<boolean>;

  annotation(report: string, rules: string): Promise<Annotation | undefined>;
  /// The same for who keeps many, and needs few of them at a time.
  packedAnnotation(report: string, rules: string): Promise<Unpack | undefined>;
  keepAnnotations(rules: string, annotations: readonly KeptAnnotation[]): Promise<void>;

  /// The state of reports and verdicts, as one short string.
  inputs(): Promise<string>;
  stamp(): Promise<Stamp | undefined>;
  record(): Promise<Record>;
  /// `before`: what the writing before gave, in a process that stays; then only what has changed since is looked at. Of
  /// another store, or where somebody else has written since, it is of no use and does no harm. `textOf`: texts of
  /// reports that whoever writes has at hand, so that they need not be read again.
  writeRecord(record: Record, stamp: Stamp, before?: Written, textOf?: TextOf): Promise<Written>;

  search(words: string, limit: number, offset?: number): Promise<readonly Hit[]>;
  searchFacets(words: string): Promise<SearchFacets>;
  /// Empty when the store is sound, else what is wrong with it.
  check(): Promise<readonly string[]>;
  /// The archive as it is now, to be read only: what others write meanwhile is not seen. To be closed.
  snapshot(): Promise<Archive>;
  close(): Promise<void>;
}

export type Mode = 'read' | 'write';

/// Why an archive cannot be used, in words for people. `busy` means that another process writes to it, `large` that its
/// record cannot be made in the memory of this machine; what it holds can be read.
export interface Unusable extends Error {
  readonly archive: 'busy' | 'missing' | 'newer' | 'broken' | 'large';
}

export function unusable(archive: Unusable['archive'], message: string): Unusable {
  return Object.assign(new Error(message), { archive });
}

export function isUnusable(error: unknown): error is Unusable {
  return error instanceof Error && 'archive' in error && typeof error.archive === 'string';
}

export const EMPTY_RECORD: Record = {
  reports: [],
  origins: [],
  copies: [],
  incidents: [],
  background: [],
  sites: [],
  tenures: [],
  struck: [],
  appointments: [],
  links: [],
  problems: [],
};
