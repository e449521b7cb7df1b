/// What "the attack" takes up: the one told of last that it can be, and where one report tells of several no other.

import { expect, it } from 'vitest';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

/// Where each incident was, with the words of its figures.
function told(text: string): readonly string[] {
  const line = JSON.stringify({ published: '2021-03-05', outlet: 'Harbour Times', text });
  const { reports } = readReports({ name: 'one.jsonl', bytes: new TextEncoder().encode(line) }, {});
  const { incidents } = buildRecord(reports, loadResources());
  return incidents.map(
    ({ place, figures }) => `${place?.name}: ${figures.map(({ words }) => words).join(', ')}`,
  );
}

it('is the last of several', () => {
  const text =
    'A blast in Mosul killed nine people on Monday.\n\nA councillor spoke of 30 dead.\n\n' +
    'On Wednesday a suicide bomber attacked a checkpoint in Baghdad, killing four people. ' +
    'Islamic State claimed the attack online.';
  const [mosul, ...others] = told(text);
  expect(mosul).toMatch(/^Mosul: nine people/u);
  expect(others.filter((one) => one.startsWith('Baghdad'))).toEqual(['Baghdad: four people']);
});

it('is what the whole report tells of where there is no other', () => {
  const text =
    'Gunmen stormed a market in Mosul on Monday. Traders spoke of 30 dead.\n\nThe attack went on for an hour.';
  expect(told(text)).toEqual(['Mosul: 30']);
});

it('is the one upon the thing that it names', () => {
  const text =
    'Jets bombed a school in Mosul on Monday. On Wednesday an air strike hit a market in Baghdad, killing four people.\n\n' +
    'An inquiry found that the air strike on the school killed 30 people.';
  const [mosul, baghdad] = told(text);
  expect(mosul).toBe('Mosul: 30 people');
  expect(baghdad).toBe('Baghdad: four people');
});

it('is, of a toll that names no deed, the one told a little before', () => {
  const text =
    'Jets bombed a market in Mosul on Monday.\n\nTraders fled to the river.\n\nThe town council says 41 people died.\n\n' +
    'More than 90 wounded were brought to the clinic.';
  expect(told(text)).toEqual(['Mosul: 41 people, More than 90']);
});

it('is, of a detail, the one that the sentence before tells', () => {
  expect(
    told(
      'More than 80 people were killed in an air raid in Mosul on Monday. Four raids targeted the cattle market.',
    ),
  ).toHaveLength(1);
});

it('is none where the words bring in another deed, or tell of other days', () => {
  const text = 'Jets bombed a market in Mosul on Monday. Another nine people were killed in a raid.';
  expect(told(text)).toHaveLength(2);
  const since =
    'Jets bombed a market in Mosul on Monday. The group has killed two aid workers for taking photos.';
  expect(told(since)).toHaveLength(2);
});
