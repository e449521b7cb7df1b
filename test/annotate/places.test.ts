import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';
import { loadResources } from '../support/resources.ts';

/// Each place as "words → key reference".
function places(text: string): string[] {
  return read(text).places.map(
    ({ from, to, value }) => `${text.slice(from, to)} → ${value.key} ${value.reference}`,
  );
}

describe('places in context', () => {
  it.each([
    ['Shelling hit the town of Afrin in northern Syria on Friday.', ['Afrin', 'northern Syria']],
    ['The Washington Post said two people died in Marawi.', ['Marawi']],
    ['Paris Hilton arrived late.', []],
    ['Mr. Jackson said he would not leave.', []],
    ['A spokesman for the Mosul Media Center said shells fell on Qayyarah in Iraq.', ['Qayyarah', 'Iraq']],
  ])('%s', (text, expected) => {
    const words = read(text)
      .places.filter(({ value }) => value.reference === 'name')
      .map(({ from, to }) => text.slice(from, to));
    expect(words).toEqual(expected);
  });

  it.each([
    ['Police in Paris, Texas, arrested two men.', 'Paris', 'US'],
    ['Police in Paris arrested two men.', 'Paris', 'FR'],
    ['The Lebanese army shelled hills near Tripoli, Lebanon.', 'Tripoli', 'LB'],
    ['Libyan fighters closed the airport of Tripoli. Libya has two governments.', 'Tripoli', 'LY'],
    ['Georgian police closed roads to Tbilisi. Georgia holds a vote on Sunday.', 'Georgia', 'GE'],
  ])('%s', (text, word, country) => {
    const note = read(text).places.find(({ from, to }) => text.slice(from, to) === word);
    expect(note?.value.country).toBe(country);
  });
});

/// The places of a text that are named by these words.
function named(text: string, words: string) {
  const notes = read(text).places.filter(({ from, to }) => text.slice(from, to) === words);
  return notes.map(({ value }) => value);
}

describe('which bearer of a name is meant', () => {
  it.each([
    // A great city's name, however often it stands, is no evidence for the city.
    [
      'A barn burned in Paris. Firemen of Clarksville came to Paris at night. The mayor of Bonham, Texas, helped.',
      'Paris',
      'US.TX',
    ],
    ['The road from Huntington, W. Va., to Beckley is closed.', 'Beckley', 'US.WV'],
  ])('%s', (text, words, region) => {
    const [first] = named(text, words);
    const entry = loadResources()
      .gazetteer.find(words.toLowerCase())
      .find(({ id }) => id === first?.gazetteer);
    expect(entry?.admin1).toBe(region);
  });

  it('takes the name of a country for the country, not for its capital', () => {
    const [place] = named('Storms are heading for Mexico and for the coast of Texas.', 'Mexico');
    expect(place?.key).toBe('country:MX');
  });

  it('lays a county that no list holds amid the towns of its report', () => {
    const text =
      'Two houses burned in London, Kentucky. Deputies of Laurel County closed the road to Corbin.';
    const [county] = named(text, 'Laurel County');
    expect(county).toMatchObject({ kind: 'district', precision: 3, country: 'US' });
    expect(Math.abs(county!.lat! - 37.1) + Math.abs(county!.lon! + 84.1)).toBeLessThan(1);
  });
});

describe('how exactly a place is known', () => {
  it.each([
    ['Shells fell on Raqqa.', 'Raqqa', 1],
    ['They met in the outskirts of Raqqa.', 'Raqqa', 2],
    ['Two men were held in Walton County, Georgia.', 'Walton County', 3],
    ['Rain fell in Texas.', 'Texas', 4],
    ['Drones were seen over eastern Syria.', 'eastern Syria', 5],
    ['The army left Yemen.', 'Yemen', 6],
    ['Ships gathered in the Black Sea.', 'Black Sea', 7],
  ])('%s', (text, words, precision) => {
    const [place] = named(text, words);
    expect(place?.precision).toBe(precision);
    expect(place?.radiusKm).toBeGreaterThan(0);
  });

  it('never takes a word for a relation that only shares its name with a property', () => {
    const [place] = named('The constructor of Raqqa said no.', 'Raqqa');
    expect(place?.relative).toBeUndefined();
  });
});

