/// From the words to the incident: whose word it is, and what a denial leaves of it.

import { expect, it } from 'vitest';
import type { Incident } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { loadResources } from '../support/resources.ts';

const resources = loadResources();

const incidentsOf = (text: string): readonly Incident[] =>
  buildRecord(
    [
      {
        ...{ id: 'a', published: '2021-06-10', dated: 'given' as const, language: 'en', outlet: 'Wire' },
        ...{ text, media: [], source: { file: '-' } },
      },
    ],
    resources,
  ).incidents;

it.each([
  ['Serbian newspapers reported that 40 people died in Nis on Monday.', 'Serbian newspapers'],
  ['Two soldiers were killed in Homs on Monday, Serbian villagers said.', 'Serbian villagers'],
  ['Two soldiers were killed in Homs on Monday, the Israelis said.', 'Israel'],
  ['Two soldiers were killed in Homs on Monday, ambulance services said.', 'ambulance services'],
])('%s', (text, speaker) => {
  const [only] = incidentsOf(text);
  expect(only!.claims[0]!.speakers.at(-1)).toBe(speaker);
});

it('nobody is no speaker', () => {
  const [only] = incidentsOf(
    'Gunmen killed 40 worshippers in Owo on Sunday. No group has claimed the attack.',
  );
  expect(only!.claims.flatMap(({ speakers }) => speakers).filter((one) => /no group/iu.test(one))).toEqual(
    [],
  );
});

it('what somebody denies to have hit is claimed, and no target', () => {
  const [only, ...more] = incidentsOf(
    'Shells hit a clinic in Homs on Monday, residents said. The Syrian army denied shelling the market in Homs.',
  );
  expect(more).toEqual([]);
  expect(only!.targets.map(({ name }) => name)).toEqual(['clinic']);
  expect(only!.claims.some(({ slot, value }) => slot === 'target' && value === 'market')).toBe(true);
});

it('figures of two who put the toll stand beside each other', () => {
  const [only, ...more] = incidentsOf(
    'A blast killed 10 people in Quetta on Monday, police said. The health ministry put the number of dead at 14.',
  );
  expect(more).toEqual([]);
  expect(only!.figures.map(({ best }) => best)).toEqual([10, 14]);
});
