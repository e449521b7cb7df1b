/// Who did it and to whom: one line an event, type, who → whom.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';
import { parties } from '../support/parties.ts';

describe('who flees: fighters retreat, and only people without arms are displaced', () => {
  it.each([
    ['The rebels fled the town.', 'retreat rebels → '],
    ['Gunmen fled the village on Friday.', 'retreat gunmen → '],
    ['Residents fled the town.', 'displacement  → residents: displaced'],
    ['Hundreds of families fled the town.', 'displacement  → families: displaced'],
  ])('%s', (text, told) => {
    expect(parties(text)).toEqual([told]);
  });

  it.each([
    ['Rebels shelled the village. They fled on Monday.', 'retreat Rebels → '],
    ['Residents were shelled at home. They fled on Monday.', 'displacement  → residents: displaced'],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('who is told to be among those of an attack', () => {
  it.each([
    ['Raids hit a market on Monday. Two nurses were among the dead.', 'attack  → nurses: killed'],
    ['Raids hit a market on Monday. There were two nurses among the dead.', 'attack  → nurses: killed'],
    ['Raids hit a market on Monday. Two nurses were among those killed.', 'attack  → nurses: killed'],
    ['Raids hit a market on Monday. Two nurses were among the wounded.', 'attack  → nurses: injured'],
    ['Raids hit a market on Monday. Among the dead were two nurses.', 'attack  → nurses: killed'],
    ['Raids hit a market on Monday. Among those killed was a nurse.', 'attack  → nurse: killed'],
    [
      'Raids hit a market on Monday. The mayor blamed rebels. Among the dead were two nurses.',
      'attack  → nurses: killed',
    ],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('clauses that hang on a noun without "that"', () => {
  it.each([
    [
      'The village the rebels seized on Friday lies near Gao.',
      'non-state-actor-overtakes-territory Malian rebels → village: captured',
    ],
    ['The base the militants attacked on Monday is near Gao.', 'attack Malian militants → base'],
    ['The soldiers the rebels captured on Friday were freed.', 'armed-clash rebels → soldiers: captured'],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('whose a deed is that a pronoun or an earlier sentence names', () => {
  it.each([
    ['The rebels hold two towns after their withdrawal from Gao.', 'retreat Malian rebels → Gao'],
    ['The army shelled a town. Its attack killed nine herders.', 'attack army → herders: killed'],
    ['The army hit nine rebels and foiled their attack on Gao.', 'armed-clash rebels → army + Gao'],
    ['Strikes on a town held by rebels killed nine herders.', 'attack  → town + herders: killed'],
    [
      'Troops took the town on Monday. The capture of the town was hailed.',
      'government-regains-territory troops → town: captured',
    ],
    ['People fear the massacres of the army.', 'attack army → '],
    ['A massacre of herders shocked people.', 'attack  → herders: killed'],
    [
      'Malian forces foil raid on Gao kill 29 herders',
      'attack Malian government forces → Gao + herders: killed',
    ],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('goals, and who is blamed in quotation marks', () => {
  it.each([
    [
      'The rebels shelled a base on Monday. Their goal was to liberate the town.',
      'non-state-actor-overtakes-territory rebels → town: captured',
    ],
    ["The army's objective is to retake the town.", 'government-regains-territory army → town: captured'],
    ['State media blamed the raid on "terrorists".', 'attack terrorists → '],
    ['State media blamed "terrorists" for the raid.', 'attack terrorists → '],
    ['Forty pupils seized in Gao', 'abduction  → pupils: captured'],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });

  it('what somebody means to do is planned', () => {
    const { events } = annotated('Troops began a march with the aim of retaking the town.');
    expect(events.map(({ value }) => value.status)).toContain('planned');
  });
});

describe('who answers, who fires, and verbs of headlines', () => {
  it.each([
    ['The army retaliated with raids on Gao.', 'attack army → Gao'],
    ['Mali responded with a word on the raid by rebels.', 'attack Malian rebels → '],
    ['The army responded with artillery fire on Gao.', 'shelling army → Gao'],
    ['Artillery fire hit a school in Gao.', 'shelling  → school'],
    ['On Tuesday four herders, among them a child, were killed in Gao.', 'attack  → herders: killed'],
    ['Gunmen storm hospital in Gao', 'attack gunmen → hospital'],
    ['Troops shell school in Gao', 'shelling Malian government forces → school'],
    ["Islamic State's local branch bombed a mill.", 'remote-explosive Islamic State → mill'],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('an attack that came so long after another one', () => {
  it('is the first that the report dates, and the other is dated by it', () => {
    const text =
      'Shells hit the market in Gao on Monday.\n\nThe army denied it.\n\nThe attack came three weeks after a strike on the market killed nine.';
    const { events, times } = annotated(text);
    const last = events.find(({ from, to }) => text.slice(from, to) === 'strike')!.value;
    expect(text.slice(times[last.time!]!.from, times[last.time!]!.to)).toBe('Monday');
    expect(last.timeShift).toBe(-21);
  });
});
