/// The month as weeks of days: what happened by kind, and what was announced.

import type { JSX } from 'preact';
import type { CalendarDay, CalendarMeeting, CalendarMonth, Day } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { type Address, withQuery } from '../../app/router.ts';
import { numberWords, plural, typeWords } from '../../parts/words.ts';
import { WEEKDAYS, weeksOf } from './grid.ts';

interface MonthProps {
  readonly address: Address;
  readonly month: string;
  readonly told: CalendarMonth | undefined;
  readonly chosen: string | undefined;
}

export function MonthGrid({ address, month, told, chosen }: MonthProps): JSX.Element {
  const days = new Map(told?.days.map((day) => [day.day, day]));
  const meetings = told?.meetings ?? [];
  return (
    <table class="month" aria-busy={told === undefined}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr>
            {week.map((day) =>
              day === null ? (
                <td class="beside" />
              ) : (
                <DayCell
                  {...{ address, day, told: days.get(day), chosen: day === chosen }}
                  meetings={meetings.filter(({ begin, end }) => begin === day && end === day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly address: Address;
  readonly day: Day;
  readonly told: CalendarDay | undefined;
  readonly meetings: readonly CalendarMeeting[];
  readonly chosen: boolean;
}

const MOST_KINDS = 3;

function DayCell({ address, day, told, meetings, chosen }: DayProps): JSX.Element {
  const kinds = told?.types ?? [];
  const more = kinds.length - MOST_KINDS;
  const state = `${chosen ? 'chosen' : ''}${told || meetings.length > 0 ? '' : ' empty'}`.trim();
  return (
    <td class={state === '' ? undefined : state}>
      <a
        class="day"
        href={withQuery(address, { day: chosen ? undefined : day, month: day.slice(0, 7) })}
        aria-current={chosen ? 'date' : undefined}
        aria-label={`${Number(day.slice(8))} ${dayWords(day.slice(0, 7))}${told ? `, ${numberWords(told.total)} ${told.total === 1 ? 'incident' : 'incidents'}` : ''}`}
      >
        {Number(day.slice(8))}
      </a>
      {told && <span class="total">{numberWords(told.total)}</span>}
      <ul>
        {meetings.map((meeting) => (
          <li class="meeting" title={`${meeting.title}, ${meeting.state}`}>
            <MeetingMark state={meeting.state} /> {meeting.title}
          </li>
        ))}
        {kinds.slice(0, MOST_KINDS).map(({ value, count }) => (
          <li title={`${typeWords(value)} ${count}`}>
            {count > 1 && <b>{numberWords(count)}</b>} {typeWords(value)}
          </li>
        ))}
        {more > 0 && <li class="quiet">{plural(more, 'more kind')}</li>}
        {told && told.planned > 0 && <li class="quiet">{numberWords(told.planned)} planned</li>}
      </ul>
    </td>
  );
}

/// Outlined while it is announced, filled when it was held, struck where it was put off or called off.
export function MeetingMark({ state }: { readonly state: CalendarMeeting['state'] }): JSX.Element {
  const struck = state === 'postponed' || state === 'cancelled';
  return (
    <svg class="meeting-mark" width="14" height="12" aria-hidden="true">
      <path class={state === 'held' ? 'solid' : 'hollow'} d="M7 1l5 5l-5 5l-5 -5z" />
      {struck && <path class="strike" d="M1 11L13 1" />}
    </svg>
  );
}
