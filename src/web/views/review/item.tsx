/// One incident of the queue: what it is, and why it wants a person's eye.

import type { JSX } from 'preact';
import type { GradeLevel, QueueItem } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { proposed, Stands } from '../../review/stands.tsx';

/// What the mark of the grade says too.
const SAID: Partial<Record<GradeLevel, string>> = {
  contested: 'Contested. ',
  'single-source': 'One source only.',
};

export function reasonsBeside(level: GradeLevel, reasons: readonly string[]): readonly string[] {
  const said = SAID[level];
  if (said === undefined) return reasons;
  return reasons
    .map((reason) => (reason.startsWith(said) ? reason.slice(said.length) : reason))
    .filter((reason) => reason !== '');
}

interface ItemProps {
  readonly item: QueueItem;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onPick: () => void;
  readonly onSelect: () => void;
}

export function Item({ item, current, selected, onPick, onSelect }: ItemProps): JSX.Element {
  const { incident, urgency } = item;
  const { id, title, edtf, grade } = incident;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered by the view; the title is a link.
    <li
      class={`${current ? 'current' : ''}${selected ? ' selected' : ''}`.trim() || undefined}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => (event.target as Element).closest('a, input') || onPick()}
    >
      <input type="checkbox" checked={selected} onChange={onSelect} aria-label={`Select: ${title}`} />
      <span class="q-head">
        <a href={`/incidents/${encodeURIComponent(id)}`} class={proposed(incident) ? 'proposed' : undefined}>
          {title}
        </a>
        <Stands incident={incident} />
      </span>
      <span class="q-grade">
        <GradeMark level={grade.level} />
      </span>
      <span class="q-why">
        <span class="q-when" title={edtf}>
          {whenWords(edtf)}
        </span>
        {reasonsBeside(grade.level, urgency.reasons).join(' ') || 'Nobody has looked at it yet.'}
      </span>
    </li>
  );
}
