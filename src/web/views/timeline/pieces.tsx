/// Parts of the timeline that stand still: its axis, lines, tools, and what the keys stand on.

import type { JSX } from 'preact';
import type { LaneGroup, Timeline } from '../../../model/index.ts';
import { LANE_GROUPS } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { type Address, withQuery } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { type Stretch, ticksOf } from './scale.ts';

export const ZOOM = 0.6;

export function Axis({ sight, width }: { readonly sight: Stretch; readonly width: number }): JSX.Element {
  return (
    <svg class="axis t-ticks" width={width} height="22" aria-hidden="true">
      {ticksOf(sight, width)
        .filter(({ x }) => x < width - 30)
        .map(({ x, label, strong }) => (
          <g class={strong ? 'strong' : undefined}>
            <path class="tick" d={`M${x} 16v6`} />
            <text x={x + 4} y="14">
              {label}
            </text>
          </g>
        ))}
    </svg>
  );
}

export function Lines({ sight, width }: { readonly sight: Stretch; readonly width: number }): JSX.Element {
  return (
    <svg class="t-lines" width={width} height="100%" aria-hidden="true">
      {ticksOf(sight, width).map(({ x, strong }) => (
        <line class={strong ? 'strong' : undefined} x1={x} x2={x} y1="0" y2="100%" />
      ))}
    </svg>
  );
}

interface ToolsProps {
  readonly address: Address;
  readonly by: LaneGroup;
  readonly zoom: (factor: number) => void;
  readonly all: () => void;
}

const BY_WORDS: Readonly<Record<LaneGroup, string>> = { type: 'kind', place: 'place', grade: 'grade' };

export function Tools({ address, by, zoom, all }: ToolsProps): JSX.Element {
  return (
    <div class="t-tools">
      <span class="choices">
        Lanes by{' '}
        {LANE_GROUPS.map((one) => (
          <a
            href={withQuery(address, { by: one === 'type' ? undefined : one })}
            aria-current={one === by ? 'true' : undefined}
          >
            {BY_WORDS[one]}
          </a>
        ))}
      </span>
      <span class="chart-tools">
        <button type="button" aria-label="Nearer" onClick={() => zoom(ZOOM)}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => zoom(1 / ZOOM)}>
          −
        </button>
        <button type="button" onClick={all}>
          Show all
        </button>
      </span>
    </div>
  );
}

type Item = NonNullable<Timeline['items']>[number];

/// What the keys stand on, told in words.
export function Current({ item }: { readonly item: Item | undefined }): JSX.Element {
  return (
    <p class={item ? 't-current' : 't-current none'} aria-live="polite">
      {item && (
        <>
          <GradeMark level={item.grade} />{' '}
          <a href={`/incidents/${encodeURIComponent(item.id)}`}>{item.title}</a>{' '}
          <span class="quiet">
            {whenWords(item.edtf)} · {item.place ?? 'no place stated'}
          </span>
        </>
      )}
    </p>
  );
}
