/// Who did it and who did not: both sides of a clash, those told of a sentence before, whom "by" leads to, who only tells.

import { describe, expect, it } from 'vitest';
import type { EventMention } from '../../src/model/index.ts';
import { annotated } from '../support/annotated.ts';

const values = (text: string): readonly EventMention[] => annotated(text).events.map(({ value }) => value);

const agents = (text: string): readonly string[] =>
  values(text).flatMap((value) => value.agents.map(({ name }) => name));

const targets = (text: string): readonly string[] =>
  values(text).flatMap((value) =>
    value.targets.map(({ name, effect }) => (effect === undefined ? name : `${name}: ${effect}`)),
  );

describe('a clash has two sides and no killer', () => {
  it.each([
    [
      'Clashes between Kenyan and South Sudanese troops near the ford left 14 dead and 60 wounded on Monday.',
      ['Kenyan government forces', 'South Sudanese government forces'],
      ['14: killed', '60: injured'],
    ],
    [
      'Fighting between soldiers and rebels near the ford left nine people dead on Monday.',
      ['soldiers', 'rebels'],
      ['people: killed'],
    ],
    [
      'Battles between the Taliban and Afghan soldiers killed 20 shepherds on Monday.',
      ['Taliban', 'Afghan government forces'],
      ['shepherds: killed'],
    ],
  ])('%s', (text, sides, harmed) => {
    const [only, ...more] = values(text);
    expect(only!.type).toBe('armed-clash');
    expect(more).toEqual([]);
    expect(agents(text)).toEqual(sides);
    expect(targets(text)).toEqual(harmed);
  });

  it('those wounded are not those dead', () => {
    const text = 'A car bomb left 12 wounded and three dead near the ford on Monday.';
    expect(targets(text)).toContain('12: injured');
    expect(targets(text)).not.toContain('12: killed');
  });
});

describe('those told before', () => {
  const second = (text: string): readonly string[] =>
    values(text)
      .at(-1)!
      .agents.map(({ name }) => name);
  it.each([
    ['Taliban fighters attacked a base on Sunday. The attackers killed 12 soldiers.', ['Taliban']],
    ['Hezbollah fighters raided a post on Sunday. The assailants shot dead a guard.', ['Hezbollah']],
    ['Troops killed two gunmen on Sunday. The gunmen had fired at a bus.', ['gunmen']],
    ['The army shelled the town on Sunday. The attackers killed a guard.', ['attackers']],
    ['Taliban fighters attacked a base. It rained. Snow fell. The attackers killed a guard.', ['attackers']],
  ])('%s', (text, names) => {
    expect(second(text)).toEqual(names);
  });
});

describe('who did not do it', () => {
  it.each([
    ['Two people were killed in a village held by rebels on Monday.', []],
    ['A bombing at a mosque claimed by Hezbollah killed nine people on Monday.', ['Hezbollah']],
    ['Three soldiers were killed by a mine laid by rebels on Monday.', ['rebels']],
    ['Nine people were killed by airstrikes carried out by Hezbollah.', ['Hezbollah']],
    ['Four rockets struck the clinic that Oxfam supports on Monday, killing nine people.', []],
    ['The council could not say who fired the rockets.', []],
    ['The council said shelling on Sunday hit several districts.', []],
    ['The attack on the ferry left a woman injured and caused damage.', []],
    ['A boy looked at the house after shelling in the town on Monday.', []],
    ['Militants killed nine pilgrims near the camp and soldiers shot back.', ['militants', 'soldiers']],
  ])('%s', (text, names) => {
    const killers = values(text).filter(({ type }) => type !== 'other-strategic');
    expect(killers.flatMap((value) => value.agents.map(({ name }) => name))).toEqual(names);
  });

  it('each deed keeps its own doer and its own victims', () => {
    const [killed, fought] = values('Militants killed nine pilgrims near the camp and soldiers shot back.');
    expect([killed!.targets.map(({ name }) => name), fought!.type]).toEqual([['pilgrims'], 'armed-clash']);
  });
});

describe('who was not harmed', () => {
  it.each([
    ['Medics treated the wounded near the ford on Monday.', []],
    ['Witnesses said most of the fighters killed in the raid were young.', ['fighters: killed']],
    [
      'The raid on Monday killed a boy and wounded many others local sources have said.',
      ['boy: killed', 'others: injured'],
    ],
    ['A woman whose niece was among those killed said the raid began at dawn.', ['niece: killed']],
    ['Russia said its troops had hit only military depots on Monday.', ['military depots']],
    ['The group fired rockets on Monday killing nine shepherds Sputnik reported.', ['shepherds: killed']],
    ['Raids kill 25 shepherds Monitor', ['shepherds: killed']],
    ['A mine killed two soldiers and wounded one.', ['soldiers: killed', 'one: injured']],
    ['The blast on Monday killed Omar Haddad and his son. A second bomb killed him.', []],
  ])('%s', (text, names) => {
    if (names.length > 0 || text.startsWith('Medics')) expect(targets(text)).toEqual(names);
    else expect(targets(text)).not.toContain('him: killed');
  });
});

describe('no violence', () => {
  it.each([
    'Senators attacked the plan to leave the valley on Monday.',
    'Several presidents have attacked their predecessors over the war.',
    'Candidates attacked the governor on Monday.',
    'They took their books with them on Monday.',
    'The war took its toll on Monday.',
  ])('%s', (text) => {
    expect(values(text).filter(({ type }) => type === 'attack' || type === 'abduction')).toEqual([]);
  });
});

