import { describe, expect, it } from 'vitest';
import { actorById } from '../../src/lexicon/actors.ts';
import { read } from '../support/read.ts';

function actors(text: string): string[] {
  return read(text).actors.map(
    ({ from, to, value }) => `${text.slice(from, to)} → ${value.actor ?? value.kind}`,
  );
}

describe('actors by name', () => {
  it.each([
    ['Daesh fighters fled.', 'Daesh fighters → actor:islamic-state'],
    [
      'Militants of the Islamic State (outlawed in Russia) fled.',
      'Militants of the Islamic State → actor:islamic-state',
    ],
    ['The Turkish Defense Ministry denied it.', 'Turkish Defense Ministry → actor:tr/defence-ministry'],
    ["Ukraine's Interior Ministry denied it.", "Ukraine's Interior Ministry → actor:ua/interior-ministry"],
    [
      'The Ministry of Defence of Ukraine denied it.',
      'Ministry of Defence of Ukraine → actor:ua/defence-ministry',
    ],
    ['Yemeni state TV showed the ruins.', 'Yemeni state TV → actor:ye/state-tv'],
    ['He told Reuters that it was over.', 'Reuters → actor:reuters'],
    ['The governor of the province, Khamis Abakar, was killed.', 'Khamis Abakar → name:khamis-abakar'],
    ['Zuhair Ferro, the governor of the province, fled.', 'Zuhair Ferro → name:zuhair-ferro'],
    ['Nigerians fled the village.', 'Nigerians → nationality'],
    // What is the coalition's stands without an article.
    [
      'The Saudi-led coalition denied it. Coalition forces fled.',
      'Coalition forces → actor:saudi-led-coalition',
    ],
    [
      'The Saudi-led coalition denied it. A coalition air raid hit a mill.',
      'coalition → actor:saudi-led-coalition',
    ],
    ['Coalition forces fled.', 'Coalition forces → group'],
  ])('%s', (text, expected) => {
    expect(actors(text)).toContain(expected);
  });

  it('leaves small words alone', () => {
    expect(actors('It is what it is.').filter((line) => line.includes('islamic-state'))).toEqual([]);
  });

  it('knows what stands behind an id', () => {
    expect(actorById('actor:ua/army')).toMatchObject({
      name: 'Ukrainian army',
      class: 'state-force',
      country: 'UA',
    });
    expect(actorById('actor:hrw')).toMatchObject({ class: 'investigator' });
    expect(actorById('actor:nobody')).toBeUndefined();
  });
});

