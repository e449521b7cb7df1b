/// Figures that disagree, on one scale: what is known of each (at least, about, between) by its shape.

import { html } from 'hono/html';
import type { IncidentFigure } from '../model/index.ts';
import { type Html, hedgeMark } from './marks.ts';

const WIDTH = 160;
const MIDDLE = 8;

/// A drawer for the figures of one kind; where there is only one, or no numbers, its sign alone.
export function figureScale(figures: readonly IncidentFigure[]): (figure: IncidentFigure) => Html {
  const values = figures
    .flatMap(({ low, best, high }) => [low, best, high])
    .filter((value) => value !== null);
  const most = Math.max(0, ...values);
  if (figures.length < 2 || most === 0) return ({ hedge }) => hedgeMark(hedge);
  const x = (value: number): number => Math.round((value / (most * 1.15)) * (WIDTH - 16) * 10) / 10 + 6;
  return ({ low, best, high, hedge }) => {
    const at = best ?? low ?? high;
    if (at === null) return hedgeMark(hedge);
    const from = x(low ?? at);
    const to = high === null && hedge !== 'exact' && hedge !== 'about' ? WIDTH : x(high ?? at);
    const open = hedge === 'more-than' || hedge === 'fewer-than';
    return html`<svg class="hedge wide" width="${WIDTH}" height="16" role="img" aria-label="${hedge}"><path class="ground" d="M6 ${MIDDLE}H${WIDTH}"/>${
      to > from ? html`<path d="M${from} ${MIDDLE}H${to}" stroke-dasharray="5 2"/>` : ''
    }${hedge === 'at-least' ? html`<path class="wall" d="M${from} 3v10"/>` : html`<circle class="${open ? 'open' : ''}" cx="${x(at)}" cy="${MIDDLE}" r="3"/>`}</svg>`;
  };
}
