/// Addresses of the page: every view, filter and selection has one, and the browser's buttons go through them.

import { useEffect, useState } from 'preact/hooks';

export interface Address {
  /// Without a slash at the ends: "incidents/3f9c".
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

type Listener = () => void;
const listeners = new Set<Listener>();

export function readAddress(): Address {
  const { pathname, search } = window.location;
  return {
    path: pathname.replace(/^\/+|\/+$/g, ''),
    query: new Map(new URLSearchParams(search)),
  };
}

export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (href === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, '', href);
  else {
    window.history.pushState(null, '', href);
    window.scrollTo(0, 0);
  }
  for (const listener of listeners) listener();
}

/// The present address, read again whenever it changes.
export function useAddress(): Address {
  const [address, set] = useState(readAddress);
  useEffect(() => {
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
  { path, query }: Address,
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
    if (!isOurs(link.pathname)) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
