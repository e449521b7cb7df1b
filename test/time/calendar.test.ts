import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  easter,
  fromIslamic,
  isDay,
  isoWeek,
  mondayOf,
  weekdayOf,
} from '../../src/time/index.ts';

describe('calendar', () => {
  it('numbers days from 1970-01-01 and back, over leap years and centuries', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
    expect(dayNumber('1900-03-01') - dayNumber('1900-02-28')).toBe(1);
    for (let n = -150_000; n < 60_000; n += 97) expect(dayNumber(dayFromNumber(n))).toBe(n);
  });

  it.each([
    ['2019-12-30', 1, '2020-W1'],
    ['2021-01-03', 7, '2020-W53'],
    ['2016-01-01', 5, '2015-W53'],
    ['2018-07-04', 3, '2018-W27'],
  ])('%s is weekday %i of %s', (day, weekday, week) => {
    const iso = isoWeek(day);
    expect(weekdayOf(day)).toBe(weekday);
    expect(`${iso.year}-W${iso.week}`).toBe(week);
    expect(addDays(mondayOf(iso), weekday - 1)).toBe(day);
  });

  it.each([
    ['2016-01-31', 1, '2016-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-01-15', -1, '2015-12-15'],
    ['2016-11-30', 14, '2018-01-30'],
  ])('%s and %i months is %s', (day, months, there) => {
    expect(addMonths(day, months)).toBe(there);
  });

  it.each([
    [1999, '1999-04-04'],
    [2011, '2011-04-24'],
    [2018, '2018-04-01'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easter(year)).toBe(day);
  });

  it.each([
    [1439, 9, 1, '2018-05-16'],
    [1439, 12, 10, '2018-08-22'],
    [1440, 1, 1, '2018-09-12'],
  ])('day %i-%i-%i of the Islamic calendar is about %s', (year, month, day, there) => {
    expect(Math.abs(dayNumber(fromIslamic(year, month, day)) - dayNumber(there))).toBeLessThanOrEqual(1);
  });

  it('knows a day from what only looks like one', () => {
    expect(['2016-02-29', '2015-02-29', '2015-13-01', '2015-1-1'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
