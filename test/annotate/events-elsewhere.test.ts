/// Forms of telling that reports of many wars share: means that are launched together, what is left out, who it is
/// that a verb belongs to.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

function told(text: string) {
  const { events, places } = annotated(text, '2024-03-22');
  return events.map(({ from, to, value }) => ({
    trigger: text.slice(from, to),
    type: value.type,
    status: value.status,
    ...(value.generic ? { generic: true } : {}),
    agents: value.agents.map(({ name }) => name),
    targets: value.targets.map(({ name }) => name),
    means: value.instruments.map((span) => text.slice(span.from, span.to)),
    place: value.place === undefined ? undefined : places[value.place]!.value.name,
  }));
}

describe('events told as many reports tell them', () => {
  it('weapons launched together are means, and only what they are aimed at is hit', () => {
    const [event] = told('The army launched 40 missiles and 20 drones at Kharkiv overnight, officials said.');
    expect(event).toMatchObject({ trigger: 'launched' });
    expect(event!.targets).toContain('Kharkiv');
  });

  it('tanks that hold fuel are no arms, and a process that is derailed is no accident', () => {
    const types = told('A bomb beside fuel tanks went off. The raid could derail the peace process.').map(
      ({ type }) => type,
    );
    expect(types).not.toContain('shelling');
    expect(types).not.toContain('man-made-disaster');
  });

  it('services that are called out and aid workers who stay are no forces', () => {
    const types = (text: string) => told(text).map(({ type }) => type);
    expect(types('Officials announced the mobilization of the medical services in Goma.')).toEqual([]);
    expect(types('The agency established a permanent presence in Goma in May.')).toEqual([]);
    expect(types('The army established a military presence in Goma in May.')).toEqual(['base-established']);
    expect(types('Goma has seen intense bombing.')).toEqual(['air-strike']);
  });

  it('sees the weapon at the end of a long name', () => {
    const [event] = told('They had fired a Badr-1 long-range ballistic missile at the port of Jizan.');
    expect(event).toMatchObject({ trigger: 'fired', type: 'shelling' });
  });

  it.each([['Gunners shot down three drones over the city.', 'shot down', 'disrupted-weapons-use']])(
    '%s',
    (text, trigger, type) => {
      expect(told(text)).toEqual([expect.objectContaining({ trigger, type })]);
    },
  );

  it('a roadside bomb is one means, and hits nobody on the motorbikes behind it', () => {
    const text =
      'A roadside bomb went off beneath the lead vehicle, and gunmen on motorbikes then opened fire.';
    const [blast] = told(text);
    expect(blast).toMatchObject({
      ...{ trigger: 'went off', means: ['A roadside bomb'], targets: ['lead vehicle'] },
    });
  });

  it('"were" is heard before a number that stands alone', () => {
    const events = told('At least five people were killed and 26 injured, Minister Ivan Tarasenko said.');
    expect(events.map(({ trigger, targets }) => [trigger, targets])).toEqual([
      ['killed', ['people']],
      ['injured', ['26']],
    ]);
  });

  it('who died is named before the words that say who it was', () => {
    const events = told('A bus was struck and its driver, a 62-year-old man, died.');
    expect(events.map(({ targets }) => targets)).toEqual([['bus', 'driver']]);
  });

  it('"house to house" is no verb, and what follows it is done', () => {
    expect(told('They went from house to house and shot the men, she said.')).toEqual([
      expect.objectContaining({ trigger: 'shot', status: 'happened' }),
    ]);
  });

  it('what a fear hangs on has happened', () => {
    const [event] = told('Hundreds feared dead as RSF overruns army base in West Darfur');
    expect(event).toMatchObject({ status: 'happened' });
  });

  it('who fled to a place was not driven out there', () => {
    const [event] = told('Some 8,000 people fled to Tripoli this week.');
    expect(event).toMatchObject({ type: 'displacement', place: undefined });
  });

  it.each([
    'Villagers were gathering for the opening of an office.',
    'The director condemned the killing spree of the last century as a stain.',
    'The camp for displaced people has one well.',
  ])('no protest, talks or displacement: %s', (text) => {
    const types = told(text).map(({ type }) => type);
    for (const type of ['peaceful-protest', 'talks', 'displacement']) expect(types).not.toContain(type);
  });

  it('bombs that are dropped are told of once, and are the means', () => {
    const events = told('Five heavy bombs were dropped on Homs on Monday.');
    expect(events).toEqual([
      expect.objectContaining({
        trigger: 'dropped',
        type: 'air-strike',
        means: ['Five heavy bombs'],
        targets: [],
      }),
    ]);
  });

  it('who was hurt in shelling did not shell', () => {
    const [event] = told('Three civilians were injured in shelling on Friday night, medics said.');
    expect(event).toMatchObject({
      trigger: 'shelling',
      type: 'shelling',
      agents: [],
      targets: ['civilians'],
    });
  });

  it('who was forced to flee has fled', () => {
    expect(told('At least 1,800 villagers were forced to flee.')).toEqual([
      expect.objectContaining({ trigger: 'flee', status: 'happened', targets: ['villagers'] }),
    ]);
  });

  it('who fled from home is displaced, and not the home', () => {
    const [event] = told('Some 9,000 people have fled their homes this month.');
    expect(event).toMatchObject({ type: 'displacement', targets: ['people'] });
  });

  it('an attack that left guards dead killed them', () => {
    expect(told('The raid left nine guards dead.')).toEqual([
      expect.objectContaining({ type: 'attack', targets: ['guards'] }),
    ]);
  });

  it('the sentence after an attack tells its toll', () => {
    const events = told(
      'A car bomb exploded outside a police station in Mosul on Monday. A guard and a street vendor were killed.',
    );
    expect(events.at(-1)).toMatchObject({
      ...{ trigger: 'killed', type: 'remote-explosive', place: 'Mosul' },
      targets: ['guard', 'street vendor'],
    });
    const apart = told(
      'A car bomb exploded in Mosul on Monday. Two farmers were killed in Kirkuk on Friday.',
    );
    expect(apart.at(-1)).toMatchObject({ type: 'attack', place: 'Kirkuk' });
  });

  it('a house that collapses under fire is no accident', () => {
    const text = 'A missile hit the old quarter of Sanaa on Friday. Five houses collapsed.';
    expect(told(text).map(({ type }) => type)).toEqual(['shelling', 'shelling']);
    expect(told('Five houses collapsed in the capital.').at(-1)!.type).toBe('man-made-disaster');
  });

  it('a correction takes back what an earlier version said', () => {
    const events = told('An earlier version of this story said that the mosque had been destroyed.');
    expect(events.map(({ status }) => status)).toEqual(['denied']);
  });

  it.each([
    'We call on the army to end air strikes on towns.',
    'Attacks on schools must stop.',
    'The council condemned all attacks on hospitals.',
  ])('a demand tells of no attack: %s', (text) => {
    expect(told(text)).toEqual([expect.objectContaining({ status: 'possible', generic: true })]);
  });

  it('two things named by one noun are two', () => {
    const [event] = told('Militants destroyed the ancient temples of Nakrah and Athtar in June.');
    expect(event!.targets[1]).toBe('temple of Athtar');
  });

  it('nobody knows whose unidentified gunmen are', () => {
    const [, event] = told(
      'Islamic State took the village of Old Ferry. Unidentified gunmen abducted six teachers on Friday.',
    );
    expect(event).toMatchObject({
      type: 'abduction',
      agents: [expect.not.stringContaining('Islamic State')],
    });
  });

  it.each([
    ['Guards found a 250-kg bomb near the port.', '250-kg bomb'],
    ['A 61-year-old woman was killed.', '61-year-old woman'],
    ['At least 40 more of its servicemen were killed.', 'servicemen'],
    ['Dozens of unarmed civilians were killed.', 'unarmed civilians'],
    ['Gunmen attacked an oil depot near Basra.', 'oil depot'],
    ['The strike killed the head of the port, a doctor said.', 'head of the port'],
    ['Insurgents burned the village of Old Ferry.', 'Old Ferry'],
  ])('%s is called what a person would call it', (text, name) => {
    expect(told(text)[0]!.targets).toEqual([name]);
  });
});
