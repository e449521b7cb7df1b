/// What happened day by day, and what was announced: one month at a time.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CalendarMonth, Facets, IncidentRow, Page } from '../../../model/index.ts';
import { isDay, monthWord } from '../../../time/index.ts';
import { type Answer, useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { LIMITS, queryOf } from '../../app/limits.ts';
import { Missing } from '../../app/missing.tsx';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { numberWords, plural } from '../../parts/words.ts';
import { FacetColumn } from '../incidents/facets.tsx';
import { DayPanel, dayQuery, MonthPanel, ofDay } from './beside.tsx';
import { dayAfter, isMonth, monthAfter, monthWords, type YearRow, yearsOf } from './grid.ts';
import { MonthGrid } from './month.tsx';

export default function CalendarView(): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const counted = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const facets = counted.value;
  const day = address.query.get('day');
  const chosen = day !== undefined && isDay(day) ? day : undefined;
  const { month, answer } = useMonth(address, chosen, facets, limits);
  const told = answer.value?.month === month ? answer.value : undefined;
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
  const toNear = (near: string | null | undefined): void => {
    if (near) go(withQuery(address, { month: near, day: undefined }));
  };
  const open = (): void => {
    const id = listed[at]?.id;
    if (id !== undefined) go(`/incidents/${encodeURIComponent(id)}`);
  };
  const keys: readonly Key[] = [
    { key: 'n', does: 'next month', run: () => toMonth(1) },
    { key: 'p', does: 'month before', run: () => toMonth(-1) },
    { key: 'N', does: 'next month with a known day', group: 'Go', run: () => toNear(told?.near.after) },
    { key: 'P', does: 'last month before with one', group: 'Go', run: () => toNear(told?.near.before) },
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
          {month && <Turn {...{ address, month }} near={told?.near} />}
          <Missing of={[counted, answer]} what="the month" />
          {facets?.months.length === 0 && !month && <NothingFits>{EMPTY}</NothingFits>}
          {month && <Years {...{ address, month }} years={yearsOf(facets?.months ?? [], month)} />}
          {month && <MonthGrid {...{ address, month, told, chosen }} />}
          {told && told.days.length === 0 && <NoDays {...{ address, told }} />}
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

/// The one that the address names, else the last in which anything lies, or if that is known to no day, the nearest
/// in which anything is.
function useMonth(
  address: Address,
  day: string | undefined,
  facets: Facets | undefined,
  limits: string,
): { readonly month: string | undefined; readonly answer: Answer<CalendarMonth> } {
  const given = address.query.get('month') ?? day?.slice(0, 7);
  const named = isMonth(given) ? given : undefined;
  const asked = (month: string | undefined): string | null =>
    month === undefined ? null : `/calendar?month=${month}${limits === '' ? '' : `&${limits}`}`;
  const last = named ?? facets?.months.at(-1)?.value;
  const answer = useAnswer<CalendarMonth>(asked(last));
  const told = answer.value;
  const settled = told !== undefined && told.month === last && !answer.waiting;
  const isBare = settled && named === undefined && told.days.length === 0;
  const near = isBare ? (told.near.before ?? told.near.after ?? undefined) : undefined;
  const nearer = useAnswer<CalendarMonth>(asked(near));
  if (near !== undefined) return { month: near, answer: nearer };
  // Before it is known whether it is bare, it would be shown for a moment.
  return { month: settled || named !== undefined || answer.failure ? last : undefined, answer };
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

interface NoDaysProps {
  readonly address: Address;
  readonly told: CalendarMonth;
}

/// A month of which no day is known is left for one that has some.
function NoDays({ address, told: { near } }: NoDaysProps): JSX.Element {
  const ways = [near.before, near.after].filter((month) => month !== null);
  return (
    <p class="quiet no-days">
      Nothing is known to a day of this month.{' '}
      {ways.map((month) => (
        <a href={withQuery(address, { month, day: undefined })}>{monthWords(month)}</a>
      ))}
    </p>
  );
}

interface TurnProps {
  readonly address: Address;
  readonly month: string;
  readonly near?: CalendarMonth['near'] | undefined;
}

/// A month on, and on to the next in which anything is known to the day.
function Turn({ address, month, near }: TurnProps): JSX.Element {
  const skip = (to: string | null | undefined, sign: string, words: string): JSX.Element | null =>
    to ? (
      <a href={withQuery(address, { month: to, day: undefined })} aria-label={`${words}, ${monthWords(to)}`}>
        {sign}
      </a>
    ) : null;
  const href = (step: number): string =>
    withQuery(address, { month: monthAfter(month, step), day: undefined });
  return (
    <nav class="turn" aria-label="Month">
      {skip(near?.before, '«', 'Last month before with a known day')}
      <a href={href(-1)} aria-label="Month before">
        ‹
      </a>
      <a href={href(1)} aria-label="Next month">
        ›
      </a>
      {skip(near?.after, '»', 'Next month with a known day')}
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
