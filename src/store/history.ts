/// The history of decisions: who, when, why, and what was undone, last first.

import { valueWords } from '../compile/decided.ts';
import { undoneBy } from '../compile/verdicts.ts';
import type { HistoryEntry, Page, Verdict } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { readPlace, writeCursor } from './query.ts';

export interface HistoryQuery {
  readonly incident?: string;
  readonly after?: string;
  readonly limit: number;
  /// One entry for each act, however many verdicts it holds: else a deed in bulk would fill the list alone.
  readonly acts?: boolean;
}

/// Nothing where there is no such incident.
export async function historyOf(
  archive: Pick<Archive, 'verdicts' | 'incident' | 'incidentsOfVerdict'>,
  { incident: id, after, limit, acts }: HistoryQuery,
): Promise<Page<HistoryEntry> | undefined> {
  const all = await archive.verdicts();
  const incident = id === undefined ? undefined : await archive.incident(id);
  if (id !== undefined && incident === undefined) return undefined;
  const mine = incident && new Set(incident.review?.verdicts);
  const undone = undoneBy(all);
  const byId = new Map(all.map((verdict) => [verdict.id, verdict]));
  const before = after === undefined ? all.length : readPlace(after);
  const sizes = sizesOfActs(all);
  const about = [...all.entries()].filter(([, { id: one }]) => mine === undefined || mine.has(one));
  const lastOf = new Map(about.map(([at, { act }]) => [act, at]));
  const wanted = about
    .filter(([at, { act }]) => at < before && (!acts || act === undefined || lastOf.get(act) === at))
    .reverse();
  const shown = wanted.slice(0, limit);
  const items = await Promise.all(
    shown.map(async ([, verdict]) =>
      entryOf(
        verdict,
        { words: verdictWords(verdict, byId), undone, sizes },
        await archive.incidentsOfVerdict(verdict.id),
      ),
    ),
  );
  const last = shown.at(-1);
  const next = wanted.length > limit && last ? writeCursor({ value: last[0], id: '' }) : null;
  return { items, next };
}

/// How many verdicts each act holds.
function sizesOfActs(all: readonly Verdict[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { act } of all) if (act !== undefined) sizes.set(act, (sizes.get(act) ?? 0) + 1);
  return sizes;
}

interface Telling {
  readonly words: string;
  /// By id of what is undone, that of the undoing.
  readonly undone: ReadonlyMap<string, string>;
  readonly sizes?: ReadonlyMap<string, number>;
}

export function entryOf(
  { id, by, at, reason, act, kind }: Verdict,
  { words, undone, sizes }: Telling,
  incidents: HistoryEntry['incidents'],
): HistoryEntry {
  const undoing = undone.get(id);
  const size = act === undefined ? undefined : sizes?.get(act);
  return {
    ...{ id, by, at, reason, kind, words },
    ...(act === undefined ? {} : { act }),
    ...(size === undefined ? {} : { size }),
    ...(undoing === undefined ? {} : { undoneBy: undoing }),
    incidents,
  };
}

/// What was decided, without who, when and why.
export function verdictWords(verdict: Verdict, known: ReadonlyMap<string, Verdict>): string {
  switch (verdict.kind) {
    case 'same':
      return 'the same event';
    case 'different':
      return 'different events';
    case 'related':
      return 'related events';
    case 'grade':
      return `graded ${verdict.level}`;
    case 'standing':
      return verdict.standing.replaceAll('-', ' ');
    case 'note':
      return 'note';
    case 'assign':
      return verdict.to === null ? 'assigned to nobody' : `assigned to ${verdict.to}`;
    case 'accept':
      return `accepted ${slotWords(verdict.value.slot)}: ${valueWords(verdict.value)}`;
    case 'correct': {
      const was = verdict.was === undefined ? '' : ` from “${verdict.was}”`;
      return `corrected ${slotWords(verdict.value.slot)}${was} to ${valueWords(verdict.value)}`;
    }
    case 'reject':
      if (verdict.value === undefined) return 'rejected: no such event';
      return `rejected ${slotWords(verdict.value.slot)}: ${valueWords(verdict.value)}`;
    case 'undo': {
      const first = known.get(verdict.undoes[0] ?? '');
      const others = verdict.undoes.length - 1;
      const more = others > 0 ? ` and ${others} more ${others === 1 ? 'verdict' : 'verdicts'}` : '';
      return `undid: ${first ? verdictWords(first, new Map()) : 'a verdict'}${more}`;
    }
  }
}

const slotWords = (slot: string): string => (slot === 'event' ? 'kind' : slot);
