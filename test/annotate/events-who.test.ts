/// Who acts, who is acted upon and by what means, where the words stand for somebody or something else.

import { describe, expect, it } from 'vitest';
import type { EventMention } from '../../src/model/index.ts';
import { annotated } from '../support/annotated.ts';

function read(text: string) {
  const { actors, events } = annotated(text);
  const told = (find: (value: EventMention) => readonly { readonly from: number; readonly to: number }[]) =>
    events.flatMap(({ value }) => find(value).map(({ from, to }) => text.slice(from, to)));
  return {
    agents: told(({ agents }) => agents),
    instruments: told(({ instruments }) => instruments),
    known: events.flatMap(({ value }) =>
      value.agents.map(({ actor }) => (actor === undefined ? undefined : actors[actor]!.value.name)),
    ),
    types: events.map(({ value }) => value.type),
    targets: events.flatMap(({ value }) =>
      value.targets.map(({ name, effect }) => (effect === undefined ? name : `${name}: ${effect}`)),
    ),
  };
}

describe('targets', () => {
  it.each([
    ['The bodies of six men were found near the river on Monday.', ['men: killed']],
    ['Raiders hacked to death 11 herders on Monday.', ['herders: killed']],
    ['Raiders attacked the post, killing at least a dozen herders.', ['post', 'herders: killed']],
    ['Jets struck what the army described as a rebel base.', ['rebel base']],
    ['Gunmen attacked what police said was a school on Monday.', ['school']],
    ['The hill which the militia shelled on Monday is bare.', ['hill']],
    ['The ministry put the dead at 40 on Monday.', []],
    ['Jets bombed a museum on Monday.', ['museum']],
    ['The brigade lost nine soldiers on Monday.', ['soldiers: killed']],
    ['A bomb claimed the lives of nine shepherds on Monday.', ['shepherds: killed']],
    ['Shells hit the town on Monday, claiming the life of a shepherd.', ['town', 'shepherd: killed']],
    ['Two car bombs exploded minutes apart near a hotel on Monday.', ['hotel']],
    ['The blast tore a hole in the roof of the school on Monday.', ['roof of the school']],
    ['Artillery rounds fell on the market on Monday.', ['market']],
    ['Police fired tear gas and live rounds at protesters on Monday.', ['protesters']],
    ['Raiders stormed a copper mine near the lake on Monday.', ['copper mine']],
    ['Soldiers went from hut to hut and shot dozens of people dead.', ['people: killed']],
    ['Rebels took nine soldiers prisoner on Monday.', ['soldiers: captured']],
    ['Gunmen fired shots and looted medicines on Monday.', ['medicines']],
    ['Gunmen shot dead four shepherds on Monday.', ['shepherds: killed']],
    ['Youths burned a bus on Monday and police shot dead three of them.', ['bus: damaged', 'youths: killed']],
    [
      'A roadside bomb killed the police chief, Karim Daoud, and wounded two guards.',
      ['Karim Daoud: killed', 'guards: injured'],
    ],
    ['The raid killed a rebel leader, Omar Haddad.', ['Omar Haddad: killed']],
    ['Gunmen killed a farmer, Omar Haddad, a neighbour, said.', ['farmer: killed']],
    ['Gunmen killed a Hezbollah commander.', ['Hezbollah commander: killed']],
    ['Officials blamed the raid on the Harbour Front.', ['Harbour Front']],
    ['Police fired tear gas at protesters on the bridge.', ['protesters']],
    ['8 killed and 58 injured in an attack.', ['8: killed', '58: injured']],
    ['45 people killed 249 injured in the raids.', ['people: killed', '249: injured']],
    ['3 dead, 12 wounded after shelling.', ['3: killed', '12: injured']],
    ['The raid left 8 dead 58 injured.', ['8: killed', '58: injured']],
    ['Rebels killed 58 injured soldiers.', ['injured soldiers: killed']],
    ['Jets bombed a hospital housing wounded soldiers.', ['hospital']],
    ['Shelling by the Harbour Front of a clinic killed two.', ['clinic', 'two: killed']],
    ['Two medics said six people, most of them soldiers, were killed.', ['people: killed']],
    ['The group said 60 people, including singers, died in the raid.', ['people: killed']],
  ])('%s', (text, targets) => {
    expect([...new Set(read(text).targets)]).toEqual(targets);
  });
});

