/// The weeks of a month, and moving among days.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '../../src/time/index.ts';
import {
  dayAfter,
  isMonth,
  monthAfter,
  monthWords,
  weeksOf,
  yearsOf,
} from '../../src/web/views/calendar/grid.ts';

const months = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);

describe('a month', () => {
  it('has all its days, in order, in weeks from Monday to Sunday', () => {
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOf(month);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days.map((day) => Number(day.slice(8)))).toEqual(days.map((_, i) => i + 1));
        expect(days.every((day) => day.startsWith(month))).toBe(true);
        expect(dayAfter(days.at(-1)!, 1).startsWith(month)).toBe(month === '9999-12');
        for (const week of weeks)
          for (const [i, day] of week.entries())
            if (day !== null) expect((((dayNumber(day) + 3) % 7) + 7) % 7).toBe(i);
      }),
    );
  });

  it('is followed by the next, and the calendar does not end', () => {
    expect(monthAfter('2016-12', 1)).toBe('2017-01');
    expect(monthAfter('2016-01', -1)).toBe('2015-12');
    expect([monthAfter('9999-12', 1), monthAfter('0001-01', -1)]).toEqual(['9999-12', '0001-01']);
    expect(dayAfter('2016-02-28', 7)).toBe(dayFromNumber(dayNumber('2016-02-28') + 7));
    expect(dayAfter('0001-01-01', -7)).toBe('0001-01-01');
  });

  it('is known by its name', () => {
    expect(monthWords('2017-02')).toBe('February 2017');
    expect(['2017-02', '2017-13', '2017-2', '0000-01', 'x', undefined].map(isMonth)).toEqual([
      true,
      ...[false, false, false, false, false],
    ]);
  });
});

describe('years', () => {
  it('are those in which anything lies, and that which is shown', () => {
    const years = yearsOf(
      [
        { value: '2014-03', count: 2 },
        { value: '2017-01', count: 5 },
      ],
      '2016-02',
    );
    expect(years.map(({ year }) => year)).toEqual(['2014', '2016', '2017']);
    expect(years[0]!.months[2]).toEqual({ month: '2014-03', count: 2 });
    const many = Array.from({ length: 40 }, (_, i) => ({ value: `${1980 + i}-01`, count: 1 }));
    expect(yearsOf(many, '2000-05').map(({ year }) => year)).toContain('2000');
    expect(yearsOf(many, '2019-05')).toHaveLength(8);
  });
});
