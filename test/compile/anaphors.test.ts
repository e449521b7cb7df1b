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
