import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

type Told = readonly [published: string, outlet: string, text: string];

function recordOf(...told: readonly Told[]): Record {
  const lines = told.map(([published, outlet, text]) => JSON.stringify({ published, outlet, text }));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return buildRecord(readReports({ name: 'told.jsonl', bytes }, {}).reports, loadResources());
}

describe('a toll that rises', () => {
  const { incidents } = recordOf(
    [
      '2019-03-04',
      'Harbour Wire',
      'A truck bomb killed at least nine people at a market in Sirte on Monday, the governor said.',
    ],
    [
      '2019-03-05',
      'Harbour Wire',
      'The death toll from a truck bomb at a market in Sirte on Monday rose to 14, the governor said.',
    ],
    [
      '2019-03-07',
      'Coast Post',
      'At least 17 people were killed when a truck bomb exploded at a market in Sirte on Monday, hospital officials said Thursday.',
    ],
  );

  it('is one incident, on its day, told by all reports', () => {
    expect(incidents.map(({ edtf, reports }) => [edtf, reports.length])).toEqual([['2019-03-04', 3]]);
  });

  it('keeps every count of the dead, each with its claim, and averages nothing', () => {
    const [incident] = incidents;
    const dead = incident!.figures.filter(({ effect }) => effect === 'killed');
    expect(dead.map(({ low, best }) => best ?? low).sort()).toEqual([14, 17, 9].sort());
    const told = new Map(incident!.claims.map((claim) => [claim.id, claim]));
    for (const { claim, words } of dead) expect(told.get(claim)?.value).toBe(words);
    const days = dead.map(({ claim }) => told.get(claim)!.evidence[0]!.report);
    expect(new Set(days).size).toBe(3);
  });
});

describe('who holds a place', () => {
  const { tenures } = recordOf(
    ['2018-05-12', 'Harbour Wire', 'Hezbollah seized the town of Zabadani on Friday, residents said.'],
    [
      '2018-09-21',
      'Harbour Wire',
      'The Syrian army recaptured the town of Zabadani from Hezbollah on Thursday, the defence ministry said.',
    ],
  );

  it('is told with the day it began and the day it ended, and the claims for both', () => {
    expect(tenures.map(({ place, holder, begin, end }) => [place, holder, begin, end])).toEqual([
      ['Zabadani', 'Hezbollah', '2018-05-11', '2018-09-20'],
      ['Zabadani', 'Syrian army', '2018-09-20', null],
    ]);
    for (const { claims } of tenures) {
      expect(claims.map(({ slot }) => slot)).toEqual(expect.arrayContaining(['event', 'time', 'agent']));
      for (const { evidence } of claims) expect(evidence.length).toBeGreaterThan(0);
    }
  });
});

describe('what became of a meeting', () => {
  const announced: Told = [
    '2018-06-01',
    'Harbour Wire',
    'The two sides will hold peace talks in Tunis on June 20, a mediator said.',
  ];
  const became = (...later: readonly Told[]) =>
    recordOf(announced, ...later).appointments.map(({ edtf, place, state }) => [edtf, place, state]);

  it('is unknown while it is only announced', () => {
    expect(became()).toEqual([['2018-06-20', 'Tunis', 'announced']]);
  });

  it.each([
    ['held', '2018-06-21', 'The two sides held peace talks in Tunis on June 20, diplomats said.'],
    ['postponed', '2018-06-18', 'The peace talks in Tunis on June 20 were postponed, a diplomat said.'],
    ['cancelled', '2018-06-19', 'The peace talks in Tunis on June 20 were cancelled, a diplomat said.'],
  ])('is %s when a later report says so', (state, published, text) => {
    expect(became([published, 'Coast Post', text])).toEqual([['2018-06-20', 'Tunis', state]]);
  });
});

describe('a count that is reported and one that is verified', () => {
  it('stand side by side', () => {
    const { incidents } = recordOf([
      '2018-10-03',
      'Harbour Wire',
      'Human Rights Watch said 12 people were reported killed in the shelling of Zliten on Monday and that it had verified eight deaths.',
    ]);
    const figures = incidents.flatMap((incident) => incident.figures);
    expect(figures.map(({ best, state }) => [best, state])).toEqual(
      expect.arrayContaining([
        [12, expect.stringMatching(/reported|claimed/)],
        [8, 'verified'],
      ]),
    );
  });
});

describe('an incident that one side denies', () => {
  const { incidents } = recordOf(
    [
      '2018-10-03',
      'Harbour Wire',
      'Rebels said Syrian warplanes bombed the hospital in Douma on Tuesday, killing six patients.',
    ],
    [
      '2018-10-04',
      'Coast Post',
      'The Syrian army denied that its warplanes bombed the hospital in Douma on Tuesday.',
    ],
  );

  it('is contested, and shows who says what', () => {
    const [incident, ...others] = incidents;
    expect(others).toEqual([]);
    expect(incident!.grade.level).toBe('contested');
    const sides = incident!.claims
      .filter(({ slot }) => slot === 'event')
      .map(({ speakers, stance }) => [speakers.at(-1), stance]);
    expect(sides).toEqual(
      expect.arrayContaining([
        [expect.stringMatching(/rebels/i), 'asserts'],
        ['Syrian army', 'denies'],
      ]),
    );
  });
});
