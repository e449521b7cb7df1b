/// Who decided what, when and why. Nothing leaves this list: what was undone is struck through.

import type { JSX } from 'preact';
import type { HistoryEntry, Page } from '../../model/index.ts';
import { dayWords } from '../../time/index.ts';
import { useAnswer } from '../app/api.ts';
import { groupBy, plural } from '../parts/words.ts';
import { useDesk } from './desk.tsx';

interface HistoryProps {
  /// Else of the whole archive.
  readonly incident?: string;
  readonly limit?: number;
}

export function History({ incident, limit = 100 }: HistoryProps): JSX.Element | null {
  const of = incident === undefined ? 'acts=true&' : `incident=${encodeURIComponent(incident)}&`;
  const { value } = useAnswer<Page<HistoryEntry>>(`/verdicts?${of}limit=${limit}`);
  const acts = [...groupBy(value?.items ?? [], ({ id, act }) => act ?? id).values()];
  if (acts.length === 0) {
    return value ? (
      <p class="quiet">Nobody has decided anything yet. What stands here is proposed by the rules.</p>
    ) : null;
  }
  return (
    <ol class="history">
      {acts.map((entries) => (
        <Act entries={entries} lead={incident === undefined} />
      ))}
    </ol>
  );
}

/// The same of entries that are at hand.
export function Entries({ items }: { readonly items: readonly HistoryEntry[] }): JSX.Element {
  return (
    <ol class="history">
      {[...groupBy(items, ({ id, act }) => act ?? id).values()].map((entries) => (
        <Act entries={entries} lead={false} />
      ))}
    </ol>
  );
}

interface ActProps {
  readonly entries: readonly HistoryEntry[];
  /// Whether it leads to the incidents that it is about.
  readonly lead: boolean;
}

function Act({ entries, lead }: ActProps): JSX.Element {
  const desk = useDesk();
  const [entry] = entries;
  const { id, act, at, by, words, reason, kind, undoneBy, incidents, size = 1 } = entry!;
  const verdicts = lead ? size : entries.length;
  const undone = undoneBy !== undefined;
  return (
    <li class={undone ? 'undone' : undefined}>
      <time dateTime={at}>{instantWords(at)}</time>
      <span class="who">{by}</span>
      <span class="what">
        <span class="words">{words}</span>
        {verdicts > 1 && <span class="quiet"> {plural(verdicts, 'verdict')}</span>}
        {undone && <span class="quiet"> undone</span>}
        {lead && incidents[0] && (
          <a class="more" href={`/incidents/${encodeURIComponent(incidents[0])}`}>
            {' '}
            {verdicts > 1 || incidents.length > 1 ? 'one of the incidents' : 'the incident'}
          </a>
        )}
        {!undone && (
          <button type="button" class="more" onClick={() => desk.undoOne(act ?? id, words)}>
            {kind === 'undo' ? 'do again' : 'undo'}
          </button>
        )}
        {reason !== '' && <span class="reason">{reason}</span>}
      </span>
    </li>
  );
}

/// "3 May 2018, 10:04 UTC".
export function instantWords(at: string): string {
  const clock = /T(\d{2}:\d{2})/.exec(at)?.[1];
  return `${dayWords(at.slice(0, 10))}${clock === undefined ? '' : `, ${clock} UTC`}`;
}
