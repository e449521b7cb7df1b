/// What something suffered is told by a verb and by the deed that the verb leads to: one event, with both.

import { describe, expect, it } from 'vitest';
import { annotated, deedsIn } from '../support/annotated.ts';

describe('what was hit', () => {
  it.each([
    [
      'A school in Taiz was hit by an air strike on Saturday.',
      ['air strike', 'air-strike happened', [], ['school']],
    ],
    [
      'A clinic was struck by a Russian air strike.',
      ['air strike', 'air-strike happened', ['Russia'], ['clinic']],
    ],
    ['The market was hit in a raid by rebels.', ['raid', 'attack happened', ['rebels'], ['market']]],
    ['A chapel was destroyed by shelling.', ['shelling', 'shelling happened', [], ['chapel/destroyed']]],
    ['A school was hit by shelling.', ['shelling', 'shelling happened', [], ['school']]],
    [
      'The town has been under bombardment since May, which has killed 20 people.',
      ['been under bombardment', 'shelling happened', [], ['town', 'people/killed']],
    ],
    [
      'The hospital was under fire from rebels.',
      ['was under fire', 'attack happened', ['rebels'], ['hospital']],
    ],
    [
      'Talbiseh has been under siege by the army since 2013.',
      ['been under siege', 'siege happened', ['army'], ['Talbiseh']],
    ],
    [
      'Raiders forced 40 families out of their homes.',
      ['forced', 'displacement happened', ['raiders'], ['families/displaced']],
    ],
    [
      'A bomb exploded near a police van in Quetta, killing two.',
      ['exploded', 'remote-explosive happened', [], ['police van', 'two/killed']],
    ],
    [
      'Helicopters dropped barrel bombs on a school in Homs.',
      ['dropped barrel', 'air-strike happened', [], ['school']],
    ],
    [
      'Rebels launched a drone attack on a base in Homs.',
      ['launched', 'air-strike happened', ['Syrian rebels'], ['base']],
    ],
    [
      'An attack on a displaced persons camp in Ituri that killed 45 civilians was condemned.',
      ['attack', 'attack happened', [], ['displaced persons camp', 'civilians/killed']],
    ],
    ['The rebel-held town of Douma was shelled.', ['shelled', 'shelling happened', [], ['Douma']]],
    [
      'Police fired tear gas to disperse protesters in Khartoum.',
      ['fired tear', 'excessive-force happened', ['Sudanese police'], ['protesters']],
    ],
    [
      'Police used tear gas and batons to disperse a crowd.',
      ['used tear', 'excessive-force happened', ['police'], ['crowd']],
    ],
    [
      'Rebels planted a bomb that exploded near a mosque in Homs, killing nine.',
      ['exploded', 'remote-explosive happened', ['Syrian rebels'], ['mosque', 'nine/killed']],
    ],
    ['Three farmers fell victim to a landmine.', ['landmine', 'remote-explosive happened', [], ['farmers']]],
    [
      'The militia released six kidnapped aid workers.',
      ['released', 'prisoner-release happened', ['militia'], ['kidnapped aid workers']],
    ],
    ['A prisoner swap took place in Taiz.', ['prisoner swap', 'prisoner-exchange happened', [], []]],
  ])('%s', (text, event) => {
    expect(deedsIn(text)).toEqual([event]);
  });

  it('is no market that prices hit, and nothing in a war at large', () => {
    expect(deedsIn('The market was hit by rising prices.')).toEqual([]);
    expect(deedsIn('Clinics were targeted in the war in Norland.').map(([word]) => word)).toContain(
      'targeted',
    );
  });
});

it.each(['chapel', 'convent', 'gurdwara', 'zawiya', 'imambargah'])(
  'a %s is a building that can be destroyed',
  (house) => {
    expect(deedsIn(`The ${house} was destroyed on Monday.`)).toEqual([
      ['destroyed', 'looting happened', [], [`${house}/destroyed`]],
    ]);
  },
);

it.each(['fort', 'windmill', 'khan', 'bathhouse', 'cistern'])(
  'an old %s is heritage, and a new one none',
  (house) => {
    const types = (text: string) => deedsIn(text).map(([, what]) => what);
    expect(types(`Raiders destroyed a 19th-century ${house}.`)).toEqual(['heritage-destruction happened']);
    expect(types(`Raiders destroyed a ${house}.`)).not.toContain('heritage-destruction happened');
  },
);

describe('who does it', () => {
  const doers = (text: string) =>
    annotated(text).events.map(({ value }) => value.agents.map(({ name }) => name));
  it.each([
    ['Nine people were killed in US air strikes in Manbij.', ['United States']],
    ['Nine people were killed in U.S. drone strikes near Kunduz.', ['United States']],
    ['The rebels pressed on with an assault on Raqqa.', ['Syrian rebels']],
    ['Protesters lit bins, prompting police to open fire.', ['police']],
    ['Fighters from the M23 rebel group captured Bukavu.', ['M23']],
    ['Idlib has been under the control of rebels since 2015.', ['Syrian rebels']],
  ])('%s', (text, who) => {
    expect(doers(text)).toEqual([who]);
  });

  it('is not where a state lies', () => {
    expect(doers('Nine people were killed in the US on Monday.')).toEqual([[]]);
  });
});

it('a group that killed did so itself, whatever is done against it', () => {
  const [, killed] = deedsIn('The army began an operation against a group that killed nine villagers.');
  expect(killed).toEqual(['killed', 'attack happened', ['group'], ['villagers/killed']]);
});

it('who flees fighting does not fight', () => {
  const [, fighting] = deedsIn('Thousands fled fighting in Marib.');
  expect(fighting).toEqual(['fighting', 'armed-clash happened', [], []]);
});

it('who is unable to do it has not done it', () => {
  expect(deedsIn('The rebels were unable to retake the road.').map(([, what]) => what)).toEqual([
    'non-state-actor-overtakes-territory denied',
  ]);
});

it('a branch of somebody in a region tells not where they fought', () => {
  const { events, places } = annotated(
    'The army fought the Nusra Front (al-Qaeda’s branch in the Levant) near Homs.',
  );
  expect(events.map(({ value }) => places[value.place!]?.value.name)).toEqual(['Homs']);
});
