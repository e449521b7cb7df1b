/// What the ledger of sites takes from deeds of any kind.

import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import type { Annotation, FigureNote, PlaceNote, Record } from '../../src/model/index.ts';
import { annotationOf, at, comparisonOf, event, place, reportOf } from './build.ts';

const recordOf = (...annotations: readonly Annotation[]): Record =>
  compile(annotations, comparisonOf(annotations), []);

function site(text: string, words: string): PlaceNote {
  const note = place(text, words, 'own:test-site');
  return { ...note, value: { ...note.value, kind: 'site' } };
}

describe('sites', () => {
  it('know what a shell did to a monument, and nothing of houses and people', () => {
    const fell = 'At Old Tarn shells hit the mosque, wrecked the chapel and a house, and killed a guard.';
    const target = (words: string, effect?: 'destroyed' | 'killed') => ({
      ...at(fell, words),
      name: words,
      effect,
    });
    const { sites } = recordOf(
      annotationOf(reportOf('a', '2020-05-01', fell, { outlet: 'One' }), {
        places: [site(fell, 'Old Tarn')],
        events: [
          event(fell, 'hit', 'shelling', {
            ...{ place: 0, placeBy: 'clause' },
            targets: [
              target('mosque'),
              target('chapel', 'destroyed'),
              target('house', 'destroyed'),
              target('guard', 'killed'),
            ],
          }),
        ],
      }),
    );
    const states = sites[0]!.parts.map(({ name, history }) => `${name}: ${history[0]!.state}`);
    expect(states).toEqual(['chapel: destroyed', 'mosque: unknown']);
  });

  it('give a count to the part that it counts', () => {
    const fell = 'At Old Tarn shells damaged the chapel and two of its nine towers.';
    const words = 'two of its nine towers';
    const towers: FigureNote = {
      ...{ ...at(fell, words), rule: 'test' },
      value: {
        low: 2,
        best: 2,
        high: 2,
        hedge: 'exact',
        of: 'tower',
        kind: 'count',
        state: 'damaged',
        outOf: 9,
      },
    };
    const { sites } = recordOf(
      annotationOf(reportOf('a', '2020-05-01', fell, { outlet: 'One' }), {
        places: [site(fell, 'Old Tarn')],
        figures: [towers],
        events: [
          event(fell, 'damaged', 'heritage-damage', {
            ...{ place: 0, placeBy: 'clause', figures: [0] },
            targets: [
              { ...at(fell, 'the chapel'), name: 'chapel', effect: 'damaged' },
              { ...at(fell, words), name: 'towers', effect: 'damaged' },
            ],
          }),
        ],
      }),
    );
    const left = sites[0]!.parts.map(({ name, history }) => `${name}: ${history[0]!.left ?? '–'}`);
    expect(left).toEqual(['chapel: –', 'towers: 7']);
  });

  it('are never two temples in one', () => {
    const list = 'Temple of Bel: destroyed. Temple of Nabu: destroyed.';
    const temple = (words: string, key: string): PlaceNote => {
      const note = place(list, words, key, ['own:test-site']);
      return { ...note, value: { ...note.value, kind: 'building' } };
    };
    const [bel, nabu] = ['Temple of Bel', 'Temple of Nabu'];
    const lost = (at: number, name: string, from: number) => ({
      ...event(list, 'destroyed', 'heritage-destruction', {
        ...{ place: at, placeBy: 'clause' as const },
        targets: [{ from, to: from + name.length, place: at, name, effect: 'destroyed' as const }],
      }),
      ...{ from: list.indexOf('destroyed', from), to: list.indexOf('destroyed', from) + 9 },
    });
    const { incidents } = recordOf(
      annotationOf(reportOf('a', '2020-05-01', list, { outlet: 'One' }), {
        places: [temple(bel, 'own:bel'), temple(nabu, 'own:nabu')],
        events: [lost(0, bel, 0), lost(1, nabu, list.indexOf(nabu))],
      }),
    );
    expect(incidents.map(({ targets }) => targets.map(({ name }) => name))).toEqual([[bel], [nabu]]);
  });
});
