/// What can be done with what is selected, as buttons that tell their keys.

import type { JSX } from 'preact';
import type { Key } from '../app/keys.ts';
import { BAR, DEEDS, type DeedKind, type Subject } from './deeds.ts';
import type { ReviewDesk } from './desk.tsx';

interface BarProps {
  readonly desk: ReviewDesk;
  readonly subject: Subject;
  readonly kinds?: readonly DeedKind[];
}

export function DeedBar({ desk, subject, kinds = BAR }: BarProps): JSX.Element {
  return (
    <span class="deeds">
      {kinds
        .filter((kind) => subject.incidents.length >= DEEDS[kind].least)
        .map((kind) => (
          <button type="button" key={kind} onClick={() => desk.start(kind, subject)}>
            <kbd>{DEEDS[kind].key}</kbd> {DEEDS[kind].word}
          </button>
        ))}
    </span>
  );
}

/// The keys of all deeds; `subject` says at the moment of the press what they are about.
export function deedKeys(
  desk: ReviewDesk,
  subject: () => Subject | null,
  kinds: readonly DeedKind[] = BAR,
): readonly Key[] {
  return [
    ...kinds.map((kind) => ({
      key: DEEDS[kind].key,
      does: DEEDS[kind].word.toLowerCase(),
      group: 'Decide' as const,
      run: () => {
        const about = subject();
        if (about) desk.start(kind, about);
      },
    })),
    { key: 'u', does: 'undo', run: desk.undo },
  ];
}
