import { expect, it } from 'vitest';
import type { FigureJson } from './contract.ts';
import { describePalmyra, notesAt, type Readings, type Which } from './palmyra.ts';

function figureAt(got: Readings, which: Which, context: string, words: string): FigureJson {
  const found = notesAt(got.annotations[which]!.figures, got.texts[which]!, context, words);
  expect(found.map(({ text }) => text)).toEqual([expect.stringContaining(words)]);
  return found[0]!;
}

/// report, phrase, the number's words in it, what must hold.
const CASES: readonly (readonly [
  Which,
  string,
  string,
  Partial<Omit<FigureJson, 'of'>> & { readonly of: RegExp },
])[] = [
  [0, 'some 200 IS fighters', '200', { best: 200, hedge: 'about', of: /fighter/, state: 'killed' }],
  [0, 'destroyed 180', '180', { best: 180, hedge: 'exact', of: /object/, state: 'destroyed' }],
  [0, '15 ammunition depots', '15', { best: 15, hedge: 'exact', of: /ammunition depot/, state: 'destroyed' }],
  [0, 'two of the 16 columns', 'two', { best: 2, outOf: 16, of: /column/, state: 'standing' }],
  [0, 'about 20 kilometers', '20', { best: 20, hedge: 'about', of: /^km$|kilomet/ }],
  [1, 'about 20 km', '20', { best: 20, hedge: 'about', of: /^km$|kilomet/ }],
  [2, 'about 20 kilometers', '20', { best: 20, hedge: 'about', of: /^km$|kilomet/ }],
  [1, 'killing nine people', 'nine', { best: 9, hedge: 'exact', of: /people|person/, state: 'killed' }],
  [1, 'among them four children', 'four', { best: 4, of: /child/, state: 'killed' }],
  [1, 'injuring hundreds more', 'hundreds', { state: 'injured', additional: true, of: /./ }],
  [
    1,
    'Around 200 people were injured',
    '200',
    { best: 200, hedge: 'about', of: /people|person/, state: 'injured' },
  ],
  [1, 'killing six members', 'six', { best: 6, hedge: 'exact', of: /member/, state: 'killed' }],
  [1, 'including four children', 'four', { best: 4, of: /child/, state: 'killed' }],
  [1, 'as many as three helicopters', 'three', { high: 3, hedge: 'at-most', of: /helicopter/ }],
  [1, 'reported at least 12 attacks', '12', { low: 12, hedge: 'at-least', of: /attack/, state: 'reported' }],
  [1, 'able to verify eight attacks', 'eight', { best: 8, hedge: 'exact', of: /attack/, state: 'verified' }],
  [1, 'at least eight chemical attacks', 'eight', { low: 8, hedge: 'at-least', of: /attack/ }],
  [1, 'at least seven yellow cylinders', 'seven', { low: 7, hedge: 'at-least', of: /cylinder/ }],
  [3, '240 km', '240', { best: 240, hedge: 'exact', of: /^km$|kilomet/ }],
];

describePalmyra('figures', (get) => {
  for (const [which, context, words, { of, ...want }] of CASES)
    it(`00${which} "${context}"`, () => {
      const figure = figureAt(get(), which, context, words);
      expect(figure).toMatchObject(want);
      expect(figure.of).toMatch(of);
    });

  it.each([
    [0, 'more than 90 sorties', /sortie/],
    [1, 'more than 90 sorties', /sortie/],
    [2, 'more than 90 flights', /flight|sortie/],
  ] as const)('00%i "%s"', (which, context, of) => {
    const figure = figureAt(get(), which, context, '90');
    expect(figure.hedge).toBe('more-than');
    expect([90, 91]).toContain(figure.low ?? figure.best);
    expect(figure.high).toBeNull();
    expect(figure.of).toMatch(of);
  });

  it('a figure in other units is the same figure', () => {
    const got = get();
    const { figures } = got.annotations[0]!;
    const miles = figureAt(got, 0, '(12 miles)', '12');
    expect(figures[miles.sameAs ?? -1]?.text).toContain('20');
  });

  it('a part is not added to its whole', () => {
    const got = get();
    const { figures } = got.annotations[1]!;
    expect(figures[figureAt(got, 1, 'among them four children', 'four').partOf ?? -1]?.text).toContain(
      'nine',
    );
    expect(figures[figureAt(got, 1, 'including four children', 'four').partOf ?? -1]?.text).toContain('six');
  });

  it.each([
    [0, 'in May 2015', '2015'],
    [0, 'for Feb. 20 in', '20'],
    [0, 'that once linked', 'once'],
    [0, 'ancient town first fell', 'first'],
    [2, '11:20 a.m.', '11:20'],
    [3, 'December 9 last year', '9'],
  ] as const)('00%i "%s" is no figure', (which, context, words) => {
    const got = get();
    const found = notesAt(got.annotations[which]!.figures, got.texts[which]!, context, words);
    expect(found.map(({ text }) => text)).toEqual([]);
  });
});

describePalmyra('figures of the record', (get) => {
  const all = (got: Readings) => got.record.incidents.flatMap(({ figures }) => figures);

  it('holds the sorties of three reports once', () => {
    const air = all(get()).filter(({ low, best }) => (low ?? best) === 90 || low === 91);
    expect(air).toHaveLength(1);
  });

  it('keeps hundreds more and around 200 injured apart', () => {
    const chlorine = get().record.incidents.filter(({ figures }) => figures.some(({ best }) => best === 9));
    const injured = chlorine.flatMap(({ figures }) => figures.filter(({ effect }) => effect === 'injured'));
    expect(injured).toHaveLength(2);
    expect(injured.filter(({ best }) => best === 200)).toHaveLength(1);
  });

  it('keeps 12 reported attacks apart from eight verified ones', () => {
    const attacks = all(get()).filter(({ of }) => /attack/.test(of));
    expect(attacks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ low: 12, hedge: 'at-least', state: 'reported' }),
        expect.objectContaining({ best: 8, state: 'verified' }),
      ]),
    );
  });
});
