import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import type { Annotation, EventMention, FigureNote, PlaceNote, Record } from '../../src/model/index.ts';
import { actor, annotationOf, at, comparisonOf, day, event, place, reportOf, statement } from './build.ts';

const recordOf = (...annotations: readonly Annotation[]): Record =>
  compile(annotations, comparisonOf(annotations), []);

function building(text: string, words: string): PlaceNote {
  const note = place(text, words, `own:test-${words.toLowerCase()}`, ['own:test-site']);
  return { ...note, value: { ...note.value, kind: 'building' } };
}

function site(text: string, words: string): PlaceNote {
  const note = place(text, words, 'own:test-site');
  return { ...note, value: { ...note.value, kind: 'site' } };
}

describe('sites', () => {
  const text =
    'At Old Tarn only two of the nine arches of the Arcade remain standing after shelling damaged it.';
  const figure: FigureNote = {
    ...at(text, 'only two of the nine arches'),
    rule: 'test',
    value: {
      low: 2,
      best: 2,
      high: 2,
      hedge: 'exact',
      of: 'arch',
      kind: 'count',
      state: 'standing',
      outOf: 9,
    },
  };
  const told = (more: Partial<EventMention>): Annotation =>
    annotationOf(reportOf('a', '2020-05-01', text, { outlet: 'One' }), {
      places: [site(text, 'Old Tarn'), building(text, 'Arcade')],
      figures: [figure],
      events: [
        event(text, 'remain standing', 'heritage-damage', {
          place: 1,
          placeBy: 'clause',
          figures: [0],
          targets: [{ ...at(text, 'Arcade'), place: 1, name: 'Arcade', effect: 'damaged' }],
          ...more,
        }),
      ],
    });

  it('keep the counts of what is left of a part', () => {
    const { sites } = recordOf(told({}));
    expect(sites.map(({ name }) => name)).toEqual(['Old Tarn']);
    expect(sites[0]!.parts).toMatchObject([
      {
        name: 'Arcade',
        history: [
          { edtf: '[..2020-05-01]', state: 'damaged', left: 2, of: 9, words: 'only two of the nine arches' },
        ],
      },
    ]);
  });

  it('know a part that a pronoun stands for by its name, and the site as a whole by its own', () => {
    const target = { ...at(text, 'it'), effect: 'damaged' } as const;
    const named = (name: string) =>
      recordOf(told({ figures: [], targets: [{ ...target, name }] })).sites[0]!.parts.map(
        (part) => part.name,
      );
    expect(named('the Arcade')).toEqual(['Arcade']);
    expect(named('Old Tarn')).toEqual(['Old Tarn']);
    expect(named('Old Tarn’s')).toEqual(['Old Tarn']);
    expect(named('the ancient city')).toEqual(['Old Tarn']);
    expect(named('the city gate')).toEqual(['city gate']);
  });

  it('lose what fell, and not the building that it stood in', () => {
    const fell = 'At Old Tarn six columns fell in the Arcade.';
    const columns: FigureNote = {
      ...{ ...at(fell, 'six columns'), rule: 'test' },
      value: { low: 6, best: 6, high: 6, hedge: 'exact', of: 'column', kind: 'count' },
    };
    const { sites } = recordOf(
      annotationOf(reportOf('a', '2020-05-01', fell, { outlet: 'One' }), {
        places: [site(fell, 'Old Tarn'), building(fell, 'Arcade')],
        figures: [columns],
        events: [
          event(fell, 'fell', 'heritage-destruction', {
            ...{ place: 1, placeBy: 'clause', figures: [0] },
            targets: [{ ...at(fell, 'six columns'), name: 'columns' }],
          }),
        ],
      }),
    );
    expect(sites[0]!.parts.map(({ name }) => name)).toEqual(['Arcade: columns']);
  });

  it('rest on a claim of the record', () => {
    const { sites, incidents } = recordOf(told({}));
    const claims = incidents.flatMap((incident) => incident.claims.map(({ id }) => id));
    expect(claims).toContain(sites[0]!.parts[0]!.history[0]!.claim);
  });

  it('hold nothing that may only come', () => {
    expect(recordOf(told({ status: 'planned' })).sites).toEqual([]);
    expect(recordOf(told({ status: 'possible', hedge: 'could' })).sites).toEqual([]);
    expect(recordOf(told({ status: 'possible', hedge: 'reportedly' })).sites).toHaveLength(1);
  });
});

function talks(id: string, published: string, text: string, more: Partial<EventMention> = {}): Annotation {
  return annotationOf(reportOf(id, published, text, { outlet: id }), {
    times: [day(text, '20 June', '2020-06-20')],
    places: [place(text, 'Lund', 'geonames:9')],
    events: [
      event(text, 'talks', 'talks', { time: 0, place: 0, placeBy: 'clause', status: 'planned', ...more }),
    ],
  });
}

