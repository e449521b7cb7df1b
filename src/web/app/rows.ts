/// The rows of a filtered list, fetched as they come into sight and a little ahead.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../../model/index.ts';
import { type Failure, get, isFailure, useRevision } from './api.ts';

const PAGE = 100;
/// So many pages are asked for at once; who scrolls on asks then for what is in sight by that time, and not for all that
/// went by.
const MOST_ASKED = 2;

export interface Rows<T> {
  readonly at: (index: number) => T | undefined;
  readonly need: (from: number, to: number) => void;
  /// How many stand on the first page: what can be shown before anybody has counted all.
  readonly first: number;
  readonly failure: Failure | undefined;
  /// How many are at hand from the first on.
  readonly known: () => number;
  /// Fetches the first ones up to so many.
  readonly all: (most: number) => Promise<void>;
  /// Who watches is told of rows that have come; else the whole view is drawn again.
  readonly watch: (listener: () => void) => () => void;
}

interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly onwards: 1 | -1;
}

/// `list` is the address of the list; `query` the part behind "?", without paging. The view itself is drawn again when
/// the row `held` has come.
export function useRows<T>(list: string, query: string, held?: number): Rows<T> {
  const pages = useRef(new Map<number, readonly T[]>());
  /// What stood there before the record changed is shown until the new rows are here.
  const before = useRef(pages.current);
  const current = useRef('');
  const wanted = useRef<Wanted>({ from: 0, to: 1, onwards: 1 });
  const asked = useRef(0);
  const watchers = useRef(new Set<() => void>());
  const holds = useRef(held);
  holds.current = held;
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<Failure>();

  const state = `${list}\n${query}\n${useRevision()}`;
  if (current.current !== state) {
    before.current = current.current.startsWith(`${list}\n${query}\n`) ? pages.current : new Map();
    current.current = state;
    pages.current = new Map();
    asked.current = 0;
  }

  const load = useCallback(() => {
    // What was wanted for another list may be asked only now: its rows are not these.
    if (current.current !== state) return;
    const store = pages.current;
    while (asked.current < MOST_ASKED) {
      const page = missing(wanted.current, store);
      if (page === undefined) return;
      asked.current++;
      store.set(page, []);
      const settled = (): boolean => {
        if (pages.current !== store) return false;
        asked.current--;
        return true;
      };
      itemsOf<T>(list, query, page).then(
        (items) => {
          if (!settled()) return;
          store.set(page, items);
          setFailure(undefined);
          tell(page);
          load();
        },
        (error: unknown) => {
          store.delete(page);
          if (!settled()) return;
          if (isFailure(error)) setFailure(error);
        },
      );
    }
  }, [list, query, state]);

  const tell = (page: number): void => {
    const inView = page === 0 || page === Math.floor((holds.current ?? -1) / PAGE);
    if (inView || watchers.current.size === 0) redraw((n) => n + 1);
    for (const watcher of watchers.current) watcher();
  };
  const need = useCallback(
    (from: number, to: number) => {
      const onwards = from < wanted.current.from ? -1 : 1;
      wanted.current = { from, to: Math.max(to, from + 1), onwards };
      load();
    },
    [load],
  );
  const watch = useCallback((listener: () => void) => {
    watchers.current.add(listener);
    return () => void watchers.current.delete(listener);
  }, []);
  useEffect(() => need(0, 1), [need, state]);
  const at = (index: number): T | undefined => {
    const [page, i] = [Math.floor(index / PAGE), index % PAGE];
    return pages.current.get(page)?.[i] ?? before.current.get(page)?.[i];
  };
  const known = (): number => {
    for (let page = 0; ; page++) {
      const length = pages.current.get(page)?.length ?? 0;
      if (length < PAGE) return page * PAGE + length;
    }
  };
  const all = async (most: number): Promise<void> => {
    const store = pages.current;
    for (let page = 0; page * PAGE < most && pages.current === store; page++) {
      const items = await itemsOf<T>(list, query, page);
      store.set(page, items);
      if (items.length < PAGE) break;
    }
    redraw((n) => n + 1);
  };
  const first = pages.current.get(0)?.length ?? 0;
  return { at, need, first, failure, known, all, watch };
}

async function itemsOf<T>(list: string, query: string, page: number): Promise<readonly T[]> {
  const answer = await get<Page<T> | readonly T[]>(`${list}?${paging(query, page)}`);
  return 'items' in answer ? answer.items : answer;
}

/// The first page that is wanted and not yet asked for: what is in sight, then what comes next in the way one goes.
function missing({ from, to, onwards }: Wanted, store: ReadonlyMap<number, unknown>): number | undefined {
  const [first, last] = [Math.floor(from / PAGE), Math.floor((to - 1) / PAGE)];
  for (let page = first; page <= last; page++) if (!store.has(page)) return page;
  // Who has only just come has not set out yet: what he sees first comes first.
  if (from === 0) return undefined;
  const next = onwards > 0 ? last + 1 : first - 1;
  // A page behind one that is not full is beyond the end.
  const isBeyond = (store.get(next - 1) as readonly unknown[] | undefined)?.length !== PAGE;
  return next < 0 || store.has(next) || (onwards > 0 && isBeyond) ? undefined : next;
}

function paging(query: string, page: number): URLSearchParams {
  const asked = new URLSearchParams(query);
  asked.set('offset', String(page * PAGE));
  asked.set('limit', String(PAGE));
  return asked;
}
