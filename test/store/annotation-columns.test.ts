/// An annotation that was kept is the annotation that was made, byte for byte.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../src/model/index.ts';
import { type AnnotationColumns, fromColumns, toColumns } from '../../src/store/annotation-columns.ts';
import { annotated } from '../goldens/examples.ts';

const throughJson = (columns: AnnotationColumns): AnnotationColumns => JSON.parse(JSON.stringify(columns));

test('of the examples', () => {
  for (const { report: _, occurrences: __, ...kept } of annotated()) {
    const { division, sentences, times, places, actors, figures, statements, events, problems } = kept;
    const notes = { times, places, actors, figures, statements, events };
    const inOrder = { division, sentences, ...notes, problems };
    expect(JSON.stringify(fromColumns(throughJson(toColumns(kept))))).toBe(JSON.stringify(inOrder));
  }
});

test('whatever stands in the notes, in whatever order', () => {
  const value = fc.dictionary(fc.constantFrom('name', 'within', 'kind', 'to'), fc.jsonValue(), {
    noNullPrototype: true,
  });
  const note = fc.record({ from: fc.nat(), to: fc.nat(), rule: fc.string(), value });
  fc.assert(
    fc.property(fc.array(note), fc.array(fc.record({ from: fc.nat(), to: fc.nat() })), (notes, sentences) => {
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
      const kept = fromColumns(throughJson(toColumns(made)));
      expect(JSON.stringify(kept.times)).toBe(json);
      expect(kept.sentences).toEqual(sentences);
    }),
  );
});
