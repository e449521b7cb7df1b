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
}

/// Nothing where there is no such incident.
export async function historyOf(
  archive: Pick<Archive, 'verdicts' | 'incident' | 'incidentsOfVerdict'>,
  { incident: id, after, limit }: HistoryQuery,
): Promise<Page<HistoryEntry> | undefined> {
  const all = await archive.verdicts();
  const incident = id === undefined ? undefined : await archive.incident(id);
  if (id !== undefined && incident === undefined) return undefined;
  const mine = incident && new Set(incident.review?.verdicts);
  const undone = undoneBy(all);
  const byId = new Map(all.map((verdict) => [verdict.id, verdict]));
  const before = after === undefined ? all.length : readPlace(after);
  const wanted = [...all.entries()]
    .filter(([at, verdict]) => at < before && (mine === undefined || mine.has(verdict.id)))
    .reverse();
  const shown = wanted.slice(0, limit);
  const items = await Promise.all(
    shown.map(async ([, verdict]) =>
      entryOf(
        verdict,
        { words: verdictWords(verdict, byId), undone },
        await archive.incidentsOfVerdict(verdict.id),
      ),
    ),
  );
  const last = shown.at(-1);
  const next = wanted.length > limit && last ? writeCursor({ value: last[0], id: '' }) : null;
  return { items, next };
}

/// `undone`: by id of what is undone, that of the undoing.
export function entryOf(
  { id, by, at, reason, act, kind }: Verdict,
  { words, undone }: { readonly words: string; readonly undone: ReadonlyMap<string, string> },
  incidents: HistoryEntry['incidents'],
): HistoryEntry {
  const undoing = undone.get(id);
  return {
    ...{ id, by, at, reason, kind, words },
    ...(act === undefined ? {} : { act }),
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
      const more = verdict.undoes.length > 1 ? ` and ${verdict.undoes.length - 1} more` : '';
      return `undid: ${first ? verdictWords(first, new Map()) : 'a verdict'}${more}`;
    }
  }
}

const slotWords = (slot: string): string => (slot === 'event' ? 'kind' : slot);