describe('what words refer to', () => {
  it('keeps a nationality as an actor and gives it its place', () => {
    const text = 'Yemeni troops fired on two Saudis near Hodeidah.';
    const { places, actors } = read(text);
    const words = (list: readonly { from: number; to: number }[]) =>
      list.map(({ from, to }) => text.slice(from, to));
    expect(words(places.filter(({ value }) => value.reference === 'demonym'))).toEqual(['Yemeni', 'Saudis']);
    expect(words(actors).join(' ')).toMatch(/Yemeni.*Saudis/);
  });

  it('keeps places inside the names of organisations apart', () => {
    const text = 'The Ministry of Health of Iraq said so.';
    expect(named(text, 'Iraq').map(({ reference }) => reference)).toEqual(['organisation']);
  });

  it.each([
    ['Yemeni forces entered Hodeidah.', ['Yemeni → country:YE demonym']],
    ['Ankara said it would answer.', ['Ankara → geonames:323786 metonym']],
    ['Two U.S. naval ships reached Hodeidah.', ['U.S. → country:US demonym']],
    ['She was born in the U.S. last year.', ['U.S. → country:US name']],
    [
      'Member nations of the alliance include Norway and Italy.',
      ['Norway → country:NO metonym', 'Italy → country:IT metonym'],
    ],
    ['Stops in Chile include Arica.', ['Chile → country:CL name']],
    [
      'Hatra was retaken in spring. The ancient city lies in Iraq.',
      ['Hatra → own:hatra name', 'The ancient city → own:hatra description'],
    ],
    [
      "Rebels withdrew from Bosra. Bosra's theater was not damaged. Syria has asked for help.",
      ['theater → own:bosra/theatre description'],
    ],
  ])('%s', (text, some) => {
    expect(places(text)).toEqual(expect.arrayContaining(some));
  });

  it.each([
    ['Troops are about 15 km from Raqqa.', { relation: 'distance', km: 15 }],
    ['Troops are 10 miles north of Raqqa.', { relation: 'distance', km: 16.1, bearing: 'north' }],
    ['They fought on the outskirts of Raqqa.', { relation: 'outskirts' }],
    ['A convoy was hit near Raqqa.', { relation: 'near' }],
  ])('%s', (text, relative) => {
    const { value } = read(text).places.find(({ value }) => value.name === 'Raqqa')!;
    expect(value.relative).toEqual(relative);
    expect(value.precision).toBe(2);
  });

  it('says what contains a place, innermost first', () => {
    const { value } = read('A barrel bomb fell on Bustan al-Qasr in Aleppo, Syria.').places[0]!;
    expect(value.within).toEqual(['geonames:170063', 'own:aleppo-province-sy', 'country:SY']);
  });
});

/// The last mention of the words, and the town that it stands for.
function standsFor(text: string, words: string): string | undefined {
  return read(text).places.findLast(({ from, to }) => text.slice(from, to) === words)?.value.name;
}

describe('what "the town" stands for', () => {
  it.each([
    // A point to measure from is not what is spoken of.
    [
      'Gunmen attacked Ramadi, located 110 km from Baghdad, on Sunday. They burned shops in the city.',
      'the city',
      'Ramadi',
    ],
    [
      'Shells fell for hours on Kramatorsk, near Donetsk. A school in the town was hit.',
      'the town',
      'Kramatorsk',
    ],
    [
      'Soldiers entered Homs after talks. The road between Hama and Aleppo was cut. Families left the city.',
      'the city',
      'Homs',
    ],
    // The topic before what is passed.
    [
      'Rebels seized Goma on Monday. Clashes in Goma went on. Some fled on the road to Kigali. Banks in the city closed.',
      'the city',
      'Goma',
    ],
    [
      'Drones hit Kharkiv overnight. Kharkiv had no power. The mayor told reporters in Lviv the city would recover.',
      'the city',
      'Kharkiv',
    ],
    // A new topic takes over.
    [
      'Troops left Mosul in May. Mosul was calm. On Friday they shelled Fallujah and entered the city.',
      'the city',
      'Fallujah',
    ],
    [
      'An Iraqi team visited Mosul and then Damascus. It praised the Syrian city.',
      'the Syrian city',
      'Damascus',
    ],
  ])('%s', (text, words, name) => {
    expect(standsFor(text, words)).toBe(name);
  });

  it('is the dateline only where nothing else fits', () => {
    expect(
      standsFor('BEIRUT (AP) — Several shells fell on Homs overnight. Smoke rose over the city.', 'the city'),
    ).toBe('Homs');
  });

  it('is nothing where a name follows that no list holds', () => {
    expect(standsFor('They took Homs. Later the village of Qaryaxa fell.', 'the village')).toBeUndefined();
  });

  it('antecedents keep their notes when a description begins before a name inside it', () => {
    const text = 'Several shells fell on Homs overnight. Families left the Syrian city. The town was empty.';
    const { places } = read(text);
    for (const { value } of places)
      if (value.antecedent !== undefined) expect(places[value.antecedent]!.value.key).toBe(value.key);
    expect(standsFor(text, 'The town')).toBe('Homs');
  });
});

