/// Who acts and who is acted upon, in the prose of agencies that print few commas: one line an event, type, who → whom.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';
import { parties } from '../support/parties.ts';

describe('credits and datelines at the head of a sentence', () => {
  it.each([
    ['NAIROBI At least nine herders died in a raid.', 'attack  → herders: killed'],
    ['NAIROBI (Reuters) A total of nine herders were killed in a raid.', 'attack  → herders: killed'],
    ['(Juba Mirror and Agencies) Nine more herders were killed in a raid.', 'attack  → herders: killed'],
    ['Reuters Monday 7 Jun 2021 Nine herders were killed in a raid.', 'attack  → herders: killed'],
    ['NATO in the north bombed nine camps.', 'remote-explosive NATO → camps'],
  ])('%s', (text, told) => {
    expect(parties(text)).toEqual([told]);
  });
});

describe('those of a kind, told in the singular before a deed', () => {
  it.each([
    ['Nine herders died in rebel shelling of a market.', 'shelling rebels → herders: killed + market'],
    [
      'Nine herders died in Malian rebel shelling of a market.',
      'shelling Malian rebels → herders: killed + market',
    ],
    ['A militant attack on a market killed nine herders.', 'attack militants → market + herders: killed'],
    [
      'Nine herders died in Malian army shelling of a market.',
      'shelling Malian army → herders: killed + market',
    ],
  ])('%s', (text, told) => {
    expect(parties(text)).toEqual([told]);
  });
});

describe('places that a state and its helpers take', () => {
  it.each([
    ['The army and allied militias gained control of two hills near Gao.', 'government-regains-territory'],
    ['Rebels and army defectors captured two hills.', 'non-state-actor-overtakes-territory'],
  ])('%s', (text, type) => {
    expect(annotated(text).events.map(({ value }) => value.type)).toEqual([type]);
  });
});

describe('where no comma stands', () => {
  it.each([
    ['In Gao city army units shelled rebel posts on Monday.', 'shelling Malian army → rebel posts'],
    ['The raid left nine herders injured the watchdog said.', 'attack  → herders: injured'],
    ['Air strikes wounded nine herders said the watchdog.', 'air-strike  → herders: injured'],
    ['Air strikes wounded nine herders the watchdog said.', 'air-strike  → herders: injured'],
    ['Mines have killed and wounded hundreds of herders.', 'remote-explosive  → herders: injured'],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('participles before the noun that they tell of', () => {
  it.each([
    ['Herders stood under the roofs of their destroyed homes.', 'looting  → homes: destroyed'],
    ['The army fought with advancing M23 fighters.', 'military-movement M23 → '],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});

describe('deeds that are none, or others', () => {
  it.each([
    ['Footage said to have been shot near Gao showed two lorries.', []],
    ['The moves demonstrate it has no plan.', []],
    ['Violent clashes between M23 fighters and the army were reported near Goma.', ['armed-clash']],
    ['Violent clashes between protesters and the army were reported in Goma.', ['violent-demonstration']],
    ['M23 ground forces took two hills near Goma.', ['non-state-actor-overtakes-territory']],
  ])('%s', (text, types) => {
    expect(annotated(text).events.map(({ value }) => value.type)).toEqual(types);
  });
});

describe('participles and clauses that tell of a noun', () => {
  it.each([
    // What was done, behind the day.
    ['The bus attacked on Monday by gunmen belonged to a bank.', 'attack gunmen → bus'],
    ['Inside the bus attacked this morning by gunmen.', 'attack gunmen → bus'],
    ['The mill hit last week by a missile was rebuilt.', 'shelling  → mill'],
    // A clause without "that".
    [
      'They left the territory they had captured.',
      'non-state-actor-overtakes-territory They → territory: captured',
    ],
    // Who stands right before "who", and not the two sides told before.
    [
      'A farm stood near battles between herders and militants who took control of the area and captured nine farmers and executed them.',
      'armed-clash herders + militants → ',
      'non-state-actor-overtakes-territory militants → area: captured',
      'arrests militants → farmers: captured',
      'attack militants → farmers: killed',
    ],
  ])('%s', (text, ...told) => {
    expect(parties(text).filter((line) => !line.startsWith('looting'))).toEqual(told);
  });
});

describe('who takes ground', () => {
  it.each([
    ['The Syrian Democratic Forces seized an airport from Daesh.', 'non-state-actor-overtakes-territory'],
    ['The Rapid Support Forces captured a town.', 'non-state-actor-overtakes-territory'],
    ['Syrian government forces captured a town.', 'government-regains-territory'],
  ])('%s', (text, type) => {
    expect(annotated(text).events.map(({ value }) => value.type)).toEqual([type]);
  });
});

describe('what forces do themselves', () => {
  it.each([
    ['Many fled in view of the advance of the rebels.', 'military-movement rebels → '],
    ['The withdrawal of rebel troops began.', 'retreat rebel troops → '],
  ])('%s', (text, told) => {
    expect(parties(text)).toContain(told);
  });
});
