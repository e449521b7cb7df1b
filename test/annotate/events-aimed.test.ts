/// What a deed fell upon, and not where that lies, where it was told or whose side of a line it was on.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const read = (text: string) => annotated(text).events.map(({ value }) => value);
const targets = (text: string) => read(text).flatMap((value) => value.targets.map(({ name }) => name));

describe('what stands beside', () => {
  it.each([
    ['Jets carried out strikes in a village northeast of Homs on Monday.', []],
    ['Jets carried out strikes on a depot south of Homs on Monday.', ['depot']],
    ['The army launched operations against the Harbour Front east of Homs.', ['Harbour Front']],
    ['Two men were killed in strikes on the rebel-held east of Homs.', ['men', 'Homs']],
    ['The militia claimed the attack on a barracks in a statement circulated on social media.', ['barracks']],
    ['Rebels attacked the north side of Homs.', ['north side of Homs']],
  ])('%s', (text, expected) => expect(targets(text)).toEqual(expected));
});

describe('where one fights', () => {
  it.each([
    ['Nine men died in clashes to the west and south of Homs on Monday.', ['men']],
    ['The city is witnessing fierce battles.', []],
    ['There was fighting on the border between Homs and Hama province.', []],
    ['There was fighting on the coastal road on Monday.', []],
    ['Rebels fought the army in Homs.', ['Syrian army']],
    ['Rebels clashed with villagers near the river.', ['villagers']],
  ])('%s', (text, expected) => {
    expect(targets(text)).toEqual(expected);
    expect(read(text).flatMap(({ agents }) => agents.filter(({ place }) => place !== undefined))).toEqual([]);
  });
});

describe('what an offensive is for', () => {
  it.each([
    ['The rebels launched an offensive to retake the port from the army.', ['port']],
    ['The army continued operations to drive out the militia on Monday.', ['militia']],
    ['Rebels launched an offensive on a base to take control of the port.', ['base']],
    ['The army launched an operation to end the unrest.', []],
  ])('%s', (text, expected) => {
    const told = read(text).filter(({ type }) => type === 'offensive');
    expect(told.flatMap((value) => value.targets.map(({ name }) => name))).toEqual(expected);
  });

  it('has one doer where it is called military', () => {
    const [first] = read('The army launched a military operation on Monday.');
    expect(first!.agents.map(({ name }) => name)).toEqual(['army']);
  });
});

describe('those who were killed', () => {
  it('are told behind, and are not the body that tells of them', () => {
    const told = read('The Red Crescent said those killed were shepherds.');
    expect(told.flatMap((value) => value.targets.map(({ name }) => name))).toEqual(['those']);
  });
});
