/// Who copies whom: words, shares and delays, from rows alone.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin, RecordReport } from '../../src/model/index.ts';
import { publisherOf, type SourceRows, traceSources } from '../../src/store/sources.ts';
import { readNumbers, writeNumbers } from '../../src/store/sqlite/numbers.ts';

function report(
  id: string,
  outlet: string | null,
  published: string,
  agency: string | null = null,
): RecordReport {
  return { id, source: `${id}.txt`, published, outlet, agency, title: id, form: 'story', origin: `o-${id}` };
}

function origin(of: string, members: Readonly<Record<string, number>>, agency?: string): Origin {
  return {
    ...{ id: `o-${of}`, report: of, span: { from: 0, to: 1 }, published: '2018-05-01' },
    ...(agency !== undefined && { agency }),
    members: Object.entries(members).map(([report, share]) => ({ report, share })),
  };
}

const ROWS: SourceRows = {
  reports: [
    report('w1', 'Wire', '2018-05-01T08:00:00Z'),
    report('c1', 'Courier', '2018-05-01T13:30:00+02:00'),
    report('c2', 'Courier', '2018-05-03'),
    report('g1', 'Gazette', '2018-05-02', 'Far Agency'),
  ],
  origins: [
    origin('w1', { w1: 1, c1: 0.75, c2: 0.5 }),
    origin('c1', { c1: 0.25 }),
    origin('c2', { c2: 0.5 }),
    origin('g1', { g1: 1 }, 'Far Agency'),
  ],
  words: new Map([
    ['w1', 400],
    ['c1', 200],
    ['c2', 100],
    ['g1', 300],
  ]),
  told: [
    { incident: 1, report: 'w1' },
    { incident: 1, report: 'c1' },
    { incident: 2, report: 'c1' },
    { incident: 2, report: 'c2' },
  ],
  claims: new Map([
    [1, 5],
    [2, 4],
  ]),
  claimsByReport: () =>
    new Map([
      ['w1', 2],
      ['c1', 3],
    ]),
};

describe('sources', () => {
  const { sources, flows, reportsOf } = traceSources(ROWS);

  it('have their words, and those of others', () => {
    expect(sources).toEqual([
      {
        name: 'Courier',
        reports: 2,
        words: 300,
        ownWords: 100,
        carriedWords: 0,
        incidents: 2,
        onlyHere: 1,
        claims: 7,
      },
      {
        name: 'Gazette',
        reports: 1,
        words: 300,
        ownWords: 0,
        carriedWords: 0,
        incidents: 0,
        onlyHere: 0,
        claims: 0,
      },
      {
        name: 'Wire',
        reports: 1,
        words: 400,
        ownWords: 400,
        carriedWords: 200,
        incidents: 1,
        onlyHere: 0,
        claims: 2,
      },
      {
        name: 'Far Agency',
        reports: 0,
        words: 0,
        ownWords: 0,
        carriedWords: 300,
        incidents: 0,
        onlyHere: 0,
        claims: 0,
      },
    ]);
  });

  it('copy from each other, by how much and how late', () => {
    expect(flows).toEqual([
      {
        from: 'Far Agency',
        to: 'Gazette',
        reports: 1,
        words: 300,
        share: 1,
        delayHours: null,
        delayBy: null,
      },
      { from: 'Wire', to: 'Courier', reports: 2, words: 200, share: 0.6667, delayHours: 48, delayBy: 'day' },
    ]);
    const early = traceSources({
      ...ROWS,
      reports: ROWS.reports.slice(0, 2),
      origins: ROWS.origins.slice(0, 2),
    });
    expect(early.flows).toMatchObject([{ delayHours: 3.5, delayBy: 'clock' }]);
  });

  it('have reports, the last first, each with whose words it holds', () => {
    expect(reportsOf.get('Courier')).toEqual([
      {
        ...{ id: 'c2', title: 'c2', published: '2018-05-03', words: 100, ownShare: 0.5 },
        from: [{ name: 'Wire', report: 'w1', share: 0.5 }],
      },
      {
        ...{ id: 'c1', title: 'c1', published: '2018-05-01T13:30:00+02:00', words: 200, ownShare: 0.25 },
        from: [{ name: 'Wire', report: 'w1', share: 0.75 }],
      },
    ]);
  });

  it('are the agency where no outlet is known, and say so where neither is', () => {
    expect(publisherOf(report('x', null, '', 'Far Agency'))).toBe('Far Agency');
    expect(publisherOf(report('x', null, ''))).toBe('outlet not stated');
  });

  it('what is not in the archive, or has no date, breaks nothing', () => {
    const odd = traceSources({
      reports: [report('a', 'A', ''), report('b', 'B', 'soon')],
      origins: [origin('gone', { a: 1 }), origin('a', { a: 1, b: 0.5, gone: 1 })],
      ...{ words: new Map(), told: [{ incident: 1, report: 'gone' }] },
      ...{ claims: new Map(), claimsByReport: () => new Map() },
    });
    expect(odd.flows).toEqual([
      { from: 'A', to: 'B', reports: 1, words: 0, share: 0, delayHours: null, delayBy: null },
    ]);
  });
});

describe('numbers in few bytes, as the index of words keeps sizes', () => {
  it('are written and read back, however large', () => {
    const write = (value: number): number[] => {
      const bytes = [value % 128];
      for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
        bytes.unshift((rest % 128) + 128);
      return bytes;
    };
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 4 }), (sizes) => {
        expect([...writeNumbers(sizes)]).toEqual(sizes.flatMap(write));
        expect(readNumbers(writeNumbers(sizes))).toEqual(sizes);
      }),
    );
  });
});
