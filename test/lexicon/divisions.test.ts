/// First-order divisions made of the gazetteer's.

import { expect, it } from 'vitest';
import codes from '../../lexicon/division-codes.json' with { type: 'json' };
import data from '../../lexicon/divisions.json' with { type: 'json' };
import { divisionOfCode } from '../../src/lexicon/divisions.ts';
import { countries, findKnown } from '../../src/lexicon/places.ts';
import { foldName } from '../../src/text/index.ts';

type Row = readonly [string, string, string, number, number, number];
const rows = data.divisions as unknown as readonly Row[];
const OURS = codes.codes as Readonly<Record<string, Readonly<Record<string, string>>>>;

it('have a country, a code of it that our own list does not have, and a place on earth', () => {
  const wrong = rows.filter(([country, code, , lat, lon, radiusKm]) => {
    const [of = '', first = ''] = code.split('.');
    if (of !== country || !countries.has(country) || OURS[country]?.[first] !== undefined) return true;
    return Math.abs(lat) > 90 || Math.abs(lon) > 180 || radiusKm < 15;
  });
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(([, code]) => code)).size).toBe(rows.length);
});

it('are none of the places of our own list', () => {
  const twice = rows.filter(([country, , name]) =>
    findKnown(foldName(name)).some((one) => one.country === country && one.code === undefined),
  );
  expect(twice).toEqual([]);
});

it('are found by their code', () => {
  expect(divisionOfCode('MX.12')).toBe('own:guerrero-province-mx');
});
