import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/annotate/events.ts';
import { EVENT_TYPES, TRIGGER_GROUPS } from '../../src/lexicon/events.ts';
import type { EventNote } from '../../src/model/index.ts';
import { annotated } from '../support/annotated.ts';

function read(text: string, published = '2021-06-10'): { text: string; events: readonly EventNote[] } {
  return { text, events: annotated(text, published).events };
}

const said = (text: string) => {
  const { events } = read(text);
  return events.map(({ from, to, value }) => `${text.slice(from, to)}: ${value.type} ${value.status}`);
};

it('who is displaced is no new displacement', () => {
  expect(said('Displaced families sleep in tents near Homs.')).toEqual([]);
  expect(said('Shelling displaced 90 families near Homs.')).not.toEqual([]);
});

describe('what an attack cost', () => {
  it.each([
    ['Shells hit the market of Homs on Monday. At least 25 houses were destroyed.', 'shelling'],
    ['Shells hit the market of Homs on Monday.\n\nAt least 25 houses were destroyed.', 'shelling'],
    ['Rebels took the market of Homs on Monday. At least 25 houses were destroyed.', 'looting'],
  ])('%s', (text, type) => {
    expect(read(text).events.at(-1)!.value.type).toBe(type);
  });
});

describe('types', () => {
  it.each([
    ['Rebels captured two soldiers near Basra on Monday.', 'captured: armed-clash happened'],
    ['Police captured two gunmen near Basra on Monday.', 'captured: arrests happened'],
    ['Kamikaze drones hit a power plant in Basra on Monday.', 'hit: air-strike happened'],
    ['Youths threw petrol bombs at a mosque in Basra on Sunday.', 'threw: attack happened'],
    ['Turkish strikes killed nine people in Basra on Monday.', 'strikes: air-strike happened'],
    ['A strike by rebels killed nine people in Basra on Monday.', 'strike: attack happened'],
    [
      'Rebel fighters seized the town of Idlib on Tuesday.',
      'seized: non-state-actor-overtakes-territory happened',
    ],
    [
      'Government troops recaptured the town of Idlib on Tuesday.',
      'recaptured: government-regains-territory happened',
    ],
    ['Militants blew up the ancient temple.', 'heritage-destruction happened'],
    ['Shells damaged the medieval castle.', 'damaged: heritage-damage happened'],
    ['Gunmen kidnapped an engineer near the dam.', 'kidnapped: abduction happened'],
    ['Police fired tear gas at the marchers.', 'excessive-force happened'],
    ['Sappers defused a bomb near the school.', 'defused: disrupted-weapons-use happened'],
    ['The army carried out a chlorine attack on the suburb.', 'chlorine attack: chemical-weapon happened'],
    ['Warplanes bombed the village on Friday.', 'bombed: air-strike happened'],
    ['A suicide bomber blew himself up at a checkpoint.', 'suicide-bomb happened'],
    ['The two sides exchanged dozens of prisoners.', 'prisoner-exchange happened'],
    ['A strong earthquake hit the coast.', 'earthquake: natural-disaster happened'],
    ['The coalition bombing of the town went on.', 'bombing: air-strike happened'],
    ['Rebels destroyed two army trucks near the dam.', 'destroyed: attack happened'],
    ['Two men died in machinegun fire near the dam.', 'machinegun fire: attack happened'],
    ['Herders and farmers clashed in Basra, police said.', 'clashed: armed-clash happened'],
    ['Fighting broke out in Basra on Monday.', 'Fighting: armed-clash happened'],
    ['Shelling resumed in Basra on Monday.', 'Shelling: shelling happened'],
    ['Residents said fighting had broken out in Basra.', 'fighting: armed-clash happened'],
    ['Snipers picked off two residents.', 'picked off: attack happened'],
    ['A soldier stepped on a mine near the dam.', 'stepped on: remote-explosive happened'],
    ['An anti-tank mine exploded beneath a bus.', 'exploded: remote-explosive happened'],
    ['Rockets rained down on the town of Idlib.', 'rained down on: shelling happened'],
    ['Troops rescued the hostages.', 'rescued: prisoner-release happened'],
    ['A judge sentenced 12 soldiers to death.', 'sentenced: trial happened'],
    ['Workers blocked the road to protest against prices.', 'protest: peaceful-protest happened'],
    [
      'The town of Bunagana has fallen into rebel hands.',
      'fallen into: non-state-actor-overtakes-territory happened',
    ],
    [
      'The mission said it would look into killings by the militia after seizing the town of Idlib.',
      'seizing: non-state-actor-overtakes-territory happened',
    ],
  ])('%s', (text, wanted) => {
    expect(said(text).some((line) => line.endsWith(wanted))).toBe(true);
  });
});

