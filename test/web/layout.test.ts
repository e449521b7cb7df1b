/// Layouts of the views for reading: blocks of a text, columns side by side, bands and marks over time.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CopyGroup, SiteState } from '../../src/model/index.ts';
import { urgencyOf } from '../../src/store/urgency.ts';
import { barOf, sharesWords } from '../../src/web/parts/copies.tsx';
import { chainWords, citedAs } from '../../src/web/parts/words.ts';
import { bandPath, changesOf, followed, pairsOf, stubPath } from '../../src/web/views/compare/align.ts';
import { bandOf } from '../../src/web/views/control/bands.ts';
import { adviceFor, keptAside, sortProblems } from '../../src/web/views/problems/advice.ts';
import { blocksOf, copiedOf, cutLong, spanOf } from '../../src/web/views/report/blocks.ts';
import { reasonsBeside } from '../../src/web/views/review/item.tsx';
import { narrowed } from '../../src/web/views/search/asked.ts';
import { placeStates } from '../../src/web/views/sites/states.tsx';
import { incident } from '../store/fixtures.ts';

describe('blocks of a text', () => {
  it('cover an endless passage once, in pieces that can be drawn, never through a pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 4000 }),
        (word, times) => {
          const text = word.repeat(times).slice(0, 60_000);
          const spans = cutLong({ from: 7, to: 7 + text.length }, text);
          expect(spans.map(({ from, to }) => text.slice(from - 7, to - 7)).join('')).toBe(text);
          for (const { from, to } of spans) {
            expect(to - from).toBeLessThanOrEqual(4001);
            expect(
              /^[\uDC00-\uDFFF]/.test(text.slice(from - 7)) &&
                /[\uD800-\uDBFF]$/.test(text.slice(0, from - 7)),
            ).toBe(false);
          }
        },
      ),
    );
  });

  it.each([
    ['2-20', { from: 2, to: 20 }],
    ['2-999', { from: 2, to: 40 }],
    ['20-2', null],
    ['40-50', null],
    ['here', null],
    [undefined, null],
  ])('know the words of the address %s', (text, span) => expect(spanOf(text, 40)).toEqual(span));

  const group = (from: number, to: number, edits: number, at: number): CopyGroup => ({
    origin: { id: 'first', from: at, to: at + to - from },
    members: [
      { id: 'first', from: at, to: at + to - from, edits: [] },
      {
        ...{ id: 'me', from, to },
        edits: Array.from({ length: edits }, () => ({
          ...{ kind: 'replaced' as const, was: 'a', is: 'b' },
          ...{ origin: { from: at, to: at + 1 }, copy: { from, to: from + 1 } },
        })),
      },
    ],
  });

  it('say whose words they are once for a run', () => {
    const copied = copiedOf('me', [
      group(12, 20, 0, 52),
      group(0, 10, 1, 40),
      group(22, 30, 2, 62),
      group(50, 60, 0, 90),
    ]);
    expect(copied.map(({ from, goesOn }) => [from, goesOn])).toEqual([
      [0, false],
      [12, true],
      [22, false],
      [50, false],
    ]);
    expect(copiedOf('first', [group(0, 10, 0, 40)])).toEqual([]);
  });

  it('hold each note in every block that it reaches, and tell an incident in the first', () => {
    const text = 'One two.\n\nThree four.';
    const passage = (from: number, to: number, entry: number) => ({
      ...{ from, to, text: text.slice(from, to), kind: 'paragraph', entry },
    });
    const empty = { times: [], places: [], actors: [], figures: [], statements: [], events: [] };
    const blocks = blocksOf({
      annotation: {
        ...{ id: 'me', form: 'live-log', ...empty, passages: [passage(0, 8, 0), passage(10, 21, 1)] },
        entries: [
          { from: 0, to: 8, text: '', time: '2018-05-03T10:00' },
          { from: 10, to: 21, text: '', time: '2018-05-03T09:00' },
        ],
      },
      notes: [
        { layer: 'statements', from: 4, to: 15, spans: [{ from: 4, to: 15 }], words: '', says: '', rule: '' },
      ],
      carried: { copies: [], seams: [{ at: 10, reasons: ['two texts meet'] }] },
      told: [
        {
          ...{ id: 'i', title: 'Raid', edtf: '', level: 'verified' },
          spans: [
            { from: 0, to: 3, slot: 'time', value: '', claim: 'a' },
            { from: 10, to: 15, slot: 'event', value: '', claim: 'b' },
          ],
        },
      ],
    });
    expect(blocks.map(({ notes, told, opens, time }) => [notes.length, told.length, opens, time])).toEqual([
      [1, 0, null, '2018-05-03T10:00'],
      [1, 1, 'two texts meet', '2018-05-03T09:00'],
    ]);
  });

  it('side by side are joined where they are one text, with the edits of each', () => {
    const columns = ['first', 'me'].map((id) => ({
      ...{ id, published: '', outlet: null, agency: null, title: null, source: '', text: '' },
      ...{ form: 'story' as const, passages: [], seams: [] },
    }));
    const all = { columns, copies: [group(30, 40, 0, 5), group(0, 10, 1, 60)] };
    const joins = [
      { left: { from: 5, to: 15 }, right: { from: 30, to: 40 }, same: true },
      { left: { from: 60, to: 70 }, right: { from: 0, to: 10 }, same: false },
    ];
    expect(pairsOf(all)).toEqual([{ left: 0, right: 1, joins }]);
    // Another report between them holds none of it; one that holds it joins both.
    const between = (id: string) => ({ ...all, columns: [columns[0]!, { ...columns[1]!, id }, columns[1]!] });
    expect(pairsOf(between('other'))).toEqual([{ left: 0, right: 2, joins }]);
    expect(pairsOf(between('me')).map(({ left, right }) => [left, right])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(stubPath([10, 30], 50, true)).toBe('M0 10H10L20 20L10 30H0z');
    expect(stubPath([10, 30], 50, false)).toBe('M50 10H40L30 20L40 30H50z');
    expect(changesOf(all, 'me')).toEqual([{ from: 0, to: 1, kind: 'changed', label: 'in A: “a”' }]);
    expect(changesOf(all, 'first')).toEqual([{ from: 60, to: 61, kind: 'changed', label: 'in B: “b”' }]);
  });
});

