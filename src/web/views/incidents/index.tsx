/// The list of incidents: facets at the left, one dense table with a time axis that is also a brush.

import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Facets, IncidentRow, Page } from '../../../model/index.ts';
import { get, useAnswer } from '../../app/api.ts';
import { type About, Frame, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { leaveList, rowLeft } from '../../app/left.ts';
import { LIMITS, narrow, ORDERS, queryOf } from '../../app/limits.ts';
import { SLIM, useMedia, WIDE } from '../../app/media.ts';
import { Missing } from '../../app/missing.tsx';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { useRows } from '../../app/rows.ts';
import { axisOfMonths } from '../../parts/months.ts';
import { MOST_PRINTED, usePrint } from '../../parts/printing.ts';
import { useKeptRows, VirtualRows } from '../../parts/virtual.tsx';
import { numberWords, typeWords } from '../../parts/words.ts';
import { deedKeys } from '../../review/bar.tsx';
import { Review, type ReviewDesk } from '../../review/desk.tsx';
import { FacetColumn } from './facets.tsx';
import { Head } from './head.tsx';
import { OPEN_HEIGHT, OpenRow } from './opened.tsx';
import { BLANK, Row } from './row.tsx';
import { SavedViews, useViews, viewKeys } from './saved.tsx';
import { type Selection, SelectionBar, subjectOf, useSelection } from './selection.tsx';

const AXIS_WIDTH = 200;
const WIDE_AXIS = 520;
const ROW = 24;
/// Two lines, wide enough for a finger.
const SLIM_ROW = 48;
const SLIM_OPEN = 216;
/// So many are decided about in one go.
const MOST_AT_ONCE = 500;

export function Incidents(): JSX.Element {
  const selection = useSelection();
  return (
    <Review onDone={(_, __, subject) => selection.done(subject)} onAway={selection.clear}>
      {(desk) => <List desk={desk} selection={selection} />}
    </Review>
  );
}

interface ListProps {
  readonly desk: ReviewDesk;
  readonly selection: Selection;
}

function List({ desk, selection }: ListProps): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const about = useAnswer<About>('').value;
  const counted = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const facets = counted.value;
  const opened = Number(address.query.get('open') ?? Number.NaN);
  const rows = useRows<IncidentRow>('/incidents', queryOf(address, [...LIMITS, ...ORDERS]), opened);
  const views = useViews(address);
  const print = usePrint(() => rows.all(MOST_PRINTED));
  const [at, setAt] = useState(() => rowLeft(address));
  /// At once: who opens a row right after going to it would leave before an effect has its turn.
  useLayoutEffect(() => leaveList(address, at), [address, at]);
  const total = facets?.total ?? rows.first;
  const slim = useMedia(SLIM);
  const wide = useMedia(WIDE);
  const axis = useMemo(
    () => axisOfMonths(facets?.months ?? [], wide ? WIDE_AXIS : AXIS_WIDTH),
    [facets, wide],
  );
  const kept = useKeptRows();
  const coming = useMemo(
    () => <Row index={-1} incident={BLANK} axis={axis} current={false} open={false} selected={false} />,
    [axis],
  );
  const head = useMemo(() => <Head address={address} axis={axis} />, [address, axis]);
  const column = useMemo(
    () => (
      <FacetColumn facets={facets}>
        <SavedViews views={views} print={print} />
      </FacetColumn>
    ),
    [facets, views.items, views.current, views.changed, views.asking],
  );
  const openRow = Number.isInteger(opened) ? rows.at(opened) : undefined;
  const [fitting, setFitting] = useState({ id: '', height: 0 });
  const openHeight = Math.max(
    slim ? SLIM_OPEN : OPEN_HEIGHT,
    fitting.id === openRow?.id ? fitting.height : 0,
  );
  const toggle = useCallback(
    (index: number) => {
      setAt(index);
      go(withQuery(address, { open: opened === index ? undefined : String(index) }), { replace: true });
    },
    [address, opened],
  );
  /// Who comes back finds the row that he left.
  useEffect(() => {
    if (at > 0 && total > 0) scrollToRow(at, slim ? SLIM_ROW : ROW);
  }, [total > 0]);
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(total - 1, at + step));
    setAt(next);
    scrollToRow(next, slim ? SLIM_ROW : ROW);
  };
  const selectAll = async (): Promise<void> => {
    const query = queryOf(address, [...LIMITS, ...ORDERS]);
    const page = await get<Page<IncidentRow>>(`/incidents?${query}&limit=${MOST_AT_ONCE}`);
    selection.toggleAll(page.items);
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
    { key: 'P', does: 'print the list', run: print },
    ...viewKeys(views),
    { key: 'x', does: 'select', run: () => selection.toggle(rows.at(at)) },
    { key: 'X', does: 'select all, of many the first 500', run: () => void selectAll() },
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
        {column}
        <section class="list" aria-label="Incidents">
          <h1>
            {views.current ? <bdi>{views.current.name}</bdi> : 'All incidents'},{' '}
            <span>{orderWords(address)}</span>{' '}
            <small>
              {facets && about && `${numberWords(total)} shown of ${numberWords(about.counts.incidents)}`}
            </small>
          </h1>
          <p class="on-paper quiet">{paperWords(address, Math.min(rows.known(), MOST_PRINTED), total)}</p>
          {total > 0 && <SelectionBar {...{ desk, selection }} />}
          <Missing of={[counted, rows]} what="the incidents" />
          {facets && total === 0 && <NothingFits>{nothingWords(limits)}</NothingFits>}
          {total > 0 && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered by the view; titles are links.
            <div
              class="i-table"
              role="table"
              aria-rowcount={total + 1}
              aria-label="Incidents"
              onClick={({ target }) => {
                const index = indexOf(target, 'a, input, .v-open');
                if (index !== undefined) toggle(index);
              }}
              onChange={({ target }) => {
                const index = indexOf(target);
                if (index !== undefined) selection.toggle(rows.at(index));
              }}
            >
              {head}
              <VirtualRows
                count={total}
                rowHeight={slim ? SLIM_ROW : ROW}
                open={openRow ? { index: opened, height: openHeight } : undefined}
                opened={
                  openRow && (
                    <OpenRow
                      key={openRow.id}
                      id={openRow.id}
                      fits={(height) => setFitting({ id: openRow.id, height })}
                    />
                  )
                }
                onRange={rows.need}
                watch={rows.watch}
                row={(index, hurried) => {
                  const incident = hurried ? undefined : rows.at(index);
                  if (!incident) return coming;
                  const [current, open, selected] = [
                    index === at,
                    index === opened,
                    selection.has(incident.id),
                  ];
                  return kept(index, [incident, axis, current, open, selected], () => (
                    <Row {...{ index, incident, axis, current, open, selected }} />
                  ));
                }}
              />
            </div>
          )}
        </section>
      </div>
    </Frame>
  );
}

