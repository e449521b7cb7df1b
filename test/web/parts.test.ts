/// The page's pure helpers.

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whenWords } from '../../src/time/index.ts';
import { shortEdtf } from '../../src/web/parts/edtf.ts';
import { axisOfMonths } from '../../src/web/parts/months.ts';
import { cutSegments, type Mark } from '../../src/web/parts/segments.ts';
import {
  chainWords,
  numberWords,
  ofReports,
  shortNumber,
  speakerWords,
  typeWords,
} from '../../src/web/parts/words.ts';
import { claim } from '../store/fixtures.ts';

describe('when, in words', () => {
  it.each([
    ['2018-05-01', '1 May 2018'],
    ['2018-05', 'May 2018'],
    ['2018', '2018'],
    ['2018-W06', 'week 6 of 2018'],
    ['2018-05~', 'about May 2018'],
    ['2018-05-01?', '1 May 2018 (uncertain)'],
    ['2018-21', 'spring 2018'],
    ['2018-05-01/2018-06-03', '1 May to 3 Jun 2018'],
    ['2017-12-30/2018-01-02', '30 Dec 2017 to 2 Jan 2018'],
    ['2018-05-01/..', 'from 1 May 2018 on'],
    ['../2018-05-01', 'until 1 May 2018'],
    ['[..2018-05-01]', 'some time up to 1 May 2018'],
    ['[2018-05-01..]', 'some time from 1 May 2018 on'],
    ['[2018-05-01..2018-05-09]', 'some time from 1 May to 9 May 2018'],
    ['{2014,2015}', '2014 and 2015'],
    ['2018-05-01T09:30', '1 May 2018, 09:30'],
    ['', 'not stated'],
    ['nonsense', 'nonsense'],
  ])('%s is %s', (edtf, words) => expect(whenWords(edtf)).toBe(words));
});

describe('a date in a narrow column', () => {
  it.each([
    ['', ''],
    ['2018-08-11~/2018-10-31~', '2018-08-11~/2018-10-31~'],
    ['{2014,2015}', '{2014,2015}'],
    ['{2018-10-03,2018-10-05,2018-10-09}', '2018-10-03 … +2'],
    ['[2018-10-03, 2018-10-05, 2018-10-09?]', '2018-10-03 … +2'],
    ['2018-12-08T08:00:00/2018-12-08T12:30:00', '2018-12-08T08:00/12:30'],
    ['2017-03-17T23:00:00/2017-03-18T02:00:00', '2017-03-17T23:00/2017-03-18T02:00'],
    ['[2017-03-17T23:00:00..2017-03-18T02:00:00]', '[2017-03-17T23:00:00..2017-03-18T02:00:00]'],
    ['nonsense that is longer than a column', 'nonsense that is longer than a column'],
  ])('%s is %s', (edtf, short) => expect(shortEdtf(edtf)).toBe(short));
});

describe('speakers', () => {
  it('stand innermost first', () => {
    expect(chainWords(claim('c'))).toBe('the coast guard ‹ Harbour Wire');
    expect(chainWords(claim('c', { speakers: [] }))).toBe('no speaker named');
    expect(speakerWords(['the coast guard', 'A mayor'])).toBe('the coast guard and 1 more');
    expect([ofReports(2, 4), ofReports(1, 1), ofReports(2, 1)]).toEqual(['2 of 4', '1 of 1', '2 in 1']);
    expect(typeWords('non-state-actor-overtakes-territory')).toBe('Non-state actor overtakes territory');
    expect(speakerWords([])).toBe('no speaker named');
  });
});

