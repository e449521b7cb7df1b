/// What happened day by day, and what was announced: one month at a time.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CalendarMonth, Facets, IncidentRow, Page } from '../../../model/index.ts';
import { isDay, monthWord } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { LIMITS, queryOf } from '../../app/limits.ts';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { numberWords, plural } from '../../parts/words.ts';
import { FacetColumn } from '../incidents/facets.tsx';
import { DayPanel, dayQuery, MonthPanel, ofDay } from './beside.tsx';
import { dayAfter, isMonth, monthAfter, monthWords, type YearRow, yearsOf } from './grid.ts';
import { MonthGrid } from './month.tsx';

export default function CalendarView(): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const { value: facets, failure } = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const day = address.query.get('day');
  const chosen = day !== undefined && isDay(day) ? day : undefined;
  const month = monthShown(address, chosen, facets);
  const asked = month && `/calendar?month=${month}${limits === '' ? '' : `&${limits}`}`;
  const { value: told, failure: trouble } = useAnswer<CalendarMonth>(asked ?? null);
  const dayRows = useAnswer<Page<IncidentRow>>(chosen ? dayQuery(address, chosen) : null).value;
  const listed = chosen ? ofDay(dayRows?.items ?? [], chosen) : (told?.spans ?? []);
  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [chosen, month]);
  const toDay = (step: number): void => {
    if (!month) return;
    const next = chosen ? dayAfter(chosen, step) : `${month}-01`;
    go(withQuery(address, { day: next, month: next.slice(0, 7) }), { replace: true });
  };
  const toMonth = (step: number): void => {
    if (month) go(withQuery(address, { month: monthAfter(month, step), day: undefined }));
  };
  const open = (): void => {
    const id = listed[at]?.id;
    if (id !== undefined) go(`/incidents/${encodeURIComponent(id)}`);
  };
  const keys: readonly Key[] = [
    { key: 'n', does: 'next month', run: () => toMonth(1) },
    { key: 'p', does: 'month before', run: () => toMonth(-1) },
    { key: 'j', does: 'next', run: () => setAt(Math.min(listed.length - 1, at + 1)) },
    { key: 'k', does: 'previous', run: () => setAt(Math.max(0, at - 1)) },
    { key: 'Enter', does: 'open', run: open },
    { key: 'ArrowRight', does: 'next day', run: () => toDay(1) },
    { key: 'ArrowLeft', does: 'day before', run: () => toDay(-1) },
    { key: 'ArrowDown', does: 'a week later', run: () => toDay(7) },
    { key: 'ArrowUp', does: 'a week before', run: () => toDay(-7) },
    { key: 'f', does: 'filter', run: () => document.querySelector<HTMLElement>('.facets a')?.focus() },
    {
      ...{ key: 'Escape', does: 'back to the month, then take all limits away' },
      run: () => go(chosen ? withQuery(address, { day: undefined }) : '/calendar'),
    },
  ];
  return (
    <Frame title={month ? monthWords(month) : 'Calendar'} keys={keys}>
      <div class="desk map-desk">
        <FacetColumn facets={facets} />
        <section class="calendar" aria-label="Calendar">
          <h1>
            {month ? monthWords(month) : 'Calendar'} <small>{told && countWords(told)}</small>
          </h1>
          {month && <Turn {...{ address, month }} />}
          {(failure ?? trouble) && <Nothing>{(failure ?? trouble)?.message}</Nothing>}
          {facets && !month && <NothingFits>{EMPTY}</NothingFits>}
          {month && <Years {...{ address, month }} years={yearsOf(facets?.months ?? [], month)} />}
          {month && <MonthGrid {...{ address, month, told, chosen }} />}
        </section>
        <aside class="map-panel" aria-label={chosen ? 'One day' : 'Beside the days'}>
          {chosen ? (
            <DayPanel {...{ address, day: chosen, at }} meetings={told?.meetings ?? []} />
          ) : (
            told && <MonthPanel told={told} at={at} />
          )}
        </aside>
      </div>
    </Frame>
  );
}

const EMPTY = 'Nothing that fits has a date. Take a limit away, or press Escape for all.';

/// The one that the address names, else the last in which anything lies.
function monthShown(
  address: Address,
  day: string | undefined,
  facets: Facets | undefined,
): string | undefined {
  const named = address.query.get('month') ?? day?.slice(0, 7);
  return isMonth(named) ? named : facets?.months.at(-1)?.value;
}

function countWords({ days, spansTotal, meetings }: CalendarMonth): string {
  const known = days.reduce((sum, { total }) => sum + total, 0);
  return [
    `${numberWords(known)} on single days`,
    spansTotal > 0 ? `${numberWords(spansTotal)} on no single day` : '',
    meetings.length > 0 ? `${numberWords(meetings.length)} announced` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

interface TurnProps {
  readonly address: Address;
  readonly month: string;
}

function Turn({ address, month }: TurnProps): JSX.Element {
  const href = (step: number): string =>
    withQuery(address, { month: monthAfter(month, step), day: undefined });
  return (
    <nav class="turn" aria-label="Month">
      <a href={href(-1)} aria-label="Month before">
        ‹
      </a>
      <a href={href(1)} aria-label="Next month">
        ›
      </a>
    </nav>
  );
}

interface YearsProps extends TurnProps {
  readonly years: readonly YearRow[];
}

/// How much lies in which month: a bar under each name.
function Years({ address, month: shown, years }: YearsProps): JSX.Element {
  const most = Math.max(1, ...years.flatMap(({ months }) => months.map(({ count }) => count)));
  return (
    <nav class="years" aria-label="Months">
      {years.map(({ year, months }) => (
        <div class={year === shown.slice(0, 4) ? 'year shown' : 'year'}>
          <span>{year}</span>
          {months.map(({ month, count }, i) => (
            <a
              href={withQuery(address, { month, day: undefined })}
              aria-current={month === shown ? 'true' : undefined}
              class={count === 0 ? 'none' : undefined}
              aria-label={`${monthWord(i + 1)} ${year}, ${plural(count, 'incident')}`}
            >
              {monthWord(i + 1)}
              <svg width="100%" height="4" aria-hidden="true">
                <rect width={`${Math.round(Math.sqrt(count / most) * 100)}%`} height="4" />
              </svg>
            </a>
          ))}
        </div>
      ))}
    </nav>
  );
}
