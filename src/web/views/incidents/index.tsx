/// The list of incidents: facets at the left, one dense table with a time axis that is also a brush.

import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Facets, IncidentRow } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { type About, Frame, Nothing } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { LIMITS, narrow, ORDERS, queryOf } from '../../app/limits.ts';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { useRows } from '../../app/rows.ts';
import { axisOfMonths } from '../../parts/months.ts';
import { VirtualRows } from '../../parts/virtual.tsx';
import { numberWords } from '../../parts/words.ts';
import { deedKeys } from '../../review/bar.tsx';
import { Review, type ReviewDesk } from '../../review/desk.tsx';
import { Brush } from './brush.tsx';
import { FacetColumn } from './facets.tsx';
import { OPEN_HEIGHT, OpenRow, Row } from './row.tsx';
import { SavedViews, useViews, viewKeys } from './saved.tsx';
import { type Selection, SelectionBar, subjectOf, useSelection } from './selection.tsx';

const AXIS_WIDTH = 230;
const ROW_HEIGHT = 23;
const COLUMNS: readonly (readonly [string, string, string | null])[] = [
  ['c-grade', 'Grade', 'grade'],
  ['c-title', 'Incident', 'title'],
  ['c-when', 'When, EDTF', 'when'],
];

export function Incidents(): JSX.Element {
  const selection = useSelection();
  return <Review onDone={selection.clear}>{(desk) => <List desk={desk} selection={selection} />}</Review>;
}

interface ListProps {
  readonly desk: ReviewDesk;
  readonly selection: Selection;
}

function List({ desk, selection }: ListProps): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const about = useAnswer<About>('').value;
  const { value: facets, failure } = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const rows = useRows<IncidentRow>('/incidents', queryOf(address, [...LIMITS, ...ORDERS]));
  const views = useViews(address);
  const [at, setAt] = useState(-1);
  const total = facets?.total ?? rows.first;
  const axis = useMemo(() => axisOfMonths(facets?.months ?? [], AXIS_WIDTH), [facets]);
  const opened = Number(address.query.get('open') ?? Number.NaN);
  const openRow = Number.isInteger(opened) ? rows.at(opened) : undefined;
  const toggle = useCallback(
    (index: number) => {
      setAt(index);
      go(withQuery(address, { open: opened === index ? undefined : String(index) }), { replace: true });
    },
    [address, opened],
  );
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(total - 1, at + step));
    setAt(next);
    scrollToRow(next);
  };
  const keys: readonly Key[] = [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    { key: 'e', does: 'quote', run: () => at >= 0 && toggle(at) },
    {
      key: 'Enter',
      does: 'open',
      run: () => {
        const id = rows.at(at)?.id;
        if (id) go(`/incidents/${encodeURIComponent(id)}`);
      },
    },
    { key: '[', does: 'later beginning', run: () => narrow(address, facets?.months, 'since') },
    { key: ']', does: 'earlier end', run: () => narrow(address, facets?.months, 'until') },
    { key: 'f', does: 'filter', run: () => document.querySelector<HTMLElement>('.facets a')?.focus() },
    ...viewKeys(views),
    { key: 'x', does: 'select', run: () => selection.toggle(rows.at(at)) },
    ...deedKeys(desk, () => subjectOf(selection, rows.at(at))),
    {
      key: 'Escape',
      does: 'clear the selection, then all limits',
      run: () => (selection.size > 0 ? selection.clear() : go('/')),
    },
  ];
  return (
    <Frame title="Incidents" keys={keys}>
      <div class="desk">
        <FacetColumn facets={facets}>
          <SavedViews views={views} />
        </FacetColumn>
        <section class="list" aria-label="Incidents">
          <h1>
            {views.current ? <bdi>{views.current.name}</bdi> : 'All incidents'},{' '}
            <span>{orderWords(address)}</span>{' '}
            <small>
              {facets && about && `${numberWords(total)} shown of ${numberWords(about.counts.incidents)}`}
            </small>
          </h1>
          <SelectionBar {...{ desk, selection }} />
          {(failure ?? rows.failure) && <Nothing>{(failure ?? rows.failure)?.message}</Nothing>}
          {facets && about && total === 0 && <Nothing>{nothingWords(about, limits)}</Nothing>}
          {total > 0 && (
            <div class="i-table" role="table" aria-rowcount={total + 1} aria-label="Incidents">
              <Head address={address} axis={axis} />
              <VirtualRows
                count={total}
                rowHeight={ROW_HEIGHT}
                open={openRow ? { index: opened, height: OPEN_HEIGHT } : undefined}
                opened={openRow && <OpenRow id={openRow.id} />}
                onRange={rows.need}
                row={(index) => (
                  <Row
                    {...{ index, axis }}
                    incident={rows.at(index)}
                    current={index === at}
                    open={index === opened}
                    selected={selection.has(rows.at(index)?.id)}
                    onOpen={() => toggle(index)}
                    onSelect={() => selection.toggle(rows.at(index))}
                  />
                )}
              />
            </div>
          )}
        </section>
      </div>
    </Frame>
  );
}

