/// Of what kind a deed is, by what was fired; and words that tell of no deed.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const types = (text: string) => annotated(text).events.map(({ value }) => value.type);

describe('what is fired', () => {
  it.each([
    ['Jets fired missiles carrying poisonous gases on Monday.', ['chemical-weapon']],
    ['A helicopter dropped barrels of chlorine on the town.', ['chemical-weapon']],
    ['A helicopter dropped a chlorine barrel on the town.', ['chemical-weapon']],
    ['Jets dropped bombs filled with sarin on the town.', ['chemical-weapon']],
    ['Jets dropped bombs on a chlorine plant near the town.', ['air-strike']],
    ['Gunners fired rockets at the town on Monday.', ['shelling']],
  ])('%s', (text, expected) => expect(types(text)).toEqual(expected));
});

describe('a killing has its own means, or none is told', () => {
  it.each([
    ['Rockets were fired at Haifa after the killing of a commander.', ['shelling', 'attack']],
    ['The assassination of a general came hours before shells hit Donetsk.', ['attack', 'shelling']],
    ['The killing of seven people by rockets in Sderot was condemned.', ['shelling']],
    ['Nine herders were killed when rockets hit a mill.', ['shelling']],
  ])('%s', (text, expected) => expect(types(text)).toEqual(expected));
});

describe('who is held fights no more', () => {
  it.each([
    ['Militants executed nine soldiers in Ramadi on Sunday.', ['attack']],
    ['Fighters shot dead five surrendered soldiers on Sunday.', ['attack']],
    ['Fighters killed five soldiers on Sunday.', ['armed-clash']],
  ])('%s', (text, expected) => expect(types(text)).toEqual(expected));
});

describe('no deed', () => {
  it.each([
    ['Shells fell on the camp and the area surrounding it.', ['shelling']],
    ['Life in the town and surrounding villages is hard.', []],
    ['Troops are surrounding the town.', ['siege']],
    ['Troops surrounded the town on Monday.', ['siege']],
    ['The militia hanged three prisoners on Monday.', ['attack']],
    ['The minister hit out at his critics on Monday.', []],
    ['The army has entered its final phase.', []],
    ['Thousands of internally displaced people live in the camp.', []],
    ['The army has displaced thousands of people.', ['displacement']],
  ])('%s', (text, expected) => expect(types(text)).toEqual(expected));
});
