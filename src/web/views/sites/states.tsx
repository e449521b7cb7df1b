/// What became of a part of a site, as small marks along the time axis: a gate that stands, a column with its head
/// off, a fallen block, a ring for what nobody knows. The days in which it may have been are a thin line.

import type { JSX } from 'preact';
import type { Site, SiteState } from '../../../model/index.ts';
import { spanOfEdtf, whenWords } from '../../../time/index.ts';
import type { MonthAxis } from '../../parts/months.ts';

export type State = SiteState['state'];
export type Part = Site['parts'][number];

const SHAPES: Readonly<Record<State, string>> = {
  intact: 'M0 0h10v2H0zM1 3h2v5H1zM7 3h2v5H7zM0 8.6h10V10H0z',
  damaged: 'M1 10V3l2.6 1.6L5 2l1.6 3L9 4v6zM2.4 8.6h5.2V6L6 6.4 5 4.8 4 6.6 2.4 5.6z',
  destroyed: 'M0 6h10v4H0z',
  unknown: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
};

/// How far below the middle of its mark the line of days runs.
const FOOT: Readonly<Record<State, number>> = { intact: 0, damaged: 0, destroyed: 3, unknown: 0 };

interface StateProps {
  readonly state: State;
  /// Nobody has decided about it.
  readonly proposed: boolean;
}

export function StateMark({ state, proposed }: StateProps): JSX.Element {
  return (
    <span class={`state s-${state}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path fill-rule="evenodd" d={SHAPES[state]} />
      </svg>{' '}
      <span class={proposed ? 'proposed' : undefined}>{state}</span>
    </span>
  );
}

const SIZE = 10;
const ROW = 12;

export interface Placed {
  readonly state: SiteState;
  readonly from: number;
  readonly to: number;
  /// Where the mark stands: in the middle of the days it may have been.
  readonly x: number;
  readonly lane: number;
}

/// States that would lie on each other go into lanes of their own.
export function placeStates(history: readonly SiteState[], x: (day: string) => number): readonly Placed[] {
  const ends: number[] = [];
  return history
    .flatMap((state) => {
      const span = spanOfEdtf(state.edtf);
      if (!span) return [];
      const [from, to] = [x(span.begin), x(span.end)];
      return [{ state, from, to, x: (from + to) / 2 }];
    })
    .toSorted((a, b) => a.x - b.x)
    .map((one) => {
      const left = Math.min(one.from, one.x - SIZE / 2);
      const free = ends.findIndex((end) => end <= left);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = Math.max(one.to, one.x + SIZE / 2) + 2;
      return { ...one, lane };
    });
}

export function StateLine({ part, axis }: { readonly part: Part; readonly axis: MonthAxis }): JSX.Element {
  const placed = placeStates(part.history, axis.x);
  const lanes = Math.max(1, ...placed.map(({ lane }) => lane + 1));
  return (
    <svg class="states" width={axis.width} height={lanes * ROW + 8} aria-hidden="true">
      {placed.map(({ state, from, to, x, lane }) => {
        const middle = lane * ROW + 10;
        return (
          <g class={`s-${state.state}`}>
            <title>{`${state.state}, ${whenWords(state.edtf)}`}</title>
            {to - from > SIZE && <path class="line" d={`M${from} ${middle + FOOT[state.state]}H${to}`} />}
            <rect
              class="halo"
              x={x - SIZE / 2 - 2}
              y={middle - SIZE / 2 - 1}
              width={SIZE + 4}
              height={SIZE + 2}
            />
            <path
              fill-rule="evenodd"
              transform={`translate(${x - SIZE / 2} ${middle - SIZE / 2})`}
              d={SHAPES[state.state]}
            />
          </g>
        );
      })}
    </svg>
  );
}

const MOST_DRAWN = 24;

/// A column for each that stands, a stump for each that fell.
export function Standing({ state: { left, of } }: { readonly state: SiteState }): JSX.Element | null {
  if (left === undefined) return null;
  const all = of ?? left;
  const drawn = all <= MOST_DRAWN && left <= all;
  const at = (from: number, to: number, path: (x: number) => string): string =>
    Array.from({ length: to - from }, (_, i) => path((from + i) * 5)).join('');
  return (
    <span class="left-standing">
      {drawn && (
        <svg class="columns" width={all * 5} height="12" aria-hidden="true">
          <path d={at(0, left, (x) => `M${x} 0h2.6v11h-2.6z`)} />
          <path class="stump" d={at(left, all, (x) => `M${x + 0.4} 7.4h2v3.2h-2z`)} />
        </svg>
      )}
      {left} <span class="quiet">of {of ?? 'an unknown number'} stand</span>
    </span>
  );
}
