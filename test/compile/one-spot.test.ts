import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/compile/mention.ts';
import { newsReason, vagueReason } from '../../src/compile/score/context.ts';
import { targetReason } from '../../src/compile/score/party.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

const SUMY = { key: 'town:sumy', precision: 1, radiusKm: 8 };
const KYIV = { key: 'town:kyiv', precision: 1, radiusKm: 25 };

/// What one story tells of a town, with a target of its own.
function toldOf(story: string, place: typeof SUMY, day: string, target: object): Mention {
  return {
    ...{ story, place, family: 'violence', ref: { report: story, event: 0 } },
    time: { dated: true, begin: day, end: day },
    ...{ targets: [target], targetMarks: 0 },
  } as unknown as Mention;
}

const weights = (place: typeof SUMY, day: string, otherDay: string): readonly (number | undefined)[] => {
  const [one, other] = [
    toldOf('missiles', place, day, { head: 'centre' }),
    toldOf('denials', place, otherDay, { head: 'sumy', placeKey: place.key }),
  ];
  return [newsReason(one, other)?.weight, targetReason(one, other)?.weight];
};

describe('violence that two pieces of news tell of', () => {
  it('on one day in one small town may be one event, and the town is no other target than what was hit in it', () => {
    expect(weights(SUMY, '2025-04-13', '2025-04-13')).toEqual([-0.8, undefined]);
  });

  it('in a large town or on two days are hardly one', () => {
    expect(weights(KYIV, '2025-04-13', '2025-04-13')).toEqual([-2, -0.8]);
    expect(weights(SUMY, '2025-04-13', '2025-04-12')).toEqual([-2, -0.8]);
  });
});

describe('who opens fire and sets a hall ablaze', () => {
  it('does one deed, which is the attack', () => {
    const text =
      'Gunmen opened fire on visitors in Goma on Friday and set the hall ablaze, killing at least 30 people.';
    const line = JSON.stringify({ published: '2025-04-14', outlet: 'Harbour Times', text });
    const { reports } = readReports({ name: 'one.jsonl', bytes: new TextEncoder().encode(line) }, {});
    const { incidents } = buildRecord(reports, loadResources());
    expect(incidents.map(({ type, targets }) => [type, ...targets.map(({ name }) => name)])).toEqual([
      ['attack', 'visitors', 'hall', 'people'],
    ]);
  });
});

/// The same, told by a noun, in words of a day.
function nounOf(story: string, day: string, asOf: string, text: string, noun: string): Mention {
  const from = text.indexOf(noun);
  return {
    ...toldOf(story, SUMY, day, { head: 'people' }),
    ...{ asOf, annotation: { report: { text } }, sentence: { from: 0, to: text.length } },
    span: { from, to: from + noun.length },
  } as unknown as Mention;
}

describe('a noun that takes up with its place what readers know', () => {
  const first = nounOf(
    'first',
    '2025-04-13',
    '2025-04-13',
    'A bombing in Sumy killed nine people.',
    'bombing',
  );
  it.each([
    ['The bombing of Sumy killed nine people.', '2025-04-16', -0.8],
    ["Last week's bombing in Sumy killed nine people.", '2025-04-16', -0.8],
    ['A bombing in Sumy killed nine people.', '2025-04-16', -2],
    ['The bombing of Sumy killed nine people.', '2025-06-16', -2],
  ])('%s, told on %s, weighs %d', (text, asOf, weight) => {
    const week = { dated: true, begin: '2025-04-07', end: '2025-04-13' };
    const later = {
      ...nounOf('later', '2025-04-13', asOf, text, 'bombing'),
      time: week,
    } as unknown as Mention;
    expect(newsReason(first, later)?.weight).toBe(weight);
  });
});

describe('what has neither place nor day', () => {
  const early = toldOf('raid', SUMY, '2025-04-13', { head: 'people' });
  const figure = { value: { state: 'killed', low: 33, best: 33, high: 33 } };
  const later = (story: string, state: string): Mention =>
    ({
      ...{ ...early, story, asOf: '2025-04-15', place: null, ref: { report: 'later', event: 0 } },
      ...{ time: { dated: false, span: null }, antecedent: null, span: { from: 4, to: 14 } },
      figures: [{ value: { ...figure.value, state } }],
      annotation: { division: { passages: [] }, sentences: [{ from: 0, to: 50 }] },
    }) as unknown as Mention;
  const first = {
    ...early,
    asOf: '2025-04-13',
    time: { ...early.time, span: { from: 0, to: 1 } },
  } as Mention;

  it('says little, but for the toll that a report of the same story opens with', () => {
    expect(vagueReason(first, later('raid', 'killed'))).toBeUndefined();
    expect(vagueReason(first, later('raid', 'injured'))?.weight).toBe(-1.2);
    expect(vagueReason(first, later('other', 'killed'))?.weight).toBe(-1.2);
  });
});
