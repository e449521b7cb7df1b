/// One row of the list.

import type { JSX } from 'preact';
import type { IncidentFigure, IncidentRow } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { TimeBar } from '../../parts/bar.tsx';
import { shortEdtf } from '../../parts/edtf.ts';
import { GradeMark, HedgeMark, SourcesMark } from '../../parts/marks.tsx';
import type { MonthAxis } from '../../parts/months.ts';
import { isolated, NOBODY, ofReports, plural, speakerWords } from '../../parts/words.ts';
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
      <span class="c-when" role="cell" title={whenTitle(edtf)}>
        {shortEdtf(edtf) || 'not stated'}
      </span>
      <span class="c-time" role="cell">
        {axis && <TimeBar incident={incident} axis={axis} />}
      </span>
      <span class="c-figures" role="cell">
        <FigureCell figures={incident.figures} />
      </span>
      <span class="c-sources" role="cell" title={sourcesTitle(incident)}>
        <SourcesMark independent={independentSources} reports={reports.length} />
        {ofReports(independentSources, reports.length)} <em>{speakerWords(speakers)}</em>
      </span>
    </div>
  );
}

/// In words; where the cell has it shortened, as it is written too.
function whenTitle(edtf: string): string {
  return shortEdtf(edtf) === edtf ? whenWords(edtf) : `${whenWords(edtf)}\n${edtf}`;
}

/// What the columns mean, and all who speak where the cell has room for the first.
function sourcesTitle({ independentSources, reports, speakers }: IncidentRow): string {
  const counted = `${plural(independentSources, 'independent source')} in ${plural(reports.length, 'report')}`;
  return `${counted}\n${speakers.length === 0 ? NOBODY : speakers.map(isolated).join(', ')}`;
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
