/// The rows of a filtered list, fetched as they come into sight.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentRow, Page } from '../../../model/index.ts';
import { type Failure, get, isFailure } from '../../app/api.ts';

const PAGE = 100;

export interface Rows {
  readonly at: (index: number) => IncidentRow | undefined;
  readonly need: (from: number, to: number) => void;
  readonly failure: Failure | undefined;
}

/// `query` is the address's part behind "?", without paging.
export function useRows(query: string, revision: unknown): Rows {
  const pages = useRef(new Map<number, readonly IncidentRow[]>());
  /// What stood there before the record changed is shown until the new rows are here.
  const before = useRef(pages.current);
  const current = useRef('');
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<Failure>();

  const state = `${query}\n${String(revision)}`;
  if (current.current !== state) {
    before.current = current.current.startsWith(`${query}\n`) ? pages.current : new Map();
    current.current = state;
    pages.current = new Map();
  }

  const load = useCallback(
    (page: number) => {
      const store = pages.current;
      if (store.has(page)) return;
      store.set(page, []);
      const wanted = new URLSearchParams(query);
      wanted.set('offset', String(page * PAGE));
      wanted.set('limit', String(PAGE));
      get<Page<IncidentRow>>(`/incidents?${wanted}`).then(
        ({ items }) => {
          if (pages.current !== store) return;
          store.set(page, items);
          setFailure(undefined);
          redraw((n) => n + 1);
        },
        (error: unknown) => {
          store.delete(page);
          if (isFailure(error)) setFailure(error);
        },
      );
    },
    [query],
  );

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page * PAGE < Math.max(to, 1); page++) load(page);
    },
    [load],
  );
  useEffect(() => need(0, 1), [need, state]);
  const at = (index: number): IncidentRow | undefined => {
    const [page, i] = [Math.floor(index / PAGE), index % PAGE];
    return pages.current.get(page)?.[i] ?? before.current.get(page)?.[i];
  };
  return { at, need, failure };
}
