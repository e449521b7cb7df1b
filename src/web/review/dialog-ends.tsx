/// How a dialog ends: what went wrong, the button that does it, and the one that leaves all as it was.

import type { ComponentChildren, JSX } from 'preact';

interface EndsProps {
  readonly word: string;
  readonly wrong: string;
  readonly busy: boolean;
  readonly cancel: () => void;
  /// What stands behind the buttons.
  readonly children?: ComponentChildren;
}

export function DialogEnds({ word, wrong, busy, cancel, children }: EndsProps): JSX.Element {
  return (
    <>
      {wrong !== '' && (
        <p class="wrong" role="alert">
          {wrong}.
        </p>
      )}
      <p class="ends">
        <button type="submit" class="main" disabled={busy}>
          {busy ? 'One moment …' : word}
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
        {children}
      </p>
    </>
  );
}
