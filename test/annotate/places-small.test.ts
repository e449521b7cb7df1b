import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';

/// Each place as "words → key reference".
function places(text: string): string[] {
  return read(text).places.map(
    ({ from, to, value }) => `${text.slice(from, to)} → ${value.key} ${value.reference}`,
  );
}

describe('small towns and sites that nobody places', () => {
  it.each([
    // The only one of its country, which the report speaks of, though the word begins a sentence.
    ['The Libyan army sent more troops.\n\nTarhuna was quiet after two days of clashes.', 'Tarhuna', 'LY'],
    // What befalls towns and hardly people.
    ["Ukraine's army said its troops pulled back. Lyman was heavily shelled.", 'Lyman', 'UA'],
    ['Syrian rebels and the army fought on. Azaz had been retaken.', 'Azaz', 'SY'],
    ['Mariupol was captured by militants on Thursday.', 'Mariupol', 'UA'],
    // Nor does a man fall to anybody, or is besieged.
    ['Goma fell to M23 rebels on Monday.', 'Goma', 'CD'],
    ['El Fasher fell to the Rapid Support Forces on Sunday.', 'El Fasher', 'SD'],
    ['The siege of Izyum lasted two months, he said.', 'Izyum', 'UA'],
    ['Pokrovsk was hit by two guided bombs overnight.', 'Pokrovsk', 'UA'],
    ['Beledweyne was rocked by a car bomb near the market.', 'Beledweyne', 'SO'],
    // Whose country an armed group's is.
    ['The FARC and the ELN clashed in Tibu on Monday.', 'Tibu', 'CO'],
    // Verbs of sieges lead to places.
    ['Fighters besieging Djibo let one convoy pass.', 'Djibo', 'BF'],
    // Another spelling of a town of the gazetteer.
    ['At least three people were killed in Maaret al-Numan overnight.', 'Maaret al-Numan', 'SY'],
    // A label before what was there, what is besieged, whose it is, and the list in which it stands.
    ['Ukraine said nothing.\n\nBashtanka: ten people were shot dead.', 'Bashtanka', 'UA'],
    ['The Bosnian Serb army went on shelling Gorazde.', 'Gorazde', 'BA'],
    ["Two women were shot dead in Ukraine's Beryslav.", 'Beryslav', 'UA'],
    ['Bosnian troops held Sarajevo, Srebrenica and Bihac.', 'Bihac', 'BA'],
    ['The Haitian police left. Gunmen attacked a station in Petion-Ville.', 'Petion-Ville', 'HT'],
    ['Congolese soldiers left the hills.', 'Congolese', 'CD'],
  ])('%s', (text, words, country) => {
    const note = read(text).places.find(({ from, to }) => text.slice(from, to) === words);
    expect(note?.value.country).toBe(country);
  });

  it('who was accused or wounded may be a man', () => {
    const troops = "Ukraine's army said its troops pulled back.";
    expect(places(`${troops} Lyman was accused of it.`).join()).not.toContain('Lyman');
    expect(places(`${troops} Lyman was wounded.`).join()).not.toContain('Lyman');
    expect(places('Jackson was hit by a car.').join()).not.toContain('Jackson');
    expect(places(`${troops} Lyman: "I saw nothing."`).join()).not.toContain('Lyman');
    expect(places(`${troops} They met Lyman.`).join()).not.toContain('Lyman');
  });

  it('a town in capitals before a dash is whence a story was sent, where no second dash makes an aside', () => {
    const second = 'Two men were held.\n\nDJIBO -- Gunmen burned a school on Monday, teachers said.';
    expect(read(second).places.map(({ value }) => value.reference)).toEqual(['dateline']);
    const aside =
      'Two men were held.\n\nDJIBO -- the largest town -- was quiet on Monday, traders in Djibo said.';
    expect(read(aside).places.map(({ value }) => value.reference)).not.toContain('dateline');
  });

  it('who reports bears the name of a town and is none, wherever it is named', () => {
    const told = 'The Syrian governor spoke to the TV station al-Mayadeen on Friday.';
    expect(places(`${told} In other comments to al-Mayadeen he spoke of four dead.`).join()).not.toContain(
      'name',
    );
    expect(places('The Syrian governor was shot in al-Mayadeen on Friday.').join()).toContain('al-Mayadeen');
  });

  it('a hospital of our list is a place, and the Kremlin is a government', () => {
    expect(places('Troops surrounded Nasser Hospital on Tuesday. Doctors at the hospital stayed.')).toEqual([
      'Nasser Hospital → own:nasser-hospital name',
      'the hospital → own:nasser-hospital description',
    ]);
    expect(places('The Kremlin denied it on Tuesday.').join()).not.toContain('name');
  });
});

