import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

type Story = readonly [published: string, outlet: string, text: string];

function recordOf(...stories: readonly Story[]): Record {
  const lines = stories.map(([published, outlet, text]) => JSON.stringify({ published, outlet, text }));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return buildRecord(readReports({ name: 'stories.jsonl', bytes }, {}).reports, loadResources());
}

const incidentsOf = (...stories: readonly Story[]) =>
  recordOf(...stories).incidents.map(({ type, reports }) => `${type} ${reports.length}`);

const MORNING = 'Shells fired by militants hit a market in Kharkiv, killing four people, doctors said.';
const AGAIN = 'A market in Kharkiv was hit by shells that militants fired, killing six people, medics said.';

describe('what is told without a day', () => {
  it('is the news of its report: within days it is one event, months later another', () => {
    expect(
      incidentsOf(['2021-03-05', 'Harbour Times', MORNING], ['2021-03-06', 'Valley Post', AGAIN]),
    ).toEqual(['shelling 2']);
    expect(
      incidentsOf(['2021-03-05', 'Harbour Times', MORNING], ['2021-06-06', 'Valley Post', AGAIN]),
    ).toEqual(['shelling 1', 'shelling 1']);
  });

  it('is not what another report says was over long before, unless this one names the day too', () => {
    const dated = 'On Thursday shells fired by militants hit a market in Kharkiv, killing four people.';
    expect(incidentsOf(['2021-03-05', 'Harbour Times', dated], ['2021-06-06', 'Valley Post', AGAIN])).toEqual(
      ['shelling 1', 'shelling 1'],
    );
    const named = `On 4 March shells fired by militants hit a market in Kharkiv, killing four people. ${AGAIN}`;
    expect(incidentsOf(['2021-03-05', 'Harbour Times', dated], ['2021-06-06', 'Valley Post', named])).toEqual(
      ['shelling 2'],
    );
  });
});

describe('a side of a country', () => {
  it('holds what lies on that side of its middle, up to its edge, and nothing on the other', () => {
    const why = (side: string): string => {
      const { links } = recordOf(
        [
          '2021-03-04',
          'Harbour Times',
          'An air strike on a market in Zliten, Libya killed at least 14 people on Tuesday.',
        ],
        [
          '2021-03-04',
          'Valley Post',
          `At least 14 died on Tuesday when jets bombed a market in ${side} Libya.`,
        ],
      );
      return links.flatMap(({ reasons }) => reasons.map(({ words }) => words)).join('; ');
    };
    expect(why('western')).toContain('Zliten and western Libya: one can lie in the other');
    expect(why('northwestern')).toContain('one can lie in the other');
    expect(why('southern')).toContain('Zliten is not southern Libya');
    expect(why('southeastern')).toContain('Zliten is not southeastern Libya');
  });
});

describe('what a side of an incident is', () => {
  const first = (text: string) => recordOf(['2021-03-05', 'Harbour Times', text]).incidents[0]!;

  it('counts with what befell those counted, whatever stands between', () => {
    const effects = (text: string) => first(text).figures.map(({ best, effect }) => [best, effect]);
    expect(effects('Three villagers who had stayed behind were shot dead near Sinjar.')).toEqual([
      [3, 'killed'],
    ]);
    expect(effects('Rebels torched 120 of the 300 homes near Sinjar.')).toEqual([[120, 'destroyed']]);
  });

  it('is not its own enemy', () => {
    const { agents, targets } = first('Our units repelled attacks near Sinjar on Monday.');
    expect(agents.map(({ name }) => name)).toEqual(['units']);
    expect(targets).toEqual([]);
  });
});

describe('who took a place', () => {
  it('is told again without a day long after', () => {
    const took = 'Rebels seized Izyum on Thursday, the mayor said.';
    const later = 'The mayor recalled how rebels seized Izyum. He spoke at a school.';
    expect(incidentsOf(['2021-03-05', 'Harbour Times', took], ['2021-04-06', 'Valley Post', later])).toEqual([
      'non-state-actor-overtakes-territory 2',
    ]);
  });

  it('has not taken the next quarter of the town', () => {
    const took = (quarter: string): string =>
      `The army took the ${quarter} neighbourhood of Aleppo, a military source said.`;
    const [first, second] = [took('Karam al-Jabal'), took('Bustan al-Qasr')];
    expect(
      incidentsOf(['2021-10-30', 'Harbour Times', first], ['2021-10-31', 'Valley Post', second]),
    ).toEqual(['government-regains-territory 1', 'government-regains-territory 1']);
    expect(incidentsOf(['2021-10-30', 'Harbour Times', first], ['2021-10-31', 'Valley Post', first])).toEqual(
      ['government-regains-territory 2'],
    );
  });
});

