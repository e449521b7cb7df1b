/// How one incident lies on the time axis: a day is a diamond, what lasted a filled bar, what fell somewhere within
/// a span an outlined one; approximate ends taper, open ends trail off in dots, what is planned is outlined.

import type { JSX } from 'preact';
import type { IncidentRow } from '../../model/index.ts';
import type { MonthAxis } from './months.ts';

const MIDDLE = 11;
const HALF = 3.6;
const SHORTEST = 5;

interface BarProps {
  readonly incident: Pick<IncidentRow, 'edtf' | 'begin' | 'end' | 'status'>;
  readonly axis: MonthAxis;
}

export function TimeBar({ incident, axis }: BarProps): JSX.Element {
  return (
    <svg class="bar" width={axis.width} height={2 * MIDDLE} aria-hidden="true">
      {shape(incident, axis)}
    </svg>
  );
}

function shape({ edtf, begin, end, status }: BarProps['incident'], axis: MonthAxis): JSX.Element | null {
  if (begin === null && end === null) return null;
  const from = axis.x((begin ?? end)!);
  const right = Math.max(axis.x((end ?? begin)!), from + SHORTEST);
  const openLeft = begin === null || /^\[?\.\./.test(edtf);
  const openRight = end === null || /\.\.\]?$/.test(edtf);
  const hollow = status === 'planned' || status === 'possible' || !edtf.includes('/');
  const day = /^\d{4}-\d{2}-\d{2}[~?%]?(?:T.*)?$/.test(edtf);
  return (
    <>
      {day ? (
        <path class={status === 'planned' ? 'hollow' : 'full'} d={`M${from} ${MIDDLE - 5}l5 5l-5 5l-5 -5z`} />
      ) : (
        <path class={hollow ? 'hollow' : 'full'} d={block(from, right, edtf.includes('~'))} />
      )}
      {openLeft && <path class="full" d={dots(from - 12)} />}
      {openRight && <path class="full" d={dots(right + 4)} />}
    </>
  );
}

function block(from: number, to: number, approximate: boolean): string {
  if (!approximate) return `M${from} ${MIDDLE - HALF}H${to}v${2 * HALF}H${from}z`;
  const taper = Math.min(4, (to - from) / 2);
  return `M${from} ${MIDDLE}l${taper} -${HALF}H${to - taper}l${taper} ${HALF}l-${taper} ${HALF}H${from + taper}z`;
}

function dots(x: number): string {
  return [0, 4, 8].map((step) => `M${x + step} ${MIDDLE - 1}h2v2h-2z`).join('');
}
