/// How one incident lies on the time axis: a day is a diamond, what lasted a filled bar, what fell somewhere within
/// a span an outlined one; approximate ends taper, open ends trail off in dots, what is planned is outlined.

import { html } from 'hono/html';
import type { Incident } from '../model/index.ts';
import type { Axis } from './axis.ts';
import type { Html } from './marks.ts';

export const ROW = 22;
const MIDDLE = ROW / 2;
const HALF = 3.6;
const SHORTEST = 5;

export function timeBar(incident: Incident, axis: Axis): Html {
  return html`<svg class="bar" width="${axis.width}" height="${ROW}" aria-hidden="true">${shape(incident, axis)}</svg>`;
}

function shape({ edtf, begin, end, status }: Incident, axis: Axis): Html | string {
  if (begin === null && end === null) return '';
  const [from, to] = [axis.x((begin ?? end)!), axis.x((end ?? begin)!)];
  const openLeft = begin === null || /^\[?\.\./.test(edtf);
  const openRight = end === null || /\.\.\]?$/.test(edtf);
  const outlined = status === 'planned' || status === 'possible' || !isLasting(edtf);
  const dots = [openLeft && dotsAt(from - 12), openRight && dotsAt(Math.max(to, from + SHORTEST) + 4)];
  if (/^\d{4}-\d{2}-\d{2}[~?%]?(T.*)?$/.test(edtf))
    return html`${diamond(from, status === 'planned')}${dots}`;
  const right = Math.max(to, from + SHORTEST);
  const taper = edtf.includes('~') ? Math.min(4, (right - from) / 2) : 0;
  const path = `M${from} ${MIDDLE}l${taper} -${HALF}H${right - taper}l${taper} ${HALF}l-${taper} ${HALF}H${from + taper}z`;
  const box = `M${from} ${MIDDLE - HALF}H${right}v${2 * HALF}H${from}z`;
  return html`<path class="${outlined ? 'hollow' : 'full'}" d="${taper > 0 ? path : box}"/>${dots}`;
}

/// `2016-11-17/2016-12-13` says that it lasted; `2016-11` or `[a..b]` that it fell somewhere in there.
function isLasting(edtf: string): boolean {
  return edtf.includes('/');
}

function diamond(x: number, hollow: boolean): Html {
  return html`<path class="${hollow ? 'hollow' : 'full'}" d="M${x} ${MIDDLE - 5}l5 5l-5 5l-5 -5z"/>`;
}

function dotsAt(x: number): Html {
  return html`<path class="full" d="M${x} ${MIDDLE - 1}h2v2h-2zM${x + 4} ${MIDDLE - 1}h2v2h-2zM${x + 8} ${MIDDLE - 1}h2v2h-2z"/>`;
}

export function axisHead(axis: Axis): Html {
  const ticks = axis.ticks.map(
    ({ x, label }) => html`<path class="tick" d="M${x} 16v6"/><text x="${x + 3}" y="13">${label}</text>`,
  );
  const breaks = axis.breaks.map((x) => html`<path class="tick" d="M${x - 3} 22l3 -7M${x + 1} 22l3 -7"/>`);
  return html`<svg class="axis" width="${axis.width}" height="${ROW}" aria-hidden="true">${ticks}${breaks}</svg>`;
}