describe('appointments', () => {
  const announced = talks('a', '2020-06-10', 'Both sides agreed to talks in Lund on 20 June.');

  it('stand as announced until a report says what became of them', () => {
    expect(recordOf(announced).appointments).toMatchObject([
      { edtf: '2020-06-20', place: 'Lund', state: 'announced' },
    ]);
  });

  it('were held when a report of their day or later says so', () => {
    const held = talks('b', '2020-06-21', 'The talks in Lund on 20 June lasted an hour.', {
      status: 'happened',
    });
    expect(recordOf(announced, held).appointments).toMatchObject([{ state: 'held' }]);
  });

  it('were put off or called off when the latest report says so', () => {
    const late = talks('b', '2020-06-18', 'The talks in Lund on 20 June were postponed.');
    const off = talks('c', '2020-06-19', 'The talks in Lund on 20 June were cancelled.');
    expect(recordOf(announced, late).appointments).toMatchObject([{ state: 'postponed' }]);
    expect(recordOf(off, late, announced).appointments).toMatchObject([{ state: 'cancelled' }]);
  });

  it('are not made of meetings told only as past', () => {
    const past = talks('b', '2020-06-21', 'The talks in Lund on 20 June lasted an hour.', {
      status: 'happened',
    });
    expect(recordOf(past).appointments).toEqual([]);
  });
});

describe('a series', () => {
  const text = 'At least eight strikes hit Tarn in May. One of the strikes on 3 May killed six.';
  const figure: FigureNote = {
    ...at(text, 'At least eight strikes'),
    rule: 'test',
    value: {
      ...{ low: 8, best: 8, high: null, hedge: 'at-least', of: 'strike', kind: 'count' },
      counted: at(text, 'strikes'),
    },
  };
  const second = text.indexOf('strikes on 3 May');
  const annotation = annotationOf(reportOf('a', '2020-06-01', text, { outlet: 'One' }), {
    times: [day(text, 'May', '2020-05'), day(text, '3 May', '2020-05-03')],
    places: [place(text, 'Tarn', 'geonames:1')],
    figures: [figure],
    events: [
      event(text, 'strikes', 'air-strike', { time: 0, place: 0, figures: [0] }),
      { ...event(text, 'strikes', 'air-strike', { time: 1, place: 0 }), from: second, to: second + 7 },
    ],
  });

  it('holds its members apart and says what they belong to', () => {
    const { incidents } = recordOf(annotation);
    const [whole, member] = incidents;
    expect(incidents.map(({ edtf }) => edtf)).toEqual(['2020-05', '2020-05-03']);
    expect(member!.partOf).toBe(whole!.id);
    expect(whole!.partOf).toBeUndefined();
  });
});

describe('times', () => {
  it("of a reprint are those of the story that it copies: its Monday is the original's", () => {
    const text = 'Guns shelled Tarn on Monday.';
    const monday = (published: string) => ({
      ...at(text, 'Monday'),
      rule: 'test',
      value: {
        ...({ type: 'DATE', value: published, edtf: published, begin: published, end: published } as const),
        form: { kind: 'weekday', weekday: 1, toward: 'past' } as const,
      },
    });
    const told = (id: string, published: string, value: string): Annotation =>
      annotationOf(reportOf(id, published, text, { outlet: id }), {
        times: [monday(value)],
        places: [place(text, 'Tarn', 'geonames:1')],
        events: [event(text, 'shelled', 'shelling', { time: 0, place: 0 })],
      });
    // 17 June 2020 is a Wednesday; a reprint nine days later would read its own Monday, the 22nd.
    const all = [told('a', '2020-06-17', '2020-06-15'), told('b', '2020-06-26', '2020-06-22')];
    const { incidents } = compile(all, comparisonOf(all, { b: 'a' }), []);
    expect(incidents.map(({ edtf, reports }) => [edtf, reports])).toEqual([['2020-06-15', ['a', 'b']]]);
    // Two months later the same words are no reprint: a form that is filled again tells its own Monday.
    const late = [told('a', '2020-06-17', '2020-06-15'), told('c', '2020-08-26', '2020-08-24')];
    const again = compile(late, comparisonOf(late, { c: 'a' }), []).incidents;
    expect(again.map(({ edtf, reports }) => [edtf, reports])).toEqual([
      ['2020-06-15', ['a']],
      ['2020-08-24', ['c']],
    ]);
  });
});

describe('speakers', () => {
  const text = 'State radio quoted the governor as saying guns shelled Tarn on 3 March.';
  const chain = annotationOf(reportOf('a', '2020-03-04', text, { outlet: 'The Paper' }), {
    times: [day(text, '3 March', '2020-03-03')],
    places: [place(text, 'Tarn', 'geonames:1')],
    actors: [
      actor(text, 'State radio', 'name:state-radio'),
      actor(text, 'the governor', 'name:governor', { kind: 'person', name: 'the governor' }),
    ],
    statements: [
      statement(text, 'the governor', 'guns shelled Tarn on 3 March', {
        speaker: { ...at(text, 'the governor'), actor: 1 },
        via: [{ ...at(text, 'State radio'), actor: 0 }],
      }),
    ],
    events: [event(text, 'shelled', 'shelling', { time: 0, place: 0, statement: 0 })],
  });

  it('are named from the outermost to the innermost, who is the source', () => {
    const { incidents } = recordOf(chain);
    expect(incidents[0]!.claims[0]!.speakers).toEqual(['The Paper', 'State radio', 'the governor']);
    expect(incidents[0]!.claims[0]!.source).toBe('name:governor');
    expect(incidents[0]!.grade).toMatchObject({
      level: 'single-source',
      reason: 'One primary source: the governor.',
    });
  });
});
