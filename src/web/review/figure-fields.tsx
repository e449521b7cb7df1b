/// A figure as it should be: how it is hedged, the number or two, and what is counted.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Hedge, IncidentFigure, SlotValue } from '../../model/index.ts';
import { HEDGE_WORDS } from '../parts/hedges.ts';
import type { Subject } from './deeds.ts';

const HEDGES: readonly Hedge[] = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'fewer-than'];

function figureNow({ incident, value }: Subject): IncidentFigure | undefined {
  return incident?.figures.find(({ words }) => words === value?.words);
}

export function FigureFields({ subject }: { readonly subject: Subject }): JSX.Element {
  const now = figureNow(subject);
  const [hedge, setHedge] = useState<Hedge>(now?.hedge ?? 'exact');
  const ranged = hedge === 'exact' || hedge === 'about';
  const size = now?.best ?? now?.low ?? now?.high ?? '';
  return (
    <div class="fields">
      <label class="field">
        <span>Hedge</span>
        <select
          name="hedge"
          onChange={(event) => setHedge((event.currentTarget as HTMLSelectElement).value as Hedge)}
        >
          {HEDGES.map((one) => (
            <option value={one} selected={one === hedge}>
              {HEDGE_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Number</span>
        <input
          name="number"
          type="number"
          required
          min={0}
          max={1e10}
          step={1}
          data-first=""
          defaultValue={size}
        />
      </label>
      {ranged && (
        <label class="field">
          <span>
            to <em>for a range</em>
          </span>
          <input name="upper" type="number" min={0} max={1e10} step={1} />
        </label>
      )}
      {now?.outOf !== undefined && (
        <label class="field">
          <span>of how many</span>
          <input name="whole" type="number" required min={0} max={1e10} step={1} defaultValue={now.outOf} />
        </label>
      )}
      <label class="field wide">
        <span>Counted</span>
        <input name="counted" required maxLength={80} defaultValue={countedIn(subject)} />
      </label>
    </div>
  );
}

/// "at least 14 people" → "people": what stands behind the number, else what is counted.
function countedIn(subject: Subject): string {
  const words = subject.value?.words ?? '';
  const behind = /\d[\d.,]*\s+(\D+)$/.exec(words)?.[1] ?? words.split(/\s+/).at(-1) ?? '';
  return behind === '' || /\d/.test(behind) ? (figureNow(subject)?.of ?? '') : behind;
}

export function figureGiven(subject: Subject, text: (name: string) => string): SlotValue {
  const now = figureNow(subject);
  const hedge = text('hedge') as Hedge;
  const number = Number(text('number'));
  const upper = text('upper') === '' ? number : Math.max(number, Number(text('upper')));
  const outOf = text('whole') === '' ? undefined : Number(text('whole'));
  const said = `${upper > number ? `${number}–${upper}` : number}${outOf === undefined ? '' : ` of ${outOf}`}`;
  const counted = text('counted');
  const before = hedge === 'exact' ? '' : `${HEDGE_WORDS[hedge]} `;
  const same = now !== undefined && counted === countedIn(subject);
  return {
    ...{ slot: 'figure', of: same ? now.of : counted, hedge, words: `${before}${said} ${counted}` },
    ...boundsOf(hedge, number, upper),
    ...(now?.effect === undefined ? {} : { effect: now.effect }),
    ...(outOf === undefined ? {} : { outOf }),
  };
}

function boundsOf(hedge: Hedge, low: number, high: number) {
  if (hedge === 'at-least') return { low, best: low, high: null };
  if (hedge === 'more-than') return { low, best: null, high: null };
  if (hedge === 'at-most') return { low: null, best: low, high: low };
  if (hedge === 'fewer-than') return { low: null, best: null, high: low };
  return { low, best: high > low ? null : low, high };
}