function Head({
  address,
  axis,
}: {
  readonly address: Address;
  readonly axis: ReturnType<typeof axisOfMonths>;
}): JSX.Element {
  return (
    <div class="i-row i-head" role="row" aria-rowindex={1}>
      <span class="c-check" role="columnheader">
        <span class="unseen">Selected</span>
      </span>
      {COLUMNS.map(([name, word, sort]) => (
        <span class={name} role="columnheader">
          {sort ? <SortLink {...{ address, sort, word }} /> : word}
        </span>
      ))}
      <span class="c-time" role="columnheader">
        {axis && <Brush axis={axis} />}
        <span class="unseen">Time</span>
      </span>
      <span class="c-figures" role="columnheader">
        Figures
      </span>
      <span class="c-sources" role="columnheader">
        <SortLink {...{ address, sort: 'sources', word: 'Independent sources' }} />, <span>of reports</span>
      </span>
    </div>
  );
}

function SortLink({
  address,
  sort,
  word,
}: {
  readonly address: Address;
  readonly sort: string;
  readonly word: string;
}): JSX.Element {
  const now = address.query.get('sort') ?? 'when';
  const down = address.query.get('descending') === 'true';
  const on = now === sort;
  const descending = on && !down ? 'true' : undefined;
  const href = withQuery(address, { sort: sort === 'when' ? undefined : sort, descending, open: undefined });
  return (
    <a href={href} aria-label={`${word}, sort`}>
      {word}
      {on && <span aria-hidden="true"> {down ? '▲' : '▼'}</span>}
    </a>
  );
}

function orderWords({ query }: Address): string {
  const by = { when: 'date', title: 'title', grade: 'grade', sources: 'sources', reports: 'reports' };
  const sort = (query.get('sort') ?? 'when') as keyof typeof by;
  return `by ${by[sort] ?? 'date'}${query.get('descending') === 'true' ? ', last first' : ''}`;
}

function nothingWords({ counts }: About, limits: string): string {
  if (counts.reports === 0) {
    return 'The archive holds no reports yet. Take some in with “tetrapylon ingest PATH”.';
  }
  if (limits !== '') return 'No incident fits all of these limits. Take one of them away at the left.';
  return 'The reports tell of no incident that the rules know. Their texts and annotations stand under Reports.';
}

function scrollToRow(index: number): void {
  const list = document.querySelector('.v-list');
  if (!list) return;
  const top = list.getBoundingClientRect().top + index * ROW_HEIGHT;
  const head = 150;
  if (top < head) window.scrollBy(0, top - head);
  else if (top > window.innerHeight - 80) window.scrollBy(0, top - window.innerHeight + 80);
}
