/// Deeds of those who are told by a part of their name, or by whose men they are; and what falls, is put at a number, or is
/// only assessed.

import { describe, expect, it } from 'vitest';
import { annotated, deedsIn } from '../support/annotated.ts';

describe('a short name', () => {
  const actors = (text: string) =>
    annotated(text).actors.map(({ from, to, value }) => `${text.slice(from, to)} = ${value.name}`);

  it.each([
    [
      'The Harar Brigade took Bule. A spokesman for the Brigade had no comment.',
      'the Brigade = Harar Brigade',
    ],
    ['The Harar Brigade took Bule. Brigade spokesman Omar Haddad spoke.', 'Brigade = Harar Brigade'],
    [
      'The Salim Observatory counted nine dead. The Observatory named two.',
      'The Observatory = Salim Observatory',
    ],
    ['The Harar Brigade said its fighters had left.', 'its fighters = Harar Brigade'],
    [
      'The Harar Brigade took Bule. Brigade spokesman Omar Haddad said his fighters had left.',
      'his fighters = Harar Brigade',
    ],
  ])('is the whole one: %s', (text, expected) => {
    expect(actors(text)).toContain(expected);
  });

  it.each([
    ['The Harar Front took Bule. Soldiers fled from the front.', /the front =/],
    ['Brigade spokesman Omar Haddad spoke.', /^Brigade =/],
    ['The mayor said his fighters had left.', /his fighters = (?!his)/],
  ])('is none: %s', (text, unexpected) => {
    expect(actors(text).filter((actor) => unexpected.test(actor))).toEqual([]);
  });
});

describe('what falls from the air', () => {
  it.each([
    ['The second bomb fell on those who ran to help.', ['fell', 'air-strike happened', [], []]],
    ['Nine die as shells hit school', ['hit', 'shelling happened', [], ['nine/killed', 'school']]],
    [
      'At least 14 die as bombs fall on market in Sarmin',
      ['fall', 'air-strike happened', [], ['14/killed', 'market']],
    ],
    ['A bomb hit a convoy near Kabul on Sunday.', ['bomb', 'remote-explosive happened', [], ['convoy']]],
  ])('%s', (text, expected) => {
    expect(deedsIn(text)).toEqual([expected]);
  });

  it('is what the strikes were that came after sorties', () => {
    const text = 'The air force flew 22 sorties on Monday. The strikes destroyed four depots near Idlib.';
    expect(deedsIn(text).map(([word, kind]) => `${word}: ${kind}`)).toContain('strikes: air-strike happened');
  });
});

describe('shelling that hit something', () => {
  it.each([
    'The school closed after shelling struck two villages.',
    'Shelling struck two villages.',
    'Shelling pounded two villages.',
    'The school closed after shelling hit two villages.',
  ])('is one deed, and the shelling is its noun: %s', (text) => {
    const events = deedsIn(text);
    expect(events).toHaveLength(1);
    expect(events[0]![3]).toEqual(['villages']);
  });
});

describe('what is counted, cleared or assessed', () => {
  it.each([
    [
      'The army put the losses of the rebels at 40.',
      ['losses', 'casualties happened', [], ['rebels/killed']],
    ],
    [
      'Engineers removed 40 mines and other explosive devices from the fields.',
      ['removed', 'disrupted-weapons-use happened', ['engineers'], ['mines', 'explosive devices']],
    ],
    [
      'A team will travel to Aleppo to survey the damage to the citadel.',
      ['damage', 'heritage-damage happened', [], ['Aleppo citadel/damaged']],
    ],
    [
      'The commission listed the facade of the old temple as destroyed.',
      ['destroyed', 'heritage-destruction happened', [], ['facade of the old temple/destroyed']],
    ],
    [
      'It listed the temple in Aleppo as "largely destroyed" and the citadel as intact.',
      ['destroyed', 'heritage-destruction happened', [], ['Aleppo temple/destroyed']],
    ],
    ['Fragments were of a bomb used by the air force.', ['bomb', 'air-strike happened', ['air force'], []]],
  ])('%s', (text, expected) => {
    expect(deedsIn(text)).toEqual([expected]);
  });

  it('has no day that is still to come', () => {
    const text = 'Experts will come next week to assess the damage to the temple.';
    expect(annotated(text).events.map(({ value: { status, time } }) => [status, time])).toEqual([
      ['happened', undefined],
    ]);
  });
});

describe('where people fled to', () => {
  const place = (text: string) => {
    const { events, places } = annotated(text);
    return events.map(({ value }) =>
      value.place === undefined ? 'nowhere' : places[value.place]!.value.name,
    );
  };

  it.each([
    ['Some 4,000 residents fled to Aleppo and Homs.', ['nowhere']],
    ['Residents fled Aleppo for Homs on Sunday.', ['Aleppo']],
    ['Thousands fled from Homs to Aleppo, Hama and Idlib.', ['Homs']],
    ['Residents of Aleppo and Homs fled on Sunday.', ['Aleppo']],
  ])('is not where they fled from: %s', (text, expected) => {
    expect(place(text)).toEqual(expected);
  });
});

describe('what a headline tells', () => {
  it.each([
    [
      'Roadside bomb hits police van in Quetta, four dead',
      ['Roadside bomb', 'remote-explosive happened', [], ['police van', 'four/killed']],
    ],
    [
      'Police fire tear gas at protesters in Nairobi',
      ['fire', 'excessive-force happened', ['Kenyan police'], ['protesters']],
    ],
    [
      'Rebel missile hits airport in Abha, wounds 26',
      ['hits', 'shelling happened', [], ['airport', '26/injured']],
    ],
    ['Drone hits bus in Kherson, two killed', ['hits', 'air-strike happened', [], ['bus', 'two/killed']]],
    [
      'Palmyra arch blown up by militants',
      ['blown up', 'heritage-destruction happened', ['militants'], ['Palmyra arch/destroyed']],
    ],
  ])('%s', (text, expected) => {
    expect(deedsIn(text)).toEqual([expected]);
  });

  it('has fighting that rages for a noun', () => {
    expect(
      deedsIn('Hundreds flee as fighting rages in eastern Congo').map(([word, , who]) => [word, who]),
    ).toEqual([
      ['flee', []],
      ['fighting', []],
    ]);
  });
});

it('who is arrested for a deed is not arrested when it was done', () => {
  const text =
    'Police arrested two men in Goma on Monday in connection with the killing of a nurse in Bukavu in May.';
  const { events, places, times } = annotated(text);
  const when = events.map(({ value: { place, time } }) => [
    places[place ?? -1]?.value.name,
    times[time ?? -1]?.value.value,
  ]);
  expect(when[0]![0]).toBe('Goma');
  expect(when[1]![0]).toBe('Bukavu');
  expect(when[0]![1]).not.toBe(when[1]![1]);
});