describe('reports of one story that stand far apart', () => {
  const HEAD = 'Market in Kharkiv shelled';
  const tell = (killed: string, day: string, outlet: string): Story => [
    day,
    outlet,
    `${HEAD}\n\nShells fired by militants hit a market in Kharkiv, killing ${killed} people, doctors said. Stalls burned and traders fled.`,
  ];

  it('are of one event where their leads count alike, and of two where they do not', () => {
    expect(
      incidentsOf(tell('four', '2021-03-05', 'Harbour Times'), tell('four', '2021-06-06', 'Valley Post')),
    ).toEqual(['shelling 2']);
    expect(
      incidentsOf(tell('four', '2021-03-05', 'Harbour Times'), tell('seven', '2021-06-06', 'Valley Post')),
    ).toEqual(['shelling 1', 'shelling 1']);
  });
});

describe('the night between two days', () => {
  it('is told as of either', () => {
    const late = 'A bomb exploded at a market in Kharkiv late on Sunday, killing nine people, police said.';
    const early =
      'A bomb exploded at a market in Kharkiv early on Monday, killing nine people, doctors said.';
    const noon = 'A bomb exploded at a market in Kharkiv on Tuesday, killing nine people, doctors said.';
    expect(incidentsOf(['2021-03-08', 'Harbour Times', late], ['2021-03-08', 'Valley Post', early])).toEqual([
      'remote-explosive 2',
    ]);
    expect(incidentsOf(['2021-03-09', 'Harbour Times', late], ['2021-03-09', 'Valley Post', noon])).toEqual([
      'remote-explosive 1',
      'remote-explosive 1',
    ]);
  });
});

describe('a count over a war or a long time', () => {
  it('joins no single event, and is background', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'An attack in Kharkiv killed nine people on Thursday. Since then the wounded have been treated. More than 9,000 people have been killed in two years of war.',
    ]);
    const figures = record.incidents.flatMap((one) => one.figures.map(({ best, low }) => best ?? low));
    expect(figures).not.toContain(9000);
    expect(record.background.map(({ rule }) => rule)).toContain('background/total');
  });

  it('over a month is not the toll of one day', () => {
    const record = recordOf(
      ['2021-04-02', 'Harbour Times', 'Shelling of Kharkiv killed four people on 28 March, doctors said.'],
      ['2021-04-03', 'Valley Post', 'Shelling of Kharkiv killed 270 people in March, doctors said.'],
    );
    const tolls = record.incidents.map(({ figures }) => figures.map(({ best }) => best));
    expect(tolls).not.toContainEqual(expect.arrayContaining([4, 270]));
  });

  it('a stretch between two that are not known exactly is one', () => {
    const record = recordOf([
      '2018-11-20',
      'Harbour Times',
      'Shelling killed forty people in Kharkiv between mid-August and late October, doctors said.',
    ]);
    expect(record.incidents.map(({ edtf }) => edtf)).toEqual(['2018-08-11~/2018-10-31~']);
  });

  it('what has gone on since long ago is background', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Ukraine has been hit by unrest since early 2014. A bomb exploded in Kharkiv on Thursday, killing two people.',
    ]);
    expect(record.incidents.map(({ edtf }) => edtf)).toEqual(['2021-03-04']);
  });

  it('how a war of long ago began is background, a protest of this week is not', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'The war began with protests in early 2014. Protests in Kharkiv drew hundreds on Thursday.',
    ]);
    expect(record.background.map(({ rule }) => rule)).toEqual(['background/outset']);
    expect(record.incidents.map(({ edtf }) => edtf)).toEqual(['2021-03-04']);
  });
});

