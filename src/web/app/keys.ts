/// Keys of the views. Each view says which it answers; `?` shows them all.

import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Key {
  /// As `KeyboardEvent.key` has it.
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
  /// Under which head it is listed, where its sign does not say that.
  readonly group?: KeyGroup;
}

export type KeyGroup = 'Go' | 'Show' | 'Select' | 'Decide' | 'Everywhere';

const GROUPS: readonly (readonly [KeyGroup, RegExp])[] = [
  ['Go', /^(?:j|k|n|p|e|Enter|Escape|Arrow\w+)$/],
  ['Select', /^[xXc]$/],
  ['Decide', /^u$/],
  ['Everywhere', /^[/?.]$/],
  ['Show', /^/],
];

export const groupOf = ({ key, group }: Key): KeyGroup =>
  group ?? GROUPS.find(([, signs]) => signs.test(key))![0];

/// As it stands on the key.
const SIGNS: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' },
};
export const signOf = (key: string): string => SIGNS[key] ?? key;

const layers: { readonly keys: () => readonly Key[] }[] = [];

export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  // At once, and not after the page is drawn: who types fast is ahead of it.
  useLayoutEffect(() => {
    const layer = { keys: () => latest.current };
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, []);
}

/// The innermost view's keys come first.
export function allKeys(): readonly Key[] {
  return layers.toReversed().flatMap(({ keys }) => keys());
}

/// A field of a dialog that has just closed has the focus until the page is drawn again, and is written in no more.
function isWritten(target: Element): boolean {
  return (
    target.matches('input:not([type=checkbox]), textarea, select') &&
    target.closest('dialog:not([open])') === null
  );
}

export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    // A dialog that is open has its own keys: Escape must close it, and not what lies behind.
    if (event.key !== '?' && document.querySelector('dialog[open]')) return;
    const { target } = event;
    if (target instanceof Element && isWritten(target)) {
      if (event.key === 'Escape') (target as HTMLElement).blur();
      return;
    }
    const pressed = event.key === 'Enter' || event.key === ' ';
    if (pressed && target instanceof Element && target.closest('a, button, summary')) return;
    const found = allKeys().find(({ key }) => key === event.key);
    if (!found) return;
    event.preventDefault();
    // Who goes on by keys has left the link that was clicked before: Enter is meant for the row.
    if (target instanceof HTMLElement && target.matches('a, button, summary')) target.blur();
    found.run();
  });
}