it('keeps every span inside the text and in order, whatever the text', () => {
  for (const text of ['', '.', 'AAAA '.repeat(300), `${'Al-'.repeat(400)}Bab`, 'in In IN '.repeat(200)]) {
    const { places: notes } = read(text);
    let last = 0;
    for (const { from, to } of notes) {
      expect(from).toBeGreaterThanOrEqual(last);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
      last = from;
    }
  }
});

describe('buildings with names of their own', () => {
  it.each([
    // Only a bare one is a part of what was told before.
    ['Rebels left Hatra in Iraq. The temple of Nergal was hit.', 'The temple of Nergal', 'temple of Nergal'],
    ['Shells fell on Raqqa. The Harun mosque was hit.', 'The Harun mosque', 'Harun mosque'],
    ['Shells fell on Raqqa. The Harun mosque burned. The mosque is lost.', 'The mosque', 'Harun mosque'],
    ['Shells fell on Raqqa. The mosque was hit.', 'The mosque', 'Raqqa mosque'],
    ['Shells fell on Raqqa. The Ottoman mosque was hit.', 'The Ottoman mosque', 'Raqqa mosque'],
  ])('%s', (text, words, name) => {
    expect(standsFor(text, words)).toBe(name);
  });

  it('lie within the place that the words give', () => {
    const [place] = named(
      'Rebels left Homs. Shells hit the Fatima cathedral in Raqqa, Syria.',
      'the Fatima cathedral',
    );
    expect(place?.within).toEqual(['geonames:172955', 'own:raqqa-province-sy', 'country:SY']);
  });

  it('are not another of that name far away', () => {
    const text = 'Fighters entered Leptis Magna in Libya. The arch of Septimius Severus was hit.';
    expect(named(text, 'The arch of Septimius Severus')[0]?.country).toBe('LY');
  });
});

describe('what stands over a section', () => {
  const bulletin =
    'Damage in Yemen\n\nMARIB DAM (grade B)\nThe wall was hit.\n\nZABID (grade C)\nThe mosque was hit.';
  it('names a town in capitals, and holds what is told below', () => {
    expect(named(bulletin, 'ZABID').map(({ name }) => name)).toEqual(['Zabid']);
    expect(standsFor(bulletin, 'The mosque')).toBe('Zabid mosque');
  });

  it('is what "the town" means, though it stands on the list of sites', () => {
    const text = 'Troops left Sanaa in Yemen.\n\nSHIBAM\nA car bomb exploded near the town.';
    expect(standsFor(text, 'the town')).toBe('Shibam');
  });
});

describe('a capital that is a government', () => {
  it.each([
    ['Armenia accused Baku of shelling villages.', 'Baku', 'metonym'],
    ['An official installed by Moscow said so.', 'Moscow', 'metonym'],
    ['A truce brokered by Moscow and Ankara held.', 'Ankara', 'metonym'],
    ['Ankara began the operation on Monday.', 'Ankara', 'metonym'],
    ['Damascus does not recognise the militia.', 'Damascus', 'metonym'],
    ['Shells fell in Damascus and Aleppo.', 'Damascus', 'name'],
    ['Congo cut ties with Kigali on Monday.', 'Kigali', 'metonym'],
    ['The statement was issued by London police.', 'London', 'name'],
    ['Shells fell on Baku on Monday.', 'Baku', 'name'],
    ['The junta in Bamako denied it.', 'Bamako', 'metonym'],
    ['The hospitals in Bamako are full.', 'Bamako', 'name'],
    ['The raid prompted Moscow to send more jets.', 'Moscow', 'metonym'],
    ['The militia entered Khartoum to join them.', 'Khartoum', 'name'],
  ])('%s', (text, words, reference) => {
    expect(named(text, words).map((place) => place.reference)).toEqual([reference]);
  });
});

describe('whole and part', () => {
  it.each([
    ['SUDAN: Fighting in El Fasher', 'SUDAN', 'country:SD'],
    ['The Great Dam of Marib in Yemen was hit.', 'Great Dam of Marib', 'own:marib-dam'],
    ['Debris fell in the Podil district of Kyiv in Ukraine.', 'Kyiv', 'geonames:703448'],
  ])('%s', (text, words, key) => {
    expect(named(text, words).map((place) => place.key)).toEqual([key]);
  });
});
