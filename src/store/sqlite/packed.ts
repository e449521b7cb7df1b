/// Rows of JSON, the longer ones packed: most of what they hold are names of fields.

import { pack, unpackText } from '../packing.ts';

/// Rows that are there were packed beside these very characters: another sample needs a migration that drops them.
const SAMPLE = JSON.stringify([
  { feature: 'same-wording', weight: -0.8, words: ' % of the words are shared' },
  { feature: 'other-target', weight: 0.7, words: ' is not ' },
  { feature: 'same-place', weight: 1.4, words: 'both at ' },
  { feature: 'same-type', weight: 1.2, words: 'both are ' },
  { feature: 'same-day', weight: 2.4, words: '2018-05-02 and 2018-05-02 agree' },
  {
    a: { report: '', event: 1 },
    b: { report: '', event: 2 },
    answer: 'unsure',
    score: 1,
    reasons: [],
    by: 'rules',
  },
  { answer: 'different', score: 0 },
  { answer: 'same', score: 6.2, reasons: [{ feature: '', weight: 2 }] },
  { mentions: [{ report: '', event: 1 }], claims: [] },
  { grade: { level: 'single-source', reason: 'One primary source: ', rule: 'grade/single-source' } },
  {
    place: {
      name: '',
      key: 'geonames:',
      lat: 33.5,
      lon: 36.4,
      radiusKm: 12,
      precision: 2,
      gazetteer: 'geonames:',
    },
  },
  { agents: [{ name: '', actor: '' }], targets: [{ name: '', effect: 'killed' }], instruments: [] },
  {
    figures: [{ of: 'person', low: null, best: 8, high: null, hedge: 'exact', state: 'reported', words: '' }],
  },
  { claims: [{ id: '', slot: 'place', value: '', speakers: ['AP'], source: 'actor:', stance: 'asserts' }] },
  { id: '', slot: 'figure', value: ' killed', speakers: [], source: 'outlet:', stance: 'denies', origin: '' },
  { slot: 'target', value: ': destroyed' },
  { slot: 'event', value: 'attack', speakers: [] },
  { slot: 'time', value: '2018-05-02', speakers: [] },
  {
    stance: 'asserts',
    origin: '',
    evidence: [{ report: '', from: 1, to: 2, text: '', rule: 'figures/count' }],
  },
  { evidence: [{ report: '', from: 1, to: 2, text: '', rule: 'events/' }] },
  { evidence: [{ report: '', from: 1, to: 2, text: '', rule: 'times/' }] },
  { evidence: [{ report: '', from: 1, to: 2, text: '', rule: 'places' }] },
]);
const LIKE = new TextEncoder().encode(SAMPLE);

/// Below this, little is saved.
const SHORT = 200;

export type Packed = string | Uint8Array;

export function packRow(json: string): Packed {
  return json.length < SHORT ? json : pack(json, { like: LIKE });
}

export function unpackRow(row: Packed): string {
  return typeof row === 'string' ? row : unpackText(row, LIKE);
}
