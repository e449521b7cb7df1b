/// Figures that disagree, on one scale: what is known of each (at least, about, between) by its shape.

import type { JSX } from 'preact';
import type { Claim, Incident, IncidentFigure } from '../../../model/index.ts';
import { HEDGE_WORDS } from '../../parts/hedges.ts';
import { HedgeMark } from '../../parts/marks.tsx';
import { chainWords, countedWords, groupBy } from '../../parts/words.ts';
import { SourceLink, type SourceTable } from './sources.tsx';

const WIDTH = 160;
const MIDDLE = 8;
const INSET = 6;
/// Room at the right of the highest figure, for what is more than it.
const BEYOND = 1.15;

interface TableProps {
  readonly incident: Incident;
  readonly sources: SourceTable;
}

export function FigureTable({ incident, sources }: TableProps): JSX.Element {
  const byId = new Map(incident.claims.map((claim) => [claim.id, claim]));
  const groups = groupBy(incident.figures, ({ effect, of }) => countedWords(of, effect));
  return (
    <section>
      <h2>Figures, side by side</h2>
      <table class="figures">
        <tbody>
          {[...groups].map(([name, figures]) =>
            figures.map((figure, i) => (
              <FigureRow
                {...{ figure, figures, sources }}
                name={i === 0 ? name : ''}
                claim={byId.get(figure.claim)}
              />
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly figure: IncidentFigure;
  readonly figures: readonly IncidentFigure[];
  readonly name: string;
  readonly claim: Claim | undefined;
  readonly sources: SourceTable;
}

function FigureRow({ figure, figures, name, claim, sources }: RowProps): JSX.Element {
  const evidence = claim?.evidence[0];
  return (
    <tr class={name === '' ? undefined : 'first'}>
      {name === '' ? <td /> : <th scope="row">{name}</th>}
      <td class="scale">
        <Scale {...{ figure, figures }} />
      </td>
      <td>
        {figure.words}
        {figure.partOf !== undefined && <span class="quiet"> part of the above</span>}
      </td>
      <td>{figure.state}</td>
      <td>{claim && chainWords(claim)}</td>
      <td>{evidence && <SourceLink {...{ evidence, sources }} />}</td>
    </tr>
  );
}

/// Where there is only one figure of a kind, or no number, its sign alone.
function Scale({ figure, figures }: Pick<RowProps, 'figure' | 'figures'>): JSX.Element {
  const { low, best, high, hedge } = figure;
  const values = figures.flatMap((one) => [one.low, one.best, one.high]).filter((value) => value !== null);
  const most = Math.max(0, ...values);
  const at = best ?? low ?? high;
  if (figures.length < 2 || most === 0 || at === null) return <HedgeMark hedge={hedge} />;
  const x = (value: number): number => Math.round((value / (most * BEYOND)) * (WIDTH - 16) * 10) / 10 + INSET;
  const from = x(low ?? at);
  const endless = high === null && hedge !== 'exact' && hedge !== 'about';
  const to = endless ? WIDTH : x(high ?? at);
  const open = hedge === 'more-than' || hedge === 'fewer-than';
  return (
    <svg class="hedge wide" width={WIDTH} height="16" role="img" aria-label={HEDGE_WORDS[hedge]}>
      <path class="ground" d={`M${INSET} ${MIDDLE}H${WIDTH}`} />
      {to > from && <path d={`M${from} ${MIDDLE}H${to}`} stroke-dasharray="5 2" />}
      {hedge === 'at-least' ? (
        <path class="wall" d={`M${from} 3v10`} />
      ) : (
        <circle class={open ? 'open' : undefined} cx={x(at)} cy={MIDDLE} r="3" />
      )}
    </svg>
  );
}
