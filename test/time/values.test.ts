import { describe, expect, it } from 'vitest';
import {
  datePrecision,
  edtfFromTo,
  edtfOf,
  edtfOfInterval,
  gap,
  hull,
  intersect,
  intervalOf,
  narrow,
} from '../../src/time/index.ts';

describe('TIMEX3 values', () => {
  it.each([
    ['2018-07-04', '2018-07-04', '2018-07-04', '2018-07-04'],
    ['2018-07-04TNI', '2018-07-04', '2018-07-04', '2018-07-04'],
    ['2018-07-04T15:30', '2018-07-04', '2018-07-04', '2018-07-04T15:30:00'],
    ['2018-W27', '2018-07-02', '2018-07-08', '2018-07-02/2018-07-08'],
    ['2018-W27-WE', '2018-07-07', '2018-07-08', '2018-07-07/2018-07-08'],
    ['2018-02', '2018-02-01', '2018-02-28', '2018-02'],
    ['2018', '2018-01-01', '2018-12-31', '2018'],
    ['2018-Q2', '2018-04-01', '2018-06-30', '2018-04/2018-06'],
    ['2018-H2', '2018-07-01', '2018-12-31', '2018-07/2018-12'],
    ['2018-WI', '2018-12-01', '2019-02-28', '2018-24'],
    ['201X', '2010-01-01', '2019-12-31', '201X'],
    ['199', '1990-01-01', '1999-12-31', '199X'],
    ['19XX', '1900-01-01', '1999-12-31', '19XX'],
  ])('%s is %s to %s, EDTF %s', (value, begin, end, edtf) => {
    expect(intervalOf(value)).toEqual({ begin, end });
    expect(edtfOf(value)).toBe(edtf);
  });

  it.each(['P3D', 'PXY', 'PAST_REF', 'XXXX-WXX-1', '2018-13', '2018-W60', ''])('%s has no days', (value) => {
    expect(intervalOf(value)).toBeUndefined();
  });

  it('keeps what is known of an unknown year, and counts years before year 1 as EDTF does', () => {
    expect(edtfOf('XXXX-12')).toBe('XXXX-12');
    expect(edtfOf('BC0241')).toBe('-0240');
  });

  it.each([
    ['START', '2018-12-01~/2018-12-10~'],
    ['END', '2018-12-22~/2018-12-31~'],
    ['APPROX', '2018-12~'],
    ['ON_OR_BEFORE', '../2018-12-31'],
    ['AFTER', '2018-12-01/..'],
  ] as const)('%s of December 2018 is %s', (mod, edtf) => {
    expect(edtfOf('2018-12', mod)).toBe(edtf);
  });
});

describe('intervals', () => {
  const july = { begin: '2018-07-01', end: '2018-07-31' };
  const week = { begin: '2018-07-30', end: '2018-08-05' };

  it('merge, intersect and lie apart', () => {
    expect(hull(july, week)).toEqual({ begin: '2018-07-01', end: '2018-08-05' });
    expect(intersect(july, week)).toEqual({ begin: '2018-07-30', end: '2018-07-31' });
    expect(intersect(july, { begin: '2018-08-01', end: '2018-08-02' })).toBeUndefined();
    expect(gap(july, { begin: '2018-08-01', end: '2018-08-02' })).toBe(0);
    expect(gap({ begin: '2018-08-03', end: '2018-08-04' }, july)).toBe(2);
  });

  it('leave a third to "early", "mid" and "late", and a day alone', () => {
    expect(narrow(july, 'MID')).toEqual({ begin: '2018-07-11', end: '2018-07-21' });
    const day = { begin: '2018-07-04', end: '2018-07-04' };
    expect(narrow(day, 'END')).toEqual(day);
  });

  it.each([
    ['2018-07-04', '2018-07-04', 1],
    ['2018-07-04', '2018-07-09', 2],
    ['2018-07-02', '2018-07-08', 3],
    ['2018-07-01', '2018-07-31', 4],
    ['2018-01-01', '2018-12-31', 5],
  ])('%s to %s has UCDP precision %i', (begin, end, precision) => {
    expect(datePrecision(begin, end)).toBe(precision);
  });

  it.each([
    ['2015-05-01', '2016-03-31', '2015-05/2016-03'],
    ['2014-01-01', '2015-12-31', '2014/2015'],
    ['2016-11-17', '2016-12-13', '2016-11-17/2016-12-13'],
  ])('%s to %s is written %s', (begin, end, edtf) => {
    expect(edtfOfInterval({ begin, end })).toBe(edtf);
  });

  it.each([
    ['2018-08-11~/2018-08-21~', '2018-10-22~/2018-10-31~', '2018-08-11~/2018-10-31~'],
    ['2020-10-17', '2020-10-17', '2020-10-17'],
    ['2020-10', '2020-11-03', '2020-10/2020-11-03'],
    ['2020-10-17T23:00', '2020-10-17T02:00', undefined],
  ])('from %s to %s is written %s', (from, until, edtf) => {
    expect(edtfFromTo(from, until)).toBe(edtf);
  });
});
