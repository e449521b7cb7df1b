/// An annotation that was kept is the annotation that was made, byte for byte.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, Report } from '../../src/model/index.ts';
import { annotationBytes, annotationsIn } from '../../src/store/annotation-rows.ts';
import { annotated } from '../goldens/examples.ts';

const REPORT = { id: 'r' } as Report;

/// What is read again of one that was kept.
const again = (made: Annotation): Annotation => annotationsIn(annotationBytes([made]))(0, made.report);

test('of the examples, together', () => {
  const all = annotated();
  const open = annotationsIn(annotationBytes(all));
  all.forEach((one, place) => {
    const { report, division, sentences, times, places, actors, figures, statements, events, problems } = one;
    const notes = { times, places, actors, figures, statements, events };
    const inOrder = { report, division, sentences, ...notes, problems };
    expect(JSON.stringify(open(place, report))).toBe(JSON.stringify(inOrder));
  });
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
        report: REPORT,
        division,
        sentences,
        ...layers,
        times: JSON.parse(json),
        problems,
      } as unknown as Annotation;
      const kept = again(made);
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
    return { report: REPORT, division, sentences: none, ...layers, places: [note(value)], problems: none };
  };
  const read = (value: unknown) => again(made(value) as unknown as Annotation).places[0]!.value;
  expect(read(place)).toBe(read({ ...place, within: ['country:XX'] }));
  expect(read({ ...place, antecedent: 3 })).toEqual({ ...place, antecedent: 3 });
  expect(read({ ...place, within: ['country:YY'] })).toEqual({ ...place, within: ['country:YY'] });
});