describe('segments', () => {
  const spans = fc.array(
    fc.record({
      from: fc.nat(60),
      length: fc.integer({ min: 0, max: 30 }),
      layer: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 12 },
  );

  it('cover the text once, in order, each with exactly the marks over it', () => {
    fc.assert(
      fc.property(spans, fc.nat(30), fc.integer({ min: 1, max: 40 }), (drawn, from, length) => {
        const marks: Mark[] = drawn.map((mark) => ({ ...mark, to: mark.from + mark.length, label: '' }));
        const within = { from, to: from + length };
        const segments = cutSegments(within, marks);
        expect(segments[0]!.from).toBe(within.from);
        expect(segments.at(-1)!.to).toBe(within.to);
        for (const [i, segment] of segments.entries()) {
          expect(segment.to).toBeGreaterThan(segment.from);
          expect(segments[i + 1]?.from ?? within.to).toBe(segment.to);
          const over = marks.filter(
            (mark) => mark.from <= segment.from && mark.to >= segment.to && mark.from < mark.to,
          );
          expect(new Set(segment.marks)).toEqual(new Set(over));
        }
      }),
    );
  });
});

function monthsOf(days: readonly string[]) {
  const months = days.map((day) => day.slice(0, 7)).toSorted();
  return [...new Set(months)].map((value) => ({
    value,
    count: months.filter((month) => month === value).length,
  }));
}

describe('the time axis', () => {
  it('runs forward and stays inside, however far apart the days are', () => {
    const day = fc
      .record({
        y: fc.integer({ min: 1990, max: 2030 }),
        m: fc.integer({ min: 1, max: 12 }),
        d: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const axis = axisOfMonths(monthsOf(days), 200)!;
        const xs = days.toSorted().map(axis.x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...xs)).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('names the month that stands at a place', () => {
    const axis = axisOfMonths(monthsOf(['2011-02-03', '2016-11-20', '2016-12-24']), 230)!;
    for (const day of ['2011-02-03', '2016-11-20', '2016-12-24'])
      expect(axis.monthAt(axis.x(day))).toBe(day.slice(0, 7));
    expect([axis.monthAt(-5), axis.monthAt(900)]).toEqual(['2011-02', '2016-12']);
    expect(axis.breaks.length).toBeGreaterThan(0);
  });

  it('cuts no label at its end, and has one sign for each stretch that is left out', () => {
    const years = ['1994-01-01', '1996-08-30', '2014-11-20', '2015-06-01', '2018-10-09', '2025-01-29'];
    for (const width of [100, 200, 520, 900]) {
      const { ticks, breaks } = axisOfMonths(monthsOf(years), width)!;
      for (const { x } of ticks.slice(1)) expect(width - x).toBeGreaterThanOrEqual(29);
      expect(breaks.length).toBeLessThan(years.length);
      for (const [i, x] of breaks.slice(1).entries()) expect(x - breaks[i]!).toBeGreaterThanOrEqual(12);
    }
    expect(axisOfMonths(monthsOf(['2018-10-09']), 20)!.ticks).toHaveLength(1);
  });

  it('is absent where nothing has a date', () => expect(axisOfMonths([], 200)).toBeNull());
});

describe('colours', () => {
  const css = readFileSync(new URL('../../src/web/assets/style.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) =>
    Object.fromEntries(
      [...body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]),
    ),
  );
  const light = blocks[0]!;
  const inks = [
    'ink',
    'ink-2',
    'ink-3',
    'accent',
    'verified',
    'corroborated',
    'single-source',
    'contested',
    'discounted',
  ];
  const cases = [light, { ...light, ...blocks[1]! }].flatMap((tokens, i) => [
    ...inks.flatMap((ink) =>
      ['paper', 'wash'].map(
        (ground) => [i === 0 ? 'light' : 'dark', ink, ground, tokens[ink]!, tokens[ground]!] as const,
      ),
    ),
    ...['ink', 'accent'].map(
      (ink) =>
        [i === 0 ? 'light' : 'dark', ink, 'accent-wash', tokens[ink]!, tokens['accent-wash']!] as const,
    ),
    [i === 0 ? 'light' : 'dark', 'ink', 'copied', tokens.ink!, tokens.copied!] as const,
  ]);

  it.each(cases)('%s: %s on %s can be read', (_scheme, _ink, _ground, a, b) =>
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5),
  );
});

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('numbers', () => {
  it('are in groups of three that no line parts, and of thousands where there is little room', () => {
    expect([7, 1234, 194127].map(numberWords)).toEqual(['7', '1\u202f234', '194\u202f127']);
    expect([7, 9999, 10_999, 194_127, 1_250_000].map(shortNumber)).toEqual([
      ...['7', '9\u202f999', '10k', '194k', '1\u202f250k'],
    ]);
  });
});
