import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../scripts/build-gazetteer.ts';
import { openGazetteer } from '../../src/lexicon/gazetteer.ts';
import { foldName } from '../../src/text/index.ts';
import { loadResources } from '../support/resources.ts';

const row = (id: number, name: string, others: string, country: string, population: number) =>
  [
    id,
    name,
    name,
    others,
    '10.5',
    '-20.25',
    'P',
    'PPL',
    country,
    '',
    '07',
    '',
    '',
    '',
    population,
    '',
    '',
  ].join('\t');

const small = [
  row(1, 'Sarmin', 'Sermin,Сармин', 'SY', 900),
  row(2, 'Sarmin', '', 'IR', 5000),
  row(3, 'Sarmin al-Kabir', 'Großsarmin', 'SY', 70),
].join('\n');

describe('a small gazetteer', () => {
  const gazetteer = openGazetteer(buildGazetteer(small));

  it.each([
    ['sarmin', ['geonames:2', 'geonames:1']],
    ['sermin', ['geonames:1']],
    ['sarmin al kabir', ['geonames:3']],
    ['großsarmin', ['geonames:3']],
    ['сармин', []],
    ['sarmi', []],
    ['', []],
    ['zzz', []],
  ])('finds %s', (name, ids) => {
    expect(gazetteer.find(name).map(({ id }) => id)).toEqual(ids);
  });

  it('knows where a name may begin', () => {
    expect(gazetteer.startsName('sarmin al')).toBe(true);
    expect(gazetteer.startsName('sarm')).toBe(false);
  });

  it('gives each place as it was', () => {
    expect(gazetteer.find('sermin')[0]).toEqual({
      ...{ id: 'geonames:1', name: 'Sarmin', lat: 10.5, lon: -20.25, country: 'SY', admin1: 'SY.07' },
      ...{ population: 900, feature: 'PPL' },
    });
  });

  it('is the same bytes from the same input', () => {
    expect(buildGazetteer(small)).toEqual(buildGazetteer(small));
  });

  it.each([[new Uint8Array(0)], [new Uint8Array(100)], [buildGazetteer(small).subarray(0, 90)]])(
    'refuses bytes that are no gazetteer',
    (bytes) => {
      expect(() => openGazetteer(bytes)).toThrow(/gazetteer/);
    },
  );
});

describe('the gazetteer of the world', () => {
  it.each([
    ['Tadmur', 'geonames:163808'],
    ['Palmyra', 'geonames:163808'],
    ['Al-Bab', 'geonames:174018'],
    ['Deir ez-Zor', 'geonames:170794'],
    ['Sanaa', 'geonames:71137'],
    ['Mariupol', 'geonames:701822'],
  ])('has %s first', (name, id) => {
    expect(loadResources().gazetteer.find(foldName(name))[0]?.id).toBe(id);
  });
});
