import { describe, expect, it } from 'vitest';
import { divide, divideAtSeams } from '../../src/divide/index.ts';
import { bylineRule, bylineRules, creditRule, creditRules } from '../../src/lexicon/frame.ts';
import type { Report } from '../../src/model/index.ts';

const report = (text: string, more: Partial<Report> = {}): Report => ({
  ...{
    id: 'r',
    published: '2019-03-05',
    dated: 'given',
    language: 'en',
    text,
    media: [],
    source: { file: 'r' },
  },
  ...more,
});
/// One line a passage: entry, kind, words.
const show = (text: string, more: Partial<Report> = {}) => {
  const { passages } = divide(report(text, more));
  return passages.map(({ entry, kind, from, to }) => `${entry} ${kind} ${text.slice(from, to)}`);
};

describe('the subjects that a page prints into its text', () => {
  it('are no part of the story', () => {
    expect(
      show('Nine died in the town, guards said. Tags Tyre bombing Ruritanian war At least nine people died.'),
    ).toEqual([
      '0 paragraph Nine died in the town, guards said.',
      '0 credit Tags Tyre bombing Ruritanian war',
      '0 paragraph At least nine people died.',
    ]);
  });
});

describe('datelines', () => {
  it.each([
    ['TYRE (AP) — Shells fell.', 'TYRE (AP) —', 'TYRE', 'AP', undefined],
    ['TYRE, March 4. /TASS/. Shells fell.', 'TYRE, March 4. /TASS/.', 'TYRE', 'TASS', '2019-03-04'],
    [
      'TYRE, Lebanon, Dec. 30 (Reuters) - Shells fell.',
      'TYRE, Lebanon, Dec. 30 (Reuters) -',
      'TYRE, Lebanon',
      'Reuters',
      '2018-12-30',
    ],
    ['TYRE — Shells fell.', 'TYRE —', 'TYRE', undefined, undefined],
    [
      'SAN JUAN (PUERTO RICO), 5 FEB 90 (EFE) -- SHELLS FELL.',
      'SAN JUAN (PUERTO RICO), 5 FEB 90 (EFE) --',
      'SAN JUAN',
      'EFE',
      '1990-02-05',
    ],
    [
      'SAN JUAN, 4 FEB 90 (ACAN-EFE) -- [TEXT] SHELLS FELL.',
      'SAN JUAN, 4 FEB 90 (ACAN-EFE) -- [TEXT]',
      'SAN JUAN',
      'ACAN-EFE',
      '1990-02-04',
    ],
    ['(Tyre) – Shells fell.', '(Tyre) –', 'Tyre', undefined, undefined],
    ['Tyre, SANA- Shells fell.', 'Tyre, SANA-', 'Tyre', 'SANA', undefined],
    ['TYRE: Shells fell.', 'TYRE:', 'TYRE', undefined, undefined],
    ['(Reuters) - Shells fell.', '(Reuters) -', undefined, 'Reuters', undefined],
  ])('%s', (text, words, place, agency, day) => {
    const { passages, entries } = divide(report(text));
    const { dateline } = entries[0]!;
    expect(passages.map(({ kind }) => kind)).toEqual(['dateline', 'paragraph']);
    expect(text.slice(dateline!.from, dateline!.to)).toBe(words);
    expect(dateline!.place && text.slice(dateline!.place.from, dateline!.place.to)).toBe(place);
    expect([dateline!.agency, dateline!.day]).toEqual([agency, day]);
    expect(entries[0]!.agency).toBe(agency);
  });

  it.each([
    'Tyre — the old port — burned.',
    'The army (and its allies) - both - fled.',
    'UPDATE: Shells fell.',
    'THE ARMY - WHICH FLED - IS BACK.',
    'IS (the group) took Tyre.',
  ])('none in %s', (text) => {
    expect(show(text)).toEqual([`0 paragraph ${text}`]);
  });
});

