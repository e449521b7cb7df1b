/// A tenure as a band over time: full while it surely lasted, tapering over the days in which it may have begun or
/// ended, trailing off where no end is known.

import type { Day, Tenure } from '../../../model/index.ts';
import { spanOfEdtf } from '../../../time/index.ts';

export interface Band {
  readonly path: string;
  /// Ends that nobody tells.
  readonly dots: string;
}

type Dated = Pick<Tenure, 'begin' | 'end'>;

/// All days that a tenure names, for the axis.
export function daysOf({ begin, end }: Dated): readonly Day[] {
  return [begin, end].flatMap((edtf) => {
    const span = edtf === null ? undefined : spanOfEdtf(edtf);
    return span ? [span.begin, span.end] : [];
  });
}

const HALF = 5;
const LEAST = 4;
const TRAIL = 14;

/// Nothing where no day is known. `x` places a day, `width` is where the axis ends.
export function bandOf(tenure: Dated, x: (day: Day) => number, width: number, middle: number): Band | null {
  const begin = tenure.begin === null ? undefined : spanOfEdtf(tenure.begin);
  const end = tenure.end === null ? undefined : spanOfEdtf(tenure.end);
  if (!begin && !end) return null;
  const from = begin ? x(begin.begin) : Math.max(TRAIL, x(end!.begin) - 2 * TRAIL);
  const to = end ? Math.max(x(end.end), from + LEAST) : Math.max(width - TRAIL, from + LEAST);
  const full = clamp(begin ? x(begin.end) : from, from, to);
  const fades = clamp(end ? x(end.begin) : to, full, to);
  const [top, bottom] = [middle - HALF, middle + HALF];
  const left = full > from ? `M${r(from)} ${middle}L${r(full)} ${top}` : `M${r(from)} ${top}`;
  const right = to > fades ? `H${r(fades)}L${r(to)} ${middle}L${r(fades)} ${bottom}` : `H${r(to)}V${bottom}`;
  return {
    path: `${left}${right}H${r(full)}z`,
    dots: (begin ? '' : trail(from, -1, middle)) + (end ? '' : trail(to, 1, middle)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function trail(x: number, way: 1 | -1, middle: number): string {
  return [1, 2, 3].map((step) => `M${r(x + way * 4 * step) - 1} ${middle - 1}h2v2h-2z`).join('');
}

function r(x: number): number {
  return Math.round(x * 10) / 10;
}
