/// The rows of a filtered list, fetched as they come into sight.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../../model/index.ts';
import { type Failure, get, isFailure, useRevision } from './api.ts';

const PAGE = 100;

export interface Rows<T> {
  readonly at: (index: number) => T | undefined;
  readonly need: (from: number, to: number) => void;
  /// How many stand on the first page: what can be shown before anybody has counted all.
  readonly first: number;
  readonly failure: Failure | undefined;
}

/// `list` is the address of the list; `query` the part behind "?", without paging.
export function useRows<T>(list: string, query: string): Rows<T> {
  const pages = useRef(new Map<number, readonly T[]>());
  /// What stood there before the record changed is shown until the new rows are here.
  const before = useRef(pages.current);
  const current = useRef('');
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<Failure>();

  const state = `${list}\n${query}\n${useRevision()}`;
  if (current.current !== state) {
    before.current = current.current.startsWith(`${list}\n${query}\n`) ? pages.current : new Map();
    current.current = state;
    pages.current = new Map();
  }

  const load = useCallback(
    (page: number) => {
      // What was wanted for another list may be asked only now: its rows are not these.
      if (current.current !== state) return;
      const store = pages.current;
      if (store.has(page)) return;
      store.set(page, []);
      const wanted = new URLSearchParams(query);
      wanted.set('offset', String(page * PAGE));
      wanted.set('limit', String(PAGE));
      get<Page<T> | readonly T[]>(`${list}?${wanted}`).then(
        (answer) => {
          if (pages.current !== store) return;
          store.set(page, 'items' in answer ? answer.items : answer);
          setFailure(undefined);
          redraw((n) => n + 1);
        },
        (error: unknown) => {
          store.delete(page);
          if (isFailure(error)) setFailure(error);
        },
      );
    },
    [list, query, state],
  );

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page * PAGE < Math.max(to, 1); page++) load(page);
    },
    [load],
  );
  useEffect(() => need(0, 1), [need, state]);
  const at = (index: number): T | undefined => {
    const [page, i] = [Math.floor(index / PAGE), index % PAGE];
    return pages.current.get(page)?.[i] ?? before.current.get(page)?.[i];
  };
  const first = pages.current.get(0)?.length ?? 0;
  return { at, need, first, failure };
}
