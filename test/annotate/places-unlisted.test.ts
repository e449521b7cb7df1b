import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/index.ts';
import { read } from '../support/read.ts';

function placeOf(text: string, words: string): Place | undefined {
  return read(text).places.find(({ from, to }) => text.slice(from, to) === words)?.value;
}

describe('places that no list holds', () => {
  it('a camp lies by the town of its name', () => {
    const text =
      'Palestinian police left Ramallah and Nablus. Two men were killed in the Jenin refugee camp.';
    expect(placeOf(text, 'Jenin')).toMatchObject({ kind: 'camp', precision: 2, radiusKm: 3, country: 'PS' });
  });

  it('a distance tells that a name is a place', () => {
    const text = 'Gunmen fired on buses 40 km from Bouzarduq, in eastern Burkina Faso, on Sunday.';
    expect(placeOf(text, 'Bouzarduq')?.country).toBe('BF');
    expect(placeOf('He got a letter from Bouzarduq, in Burkina Faso.', 'Bouzarduq')).toBeUndefined();
  });

  it.each([
    [
      'Shells fell on the village of Kafr Zarduq in Idlib province on Monday.',
      'Kafr Zarduq',
      ['city', 4, 'own:idlib'],
    ],
    ['Troops burned Nyaung Zarduq village in Sagaing Region.', 'Nyaung Zarduq', ['city', 4, 'own:sagaing']],
    [
      'A shell killed four in Nam Zarduq Lon, Shan State, on Friday.',
      'Nam Zarduq Lon',
      ['city', 4, 'own:shan'],
    ],
    [
      'A bomb went off in the Zarduq Tinah neighbourhood of Aleppo.',
      'Zarduq Tinah',
      ['neighbourhood', 2, 'geonames:'],
    ],
    [
      'Shells hit the Abu Zarduq refugee camp in North Darfur.',
      'Abu Zarduq',
      ['camp', 4, 'own:north-darfur'],
    ],
    [
      'A strike killed two in the southern Lebanese village of Ain Zarduq.',
      'Ain Zarduq',
      ['city', 5, 'country:LB/south'],
    ],
    ["The ministers met in Sudan's Zarduq Karo camp.", 'Zarduq Karo', ['camp', 6, 'country:SD']],
    // What contains it need be on no list either.
    [
      'Troops had burned most houses of Zarduq village in Khin-Belu Township, Sagaing Region.',
      'Zarduq',
      ['city', 4, 'text:khin-belu-township'],
    ],
  ] as const)('%s', (text, words, [kind, precision, within]) => {
    const place = placeOf(text, words);
    expect(place).toMatchObject({ name: words, kind, precision, reference: 'name' });
    expect(place?.within[0]).toMatch(new RegExp(`^${within}`, 'u'));
  });

  it('stands so far and on that side of what its distance is told from', () => {
    const text = 'Gunmen attacked the village of Bani Zarduq, about 30 km north of Kaya in Burkina Faso.';
    const [place, kaya] = [
      placeOf(text, 'Bani Zarduq'),
      placeOf('Gunmen attacked Kaya in Burkina Faso.', 'Kaya'),
    ];
    expect(place?.precision).toBe(2);
    expect(place?.radiusKm).toBe(9);
    expect((place?.lat ?? 0) - (kaya?.lat ?? 0)).toBeCloseTo(30 / 111, 2);
    expect(place?.lon).toBeCloseTo(kaya?.lon ?? 0, 2);
  });

  it('is near what it is told to be near, and no more is known', () => {
    const place = placeOf('Men stormed Zarduq, a village near Goma.', 'Zarduq');
    expect(place).toMatchObject({ precision: 2, radiusKm: 15, country: 'CD' });
  });

  it('lies in the province of the places told before it where nothing else is said', () => {
    const text = 'Shells fell on Ariha in Idlib province. In the village of Kafr Zarduq two men were hurt.';
    expect(placeOf(text, 'Kafr Zarduq')).toMatchObject({ precision: 4, country: 'SY' });
  });

  it('is known again by its name alone, before and after', () => {
    const text =
      'Kafr Zarduq was quiet. Shells fell on the village of Kafr Zarduq in Syria. Men left Kafr Zarduq.';
    const keys = read(text)
      .places.filter(({ value }) => value.name === 'Kafr Zarduq')
      .map(({ value }) => value.key);
    expect(keys).toEqual(Array(3).fill('text:kafr-zarduq-syria'));
  });

  it('is no namesake that a list holds elsewhere', () => {
    const place = placeOf(
      "Rebels attacked the village of Salisbury in Colombia's Cauca department.",
      'Salisbury',
    );
    expect(place).toMatchObject({ country: 'CO', precision: 4 });
  });

  it.each([
    'Rebels burned a Fulani village in Mali.',
    'Rebels entered a Palestinian village in Israel.',
    'The Global Village opened in Dubai.',
    'At least 30 were killed in Suspected Gas Attack in Idlib, Syria.',
    'Police held Omar Zarduq, a farmer from Aleppo.',
    'It was said in the city of Aleppo, which Russia denies.',
  ])('%s holds none', (text) => {
    const rules = read(text).places.map(({ rule }) => rule);
    expect(rules.filter((rule) => /kind-of|name-kind|told-|name-again/u.test(rule))).toEqual([]);
  });

  it('a quarter of a town is no camp of its name in another country', () => {
    const text = 'Shells landed in the Yarmouk district of southern Khartoum on Saturday.';
    expect(placeOf(text, 'Yarmouk')).toMatchObject({ country: 'SD', name: 'Yarmouk' });
    expect(placeOf('Shells hit the Yarmouk camp in Damascus.', 'Yarmouk')?.country).toBe('SY');
  });
});
