/// Forms of telling that reports of many wars share: means that are launched together, what is left out, who it is
/// that a verb belongs to.

import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { loadResources } from '../support/resources.ts';

const resources = loadResources();

function told(text: string) {
  const source = { file: '-' };
  const report: Report = {
    ...{ id: 'test', published: '2024-03-22', dated: 'given', language: 'en', text, media: [], source },
  };
  const { events, places } = annotate(report, resources);
  return events.map(({ from, to, value }) => ({
    trigger: text.slice(from, to),
    type: value.type,
    status: value.status,
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
    const [bomb, blast] = told(text);
    expect(bomb).toMatchObject({ means: ['roadside bomb'], targets: [] });
    expect(blast).toMatchObject({ trigger: 'went off', targets: ['lead vehicle'] });
  });

  it('"were" is heard before a number that stands alone', () => {
    const events = told('At least five people were killed and 26 injured, Minister Ivan Tarasenko said.');
    expect(events.map(({ trigger, targets }) => [trigger, targets])).toEqual([
      ['killed', ['five people']],
      ['injured', ['26']],
    ]);
  });

  it('who died is named before the words that say who it was', () => {
    const events = told('A bus was struck and its driver, a 62-year-old man, died.');
    expect(events.at(-1)).toMatchObject({ trigger: 'died', targets: ['its driver'] });
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
});