describe('parts of a town that no list holds', () => {
  const named = (text: string) =>
    read(text)
      .places.filter(({ value }) => value.key.startsWith('text:'))
      .map(({ from, to, value }) => `${text.slice(from, to)} in ${value.within[0]}`);

  it.each([
    [
      'Shells fell on the Bab Zaghar and Qara neighbourhoods of Mosul.',
      ['Bab Zaghar in geonames:99072', 'Qara in geonames:99072'],
    ],
    ['Shells fell in the Bab Zaghar district of Mosul.', ['Bab Zaghar in geonames:99072']],
    // Of two towns with one district only the second name is in it.
    ['They went to Kirkuk and the Bab Zaghar district of Mosul.', ['Bab Zaghar in geonames:99072']],
    ['Shells fell on the Kurdish and Shiite districts of Mosul.', []],
    ['Shells fell on crowded districts of Mosul.', []],
    ['Bakeries in Mosul were shut.', []],
  ])('%s', (text, parts) => {
    expect(named(text)).toEqual(parts);
  });

  it('are where the town is, and inside it', () => {
    const { places } = read('Shells fell in the Bab Zaghar district of Mosul.');
    const [part, town] = places.map(({ value }) => value);
    expect(part).toMatchObject({ name: 'Bab Zaghar', kind: 'neighbourhood', precision: 2 });
    expect([part!.lat, part!.lon, part!.radiusKm]).toEqual([town!.lat, town!.lon, town!.radiusKm]);
  });
});

describe('namesakes', () => {
  it('a name with the Arabic article is of a land that has it', () => {
    const notes = read('Syrian troops won back al-Tiba in the countryside of Aleppo.').places;
    expect(notes.filter(({ value }) => value.country !== 'SY')).toEqual([]);
    expect(places('Police in Al-Kharj in Saudi Arabia arrested him.').join()).toContain('geonames:');
  });

  it('a dateline names one of ours that lies where it says', () => {
    const [dateline] = read('QANA, Lebanon: A raid flattened a house on Sunday.').places;
    expect(dateline!.value).toMatchObject({ country: 'LB', reference: 'dateline' });
  });

  it.each([
    ['TRIPOLI, June 2 (VNS) - Soldiers from Beirut raided a house, the Lebanese army said.', 'LB'],
    ['TRIPOLI, June 2 (VNS) - Militias fought at the port. Others stayed in Misrata.', 'LY'],
    // A greater town of Bangladesh was once called so.
    ['ISLAMABAD: Two guards died outside a court.', 'PK'],
  ])('a dateline is the bearer of its name that the report tells of: %s', (text, country) => {
    expect(read(text).places[0]!.value).toMatchObject({ country, reference: 'dateline' });
  });
});

describe('places between two others', () => {
  it.each([
    ['Gunmen ambushed a convoy between Goma and Bukavu.', 'Goma'],
    ['Three boys died on the road from Goma to Rutshuru.', 'Rutshuru'],
    ['In eastern Congo bombs fell on the highway linking Goma and Bukavu.', 'Bukavu'],
    ['In eastern Congo a mine went off on the Goma-Bukavu road.', 'Goma'],
  ])('%s', (text, name) => {
    const place = read(text).places.find(({ value }) => value.name === name)?.value;
    expect(place).toMatchObject({
      relative: { relation: 'between' },
      country: 'CD',
    });
    expect(place!.precision).toBeGreaterThan(1);
  });

  it('talks between two capitals are on no road', () => {
    const text = 'Talks between Kigali in Rwanda and Lima in Peru went on.';
    expect(read(text).places.every(({ value }) => value.relative === undefined)).toBe(true);
    expect(
      read('He flew from Goma to Bukavu.').places.every(({ value }) => value.relative === undefined),
    ).toBe(true);
  });
});

it('a river has an article, and a town has none', () => {
  const text =
    'Russian troops left Kherson for the left bank of the Dnipro. Ukrainian guns in Dnipro fell silent.';
  expect(places(text).filter((line) => line.startsWith('Dnipro'))).toHaveLength(1);
});

it.each([
  ['Shells hit the Great Mosque of Aleppo on Monday. The mosque was damaged.', 'The mosque'],
  ['Shells fell in Idlib near the Great Mosque of Aleppo. The army shelled the mosque again.', 'the mosque'],
])('a building is taken up by its noun, also where a list holds it: %s', (text, words) => {
  expect(places(text)).toContain(`${words} → own:aleppo-great-mosque description`);
});

it('"a mosque" is another than the one named before', () => {
  const found = places('Shells hit the Great Mosque of Aleppo on Monday. Nearby a mosque burned.');
  expect(found.filter((line) => line.includes('own:aleppo-great-mosque'))).toHaveLength(1);
});
