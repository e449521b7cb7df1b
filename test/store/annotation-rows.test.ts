/// An annotation that was kept is the annotation that was made, byte for byte.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../src/model/index.ts';
import { type AnnotationRows, fromRows, toRows } from '../../src/store/annotation-rows.ts';
import { annotated } from '../goldens/examples.ts';

const throughJson = (rows: AnnotationRows): AnnotationRows => JSON.parse(JSON.stringify(rows));

test('of the examples', () => {
  for (const { report: _, occurrences: __, ...kept } of annotated()) {
    const { division, sentences, times, places, actors, figures, statements, events, problems } = kept;
    const notes = { times, places, actors, figures, statements, events };
    const inOrder = { division, sentences, ...notes, problems };
    expect(JSON.stringify(fromRows(throughJson(toRows(kept))))).toBe(JSON.stringify(inOrder));
  }
});

test('whatever stands in the notes, in whatever order', () => {
  const span = fc.record({ from: fc.nat(), to: fc.nat() });
  // Keys are those of our types, and spans those of texts.
  const other = fc.jsonValue().filter((one) => !/"(?:__proto__|from)"/.test(JSON.stringify(one)));
  const said = fc.oneof(other, span, fc.array(span));
  const value = fc.dictionary(fc.constantFrom('name', 'within', 'kind', 'to'), said, {
    noNullPrototype: true,
  });
  const note = fc.record({ from: fc.nat(), to: fc.nat(), rule: fc.string(), value });
  fc.assert(
    fc.property(fc.array(note), fc.array(span), (notes, sentences) => {
      const json = JSON.stringify(notes);
      const [none, division, problems] = [[], { form: 'story', passages: [], entries: [] }, []];
      const layers = {
        times: none,
        places: none,
        actors: none,
        figures: none,
        statements: none,
        events: none,
      };
      const made = {
        division,
        sentences,
        ...layers,
        times: JSON.parse(json),
        problems,
      } as unknown as Annotation;
      const kept = fromRows(throughJson(toRows(made)));
      expect(JSON.stringify(kept.times)).toBe(json);
      expect(kept.sentences).toEqual(sentences);
    }),
  );
});

test('a place that is named twice is one object, and one that differs in anything another', () => {
  const place = { name: 'Harran', key: 'geonames:1', within: ['country:XX'], reference: 'name' };
  const note = (value: unknown) => ({ from: 0, to: 6, rule: 'places/name', value });
  const made = (value: unknown) => {
    const none: [] = [];
    const layers = { times: none, actors: none, figures: none, statements: none, events: none };
    const division = { form: 'story', passages: [], entries: [] };
    return { division, sentences: none, ...layers, places: [note(value)], problems: none };
  };
  const read = (value: unknown) =>
    fromRows(throughJson(toRows(made(value) as unknown as Annotation))).places[0]!.value;
  expect(read(place)).toBe(read({ ...place, within: ['country:XX'] }));
  expect(read({ ...place, antecedent: 3 })).toEqual({ ...place, antecedent: 3 });
  expect(read({ ...place, within: ['country:YY'] })).toEqual({ ...place, within: ['country:YY'] });
});
