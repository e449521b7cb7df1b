/// One row of the list, and what opens below it.

import type { JSX } from 'preact';
import type { Claim, Incident, IncidentFigure, IncidentRow } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { TimeBar } from '../../parts/bar.tsx';
import { GradeMark, HedgeMark, SourcesMark } from '../../parts/marks.tsx';
import type { MonthAxis } from '../../parts/months.ts';
import { chainWords, groupBy, speakerWords } from '../../parts/words.ts';
import { proposed, Stands } from '../../review/stands.tsx';

interface RowProps {
  readonly index: number;
  readonly incident: IncidentRow;
  readonly axis: MonthAxis | null;
  readonly current: boolean;
  readonly open: boolean;
  readonly selected: boolean;
}

/// Clicks are answered by the table, which knows the row by its index.
export function Row(props: RowProps): JSX.Element {
  const { index, incident, axis, current, open, selected } = props;
  const coming = incident === BLANK;
  const { id, title, edtf, grade, independentSources, reports, speakers, partOf, place } = incident;
  const named = place && !title.includes(place.name) ? place.name : '';
  return (
    <div
      class={`i-row${coming ? ' coming' : ''}${current ? ' current' : ''}${open ? ' open' : ''}${selected ? ' selected' : ''}`}
      role="row"
      aria-rowindex={coming ? undefined : index + 2}
      aria-busy={coming || undefined}
      aria-selected={selected}
      aria-current={current ? 'true' : undefined}
      tabIndex={-1}
    >
      <span class="c-check" role="cell">
        <input type="checkbox" checked={selected} aria-label={`Select: ${title}`} />
      </span>
      <span class="c-grade" role="cell">
        <GradeMark level={grade.level} />
      </span>
      <span class={`c-title${partOf ? ' part' : ''}`} role="cell">
        <a
          href={`/incidents/${encodeURIComponent(id)}`}
          title={title}
          class={proposed(incident) ? 'proposed' : undefined}
          dir="auto"
        >
          {title}
        </a>
        <Stands incident={incident} />
        <bdi class="place">{named}</bdi>
      </span>
      <span class="c-when" role="cell" title={whenWords(edtf)}>
        {edtf || 'not stated'}
      </span>
      <span class="c-time" role="cell">
        {axis && <TimeBar incident={incident} axis={axis} />}
      </span>
      <span class="c-figures" role="cell">
        <FigureCell figures={incident.figures} />
      </span>
      <span class="c-sources" role="cell">
        <SourcesMark independent={independentSources} reports={reports.length} />
        {independentSources} of {reports.length} <em>{speakerWords(speakers)}</em>
      </span>
    </div>
  );
}

/// What a row shows that is on its way: of the same make as all rows, so that it need only be filled.
export const BLANK: IncidentRow = {
  ...{ id: '', type: '', acled: '', title: '', begin: null, end: null, edtf: '', timePrecision: 5 },
  ...{ place: null, agents: [], targets: [], instruments: [], figures: [], status: 'happened' },
  ...{ grade: { level: 'single-source', reason: '', rule: '' }, independentSources: 0, reports: [] },
  speakers: [],
};

/// The first two, each wording once; a part ("among them four children") stands on the incident's own page.
function FigureCell({ figures }: { readonly figures: readonly IncidentFigure[] }): JSX.Element | null {
  const whole = figures.filter(({ partOf }) => partOf === undefined);
  const [first, second, ...more] = [
    ...new Map(whole.map((figure) => [figure.words.toLowerCase(), figure])).values(),
  ];
  if (!first) return null;
  return (
    <span class="figure">
      <HedgeMark hedge={first.hedge} /> {first.words}
      {second && `, ${second.words}`}
      {more.length > 0 && <span> +{more.length}</span>}
    </span>
  );
}

/// The height of what opens below a row: a whole number of rows, so that the grid stays.
export const OPEN_HEIGHT = 132;

/// Why this grade, the decisive words, and where sources differ.
export function OpenRow({ id }: { readonly id: string }): JSX.Element {
  const { value, failure } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  if (failure)
    return (
      <div class="opened" role="cell">
        {failure.message}
      </div>
    );
  if (!value) return <div class="opened" role="cell" aria-busy="true" />;
  const claim = decisive(value);
  const evidence = claim?.evidence[0];
  return (
    <div class="opened" role="cell">
      <div>
        <h2>Why {value.grade.level}</h2>
        <p>{value.grade.reason}</p>
      </div>
      <div>
        {evidence && (
          <p class="quote">
            <a href={`/reports/${encodeURIComponent(evidence.report)}?at=${evidence.from}-${evidence.to}`}>
              {clip(evidence.text)}
            </a>
          </p>
        )}
        {claim && <p class="quiet">{chainWords(claim)}</p>}
      </div>
      <div>
        <Differences claims={value.claims} />
        <p>
          <a class="more" href={`/incidents/${encodeURIComponent(id)}`}>
            All claims
          </a>
        </p>
      </div>
    </div>
  );
}

function decisive({ claims }: Incident): Claim | undefined {
  return (
    claims.find(({ slot }) => slot === 'figure') ?? claims.find(({ slot }) => slot === 'event') ?? claims[0]
  );
}

const LONGEST = 260;

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

const TELLING = new Set(['time', 'place', 'figure', 'target', 'agent', 'status']);

/// The first slots for which different speakers give different values.
function Differences({ claims }: { readonly claims: readonly Claim[] }): JSX.Element | null {
  const slots = [
    ...groupBy(
      claims.filter(({ slot }) => TELLING.has(slot)),
      ({ slot }) => slot,
    ),
  ]
    .map(([slot, list]) => [slot, [...groupBy(list, ({ value }) => value)]] as const)
    .filter(([, values]) => values.length > 1 && new Set(values.map(([, [c]]) => c?.source)).size > 1);
  const [first] = slots;
  if (!first) return null;
  const [slot, values] = first;
  return (
    <>
      <h2>{slot.charAt(0).toUpperCase() + slot.slice(1)} differs</h2>
      <ul class="plain">
        {values.slice(0, 3).map(([value, [claim]]) => (
          <li>
            “{clip(value)}” <span class="quiet">{claim && chainWords(claim)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
