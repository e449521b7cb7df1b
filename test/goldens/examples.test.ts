import { describe, expect, it } from 'vitest';
import { record, relate } from '../../src/pipeline.ts';
import { annotated } from './examples.ts';
import { expectGolden } from './golden.ts';
import { nameOf } from './inputs.ts';
import { LAYERS } from './layers.ts';
import { PARTS } from './record.ts';

const annotations = annotated();

describe('the example reports', () => {
  it('are at least fourteen, each with its date', () => {
    expect(annotations.length).toBeGreaterThanOrEqual(14);
    expect(annotations.filter(({ report }) => !/^2018-\d\d-\d\d/.test(report.published))).toEqual([]);
  });

  for (const annotation of annotations) {
    describe(nameOf(annotation.report), () => {
      for (const [layer, format] of Object.entries(LAYERS))
        it(layer, () => expectGolden(`${nameOf(annotation.report)}/${layer}`, format(annotation)));
    });
  }
});

describe('the record of the example reports', () => {
  const made = record(relate(annotations));
  const names = new Map(annotations.map(({ report }) => [report.id, nameOf(report)]));
  const name = (id: string): string => names.get(id) ?? id;

  for (const [part, format] of Object.entries(PARTS))
    it(part, () => expectGolden(`record/${part}`, format(made, name)));
});