describe('the frame of a story', () => {
  it('names headline, byline, dateline, separator and credits', () => {
    const text =
      'Shells fall on Tyre\nBy Dana Moro and Sam Pell\n\nTYRE (AP) — Shells fell.\nNobody was hurt.\n\n____\n\nMoro reported from Tyre.\nCopyright 2019 The Daily Lamp.';
    expect(show(text)).toEqual([
      '0 headline Shells fall on Tyre',
      '0 byline By Dana Moro and Sam Pell',
      '0 dateline TYRE (AP) —',
      '0 paragraph Shells fell.',
      '0 paragraph Nobody was hurt.',
      '0 separator ____',
      '0 credit Moro reported from Tyre.',
      '0 credit Copyright 2019 The Daily Lamp.',
    ]);
  });

  it('takes a title and a credit off a text without line breaks', () => {
    expect(
      show('Shells fall on Tyre. TYRE (AP) - Shells fell. (Reporting by Dana Moro; Editing by Sam Pell)', {
        title: 'Shells fall on Tyre',
      }),
    ).toEqual([
      '0 headline Shells fall on Tyre.',
      '0 dateline TYRE (AP) -',
      '0 paragraph Shells fell.',
      '0 credit (Reporting by Dana Moro; Editing by Sam Pell)',
    ]);
  });

  it('takes a headline off the dateline that a page printed behind it', () => {
    expect(show('5.3.2019 Shells fall on Tyre - Reports BEIRUT (AP) Shells fell in the night.')).toEqual([
      '0 byline 5.3.2019',
      '0 headline Shells fall on Tyre - Reports',
      '0 paragraph BEIRUT (AP) Shells fell in the night.',
    ]);
    // No dateline: the agency's name stands behind letters, or the place is not in capitals.
    for (const text of [
      'A note from the TYRE RELIEF (Aid) came at night.',
      'Shells fell in the night on Tyre (AP) as boats burned.',
    ])
      expect(show(text)).toEqual([`0 paragraph ${text}`]);
  });

  it('joins lines that were wrapped', () => {
    const text = `${'Shells fell on the old port of Tyre during\nthe night and burned three of the boats that\nlay there, a fisherman said.'}\n\nNobody was hurt.`;
    expect(divide(report(text)).passages).toHaveLength(2);
  });

  it.each(['', ' \n\t\n', '____'])('survives %j', (text) => {
    expect(divide(report(text)).passages).toHaveLength(text.trim() === '' ? 0 : 1);
  });
});

describe('live logs', () => {
  const log = (stamps: readonly string[]) =>
    `The Latest on Tyre (all times local):\n\n${stamps.map((stamp) => `${stamp}\n\nShells fell.`).join('\n\n___\n\n')}`;
  it.each([
    ['newest first', ['3:30 p.m.', '1 p.m.', '11:20 a.m.'], ['05T15:30', '05T13:00', '05T11:20']],
    ['over midnight', ['1:10 a.m.', '11:50 p.m.', '10 p.m.'], ['06T01:10', '05T23:50', '05T22:00']],
    ['from the day before', ['9 a.m.', '8 p.m.'], ['05T09:00', '04T20:00']],
    ['slips of the hand', ['9L15 p.m.', '11: 06 a.m.', '6:00a.m.'], ['05T21:15', '05T11:06', '05T06:00']],
    ['24 hours, zones', ['15:30 GMT', '1405 GMT', '12:00 (UTC)'], ['05T15:30', '05T14:05', '05T12:00']],
    ['noon and midnight', ['noon', 'midnight'], ['05T12:00', '05T00:00']],
    ['out of place by minutes', ['2:50 p.m.', '2:55 p.m.', '2 p.m.'], ['05T14:50', '05T14:55', '05T14:00']],
    ['oldest first', ['9 a.m.', '1 p.m.', '3 p.m.'], ['05T09:00', '05T13:00', '05T15:00']],
    ['with weekdays', ['9 a.m. Tuesday', '8 a.m. Monday'], ['05T09:00', '04T08:00']],
  ])('%s', (_, stamps, times) => {
    const { form, entries } = divide(report(log(stamps)));
    expect(form).toBe('live-log');
    expect(entries.map(({ day, time }) => `${day?.slice(8)}T${time}`)).toEqual(times);
  });

  it('puts the opening line before the first entry and its agency on every entry', () => {
    const text = `TYRE (AP) — ${log(['3 p.m.', '2 p.m.'])}`;
    expect(show(text).slice(0, 3)).toEqual([
      '-1 dateline TYRE (AP) —',
      '-1 paragraph The Latest on Tyre (all times local):',
      '0 stamp 3 p.m.',
    ]);
    expect(divide(report(text)).entries.map(({ agency }) => agency)).toEqual(['AP', 'AP']);
  });

  it('reads stamps at the start of their entries’ lines', () => {
    expect(show('15:30 GMT - Shells fell.\n14:05 GMT - Boats burned.')).toEqual([
      '0 stamp 15:30 GMT -',
      '0 paragraph Shells fell.',
      '1 stamp 14:05 GMT -',
      '1 paragraph Boats burned.',
    ]);
  });

  it('does not take a story that names an hour for a log', () => {
    expect(divide(report('Shells fell.\n\n3 p.m.\n\nBoats burned.')).form).toBe('story');
  });
});

