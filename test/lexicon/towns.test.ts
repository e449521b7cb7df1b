import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/lexicon/distance.ts';
import { divisionOfCode } from '../../src/lexicon/divisions.ts';
import { divisions, findKnown, knownByKey } from '../../src/lexicon/places.ts';
import { listedTowns } from '../../src/lexicon/towns.ts';
import { foldName } from '../../src/text/index.ts';
import { read } from '../support/read.ts';
import { loadResources } from '../support/resources.ts';

/// South, north, west and east of each country, in degrees.
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SY: [32.2, 37.4, 35.6, 42.5],
  IQ: [29, 37.5, 38.7, 48.8],
  YE: [12, 19, 41.8, 54.6],
  LY: [19.4, 33.3, 9.3, 25.2],
  LB: [33, 34.7, 35, 36.7],
  PS: [31.2, 32.6, 34.1, 35.6],
  SD: [8.6, 22.3, 21.8, 38.7],
  SS: [3.4, 12.3, 23.4, 36],
  CD: [-13.5, 5.5, 12.1, 31.4],
  MM: [9.5, 28.6, 92.1, 101.2],
  NG: [4.2, 13.9, 2.6, 14.8],
  ML: [10.1, 25.1, -12.4, 4.3],
  BF: [9.3, 15.1, -5.6, 2.5],
  NE: [11.6, 23.6, 0.1, 16.1],
  SO: [-1.8, 12.1, 40.9, 51.5],
  ET: [3.3, 15, 32.9, 48],
  MZ: [-27, -10.3, 30.1, 41],
  AF: [29.3, 38.6, 60.4, 75],
  PK: [23.6, 37.2, 60.8, 77.9],
  UA: [44.3, 52.4, 22.1, 40.3],
  AZ: [38.3, 42, 44.7, 50.7],
  AM: [38.8, 41.4, 43.4, 46.7],
  CO: [-4.3, 12.6, -79.1, -66.8],
  HT: [18, 20.2, -74.6, -71.6],
  CM: [1.6, 13.1, 8.4, 16.3],
  TD: [7.4, 23.5, 13.4, 24.1],
  CF: [2.2, 11.1, 14.4, 27.5],
  IL: [29.4, 33.4, 34.2, 35.9],
  IN: [6.7, 35.7, 68.1, 97.4],
  XK: [41.8, 43.3, 20, 21.8],
  EG: [21.9, 31.8, 24.6, 37],
  BJ: [6.1, 12.5, 0.7, 3.9],
  UG: [-1.6, 4.3, 29.5, 35.1],
  BI: [-4.5, -2.3, 28.9, 30.9],
  MR: [14.7, 27.4, -17.1, -4.7],
  EH: [20.7, 27.7, -17.2, -8.6],
  DZ: [18.9, 37.1, -8.7, 12],
  ER: [12.3, 18.1, 36.4, 43.2],
  CY: [34.5, 35.8, 32.2, 34.7],
  ID: [-11.1, 6.1, 94.9, 141.1],
  IR: [25, 39.8, 44, 63.4],
};

describe('towns that the gazetteer lacks', () => {
  it('are many, each in the box of its country', () => {
    expect(listedTowns.length).toBeGreaterThan(900);
    const outside = listedTowns.filter(({ country, lat, lon }) => {
      const [south, north, west, east] = BOXES[country]!;
      return lat < south || lat > north || lon < west || lon > east;
    });
    expect(outside).toEqual([]);
  });

  it('stand under a division of ours that is not far away, or under none', () => {
    const lost = listedTowns.filter(({ country, division, lat, lon }) => {
      if (division === '') return false;
      const around = findKnown(foldName(division)).find((one) => one.country === country);
      return around === undefined || distanceKm(around, { lat, lon }) > 2 * around.radiusKm + 20;
    });
    expect(lost).toEqual([]);
    expect(divisions.get('SD')?.length).toBeGreaterThan(10);
  });

  it('stand once, and not where the gazetteer has a town of that name', () => {
    const keys = listedTowns.map(({ country, names }) => `${country} ${foldName(names[0])}`);
    expect(new Set(keys).size).toBe(keys.length);
    const { gazetteer } = loadResources();
    const twice = listedTowns.filter(({ names, country, lat, lon }) =>
      gazetteer
        .find(foldName(names[0]))
        .some((entry) => entry.country === country && distanceKm(entry, { lat, lon }) < 20),
    );
    expect(twice).toEqual([]);
  });

  it.each([
    ['A convoy was looted near Mellit in Sudan.', 'Mellit', 'own:north-darfur-province-sd'],
    ['Gunmen abducted six teachers in Kyauktaw, Myanmar.', 'Kyauktaw', 'own:rakhine-province-mm'],
    ['Troops retook Mocímboa da Praia in Mozambique.', 'Mocímboa da Praia', 'own:cabo-delgado-province-mz'],
  ])('%s', (text, words, division) => {
    const note = read(text).places.find(({ from, to }) => text.slice(from, to) === words);
    expect(note?.value.within[0]).toBe(division);
  });

  it.each([
    ['Jets bombed a market in Thandwe township in Myanmar.', 'Thandwe township', 3],
    ['Gunmen raided Guma Local Government Area of Benue State, Nigeria.', 'Guma district', 3],
    ['The bakery in Palma was old. Spain has many.', 'Palma', 1],
  ])('%s', (text, name, precision) => {
    const found = read(text).places.find(({ value }) => value.name === name);
    expect(found?.value.precision).toBe(precision);
  });
});

describe('codes of divisions', () => {
  it('name the division that holds a town, whose own circle may be that of another one', () => {
    expect(divisionOfCode('PK.03')).toBe('own:khyber-pakhtunkhwa-province-pk');
    expect(divisionOfCode('SY.12')).toBe('own:idlib-province-sy');
    expect(divisionOfCode('SY.99')).toBeUndefined();
  });

  it('give a division no town far outside it', () => {
    const far: string[] = [];
    const { gazetteer } = loadResources();
    for (const places of divisions.values())
      for (const { name, key } of places)
        for (const entry of gazetteer.find(foldName(name))) {
          const own = divisionOfCode(entry.admin1);
          if (own === undefined || entry.population < 100_000) continue;
          const place = knownByKey(own)!;
          if (distanceKm(place, entry) > 2.5 * place.radiusKm) far.push(`${entry.name} ${own} ${key}`);
        }
    expect(far).toEqual([]);
  });
});
