import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { linkByAverage } from '../../src/compare/linkage.ts';
import { divide } from '../../src/divide/index.ts';
import { relateJson } from '../../src/export/contract.ts';
import type { Report } from '../../src/model/index.ts';

const comparable = (id: string, published: string, text: string) => {
  const report: Report = {
    ...{ id, published, dated: 'given', language: 'en', text, media: [], source: { file: id } },
  };
  return { report, division: divide(report) };
};

// Three pieces of news, each written up twice by people who have not read each other.
const bridge = [
  'Engineers closed the Karun bridge at Ahvaz on Tuesday after divers found that the flood had washed away the footing of two piers. Mayor Reza Dastani said buses would go by way of Hamidiyeh.',
  'The flooded Karun has undermined two piers of a bridge in Ahvaz, and no traffic may cross it. Divers inspected the piers at the order of mayor Reza Dastani.',
];
const market = [
  'A mortar shell landed in the vegetable market of Taiz on Friday morning and killed four traders. The hospital of al-Thawra received eleven wounded, doctor Nabil Saleh said.',
  'Four traders died when a mortar round hit a vegetable market in Taiz. Nabil Saleh, a doctor at al-Thawra hospital, counted eleven people with wounds.',
];
const election = [
  'Voters in Gambela chose a new council, and the party of Obang Metho won nineteen of its thirty seats, the electoral board announced. Turnout was low.',
  'The electoral board gave nineteen of thirty council seats in Gambela to the party of Obang Metho after a vote with a low turnout.',
];
const texts = [...bridge, ...market, ...election];
const reports = texts.map((text, i) => comparable(`r${i}`, `2019-04-0${1 + (i % 2)}`, text));

describe('stories', () => {
  it('are the reports that tell one piece of news in words of their own', () => {
    expect([...compare(reports).stories].sort()).toEqual([
      ['r0', 'r0'],
      ['r1', 'r0'],
      ['r2', 'r2'],
      ['r3', 'r2'],
      ['r4', 'r4'],
      ['r5', 'r4'],
    ]);
  });

  it('do not depend on the order in which reports arrive', () => {
    const { stories } = compare([...reports].reverse());
    expect(Object.fromEntries(stories)).toEqual(Object.fromEntries(compare(reports).stories));
  });

  it('have no place for a live log, which tells many', () => {
    const log = `Live: the war, day by day\n\n09:15\n${market[0]}\n\n10:40\n${bridge[0]}\n\n12:05\n${election[0]}`;
    const all = compare([...reports, comparable('log', '2019-04-03', log)]);
    expect(all.stories.has('log')).toBe(false);
  });

  it('are printed before the incidents, when more than one report tells them', () => {
    const comparison = compare([...reports, comparable('lone', '2019-04-03', 'Snow fell in Bamyan.')]);
    const incident = { id: 'i1', type: 'attack', reports: ['r2', 'r3'] };
    const mentions = [
      { report: 'r2', event: 0 },
      { report: 'r3', event: 1 },
    ];
    const { incidents } = relateJson(
      { comparison },
      { incidents: [{ ...incident, mentions } as never], background: [] },
    );
    const printed = [
      { id: 'r2', event: 0 },
      { id: 'r3', event: 1 },
    ];
    expect(incidents).toEqual([
      { id: 'story-r0', type: 'story', reports: ['r0', 'r1'], mentions: [] },
      { id: 'story-r2', type: 'story', reports: ['r2', 'r3'], mentions: printed },
      { id: 'story-r4', type: 'story', reports: ['r4', 'r5'], mentions: [] },
      { ...incident, mentions: printed },
    ]);
  });
});

describe('average linkage', () => {
  const edge = (a: number, b: number, weight: number) => ({ a, b, weight });

  it.each([
    ['nothing is joined without an edge', 3, [], 0.1, [[0], [1], [2]]],
    ['the strongest pair first', 3, [edge(0, 1, 0.4), edge(1, 2, 0.9)], 0.3, [[0], [1, 2]]],
    [
      'the mean over all pairs decides, not one bridge',
      4,
      [edge(0, 1, 0.9), edge(2, 3, 0.9), edge(1, 2, 0.8)],
      0.3,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'a chain of likeness all around is one group',
      3,
      [edge(0, 1, 0.9), edge(1, 2, 0.5), edge(0, 2, 0.5)],
      0.3,
      [[0, 1, 2]],
    ],
  ] as const)('%s', (_, count, edges, least, groups) => {
    expect(linkByAverage(count, edges, least)).toEqual(groups);
  });
});