describe('a headline', () => {
  it('tells what the report begins with, though it names a wider place', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Car bomb kills nine in eastern Ukraine\n\nA car bomb exploded at a market in Kharkiv on Thursday, killing nine people, police said.',
    ]);
    expect(record.incidents.map(({ type, edtf }) => [type, edtf])).toEqual([
      ['remote-explosive', '2021-03-04'],
    ]);
  });
});

describe('a form that is filled again', () => {
  it('is no reprint a week later, when it counts others', () => {
    const weekly = (killed: string, deaths: string): string =>
      `${killed} civilians were killed in Kharkiv region this week, the monitoring mission said in its review. Shelling killed ${deaths} people in Chuhuiv on Tuesday, it said.`;
    const record = recordOf(
      ['2022-06-12', 'Weekly Monitor', weekly('Fourteen', 'four')],
      ['2022-06-19', 'Weekly Monitor', weekly('Nine', 'two')],
    );
    expect(record.incidents.map(({ edtf }) => edtf).sort()).toEqual([
      '2022-06-06/2022-06-12',
      '2022-06-07',
      '2022-06-13/2022-06-19',
      '2022-06-14',
    ]);
  });
});

describe('a count since a day', () => {
  const counts = (since: string) =>
    recordOf([
      '2021-03-25',
      'Harbour Times',
      `Doctors say 140 people have been killed in Kharkiv since ${since}.`,
    ]).incidents.length;

  it('runs over many events where that day is weeks ago', () => {
    expect(counts('20 January')).toBe(0);
    expect(counts('Monday')).toBe(1);
  });
});

describe('a town and the land of its name', () => {
  const inTown: Story = [
    '2021-10-15',
    'Harbour Times',
    'Blast at mosque near Kandahar kills 41\n\nA bomb killed 41 people at a mosque in the Afghan town of Spin Boldak on Friday, officials said.',
  ];

  it('are one place to a headline, or where as many died', () => {
    const inLand = 'A bomb killed 41 people at a mosque in Kandahar on Friday, medics said.';
    expect(incidentsOf(inTown, ['2021-10-15', 'Valley Post', inLand])).toEqual(['remote-explosive 2']);
  });

  it('are two where nothing else says that they are one', () => {
    const alone =
      'A bomb killed 41 people at a mosque in the Afghan town of Spin Boldak on Friday, officials said.';
    const elsewhere = 'A bomb killed two traders at a bridge in Kandahar on Friday, police said.';
    expect(
      incidentsOf(['2021-10-15', 'Harbour Times', alone], ['2021-10-15', 'Valley Post', elsewhere]),
    ).toHaveLength(2);
  });
});

describe('a suicide bombing', () => {
  it('may be told as a blast', () => {
    expect(
      incidentsOf(
        [
          '2021-10-15',
          'Harbour Times',
          'A suicide bombing at a mosque in Kandahar killed 41 people on Friday.',
        ],
        [
          '2021-10-15',
          'Valley Post',
          'A blast at a mosque in Kandahar killed 41 people on Friday, medics said.',
        ],
      ),
    ).toHaveLength(1);
  });
});

describe('what is counted over several days', () => {
  it('is the raid of none of them', () => {
    const total = 'Air strikes on Idlib have killed nearly 50 people over the past three days, doctors said.';
    const one = 'On Monday air strikes on Idlib killed 23 people.';
    const record = recordOf(['2021-03-05', 'Harbour Times', `${total} ${one}`]);
    expect(record.incidents.map(({ edtf }) => edtf).sort()).toEqual(['2021-03-01', '2021-03-02/2021-03-05~']);
  });
});

describe('what came a day after something else', () => {
  it('is another event, on the day before that of the first', () => {
    const strike = 'A drone strike on a bus station in Kharkiv killed 11 people on Thursday.';
    const ambush = 'The strike came a day after militiamen ambushed an army convoy, killing seven soldiers.';
    const record = recordOf(['2021-03-06', 'Harbour Times', `${strike} ${ambush}`]);
    expect(record.incidents.map(({ type, edtf }) => `${type} ${edtf}`).sort()).toEqual([
      'air-strike 2021-03-04',
      'armed-clash 2021-03-03~',
    ]);
  });
});
