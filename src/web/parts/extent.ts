/// What an EDTF date says of when: which days, how it ends on either side, and whether it lasted or fell somewhere within.

import type { Day, EventStatus } from '../../model/index.ts';
import type { Interval } from '../../time/index.ts';

export interface Extent extends Interval {
  /// A day is a diamond, what lasted a filled bar, what fell somewhere within an outlined one.
  readonly shape: 'day' | 'lasting' | 'within';
  readonly hollow: boolean;
  readonly about: readonly [begin: boolean, end: boolean];
  readonly open: readonly [begin: boolean, end: boolean];
}

interface Dated {
  readonly edtf: string;
  readonly begin: Day | null;
  readonly end: Day | null;
  readonly status: EventStatus;
}

/// Nothing for what has no date at all.
export function extentOf({ edtf, begin, end, status }: Dated): Extent | undefined {
  const first = begin ?? end;
  const last = end ?? begin;
  if (first === null || last === null) return undefined;
  const [left = '', right = left] = edtf.split('/');
  const about: Extent['about'] = [isAbout(left), isAbout(right)];
  const open: Extent['open'] = [
    begin === null || /^\[?\.\./.test(edtf),
    end === null || /\.\.\]?$/.test(edtf) || edtf.endsWith('/'),
  ];
  const day = /^\d{4}-\d{2}-\d{2}(?:T[^/]*)?[~?%]?$/.test(edtf);
  const shape = day ? 'day' : edtf.includes('/') ? 'lasting' : 'within';
  const unsure = status === 'planned' || status === 'possible';
  return {
    ...{ begin: first, end: last < first ? first : last, shape, about, open },
    hollow: unsure || shape === 'within',
  };
}

function isAbout(date: string): boolean {
  return date.includes('~') || date.includes('%');
}

const HALF = 4;
const DIAMOND = 5;
const TAPER = 7;
/// A bar is never narrower: it could not be told from a diamond's edge.
const SHORTEST = 5;
const DOT = 4;
const DOTS = 3;

/// Outlines round the line y = `middle`: the shape itself, and the dots of ends that are open or not sure.
export interface Outline {
  readonly path: string;
  readonly dots: string;
  readonly from: number;
  readonly to: number;
}

export function outlineOf({ shape, about, open }: Extent, from: number, to: number, middle: number): Outline {
  if (shape === 'day') {
    const x = round((from + to) / 2);
    const trail = (side: boolean, way: 1 | -1): string =>
      side ? dots(x + way * (DIAMOND + 3), way, middle) : '';
    const beside = (i: 0 | 1): boolean => about[i] || open[i];
    return {
      path: `M${x} ${middle - DIAMOND}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`,
      dots: trail(beside(0), -1) + trail(beside(1), 1),
      from: x - DIAMOND - (beside(0) ? DOT * DOTS : 0),
      to: x + DIAMOND + (beside(1) ? DOT * DOTS : 0),
    };
  }
  const [left, right] = [round(from), round(Math.max(to, from + SHORTEST))];
  const tapers = about.map((soft, i) => (soft && !open[i] ? Math.min(TAPER, (right - left) / 2) : 0));
  return {
    path: block(left, right, middle, tapers[0]!, tapers[1]!),
    dots: (open[0] ? dots(left - 3, -1, middle) : '') + (open[1] ? dots(right + 3, 1, middle) : ''),
    from: left - (open[0] ? DOT * DOTS : 0),
    to: right + (open[1] ? DOT * DOTS : 0),
  };
}

function block(left: number, right: number, middle: number, taperLeft: number, taperRight: number): string {
  const [top, bottom] = [middle - HALF, middle + HALF];
  const start = taperLeft > 0 ? `M${left} ${middle}L${left + taperLeft} ${top}` : `M${left} ${top}`;
  const end =
    taperRight > 0
      ? `H${right - taperRight}L${right} ${middle}L${right - taperRight} ${bottom}`
      : `H${right}V${bottom}`;
  return `${start}${end}H${left + taperLeft}z`;
}

function dots(x: number, way: 1 | -1, middle: number): string {
  return Array.from(
    { length: DOTS },
    (_, i) => `M${round(x + way * i * DOT) - 1} ${middle - 1}h2v2h-2z`,
  ).join('');
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
