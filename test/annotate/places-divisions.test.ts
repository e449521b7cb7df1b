/// Divisions of which no more is known than their name.

import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';

const keysOf = (text: string): readonly string[] =>
  read(text)
    .places.filter(({ value }) => value.kind === 'province')
    .map(({ from, to, value }) => `${text.slice(from, to)} → ${value.name}, ${value.country}`);

describe('divisions of countries that our own list does not cover', () => {
  it.each([
    // The words say that it is one.
    ['Gunmen killed nine farmers in Ekiti State on Monday.', ['Ekiti State → Ekiti, NG']],
    ['A raid in the province of Tawi-Tawi left two dead.', ['Tawi-Tawi → Tawi-Tawi, PH']],
    // Nothing else bears the name.
    ['A blast killed two people in Lanao del Sur on Monday.', ['Lanao del Sur → Lanao del Sur, PH']],
    // A town's name as well: the division where the words say so.
    ['A blast killed two people in Kano State on Monday.', ['Kano State → Kano, NG']],
    ['A blast killed two people in Kano on Monday.', []],
    // Letters that are an era behind a year.
    ['Police in Kelowna, B.C., arrested two men.', ['B.C. → British Columbia, CA']],
    ['The temple was built in 1750 BC and shelled on Monday.', []],
    ['It dates to the second millennium B.C. and stood until Monday.', []],
    // A surname.
    ['Ms Reyes met Vargas in Madrid on Monday.', []],
    ['The Kano Peace Council said so.', []],
  ])('%s', (text, divisions) => {
    expect(keysOf(text)).toEqual(divisions);
  });

  it('hold the towns whose code is theirs', () => {
    const [town] = read('Gunmen killed nine people in Acapulco in Mexico on Monday.').places;
    expect(town!.value.within).toContain('own:guerrero-province-mx');
  });

  it('place what no list holds', () => {
    const { places } = read('Soldiers burned the village of Kafr Dafna in Ekiti State, Nigeria, on Monday.');
    expect(places[0]!.value).toMatchObject({ name: 'Kafr Dafna', country: 'NG', precision: 4 });
  });
});

it('the capital is that of the dateline where no other country has been told of', () => {
  const text = 'ISLAMABAD: Two guards died outside a court in the capital on Tuesday.';
  const [, capital] = read(text).places;
  expect(capital!.value).toMatchObject({ name: 'Islamabad', country: 'PK', reference: 'description' });
});

const named = (text: string): readonly string[] =>
  read(text).places.map(({ from, to, value: { kind, key } }) => `${text.slice(from, to)} ${kind} ${key}`);

describe('a division and its seat of one name', () => {
  it.each([
    // Every spelling of the one is one of the other.
    ['A raid hit Deir Ezzor city.', ['Deir Ezzor city geonames:170794']],
    ['A raid hit Deir Ezzor province.', ['Deir Ezzor province province own:deir-el-zour-province-sy']],
    [
      'Nine herders in Gaziantep met. Deir Ezzor city was hit as jets bombed parts of the city.',
      ['Gaziantep city geonames:314830', 'Deir Ezzor city geonames:170794', 'the city city geonames:170794'],
    ],
    ['A raid hit Aleppo.', ['Aleppo city geonames:170063']],
    // The land around.
    ['A raid hit rural Aleppo.', ['Aleppo province own:aleppo-province-sy']],
    ['A raid hit the Aleppo countryside.', ['Aleppo province own:aleppo-province-sy']],
  ])('%s', (text, places) => {
    expect(named(text)).toEqual(places);
  });
});

it('the capital that a country owns is its town, whether it has been named or not', () => {
  const nameOf = (text: string): string | undefined =>
    read(text).places.find(({ rule }) => rule === 'places/capital')?.value.name;
  expect(nameOf("A bomb killed nine people in Syria's capital on Monday.")).toBe('Damascus');
  expect(nameOf("A bomb killed nine people in Yemen's capital Sanaa on Monday.")).toBeUndefined();
  expect(nameOf("The bank lent Syria's capital markets more money.")).toBeUndefined();
});
