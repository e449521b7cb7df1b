/// What became of an incident that is there no more. Its id is made of the first words that told of it, so that what was
/// decided about these words, and what tells of them now, is found again.

import { incidentCalled } from '../compile/incident-id.ts';
import { spotsOf, undoneBy } from '../compile/verdicts.ts';
import type { Annotation, Former, HistoryEntry, Incident, MentionAt, Verdict } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { entryOf, verdictWords } from './history.ts';
import { overlaps } from './mentions.ts';

export interface Asked {
  readonly archive: Pick<Archive, 'verdicts' | 'incidents' | 'incident' | 'partOfReport' | 'former'>;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
}

/// Undefined where nothing of this id was ever known.
export async function formerOf(id: string, asked: Asked): Promise<Former | undefined> {
  const { archive } = asked;
  const all = await archive.verdicts();
  const about = all.filter((one) => spotsOf(one).some((at) => isCalled(id, at)));
  const kept = await archive.former(id);
  const spot = about.flatMap(spotsOf).find((at) => isCalled(id, at)) ?? kept?.at;
  if (spot === undefined) return undefined;
  return {
    ...(kept && { title: kept.title }),
    verdicts: entriesOf(about, all),
    now: await holdersOf(id, spot, asked),
  };
}

const isCalled = (id: string, { report, from, to }: MentionAt): boolean =>
  incidentCalled(`${report}:${from}:${to}`) === id;

function entriesOf(about: readonly Verdict[], all: readonly Verdict[]): readonly HistoryEntry[] {
  const undone = undoneBy(all);
  return about
    .toReversed()
    .map((verdict) => entryOf(verdict, { words: verdictWords(verdict, new Map()), undone }, []));
}

const MOST_ROWS = 500;

/// Those that have the very mention; where the rules of today find none in these words, those that tell of the sentence.
async function holdersOf(
  id: string,
  spot: MentionAt,
  { archive, annotation }: Asked,
): Promise<Former['now']> {
  const { report } = spot;
  const event = (await annotation(report))?.events.findIndex((one) => isCalled(id, { report, ...one })) ?? -1;
  const tells = ({ claims, mentions }: Pick<Incident, 'claims' | 'mentions'>): boolean =>
    event >= 0
      ? mentions.some((one) => one.report === report && one.event === event)
      : claims.some(({ slot, evidence }) => slot === 'event' && evidence.some((one) => overlaps(one, spot)));
  const { items } = await archive.incidents({ report, limit: MOST_ROWS });
  const whole = await Promise.all(items.map((row) => archive.incident(row.id)));
  const incidents = whole.filter((one) => one !== undefined).filter(tells);
  const beside = (await archive.partOfReport('background', report)).filter(tells);
  return [
    ...incidents.map(({ id, title }) => ({ kind: 'incident' as const, id, title })),
    ...beside.map(({ id, title }) => ({ kind: 'background' as const, id, title })),
  ];
}

/// In words for people, with what they can do.
export function formerWords({ title, verdicts, now }: Former): string {
  const was = title === undefined ? 'This incident' : `“${title}”`;
  const last = verdicts.find(({ undoneBy: undone }) => undone === undefined);
  const deed =
    last &&
    `${last.by} decided on ${last.at.slice(0, 10)}: ${last.words}${reasonOf(last)}`.replace(/\.?$/, '.');
  const [first, ...more] = now;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  const where =
    first === undefined
      ? 'Nothing in the record tells of its words now.'
      : first.kind === 'incident'
        ? `Its words stand in “${first.title}” (${first.id})${others} now.`
        : `Its words are told beside other incidents now, as “${first.title}” (${first.id}).`;
  const why = deed ?? (first === undefined ? '' : 'Reports or rules that came in since have changed it.');
  return [`${was} is no incident of its own any more.`, why, where].filter(Boolean).join(' ');
}

const reasonOf = ({ reason }: HistoryEntry): string => (reason === '' ? '' : `, “${reason}”`);

/// Why a deed on it cannot be done.
export async function wordsOfMissing(id: string, asked: Asked): Promise<string> {
  const former = await formerOf(id, asked);
  return former ? formerWords(former) : `No incident has the id ${id}`;
}
