/// Deeds told of as they went on over a time, and deeds brought in as other ones: neither is one with what is told beside.

import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

/// How many mentions each incident has.
function told(text: string): readonly number[] {
  const line = JSON.stringify({ published: '2021-03-05', outlet: 'Harbour Times', text });
  const bytes = new TextEncoder().encode(line);
  const { reports } = readReports({ name: 'one.jsonl', bytes }, {});
  const { incidents } = buildRecord(reports, loadResources());
  return incidents.map(({ mentions }) => mentions.length);
}

const STRIKE = 'An air strike killed nine people in Taiz on Monday.';

describe('what went on over a time', () => {
  it.each([
    'Air strikes on Taiz have intensified in recent weeks.',
    'The coalition has carried out similar strikes in Taiz in the past.',
    'Taiz has regularly been targeted in air strikes.',
    'Taiz has previously come under fire.',
    'Taiz has been hit by air strikes since April 2019.',
    'Since then more than 300 people have been killed in air strikes on Taiz.',
  ])('is not one deed of it: %s', (text) => {
    expect(told(`${STRIKE} ${text}`)).toContain(told(STRIKE)[0]);
  });
});

describe('what is brought in as another deed', () => {
  const bomb = 'A car bomb killed nine people in Taiz on Monday.';

  it.each([
    'A second car bomb exploded in another district of Taiz.',
    'Another car bomb that exploded in Taiz killed three people.',
    'Three more people were killed in a separate bombing in Taiz.',
  ])('is none told before: %s', (text) => {
    expect(told(`${bomb} ${text}`)).toContain(told(bomb)[0]);
  });

  it.each(['The bomb that exploded in Taiz was hidden in a van.', 'A second bomb exploded moments later.'])(
    'while what belongs to it stays with it: %s',
    (text) => {
      expect(told(`${bomb} ${text}`)).toHaveLength(1);
    },
  );
});

it('what counts the dead of several places is none of what was done in them', () => {
  const whole = 'Air strikes in Taiz province killed 18 people on Monday.';
  const parts = 'An air strike on Taiz killed six people. An air strike killed ten people in Mocha.';
  expect(told(`${whole} ${parts}`)).toHaveLength(3);
});

it('the dead of a battle are not those of a bomb in it', () => {
  const bomb = 'A suicide bomber killed four people in Taiz on Monday.';
  expect(told(`${bomb} Fighting in Taiz killed 129 soldiers.`)).toContain(told(bomb)[0]);
});

describe('what one of two deeds is the other never is', () => {
  it.each([
    [
      'A suicide bomber killed nine people in Taiz on Monday.',
      'The army carried out a chlorine gas attack in Taiz.',
    ],
    ['A suicide bomber killed nine people in Taiz on Monday.', 'Jets carried out an air strike on Taiz.'],
    ['A car bomb killed nine people in Taiz on Monday.', 'Troops executed 48 villagers in Taiz.'],
  ])('%s %s', (one, other) => {
    expect(told(`${one} ${other}`)).toContain(told(one)[0]);
  });
});

it('a toll with a number that no event has is told of a war', () => {
  const text = `${STRIKE} The death toll of the year may be as high as 400,000.`;
  expect(told(text)).toEqual(told(STRIKE));
});

describe('what is history', () => {
  const past = 'A gas attack on Taiz in May 2015 killed seven people.';

  it('is not what is told beside it without a day', () => {
    expect(told(`A gas attack on Taiz killed nine people. ${past}`)).toHaveLength(2);
  });

  it('unless that takes it up', () => {
    expect(told(`${past} Rebels were blamed for the gas attack.`)).toHaveLength(1);
  });
});

describe('the lines of a list', () => {
  it('are each of the quarter that they name', () => {
    const lines =
      'Shells fell on three towns.\n\n- 2 March, Kharkiv city, Zarduqskyi district: shelling hit a mill. Seven injured.\n' +
      '- 2 March, Kharkiv city, Tinahskyi district: shelling hit a mill. Nine injured.';
    expect(told(lines)).toEqual([2, 2]);
  });
});