/// The row in which something happened, unless it happened in what has its own answer.
function indexOf(target: EventTarget | null, except?: string): number | undefined {
  if (!(target instanceof Element) || (except && target.closest(except))) return undefined;
  const row = target.closest('.v-row [aria-rowindex]');
  return row ? Number(row.getAttribute('aria-rowindex')) - 2 : undefined;
}

function orderWords({ query }: Address): string {
  const by = { when: 'date', title: 'title', grade: 'grade', sources: 'sources', reports: 'reports' };
  const sort = (query.get('sort') ?? 'when') as keyof typeof by;
  return `by ${by[sort] ?? 'date'}${query.get('descending') === 'true' ? ', last first' : ''}`;
}

/// What the list is limited to, and whether more would fit than stands on paper.
function paperWords({ query }: Address, printed: number, total: number): string {
  const limits = LIMITS.flatMap((name) => {
    const value = query.get(name);
    return value ? [`${name} ${typeWords(value)}`] : [];
  });
  const more = `The first ${numberWords(printed)} of ${numberWords(total)}; the briefing and the files under Interface hold all`;
  return [limits.length > 0 && `Limited to ${limits.join(', ')}`, printed < total && more]
    .filter(Boolean)
    .join('. ');
}

function nothingWords(limits: string): string {
  if (limits !== '')
    return 'No incident fits all of these limits. Take one of them away, or press Escape for all.';
  return 'The reports tell of no incident that the rules know. Their texts and annotations stand under Reports.';
}

function scrollToRow(index: number, height: number): void {
  const list = document.querySelector('.v-list');
  if (!list) return;
  const top = list.getBoundingClientRect().top + index * height;
  const head = 150;
  if (top < head) window.scrollBy(0, top - head);
  else if (top > window.innerHeight - 80) window.scrollBy(0, top - window.innerHeight + 80);
}