describe('columns that follow each other', () => {
  it.each([
    [[], 40, 40],
    [[[100, 300]], 100, 300],
    [[[100, 300]], 150, 350],
    [[[100, 300]], 50, 250],
    [[[100, 10]], 50, 0],
    [
      [
        [0, 0],
        [100, 200],
      ],
      50,
      100,
    ],
    [
      [
        [0, 0],
        [100, 200],
        [50, 500],
      ],
      75,
      150,
    ],
  ] as const)('%j at %i stand at %i', (anchors, y, at) =>
    expect(
      followed(
        anchors.map(([a, b]) => [a, b] as const),
        y,
      ),
    ).toBe(at),
  );

  it('never go back while their leader goes on', () => {
    const anchor = fc.tuple(fc.nat(5000), fc.nat(5000));
    fc.assert(
      fc.property(fc.array(anchor), fc.array(fc.nat(6000), { minLength: 2 }), (anchors, ys) => {
        const places = ys.toSorted((a, b) => a - b).map((y) => followed(anchors, y));
        for (const [i, place] of places.entries()) expect(place).toBeGreaterThanOrEqual(places[i - 1] ?? 0);
      }),
    );
  });

  it('are joined by flat bands', () =>
    expect(bandPath([10, 30], [20, 50.2], 48)).toBe('M0 10L48 20V50L0 30z'));
});

describe('whose words, drawn', () => {
  const share = (report: string, of: number, by = 'AP') => ({ origin: report, report, share: of, by });
  it('are parts that fill the bar, own first', () => {
    const shares = [share('x', 0.6), share('me', 0.395), share('y', 0.005)];
    const parts = barOf({ id: 'me', words: 'composite', shares });
    expect(parts.map(({ own }) => own)).toEqual([true, false]);
    expect(parts.at(-1)!.x + parts.at(-1)!.width).toBeLessThanOrEqual(64);
    expect(sharesWords({ id: 'me', words: 'composite', shares })).toBe('AP 60\u202f%, own 40\u202f%');
    expect(sharesWords({ id: 'me', words: 'original', shares })).toBe('');
  });
});