describe('composites', () => {
  const story = 'Shells fell on the port and three boats burned, a fisherman said. '.repeat(5).trim();
  it('begins a part at a second dateline', () => {
    const text = `TYRE (AP) — ${story}\n\n___\n\nROME (AP) — ${story}`;
    const { form, entries } = divide(report(text));
    expect(form).toBe('composite');
    expect(entries.map(({ from }) => text.slice(from, from + 4))).toEqual(['TYRE', 'ROME']);
  });

  it('is cut where comparing found a seam', () => {
    const text = `${story}\n\n${story}`;
    const seam = { at: story.length + 2, reasons: [] };
    const { form, entries, passages } = divideAtSeams(report(text), divide(report(text)), [seam]);
    expect(form).toBe('composite');
    expect(entries).toEqual([
      { from: 0, to: story.length },
      { from: story.length + 2, to: text.length },
    ]);
    expect(passages.map(({ entry }) => entry)).toEqual([0, 1]);
  });
});

describe('rules carry their examples', () => {
  it.each([
    ...creditRules.map((rule) => [rule, creditRule] as const),
    ...bylineRules.map((rule) => [rule, bylineRule] as const),
  ])('$rule', (rule, find) => {
    for (const line of rule.yes) expect([line, find(line)]).toEqual([line, expect.any(String)]);
    for (const line of rule.no) expect([line, find(line)]).toEqual([line, undefined]);
  });
});

describe('the day that a page prints at its head', () => {
  it.each([
    ['Posted on March 20 2019 Shells fell on Monday.', '2019-03-20'],
    ['Last updated at Mar 142019 TYRE Shells fell on Monday.', '2019-03-14'],
    // With dots the day comes first, though the other way it would be the report's own.
    ['03.05.2019 Shells fell on Monday.', '2019-05-03'],
    ['03.05.2019 Get short URL Shells fell on Monday.', '2019-05-03'],
    // Not another day, not sure which, of another time, or nothing that the page says.
    ['Posted on March 5 2019 Shells fell on Monday.', undefined],
    ['Posted on March 6 2019 Shells fell on Monday.', undefined],
    ['Posted on 3/5/2019 Shells fell on Monday.', undefined],
    ['Posted on March 5 2012 Shells fell on Monday.', undefined],
    ['March 20 2019 was the day on which shells fell.', undefined],
  ])('%s', (text, day) => {
    expect(divide(report(text)).entries[0]!.day).toBe(day);
  });
});

describe('what a saved page prints around a story', () => {
  const story = 'Shells fell on the mill at noon. Two men died.';

  it.each([
    ['Tue 05 Mar 2019 at 0914', ''],
    ['Date of publication 5 March 2019', ''],
    ['Posted on March 1 2019', ''],
    ['05.03.2019(updated 1935 05.03.2019) Get short URL 0 55', ''],
    ['Reuters Tuesday 5 Mar 2019 Print Tweet Views 1662', ''],
  ])('the day and the buttons at the head: %s', (head) => {
    expect(show(`${head} ${story}`)).toEqual([`0 byline ${head}`, `0 paragraph ${story}`]);
  });

  it('the title behind the day, or before it', () => {
    const title = 'Shells fall on mill';
    expect(show(`5 March 2019 ${title}. ${story}`, { title })).toEqual([
      '0 byline 5 March 2019',
      `0 headline ${title}.`,
      `0 paragraph ${story}`,
    ]);
    expect(show(`${title} 5 March 2019 ${story}`, { title })).toEqual([
      `0 headline ${title}`,
      '0 byline 5 March 2019',
      `0 paragraph ${story}`,
    ]);
  });

  it.each([
    '5 March 2019 was a quiet day.',
    '3 February 2012 Street was hit at noon.',
    'On 5 March 2019 Shells fell.',
    '2019 men came.',
  ])('a sentence keeps its date: %s', (text) => {
    expect(show(text)).toEqual([`0 paragraph ${text}`]);
  });

  it('a number behind the day counts', () => {
    expect(show('5 March 2019 2000 men came.')).toEqual([
      '0 byline 5 March 2019',
      '0 paragraph 2000 men came.',
    ]);
  });

  it.each([
    ...['... 01 Related Guns Fall Silent in Tyre', 'Read Also', 'Our Standards: The Trust Principles.'],
    ...['Tags Lebanon raid Tyre', 'Filed under: Tyre', 'Related: Guns fall silent', 'READ MORE: Guns fall'],
  ])('a foot on the line of the story: %s', (foot) => {
    expect(show(`${story} ${foot}`)).toEqual([`0 paragraph ${story}`, `0 credit ${foot}`]);
  });

  it('titles of other stories under a foot, up to the next sentence', () => {
    const [foot, other, more] = ['Related Stories', 'Guns fall silent in Tyre', 'A third man died later.'];
    expect(show([story, foot, other, more].join('\n\n'))).toEqual([
      `0 paragraph ${story}`,
      `0 credit ${foot}`,
      `0 credit ${other}`,
      `0 paragraph ${more}`,
    ]);
  });

  it('more news is told, not listed', () => {
    const text = `${story} More news came in the evening. They read more of his letters.`;
    expect(show(text)).toEqual([`0 paragraph ${text}`]);
  });
});
