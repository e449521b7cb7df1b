/// What is selected in the list, and what can be done with it.

import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { IncidentRow } from '../../../model/index.ts';
import { DeedBar } from '../../review/bar.tsx';
import { type About, about, type Subject } from '../../review/deeds.ts';
import type { ReviewDesk } from '../../review/desk.tsx';

type Named = Pick<IncidentRow, 'id' | 'title' | 'review'>;

export interface Selection {
  readonly size: number;
  readonly items: readonly About[];
  readonly has: (id: string | undefined) => boolean;
  readonly toggle: (row: Named | undefined) => void;
  /// Each of these; where all of them are chosen already, none of them.
  readonly toggleAll: (rows: readonly Named[]) => void;
  readonly clear: () => void;
  /// Something was done to these, or undone: what was selected meanwhile stays.
  readonly done: (subject: Subject | undefined) => void;
}

export function useSelection(): Selection {
  const [chosen, set] = useState<ReadonlyMap<string, About>>(new Map());
  return useMemo(
    () => ({
      size: chosen.size,
      items: [...chosen.values()],
      has: (id) => id !== undefined && chosen.has(id),
      toggle: (row) => {
        if (row === undefined) return;
        set((now) => {
          const next = new Map(now);
          if (!next.delete(row.id)) next.set(row.id, about(row));
          return next;
        });
      },
      toggleAll: (rows) =>
        set((now) => {
          const next = new Map(now);
          const all = rows.every(({ id }) => now.has(id));
          for (const row of rows) {
            if (all) next.delete(row.id);
            else next.set(row.id, about(row));
          }
          return next;
        }),
      clear: () => set(new Map()),
      done: (subject) => {
        const ids = new Set(subject?.incidents.map(({ id }) => id));
        set((now) => new Map(subject ? [...now].filter(([id]) => !ids.has(id)) : []));
      },
    }),
    [chosen],
  );
}

/// What is selected, else the row that one is on.
export function subjectOf({ items }: Selection, current: Named | undefined): Subject | null {
  if (items.length > 0) return { incidents: items };
  return current ? { incidents: [about(current)] } : null;
}

interface BarProps {
  readonly desk: ReviewDesk;
  readonly selection: Selection;
}

/// The line stays where it is without a selection, so that no row moves when one begins.
export function SelectionBar({ desk, selection }: BarProps): JSX.Element {
  if (selection.size === 0) {
    return (
      <p class="selection quiet">
        <span>
          <kbd>x</kbd> selects, <kbd>X</kbd> all that are shown, for several at once; <kbd>y</kbd>{' '}
          <kbd>g</kbd> <kbd>v</kbd> <kbd>a</kbd> decide about the row you are on
        </span>
      </p>
    );
  }
  return (
    <p class="selection" role="toolbar" aria-label="What to do with the selected incidents">
      <strong>{selection.size} selected</strong>
      <DeedBar desk={desk} subject={{ incidents: selection.items }} />
      <button type="button" onClick={selection.clear}>
        <kbd>Esc</kbd> Clear
      </button>
    </p>
  );
}
