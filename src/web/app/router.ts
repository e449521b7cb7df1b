/// Addresses of the page: every view, filter and selection has one, and the browser's buttons go through them.

import { useLayoutEffect, useState } from 'preact/hooks';

export interface Address {
  /// Without a slash at the ends: "incidents/3f9c".
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /// Without its "#".
  readonly hash: string;
}

type Listener = () => void;
const listeners = new Set<Listener>();

export function readAddress(): Address {
  const { pathname, search, hash } = window.location;
  return {
    path: pathname.replace(/^\/+|\/+$/g, ''),
    query: new Map(new URLSearchParams(search)),
    hash: hash.slice(1),
  };
}

export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const { pathname, search, hash, origin } = window.location;
  const next = new URL(href, window.location.href);
  if (next.origin !== origin || next.pathname + next.search + next.hash === pathname + search + hash) return;
  if (replace) window.history.replaceState(window.history.state, '', href);
  else {
    window.history.replaceState({ y: window.scrollY }, '');
    window.history.pushState(null, '', href);
    if (next.pathname !== pathname || next.hash === '') window.scrollTo(0, 0);
  }
  for (const listener of listeners) listener();
}

/// The present address, read again whenever it changes.
export function useAddress(): Address {
  const [address, set] = useState(readAddress);
  // At once: an address that changes before the page is drawn would be missed.
  useLayoutEffect(() => {
    const update: Listener = () => set(readAddress());
    listeners.add(update);
    window.addEventListener('popstate', update);
    return () => {
      listeners.delete(update);
      window.removeEventListener('popstate', update);
    };
  }, []);
  return address;
}

/// The same view with other limits; a value that is undefined or empty takes its limit away.
export function withQuery(
  { path, query }: Pick<Address, 'path' | 'query'>,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const next = new Map(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = new URLSearchParams([...next]).toString();
  return `/${path}${text === '' ? '' : `?${text}`}`;
}

/// Links within the page change the address without loading it again; everything else is the browser's.
export function followLinks(isOurs: (path: string) => boolean): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== window.location.origin)
      return;
    if (link.getAttribute('href') === '#main' || !isOurs(link.pathname)) return;
    // A place on this very page is the browser's to go to.
    const { pathname, search } = window.location;
    if (link.hash !== '' && link.pathname === pathname && link.search === search) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}

const PATIENCE_MS = 2000;

/// Going back leads to where one was, as soon as what stood there has come again and is long enough.
export function restoreScroll(): void {
  window.history.scrollRestoration = 'manual';
  let wanted: number | null = null;
  const letGo = (): void => {
    wanted = null;
  };
  for (const sign of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    window.addEventListener(sign, letGo, { passive: true });
  }
  window.addEventListener('popstate', ({ state }: PopStateEvent) => {
    const y = (state as { y?: unknown } | null)?.y;
    if (typeof y !== 'number') return;
    wanted = y;
    const until = performance.now() + PATIENCE_MS;
    const attempt = (): void => {
      if (wanted === null) return;
      window.scrollTo(0, wanted);
      if (Math.abs(window.scrollY - wanted) > 1 && performance.now() < until) requestAnimationFrame(attempt);
    };
    requestAnimationFrame(attempt);
  });
}
