import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const said = (text: string) =>
  annotated(text).events.map(
    ({ from, to, value }) => `${text.slice(from, to)}: ${value.type} ${value.status}`,
  );

describe('who is hit, by which words', () => {
  const hit = (text: string) =>
    annotated(text).events.map(({ from, to, value }) => [
      text.slice(from, to),
      value.agents.map(({ name }) => name),
      value.targets.map(({ name }) => name),
    ]);
  it.each([
    ['The air force did not strike the market in Homs.', ['strike', ['Syrian air force'], ['market']]],
    ['Rebels set fire to the country club.', ['set fire to', ['rebels'], ['country club']]],
    ['Dynamite was thrown at the offices.', ['thrown', [], ['offices']]],
    ['Rebels placed explosives in two shops.', ['placed explosives', ['rebels'], ['shops']]],
    ['Attackers took the lives of two guards.', ['took the lives', ['attackers'], ['guards']]],
    ['He was shot today near the bridge by two men.', ['shot', ['men'], ['He']]],
    ['Two nurses, kidnapped last week in Homs, were freed.', ['kidnapped', [], ['nurses']]],
    ['Gunmen on a motorbike shot and wounded a nurse.', ['wounded', ['gunmen'], ['nurse']]],
    ['Gunmen on a motorbike shot and wounded a nurse.', ['shot', [], ['nurse']]],
    ['Rockets hit a residential quarter of Taiz.', ['hit', [], ['residential quarter of Taiz']]],
    ['Nine people were killed by shellfire in Basra.', ['shellfire', [], ['people']]],
    ['The mayor of Basra, Omar Haddad, was kidnapped.', ['kidnapped', [], ['Omar Haddad']]],
    ['Kyiv says 30 missiles shot down overnight', ['shot down', [], ['missiles']]],
    ['President Anna Weber announced the capture of Homs.', ['capture', [], ['Homs']]],
    [
      'The garrison repelled a raid on the port, killing nine rebels.',
      ['raid', [], ['garrison', 'port', 'rebels']],
    ],
    ['The old theatre lies in ruins after raiders blew it up.', ['blew', ['raiders'], ['old theatre']]],
    ['The army announced the capture of Homs.', ['capture', ['Syrian army'], ['Homs']]],
    [
      'Clashes between the Sudanese Armed Forces (SAF) and the Rapid Support Forces (RSF) continued.',
      ['Clashes', ['Sudanese Armed Forces', 'Rapid Support Forces'], []],
    ],
  ])('%s', (text, expected) => {
    expect(hit(text)).toContainEqual(expected);
  });

  it('what hits a market without arms is no attack', () => {
    expect(said('A cheaper phone hit the market on Monday.')).toEqual([]);
  });

  it('a bomb that was defused has not gone off', () => {
    expect(said('Sappers defused a bomb at the airport.')).toEqual([
      'defused: disrupted-weapons-use happened',
    ]);
    expect(said('A bomb was found at the bank.')).toEqual(['found: disrupted-weapons-use happened']);
    expect(said('A bomb exploded, and police seized rifles.')).toContain(
      'exploded: remote-explosive happened',
    );
  });

  it('"them" are the people, and not what stands nearer', () => {
    const [shot] = hit('Gunmen dragged six farmers from their homes and shot them.').filter(
      ([one]) => one === 'shot',
    );
    expect(shot?.[2]).toEqual(['farmers']);
  });

  it('"him" is a person', () => {
    expect(hit('Men broke into the house of the judge and shot him.')).toContainEqual([
      'shot',
      ['men'],
      ['judge'],
    ]);
  });

  it.each([
    ['Workers placed flowers in two shops.'],
    ['The day took its toll on the guards.'],
    ['It was a long shot.'],
  ])('nobody: %s', (text) => {
    expect(hit(text)).toEqual([]);
  });
});

describe('what is destroyed in part', () => {
  const effects = (text: string) =>
    annotated(text).events.flatMap(({ value }) =>
      value.targets.map(({ name, effect }) => `${value.type}: ${name} ${effect}`),
    );
  it.each([
    ['The minaret of the mosque collapsed.', 'heritage-destruction: minaret of the mosque destroyed'],
    ['The wall of the theatre has partly collapsed.', 'heritage-damage: wall of the theatre damaged'],
    ['Looters partially destroyed the old temple.', 'heritage-damage: old temple damaged'],
    ['A shell partly destroyed the house on Monday.', 'shelling: house damaged'],
  ])('is damaged: %s', (text, told) => {
    expect(effects(text)).toContain(told);
  });
});