it('who is taken from home is abducted, and a second deed of the same is one of its own', () => {
  const text = 'Two farmers were taken from their homes by militiamen on Monday.';
  expect(values(text)[0]!.type).toBe('abduction');
  expect(targets(text)).toEqual(['farmers: captured']);
  const both = 'Gunmen killed nine men near the ford overnight and took five women hostage.';
  expect(values(both).map(({ type }) => type)).toEqual(['attack', 'abduction']);
  expect(targets(both)).toEqual(['men: killed', 'women: captured']);
});

it('what nobody could verify is possible', () => {
  const [first] = values(
    'Envoys were unable to verify a report that nine men were shot dead on Monday.',
  ).filter(({ type }) => type === 'attack');
  expect(first!.status).toBe('possible');
});

describe('whoever puts a toll says it', () => {
  it.each([
    ['The ministry put the toll at 61.', 'The ministry', 61],
    ['The ministry put the number of dead in the mosque at 305 on Monday.', 'The ministry', 305],
    ['Residents gave a toll of at least 40 dead.', 'Residents', 40],
    ['Residents put the dead at no fewer than 40.', 'Residents', 40],
  ])('%s', (text, speaker, count) => {
    const { statements, figures, events } = annotated(text);
    const said = statements.map(
      ({ value }) => value.speaker && text.slice(value.speaker.from, value.speaker.to),
    );
    expect(said).toEqual([speaker]);
    expect(figures.map(({ value }) => [value.best ?? value.low, value.state])).toEqual([[count, 'killed']]);
    expect(events.some(({ value }) => value.figures.length === 1)).toBe(true);
  });
  it('and sets no other price', () => {
    expect(annotated('The council put the price at 61 dollars.').statements).toEqual([]);
  });
});

describe('whom the words behind name', () => {
  it.each([
    [
      'Nine people were killed and their bodies burned by soldiers near Taiz on Monday.',
      ['Yemeni government forces'],
    ],
    ['Two men were killed and nine injured by police in Taiz on Monday.', ['Yemeni police', 'Yemeni police']],
    ['The bridge was destroyed by rebels, according to a report by Human Rights Watch.', ['rebels']],
    ['Three tombs were demolished, according to an analysis by Human Rights Watch.', []],
    ['A strike hit a plant which the government called a rebel workshop, injuring two people.', []],
    ['It came less than a week after fighters of the militia assaulted a post.', ['fighters of the militia']],
  ])('%s', (text, names) => {
    expect(agents(text)).toEqual(names);
  });

  it('the day behind the second participle is that of both', () => {
    const text = 'Nine people were killed and their bodies burned by soldiers near Taiz on Monday.';
    expect(values(text)[0]!.time).toBeDefined();
  });

  it('who says so is not counted with it', () => {
    expect(values('Soldiers looted the museum in Basra, two priests said.')[0]!.figures).toEqual([]);
  });

  it('who is hit in a limb lives', () => {
    expect(targets('An officer was shot in the shoulder in Basra.')).toEqual(['officer: injured']);
  });
});

describe('who stands before the verb', () => {
  it.each([
    ['In Aleppo rebels shelled a market.', ['Syrian rebels']],
    ['In Sudan soldiers shot two men.', ['Sudanese government forces']],
    ['IS killed three men in Raqqa.', ['Islamic State']],
    ['In Raqqa city IS beheaded three men.', ['Islamic State']],
    ['In Goma, Congo, rebels shelled a market.', ['Congolese rebels']],
    ['It was soldiers loyal to the president who killed two men.', ['soldiers loyal to the president']],
    [
      'Residents accused masked men on motorbikes of killing a priest.',
      ['residents', 'masked men on motorbikes'],
    ],
    ['Settlers overran three villages in Mali.', ['settlers']],
    ['Fire from Russian troops killed two men.', ['Russian government forces']],
    ['A mine laid by rebels exploded under a bus in Mali.', ['Malian rebels']],
    ['The death toll rose to more than 20 after fighters ambushed a convoy.', ['fighters']],
    [
      'A court sentenced two soldiers to ten years in prison for killing a farmer in Mali.',
      ['Malian government forces'],
    ],
    ['Clashes drove 40 families from their homes in Mali.', []],
    ['The sides disagreed over who bombed the convoy in Idlib.', []],
  ])('%s', (text, names) => {
    expect(agents(text)).toEqual(names);
  });
  it('and what is set on fire, or bombed, though weapons lie there', () => {
    expect(targets('Pictures showed a mill set on fire by rebels in Goma.')).toEqual(['mill: destroyed']);
    expect(targets('Rebels bombed an ammunition depot in Goma.')).toEqual(['ammunition depot']);
  });
  it('and of a clash', () => {
    expect(targets('The army fights IS in Raqqa.')).toEqual(['Islamic State']);
  });
});

describe('whose forces they are', () => {
  it.each([
    [
      "Russia's defence minister said that his forces had captured Lysychansk.",
      ['Russian government forces'],
    ],
    [
      "The Israeli prime minister said that his country's forces had struck a school in Gaza.",
      ['Israeli government forces'],
    ],
  ])('%s', (text, names) => {
    expect(agents(text)).toEqual(names);
  });
});