describe('those who act', () => {
  it.each([
    ['Clashes between the army and the militia killed 14 people on Monday.', ['the army', 'the militia'], []],
    ['Russian warplanes bombed the village on Monday.', ['Russian'], ['Russian warplanes']],
    [
      'Russian and Syrian warplanes bombed the village on Monday.',
      ['Russian', 'Syrian'],
      ['Russian and Syrian warplanes'],
    ],
    [
      'The village was bombed by Russian and government warplanes on Monday.',
      ['Russian', 'government'],
      ['Russian and government warplanes'],
    ],
    ['Russian and Syrian forces shelled the village on Monday.', ['Russian', 'Syrian forces'], []],
    ['Russian and government air strikes hit the village on Monday.', ['Russian', 'government'], []],
    ['Syrian soldiers and French rescue workers left on Monday.', [], []],
    ['Two jets of the national army bombed the village on Monday.', ['the national army'], ['Two jets']],
    ['A drone operated by rebels struck a truck on Monday.', ['rebels'], ['A drone']],
    ['Warplanes struck two fuel depots on Monday.', [], ['Warplanes']],
    ['A Russian missile struck a school on Monday.', ['Russian'], ['A Russian missile']],
    ['The mall was hit by two Russian missiles.', ['Russian'], ['two Russian missiles']],
    ['A Russian-made rocket struck a school on Monday.', [], ['A Russian-made rocket']],
    ['A direct hit by a Russian shell destroyed two houses.', ['Russian'], []],
    ['A Russian drone was hit by a missile.', [], ['a missile']],
    ['Fishermen found the bodies of twelve migrants on Monday.', [], []],
  ])('%s', (text, agents, instruments) => {
    const told = read(text);
    expect(told.agents).toEqual(agents);
    expect(told.instruments).toEqual(instruments);
  });
});

it('takes no deed and no man for a means', () => {
  expect(read('Airstrikes pounded the hill on Monday.').instruments).toEqual([]);
  expect(read('A suicide bomber struck a checkpoint on Monday.').instruments).toEqual([]);
});

it('has a name for who does it do it, and not what stands before', () => {
  expect(read('Two suicide bombers killed nine people in Jos on Monday.').agents).toEqual([
    'Two suicide bombers',
  ]);
  expect(read('Female suicide bombers killed nine people in Jos.').agents).toEqual([
    'Female suicide bombers',
  ]);
});

it('takes no mine in which people work for a means', () => {
  const types = (text: string) => read(text).types;
  expect(types('Gunmen attacked a gold mine on Monday, killing two guards.')).toEqual(['attack']);
  expect(types('A mine went off under a bus on Monday.')).toEqual(['remote-explosive']);
});

it.each([
  ['Militants of the Jabal Front blew up a bridge on Monday.', ['Jabal Front']],
  [
    'Fighters of the Jabal Front took a hill on Monday. Militants shot five farmers.',
    ['Jabal Front', 'Militants'],
  ],
  [
    'Hezbollah fighters shelled a post on Monday. The militants shot five farmers.',
    ['Hezbollah', 'Hezbollah'],
  ],
])('whose the armed men are, only where the words say so: %s', (text, known) => {
  expect(read(text).known).toEqual(known);
});

describe('who acts, and who does not', () => {
  it.each([
    [
      'Gunmen stopped a bus near the ford, checked the papers of the passengers and shot dead five.',
      ['Gunmen'],
    ],
    ['The army foiled an attempt by Nusra fighters to infiltrate a post.', ['Nusra fighters']],
    ['The army foiled an attempt to infiltrate a post.', ['The army']],
    ['The Geneva talks ended on Monday.', []],
    ['Iran and France held talks on Monday.', ['Iran', 'France']],
    ['Has the army shelled the town?', ['the army']],
    ['Militiamen took a teacher, Adam Ishaq, from his home and shot him dead.', ['Militiamen']],
  ])('%s', (text, agents) => {
    expect([...new Set(read(text).agents)]).toEqual(agents);
  });
});

/// Agents of the deed, and not of the words that lay it to somebody.
describe('who is said to have done it', () => {
  const doers = (text: string) => {
    const deeds = annotated(text).events.filter(({ value }) => value.type !== 'responsibility');
    return deeds.flatMap(({ value }) => value.agents.map(({ from, to }) => text.slice(from, to)));
  };
  it.each([
    ['Villagers accused the army of shelling the market.', ['the army']],
    ['The group accused soldiers and allied fighters of torching homes.', ['soldiers', 'allied fighters']],
    ['Residents blamed the militia for the raid.', ['the militia']],
    ['The bishop held the army responsible for the raid.', ['the army']],
    ['Officials blamed the raid on the Harbour Front.', ['the Harbour Front']],
    ['The raid is attributed to the Harbour Front.', ['the Harbour Front']],
    ['A court jailed two men for killing a guard.', ['two men']],
    ['The army denied bombing the clinic.', ['The army']],
  ])('%s', (text, agents) => {
    expect([...new Set(doers(text))]).toEqual(expect.arrayContaining(agents));
    expect(doers(text)).not.toContain('Villagers');
    expect(doers(text).filter((one) => /bishop|Officials|Residents|group|court/.test(one))).toEqual([]);
  });
});

it('what another clause tells is a deed of its own, unless it tells what came of the first', () => {
  const types = (text: string) => read(text).types;
  expect(types('Shells killed two men in the old town and jets bombed the port.')).toEqual([
    'shelling',
    'air-strike',
  ]);
  expect(types('Police fired tear gas at protesters and 20 people were hurt.')).toEqual(['excessive-force']);
});