describe('people', () => {
  it('have titles, offices and surnames', () => {
    const text = 'Kremlin spokesman Dmitry Ivanov said so on Friday. Ivanov gave no details.';
    const people = read(text).actors.filter(({ value }) => value.kind === 'person');
    expect(people.map(({ value }) => [value.actor, value.title, value.of])).toEqual([
      ['name:dmitry-ivanov', 'spokesman', 'actor:kremlin'],
      ['name:dmitry-ivanov', 'spokesman', 'actor:kremlin'],
    ]);
  });

  it.each([
    ['The cabin burned, Navy Captain Jim Mavis said.', ['Captain Jim Mavis']],
    [
      'Pentagon Press Secretary Paul Hook left. The raid was over, Hook said.',
      ['Press Secretary Paul Hook', 'Hook'],
    ],
    ['Culture Minister Samira Fellah left.', ['Culture Minister Samira Fellah']],
    ['Commodore Adam Byrne left. It was over, said Byrne.', ['Commodore Adam Byrne', 'Byrne']],
    ['Premier Nuri al-Obeidi left. Reporters asked Obeidi.', ['Premier Nuri al-Obeidi', 'Obeidi']],
    ['Deputy Secretary of State Ada Low left.', ['Deputy Secretary of State Ada Low']],
    ['The Secretary of State Harrow left.', ['Secretary of State Harrow']],
    ['Mr Jonson left.', ['Mr Jonson']],
    ['Martin King Jr. left.', ['Martin King Jr.']],
  ])('begin with their titles: %s', (text, expected) => {
    const people = read(text).actors.filter(
      ({ value }) => value.kind === 'person' && value.reference === 'name',
    );
    expect(people.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it('are one person with the article and without', () => {
    const people = read('Premier Nuri al-Obeidi left. Reporters asked Obeidi.').actors;
    expect(people.filter(({ value }) => value.actor === 'name:nuri-al-obeidi')).toHaveLength(2);
  });

  it('are told by an apposition', () => {
    const text = "Samir Nader, the head of Iraq's Health Ministry, left on Sunday.";
    const { value } = read(text).actors[0]!;
    expect(value).toMatchObject({ title: 'head', of: 'actor:iq/health-ministry' });
  });

  it('may be unnamed', () => {
    const { value } = read('Lebanese state TV quoted an unnamed official.').actors[1]!;
    expect(value).toMatchObject({ kind: 'person', unnamed: true });
  });

  it.each([
    ['An Iraqi army spokesman said so.', 'actor:iq/army'],
    ['A bomb went off in Iraq, an army spokesman said.', 'actor:iq/army'],
    ['A bomb went off in Iraq, a spokesman for the interior ministry said.', 'actor:iq/interior-ministry'],
    ['A bomb went off in Iraq, said a source in the Taliban.', 'actor:taliban'],
    ['A resident of the Taliban fled Iraq.', undefined],
    ['A bomb went off in Iraq, an official said.', undefined],
  ])('who is not named speaks for the body beside the role: %s', (text, of) => {
    expect(read(text).actors.find(({ value }) => value.unnamed)?.value.of).toBe(of);
  });
});

describe('mentions that an earlier one explains', () => {
  it.each([
    [
      'Amnesty International spoke to witnesses. The rights group called for an inquiry.',
      'The rights group',
      'actor:amnesty',
    ],
    [
      "Russia's Defense Ministry released a video. The ministry gave no date.",
      'The ministry',
      'actor:ru/defence-ministry',
    ],
    [
      'Interior Ministry spokesman Colonel Omar Haddad denied it. The spokesman gave no figures.',
      'The spokesman',
      'name:omar-haddad',
    ],
    ['Boko Haram attacked the town. The extremists burned houses.', 'The extremists', 'actor:boko-haram'],
    ['The Syrian government denied it. It blamed rebels.', 'It', 'actor:sy/government'],
    [
      'The Taliban took the base from Afghan troops after they were driven out in May.',
      'they',
      'actor:taliban',
    ],
  ])('%s', (text, words, actor) => {
    const note = read(text).actors.findLast(({ from, to }) => text.slice(from, to) === words);
    expect(note?.value.actor).toBe(actor);
    expect(note?.value.antecedent).toBeTypeOf('number');
  });

  it('introduces letters in brackets', () => {
    const text = 'The Homs Relief Committee (HRC) sent aid. The HRC said roads were closed.';
    const ids = read(text).actors.map(({ value }) => value.actor);
    expect(ids.filter((id) => id === 'name:homs-relief-committee')).toHaveLength(3);
  });
});

describe('places and facilities that are described', () => {
  it.each([
    ['Residents of many small towns waited.', ['many small towns']],
    ['They fled their homes at night.', ['their homes']],
    ['The area commander resigned.', []],
    ['The village of Dafna burned.', []],
    ['Area is a word.', []],
  ])('%s', (text, expected) => {
    const places = read(text).actors.filter(({ value }) => value.kind === 'place');
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it.each([
    ['The raid destroyed a fighting position.', ['fighting position']],
    ['It damaged a tunnel entrance.', ['tunnel entrance']],
    ['His position is known.', []],
    ['A route was found.', []],
  ])('%s', (text, expected) => {
    const facilities = read(text).actors.filter(({ value }) => value.kind === 'facility');
    expect(facilities.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});

it('whose the army is, is told by the land at war, and not by the town where it is spoken of', () => {
  const text =
    'Envoys met the Libyan rebels in Tunis. They will be in Tunis again in May. The army pulled out of Khoms.';
  expect(actors(text)).toContain('The army → actor:ly/army');
});

it.each([
  [
    'KHARTOUM, Sudan - Ethiopian shells killed two people on Sunday, the health ministry said.',
    'actor:sd/health-ministry',
  ],
  ['BEIRUT, Lebanon - Shells fell on Aleppo and on Homs on Sunday. The army pulled out.', 'actor:sy/army'],
])(
  'a dateline tells whose the bodies are, but that of a capital less than the towns told of: %s',
  (text, id) => {
    expect(read(text).actors.map(({ value }) => value.actor)).toContain(id);
  },
);

describe('whose they are', () => {
  const ids = (text: string): readonly (string | undefined)[] =>
    read(text)
      .actors.filter(({ value }) => value.kind === 'group' || value.kind === 'organisation')
      .map(({ value }) => value.actor);

  it.each([
    // A body of a state is none between states.
    ['The UN Security Council met.', ['actor:un-security-council']],
    ['The National Security Council met.', ['name:national-security-council']],
    // Who is loyal to somebody is his, and not of the army told of before.
    ['Ethiopian forces fought forces loyal to a warlord.', ['actor:et/government-forces', undefined]],
    // Those who fight the state are not its forces.
    ['Guerrilla forces in Mali met.', ['actor:ml/rebels']],
    // A people of another land has no army.
    ['Bosnian Serb forces shelled the town on Monday.', [undefined]],
    // Each people of a list has the noun behind the last.
    [
      'Malian, Lebanese and Iraqi militias met.',
      ['actor:ml/militia', 'actor:lb/militia', 'actor:iq/militia'],
    ],
    // Fighters without an article are no group told of long before.
    ['Hamas met. The army killed nine terrorists.', ['actor:hamas', undefined, 'actor:hamas']],
    ['Hamas met. One. Two. Three. Four. Five. Terrorists met.', ['actor:hamas', undefined]],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

describe('whose army "the army" is', () => {
  it.each([
    ['Ukrainian troops left Kherson. In Sudan, the army fled.', 'the army → actor:saf'],
    ['Israel shelled Gaza. Its army fled. In Gaza, the army lost nine men.', 'the army → actor:idf'],
  ])('%s', (text, told) => {
    expect(actors(text)).toContain(told);
  });
});
