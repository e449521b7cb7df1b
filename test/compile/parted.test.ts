/// Deeds that one sentence tells and sets apart: what answered another one, what came after it.

import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

function incidentsOf(text: string): readonly Incident[] {
  const line = JSON.stringify({ published: '2021-03-05', outlet: 'Harbour Times', text });
  const bytes = new TextEncoder().encode(line);
  return buildRecord(readReports({ name: 'one.jsonl', bytes }, {}).reports, loadResources()).incidents;
}

/// The words of the triggers of each incident, in the order of the text.
function told(text: string): readonly string[] {
  return incidentsOf(text).map(({ claims }) =>
    claims
      .filter(({ slot }) => slot === 'event')
      .map(({ value }) => value)
      .join(' + '),
  );
}

describe('what one sentence sets apart', () => {
  it.each([
    'Troops fired rockets at a base in Taiz in response to the gas attack in the town on Monday.',
    'In retaliation for the gas attack in Taiz on Monday, troops fired rockets at a base in the town.',
    'In revenge for the shelling of a school in Taiz on Monday, troops shelled a base in the town on Monday.',
  ])('what was answered is not what answered it: %s', (text) => {
    expect(told(text)).toHaveLength(2);
  });

  it('what two sides did, one after the other, is two events', () => {
    expect(
      told('Following the air strike on Taiz on Monday, militants shot two men in the town.'),
    ).toHaveLength(2);
  });

  it('what a deed followed is another', () => {
    const text =
      'An air strike killed nine people in Taiz on Monday. The strike followed two days in which radios exploded across Yemen, killing 30 people.';
    expect(told(text)).toHaveLength(2);
  });

  it.each([
    'Troops repelled an attack by rebels on Taiz on Monday while activists said jets bombed a market in another part of the city.',
    'Shells killed four people in Taiz on Monday, and a mine killed two people elsewhere in the town.',
  ])('what was in another part of a place is another event: %s', (text) => {
    expect(told(text)).toHaveLength(2);
  });

  it('a count since the beginning of a war is not the toll of a strike', () => {
    const text =
      'Jets bombed a market in Taiz in May 2019, killing nine people. The report showed that the strikes of the coalition ' +
      'had killed over 900 civilians since the beginning of the campaign in 2019.';
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).not.toContain('+');
  });

  it('who died after a blast died in it', () => {
    expect(told('Nine people died following a bomb blast at a market in Taiz on Monday.')).toHaveLength(1);
  });

  it('a group that did something takes up no deed told before', () => {
    const text =
      'Fighters of the Islamic State seized Bama in Nigeria. Its abuses led to a revolt by groups ' +
      'that drove it out of many villages in the country earlier this year.';
    expect(told(text)).toHaveLength(2);
  });
});

it('an air strike does not go on because the fighting around it does', () => {
  const text =
    'Jets struck rebels in Taiz on Monday. Nine rebels died. Troops were still fighting rebels in Taiz on Monday night.';
  expect(incidentsOf(text).map(({ type, status, mentions }) => [type, status, mentions.length])).toEqual([
    ['air-strike', 'happened', 3],
  ]);
});
