import { describe, expect, it } from 'vitest';
import { annotationJson } from '../../src/export/contract.ts';
import type { Report } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { loadResources } from '../support/resources.ts';

interface Told {
  readonly text: string;
  readonly kind: string;
  readonly reference: string;
}

function actors(text: string): readonly Told[] {
  const report: Report = {
    ...{ id: 'test', published: '2017-03-06', dated: 'given', language: 'en', text, media: [] },
    source: { file: '-' },
  };
  const { actors, places } = annotationJson(annotate(report, loadResources())) as {
    actors: readonly Told[];
    places: readonly Told[];
  };
  expect(places.every(({ reference }) => reference !== 'description')).toBe(true);
  return actors;
}

describe('actors as printed', () => {
  it('hold "the town", which is no toponym, as a place, and whom "he" stands for', () => {
    const told = actors('General Ali Karam entered Aleppo. He left the city on Monday.');
    expect(told.map(({ text, kind, reference }) => [text, kind, reference])).toEqual([
      ['General Ali Karam', 'person', 'name'],
      ['He', 'person', 'pronoun'],
      ['the city', 'place', 'description'],
    ]);
  });

  it('hold a state that acts as an organisation, and no country that only tells where', () => {
    const told = actors('Russia struck Palmyra, Syria. Turkey condemned the raid in Iraq.');
    expect(told.filter(({ kind }) => kind === 'organisation').map(({ text }) => text)).toEqual([
      'Russia',
      'Turkey',
    ]);
  });

  it('hold no pronoun of whom nobody knows, and the facilities that are struck', () => {
    const told = actors('He said the raid destroyed a tunnel and two buildings.');
    expect(told.map(({ text, kind }) => [text, kind])).toEqual([
      ['tunnel', 'facility'],
      ['buildings', 'facility'],
    ]);
  });
});
