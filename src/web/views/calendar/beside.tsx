/// Beside the month: one day's incidents, or what was announced and what is not known to the day.

import type { JSX } from 'preact';
import type { CalendarMeeting, CalendarMonth, GradeLevel, IncidentRow, Page } from '../../../model/index.ts';
import { dayWords, whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { LIMITS, queryOf } from '../../app/limits.ts';
import { Missing } from '../../app/missing.tsx';
import { type Address, withQuery } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { evidenceHref, numberWords } from '../../parts/words.ts';
import { DecidedList } from '../../review/decided.tsx';
import { MeetingMark } from './month.tsx';

const MOST = 100;

export function dayQuery(address: Address, day: string): string {
  const query = new URLSearchParams(queryOf(address, LIMITS));
  for (const [name, value] of [
    ['since', day],
    ['until', day],
    ['limit', String(MOST)],
  ] as const)
    query.set(name, value);
  return `/incidents?${query}`;
}

interface DayProps {
  readonly address: Address;
  readonly day: string;
  readonly at: number;
  readonly meetings: readonly CalendarMeeting[];
}

/// In the order in which they are listed: those of the very day, then those that may have been on it.
export function ofDay(rows: readonly IncidentRow[], day: string): readonly IncidentRow[] {
  const here = ({ begin, end }: IncidentRow): boolean => begin === day && end === day;
  return [...rows.filter(here), ...rows.filter((row) => !here(row))];
}

export function DayPanel({ address, day, at, meetings }: DayProps): JSX.Element {
  const answer = useAnswer<Page<IncidentRow>>(dayQuery(address, day));
  const { value } = answer;
  const rows = ofDay(value?.items ?? [], day);
  const sure = rows.filter(({ begin, end }) => begin === day && end === day).length;
  const here = meetings.filter(({ begin, end }) => begin <= day && end >= day);
  return (
    <>
      <p class="crumb">
        <a href={withQuery(address, { day: undefined })}>The whole month</a>
      </p>
      <h2 class="spot">{dayWords(day)}</h2>
      <Missing of={[answer]} what="this day" />
      <Meetings meetings={here} />
      {value && rows.length === 0 && here.length === 0 && (
        <p class="quiet">No report tells of anything on this day.</p>
      )}
      {sure > 0 && <Listed rows={rows.slice(0, sure)} at={at} />}
      {rows.length > sure && (
        <>
          <h3>May have been on this day</h3>
          <Listed rows={rows.slice(sure)} at={at - sure} />
        </>
      )}
      {value?.next && (
        <p class="quiet">
          The first {MOST}. <a href={`/?${moreQuery(address, day)}`}>All in the list</a>
        </p>
      )}
    </>
  );
}

function moreQuery(address: Address, day: string): string {
  const query = new Map([...address.query, ['since', day], ['until', day]] as [string, string][]);
  return queryOf({ query }, LIMITS);
}

interface MonthProps {
  readonly told: CalendarMonth;
  readonly at: number;
}

export function MonthPanel({ told, at }: MonthProps): JSX.Element {
  const { spans, spansTotal, meetings } = told;
  return (
    <>
      {meetings.length > 0 && (
        <>
          <h2 class="panel-title">Announced</h2>
          <Meetings meetings={meetings} />
        </>
      )}
      {spans.length > 0 && (
        <>
          <h2 class="panel-title">
            On no single day <span class="quiet">{numberWords(spansTotal)}</span>
          </h2>
          <p class="quiet">They went on for longer, or no report knows the day.</p>
          <Listed rows={spans} at={at} />
          {spansTotal > spans.length && (
            <p class="quiet">The {numberWords(spans.length)} that are known most closely.</p>
          )}
        </>
      )}
      {spans.length === 0 && meetings.length === 0 && told.days.length === 0 && (
        <p class="quiet">No report tells of anything in this month.</p>
      )}
    </>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly CalendarMeeting[] }): JSX.Element | null {
  if (meetings.length === 0) return null;
  return (
    <ul class="spot-incidents">
      {meetings.map(({ title, edtf, place, state, evidence, decided }) => (
        <li>
          <span class="what">
            <MeetingMark state={state} />{' '}
            <span class={decided ? undefined : 'proposed'}>
              {evidence ? <a href={evidenceHref(evidence)}>{title}</a> : title}
            </span>
          </span>
          <span>
            <b>{state}</b>{' '}
            <span class="quiet">
              {[whenWords(edtf), place && !title.includes(place) ? place : ''].filter(Boolean).join(' · ')}
            </span>
            <DecidedList decided={decided} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly edtf: string;
  readonly grade: GradeLevel | { readonly level: GradeLevel };
}

function Listed({ rows, at }: { readonly rows: readonly Row[]; readonly at: number }): JSX.Element {
  return (
    <ol class="spot-incidents">
      {rows.map(({ id, title, edtf, grade }, i) => (
        <li class={i === at ? 'current' : undefined}>
          <a href={`/incidents/${encodeURIComponent(id)}`}>{title}</a>
          <span>
            <GradeMark level={typeof grade === 'string' ? grade : grade.level} />{' '}
            <span class="quiet">{whenWords(edtf)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
