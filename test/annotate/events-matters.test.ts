/// What a trial or a protest is about has a place and a day of its own; who dies over days of fighting dies in it.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

function told(text: string) {
  const { events, places, times } = annotated(text);
  return events.map(({ from, to, value: { time, place } }) => {
    const where = place === undefined ? '–' : places[place]!.value.name;
    const when = time === undefined ? '–' : text.slice(times[time]!.from, times[time]!.to);
    return `${text.slice(from, to)} ${where} ${when}`;
  });
}

describe('trials and protests', () => {
  it.each([
    [
      'The trial of nine men for the killing of a monk in Goma opened in Kampala on Monday.',
      ['trial Kampala Monday', 'killing Goma –'],
    ],
    [
      'Two men went on trial in Kampala for the bombing of a mill in Goma.',
      ['trial Kampala –', 'bombing Goma –'],
    ],
    [
      'He was convicted in Kampala of killing two herders in Goma.',
      ['convicted Kampala –', 'killing Goma –'],
    ],
    ['The trial over attacks in Goma resumes next week.', ['trial – next week', 'attacks Goma –']],
    ['The trial of the mayor for fraud opened in Kampala.', ['trial Kampala –']],
    [
      'Protests against the war in Sudan were held in Kampala on Monday.',
      ['Protests Kampala Monday', 'war Sudan –'],
    ],
    [
      'Thousands protested in Kampala against the invasion of Iraq in 2003.',
      ['protested Kampala –', 'invasion Iraq 2003'],
    ],
    ['Crowds rallied on Monday against the raid on Aleppo.', ['rallied Aleppo Monday', 'raid Aleppo –']],
    ['Students demonstrated over the killing of a teacher in Goma on Monday.', ['demonstrated Goma Monday']],
  ])('%s', (text, wanted) => expect(told(text)).toEqual(expect.arrayContaining(wanted)));
});

describe('dead of a stretch of fighting', () => {
  it.each([
    'Nine people were killed over a four-day stretch of fighting near Goma.',
    'Nine people were killed over four days of fighting near Goma.',
    'Nine people died amid a week of fighting near Goma.',
  ])('%s', (text) => {
    const { events } = annotated(text);
    expect(events.map(({ value: { type, agents } }) => [type, agents.length])).toEqual([['armed-clash', 0]]);
    expect(events[0]!.value.targets.map(({ effect }) => effect)).toEqual(['killed']);
  });

  it('a dispute is no fight', () => {
    const { events } = annotated('Nine people were killed over a dispute and fighting broke out.');
    expect(events.length).toBe(2);
  });
});