describe('a tenure as a band', () => {
  const x = (day: string): number => Number(day.slice(5, 7)) * 10 + Number(day.slice(8, 10)) / 10;
  const band = (begin: string | null, end: string | null) => bandOf({ begin, end }, x, 200, 11);
  it('is full between known days, soft where they are not, and trails off where none is told', () => {
    expect(band('2018-03-01', '2018-05-01')).toEqual({ path: 'M30.1 6H50.1V16H30.1z', dots: '' });
    expect(band('2018-03', '2018-05-01')!.path).toBe('M30.1 11L33.1 6H50.1V16H33.1z');
    expect(band('2018-03-01', '2018-05')!.path).toBe('M30.1 6H50.1L53.1 11L50.1 16H30.1z');
    expect(band('2018-03-01', null)!.dots).not.toBe('');
    expect(band(null, '2018-05-01')!.dots).not.toBe('');
    expect(band(null, null)).toBeNull();
  });
});

describe('states of a part', () => {
  const state = (edtf: string): SiteState => ({ edtf, state: 'damaged', words: '', claim: 'c' });
  it('do not lie on each other', () => {
    const x = (day: string): number => Number(day.slice(0, 4)) - 2000;
    const placed = placeStates(['2010', '2011', '2050', 'nonsense'].map(state), x);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
});

describe('a search, narrowed', () => {
  it.each([
    ['market', 'outlet', 'AP "x"', 'market outlet:"AP  x"'],
    ['market outlet:"Harbour Wire"', 'outlet', 'AP', 'market outlet:"AP"'],
    ['since:2017 market until:2018', 'year', '2016', 'market since:2016 until:2016'],
    ['', 'year', '2016', 'since:2016 until:2016'],
  ] as const)('%s by %s %s is %s', (asked, kind, value, then) =>
    expect(narrowed(asked, kind, value)).toBe(then),
  );
});

describe('reasons of the queue', () => {
  it('do not say again what the mark of the grade beside them says', () => {
    const reasonsOf = (level: 'single-source' | 'contested') =>
      urgencyOf(incident('i', { grade: { level, rule: 'r', reason: 'Two say otherwise.' }, place: null }), 1)
        .reasons;
    const single = reasonsOf('single-source');
    expect(single).toContain('One source only.');
    expect(reasonsBeside('single-source', single)).toEqual(
      single.filter((one) => one !== 'One source only.'),
    );
    expect(reasonsBeside('verified', single)).toEqual(single);
    const [first, ...rest] = reasonsOf('contested');
    expect(first).toBe('Contested. Two say otherwise.');
    expect(reasonsBeside('contested', [first!, ...rest])).toEqual(['Two say otherwise.', ...rest]);
  });
});

describe('names in a line', () => {
  it('stand apart where they are written from the right, and are left alone else', () => {
    const cited = { agency: null, source: 'a.txt', published: '2018-05-03' };
    expect(citedAs({ ...cited, outlet: 'المرصد' })).toBe('\u2068المرصد\u2069, 3 May 2018');
    expect(citedAs({ ...cited, outlet: 'Harbour Wire' })).toBe('Harbour Wire, 3 May 2018');
    expect(chainWords({ speakers: ['Wire', 'وزارة'] })).toBe('\u2068وزارة\u2069 ‹ Wire');
  });
});

describe('problems', () => {
  it('say what to do, those that cost something first', () => {
    const doubt = { report: 'r', message: 'id "x" is already used by another text; this one is kept as y.' };
    const lost = { source: 'a.pdf', message: 'this is not a text file; give a .txt or .jsonl file.' };
    expect([keptAside(doubt), keptAside(lost)]).toEqual([false, true]);
    expect(sortProblems([doubt, lost], '')).toEqual([lost, doubt]);
    expect(sortProblems([doubt, lost], 'PDF text')).toEqual([lost]);
    for (const problem of [doubt, lost]) expect(adviceFor(problem)).toMatch(/\.$/);
  });
});
