/// Reads an example text as the layers of places and actors see it.

import { findActors } from '../../src/annotate/actors.ts';
import { findPlaces } from '../../src/annotate/places.ts';
import { divide } from '../../src/divide/index.ts';
import type { ActorNote, PlaceNote, Report } from '../../src/model/index.ts';
import { parse } from '../../src/text/index.ts';
import { loadResources } from './resources.ts';

export interface Reading {
  readonly text: string;
  readonly places: readonly PlaceNote[];
  readonly actors: readonly ActorNote[];
}

export function read(text: string): Reading {
  const resources = loadResources();
  const source = { file: 'example.txt' };
  const report: Report = {
    ...{ id: 'example', published: '2018-03-05', dated: 'given', text, language: 'en', media: [], source },
  };
  const division = divide(report);
  const base = { report, division, doc: parse(text, division, resources.tagger), resources, times: [] };
  const places = findPlaces(base);
  return { text, places, actors: findActors({ ...base, places }) };
}
