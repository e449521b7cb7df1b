import { describe, expect, it } from 'vitest';
import { daysOfEdtf, spanOfEdtf } from '../../src/time/index.ts';

describe('days of EDTF', () => {
  it.each([
    ['2016-11-20', '2016-11-20', '2016-11-20'],
    ['2016-11-20~', '2016-11-20', '2016-11-20'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2016', '2016-01-01', '2016-12-31'],
    ['2016-21', '2016-03-01', '2016-05-31'],
    ['2016-11-17/2016-12', '2016-11-17', '2016-12-31'],
    ['2016-11/..', '2016-11-01', null],
    ['[..2017-01-20]', null, '2017-01-20'],
    ['{2014,2015}', '2014-01-01', '2015-12-31'],
  ])('%s', (edtf, begin, end) => expect(daysOfEdtf(edtf)).toEqual({ begin, end }));

  it.each([
    '',
    'soon',
    '2016-13',
    '2016-12/2016-11',
    '../..',
    '[..]',
    'XXXX',
    '2016/2017/2018',
    '{2014,soon}',
  ])('nothing of %j', (edtf) => expect(daysOfEdtf(edtf)).toBeUndefined());
});

describe('the span of an EDTF expression, an open end taking the other', () => {
  it.each([
    ['2017-02', '2017-02-01', '2017-02-28'],
    ['2017-21', '2017-03-01', '2017-05-31'],
    ['2017-02-13T09:00:00', '2017-02-13', '2017-02-13'],
    ['2015-05~/2016-03~', '2015-05-01', '2016-03-31'],
    ['2016-03/..', '2016-03-01', '2016-03-31'],
    ['[..2017-01-18]', '2017-01-18', '2017-01-18'],
    ['{2014,2015}', '2014-01-01', '2015-12-31'],
  ])('%s spans its days', (edtf, begin, end) => expect(spanOfEdtf(edtf)).toEqual({ begin, end }));

  it('nonsense spans nothing', () => {
    for (const edtf of ['', 'soon', '../..', '[..]', 'XXXX-12']) expect(spanOfEdtf(edtf)).toBeUndefined();
  });
});