it('takes no land that is called occupied and no aid that arrives for a move of forces', () => {
  const types = (text: string) => read(text).types;
  expect(types('Farmers left the occupied territories on Monday.')).toEqual([]);
  expect(types('No aid convoys have entered the town since Monday.')).toEqual([]);
  expect(types('A military convoy entered the town on Monday.')).toEqual(['military-movement']);
  expect(types('Rebels occupied the town on Monday.')).toEqual(['non-state-actor-overtakes-territory']);
});

describe('who does several deeds, and who is killed later', () => {
  it('joined deeds are of whoever is charged with the first', () => {
    const { agents } = read('The army accused the militia of kidnapping two nurses and executing them.');
    expect(agents.filter((name) => name === 'The army')).toHaveLength(1);
    expect(agents.filter((name) => name === 'the militia')).toHaveLength(2);
  });

  it('who was killed hours after something was not killed by it', () => {
    const { types } = read(
      'The mayor was killed in Basra on Monday hours after he accused rebels of genocide.',
    );
    expect(types[0]).toBe('attack');
    expect(read('The mayor was killed in Basra hours after he accused rebels of genocide.').targets[0]).toBe(
      'mayor: killed',
    );
  });

  it('losses and the attack itself are nobody who was fought', () => {
    expect(read('The army said it had repelled the attack with heavy losses.').targets).not.toContain(
      'heavy losses',
    );
    expect(read('The number of people killed in the shelling of Basra rose to 21.').targets).toContain(
      'people: killed',
    );
  });
});

describe('who fights and who is fought, before "in"', () => {
  it.each([
    ['Rebels attacked in Idlib.', ['rebels']],
    ['Thousands marched in Khartoum.', ['Thousands']],
    ['Herders and farmers clashed in Basra, police said.', ['Herders', 'farmers']],
    ['Rebels fought alongside the militia in Basra.', ['rebels', 'the militia']],
    ['Two men shot in Basra were from Homs.', []],
    ['Two men shot in Basra', []],
  ])('%s', (text, agents) => {
    expect(read(text).agents.map((name) => name.toLowerCase())).toEqual(
      agents.map((name) => name.toLowerCase()),
    );
  });
});

describe('one deed in two of its words', () => {
  it.each([
    ['Fighters took a priest hostage in Basra on Sunday.', ['abduction'], ['priest: captured']],
    ['Fighters took nine hostages in Basra on Sunday.', ['abduction'], ['hostages: captured']],
    ['The gang holds 17 nurses captive.', ['abduction'], ['nurses: captured']],
    ['The army clashed with the rebels with rockets on Sunday.', ['armed-clash'], ['rebels']],
    ['A suicide bomber entered a bank and blew himself up.', ['suicide-bomb'], []],
    [
      'Looters broke into the museum in Basra on Sunday and stole 90 coins.',
      ['heritage-looting'],
      ['Basra museum', 'coins'],
    ],
    [
      'Jets bombed a post on Sunday and a wall of the mosque was damaged.',
      ['air-strike'],
      ['post', 'wall of the mosque: damaged'],
    ],
  ])('%s', (text, types, targets) => {
    const told = read(text);
    expect(told.types).toEqual(types);
    expect(told.targets).toEqual(targets);
  });
});

it('who is called by the noun of an armed group that was named is that group', () => {
  const text =
    'ADF rebels attacked Goma on Sunday. Survivors said that the rebels had killed two herders in Congo.';
  expect(read(text).known).toEqual(['Allied Democratic Forces', 'Allied Democratic Forces']);
});

it('a deed that is named as what another answered is apart from it', () => {
  const text = 'In retaliation for the killing of two herders in Basra, militiamen burned a mill.';
  expect(read(text).types).toEqual(['attack', 'looting']);
  const blamed = 'The council imposed sanctions on three generals over the massacre in Basra.';
  expect(read(blamed).agents).toEqual(['The council']);
  const days = 'In two days of shelling on the town, 12 people were killed.';
  expect(read(days).agents).toEqual([]);
});

describe('whom others name', () => {
  it.each([
    ['The flats were hit on Monday by what officials said was a Ghanaian missile.', ['Ghana']],
    ['The flats were hit in an attack carried out by what the army called bandits.', ['bandits']],
    [
      'Rebels of the Allied Democratic Forces shot two herders. The attackers burned eight huts.',
      ['Allied Democratic Forces', 'Allied Democratic Forces'],
    ],
  ])('%s', (text, names) => {
    const { events } = annotated(text);
    const agents = events.flatMap(({ value }) => value.agents.map(({ name }) => name));
    expect([...new Set(agents)]).toEqual([...new Set(names)]);
  });
});

it('what stands apart from a deed is not its doer, and what a deed did stands with it', () => {
  const riots = 'A curfew imposed after the riots in Idlib that killed 15 was lifted on Monday.';
  expect(read(riots)).toMatchObject({
    agents: [],
    targets: ['15: killed'],
    types: ['violent-demonstration'],
  });
  const taken = 'Rebels retook Idlib on Tuesday. The army had recaptured it in May.';
  expect(read(taken).targets).not.toContain('army: captured');
  const toll = 'Gunmen attacked nine villages in Idlib on Sunday. The number of dead exceeded 160.';
  expect(read(toll).types).toEqual(['attack', 'attack']);
});
