/// Who fights beside a doer, and who is no doer though he stands nearer to the verb.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const agents = (text: string) =>
  annotated(text)
    .events.filter(({ value }) => value.type !== 'air-strike')
    .flatMap(({ value }) => value.agents.map(({ name }) => name));

describe('who helped', () => {
  it.each([
    ['The army, backed by Hezbollah, seized the hill on Monday.', ['army', 'Hezbollah']],
    ['The rebels seized the hill with the help of Hezbollah on Monday.', ['rebels', 'Hezbollah']],
    ['The rebels in cooperation with Hezbollah shelled the hill.', ['rebels', 'Hezbollah']],
    ['The rebels together with Hezbollah shelled the hill.', ['rebels', 'Hezbollah']],
    ['The army and its allies from Hezbollah shelled the hill.', ['army', 'Hezbollah']],
    ['The army alongside a local militia shelled the hill.', ['army', 'local militia']],
    // A state that backs a group is not there.
    ['A militia backed by Iran shelled the hill.', ['Iranian militia']],
    ['A clinic supported by the Red Cross was shelled on Monday.', []],
    ['The army shelled the hill with the help of a map.', ['army']],
  ])('%s', (text, expected) => expect(agents(text)).toEqual(expected));
});

describe('who was helped', () => {
  it.each([
    [
      'Rebels backed by Hezbollah and artillery units shelled the base.',
      ['rebels', 'Hezbollah', 'artillery units'],
    ],
    ['Units of the army backed by Iranian air power stormed the base.', ['Iranian army', 'Iran']],
    ['The army seized the base from rebels backed by a militia and burned it.', ['army', 'army']],
  ])('%s', (text, expected) => expect(agents(text)).toEqual(expected));
});

describe('whose deed it is', () => {
  it.each([
    ['Rocket fire from the rebels killed nine men.', ['rebels']],
    ['Rocket fire from the town killed nine men.', []],
    ['The jihadists, whose assault on the port began in May, gave no reason.', ['jihadists']],
  ])('%s', (text, expected) => expect(agents(text)).toEqual(expected));
});