describe('what is no event', () => {
  it.each([
    ['She looked towards the town. She kept the key, and took it out of a pocket.'],
    ['The director shot a film.'],
    ['The band took part in a festival.'],
    ['She said the weather was fine.'],
    ['The manager took notes.'],
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('roles', () => {
  it('takes those killed in a participle as targets of the event that killed them', () => {
    const { events } = read('An air strike hit a crowded market on Tuesday, killing six people.');
    expect(events).toHaveLength(1);
    const [{ value }] = events as [EventNote];
    expect(value.type).toBe('air-strike');
    expect(value.targets.filter(({ effect }) => effect === 'killed').map(({ name }) => name)).toEqual([
      expect.stringMatching(/people$/),
    ]);
  });

  it('finds the agent of a passive and of a light verb', () => {
    const passive = read('Two aid workers were kidnapped by gunmen.').events[0]!.value;
    expect(passive.agents.map(({ name }) => name)).toEqual(['gunmen']);
    const light = read('Soldiers carried out an attack on the village.').events[0]!.value;
    expect(light.agents.map(({ name }) => name)).toEqual(['soldiers']);
  });

  it('says who took a place and who lost it', () => {
    const { value } = read('Rebels were driven out of the town by government troops.').events[0]!;
    expect(value.holder?.name).toMatch(/government troops/i);
    expect(value.loser?.name).toMatch(/rebels/i);
    expect(value.type).toBe('government-regains-territory');
  });

  it('joins the parts of a list', () => {
    const { value } = read('Militants destroyed the ancient temple and the Roman theater.').events[0]!;
    expect(value.targets).toHaveLength(2);
  });
});

describe('time', () => {
  it('keeps the time of the saying away from the event', () => {
    const { events } = read('The ministry said Monday that rebels attacked a convoy.');
    const attack = events.find(({ value }) => /attack|clash/.test(value.type));
    expect(attack).toBeDefined();
    expect(attack?.value.time).toBeUndefined();
  });

  it('takes the time of its own clause', () => {
    const text = 'Gunmen attacked a bus on Tuesday.';
    const { events } = read(text);
    expect(events[0]?.value.timeBy).toBe('clause');
  });
});

const mention = (text: string, trigger: string, published = '2021-06-10') => {
  const got = read(text, published);
  const note = got.events.find(({ from, to }) => text.slice(from, to) === trigger);
  expect(note, `${trigger} in ${said(text).join('; ')}`).toBeDefined();
  return note!.value;
};

describe('what belongs to one event only', () => {
  it('gives a figure to the noun that is counted', () => {
    const text = 'Jets flew 40 sorties to provide air cover for the offensive.';
    const { events } = read(text);
    expect(events.filter(({ value }) => value.figures.length > 0)).toHaveLength(1);
    expect(said(text).some((line) => line.startsWith('air cover'))).toBe(false);
  });

  it('gives all victims of a participle to the attack', () => {
    const text = 'The army carried out two attacks, killing nine people and wounding dozens more.';
    expect(read(text).events).toHaveLength(1);
    expect(mention(text, 'attacks').targets.map(({ effect }) => effect)).toEqual(['killed', 'injured']);
  });
});

describe('what is tried, announced, possible or only law', () => {
  it.each([
    ['The gunmen tried to seize the airport.', 'seize', 'attack possible'],
    [
      'The army had received information on explosives being moved to the port.',
      'moved',
      'military-movement possible',
    ],
    [
      'That could mean that the rebels are bringing rockets to the port.',
      'bringing',
      'military-movement possible',
    ],
    ['Government troops advancing toward the port are 5 km away.', 'advancing', 'military-movement ongoing'],
    ['The junta is ready to release the prisoners.', 'is ready to release', 'offer planned'],
  ])('%s', (text, trigger, wanted) => {
    const { type, status } = mention(text, trigger);
    expect(`${type} ${status}`).toBe(wanted);
  });

  it('takes what the law says of a weapon for no use of it', () => {
    const text = 'The use of chlorine bombs could amount to a war crime.';
    expect(mention(text, 'chlorine bombs').generic).toBe(true);
  });

  it('dates a taking by its announcement where nothing else does', () => {
    const text = 'The regime announced on June 3 that it had taken full control of Idlib.';
    expect(mention(text, 'taken full control of').time).toBeDefined();
  });

  it('takes a news conference for no talks', () => {
    expect(said('The minister told a news conference on Monday.')).toEqual([]);
  });
});

describe('parts that are counted', () => {
  it('belong to the monument that was introduced with them', () => {
    const text =
      'The video showed the Roman Theatre of Bosra and its 12 columns. Only three of the 12 columns remain standing.';
    const value = mention(text, 'remain standing');
    expect(value.type).toBe('heritage-damage');
    expect(value.figures).toHaveLength(1);
  });

  it.each([
    ['Dozens of porters dead in assault on Basra.', 'assault', 1],
    ['The shelling killed a nurse, a cook and two guards in Basra.', 'shelling', 1],
    ['Eleven porters, including a nurse and a cook, were killed in shelling of Basra.', 'shelling', 1],
    ['Since the war began 9000 porters have been killed, and shelling goes on in Basra.', 'shelling', 0],
    ['Two guards filmed the shelling of Basra.', 'shelling', 0],
  ])('belong to the event in which harm befell them: %s', (text, trigger, count) => {
    expect(mention(text, trigger).figures).toHaveLength(count);
  });

  it.each([
    ['Nine porters among them two boys were killed in shelling of the market in Basra.', 2],
    ['Two boys were among nine porters killed in shelling of the market in Basra.', 2],
    ['Two boys were among the best pupils when shelling killed nine porters in Basra.', 1],
  ])('belong to the event that their whole belongs to: %s', (text, count) => {
    expect(mention(text, 'shelling').figures).toHaveLength(count);
  });
});

describe('the lexicon', () => {
  it('names only types that exist', () => {
    const unknown = TRIGGER_GROUPS.filter(({ type }) => type !== 'CONTROL' && !EVENT_TYPES.has(type));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('gives every type a family and a label', () => {
    for (const { id, label, family } of EVENT_TYPES.values()) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(label).not.toBe('');
      expect(family).not.toBe('');
    }
  });

  const withExamples = TRIGGER_GROUPS.filter(({ yes }) => (yes?.length ?? 0) > 0);
  it.each(withExamples.flatMap((group) => group.yes!.map((text) => [group.name, text] as const)))(
    '%s finds: %s',
    (_name, text) => {
      expect(read(text).events.length).toBeGreaterThan(0);
    },
  );
  it.each(withExamples.flatMap((group) => (group.no ?? []).map((text) => [group.name, text] as const)))(
    '%s leaves: %s',
    (name, text) => {
      expect(read(text).events.filter(({ rule }) => rule === `events/${name}`)).toEqual([]);
    },
  );
});

describe('hostile input', () => {
  it('reads nothing as nothing, and long runs of triggers without trouble', () => {
    expect(read('').events).toEqual([]);
    const { text, events } = read(`${'attack and kill, '.repeat(400)}.`);
    for (const { from, to } of events) expect(text.slice(from, to)).not.toBe('');
    expect(typeof findEvents).toBe('function');
  });
});

describe('who, where, and what is no event', () => {
  const targets = (text: string) =>
    read(text).events.flatMap(({ value }) => value.targets.map(({ name, effect }) => `${name} ${effect}`));
  const places = (text: string) => {
    const { report, events, places } = annotated(text);
    return events.map(({ value }) =>
      value.place === undefined
        ? null
        : report.text.slice(places[value.place]!.from, places[value.place]!.to),
    );
  };

  it('counts all who are joined before the verb as victims', () => {
    expect(targets('Two guards and a child were killed by gunmen.')).toEqual([
      'guards killed',
      'child killed',
    ]);
    expect(targets('The army took the town and a child was killed.')).not.toContain('town killed');
    expect(targets('A shell fell on the road, wounding about 30, doctors and residents said.')).toEqual([
      '30 injured',
    ]);
  });

  it('takes no place of those who act, no country that only acts, and no place left out', () => {
    expect(places('Four men were hurt by a shell fired by gunmen based in Aleppo.')).toEqual([null]);
    expect(places('Troops fought rebels and the government accused Israel of arming them.')[0]).toBeNull();
    expect(places('The army regained all the towns it had lost except Idlib.')).not.toContain('Idlib');
  });

  it('reads no event off a list of titles and tags', () => {
    const titles = 'Army Shells Old Market Rebels Seize Northern Hill Envoy Leaves Talks ';
    expect(read(`Related ${titles.repeat(4)}Tags Killing Raid.`).events).toEqual([]);
    expect(read('Army Shells Old Market, Rebels Seize Northern Hill').events).not.toEqual([]);
  });
});
