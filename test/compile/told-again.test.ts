/// What several reports tell of one deed as more becomes known, and of another deed beside it.

import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

type Told = readonly [day: string, text: string];

/// Day, number of reports and the dead of each incident.
function incidentsOf(...told: readonly Told[]): readonly string[] {
  const lines = told.map(([published, text], i) =>
    JSON.stringify({ published, outlet: `Outlet ${i + 1}`, text }),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { reports } = readReports({ name: 'told.jsonl', bytes }, {});
  return buildRecord(reports, loadResources()).incidents.map(({ edtf, reports: all, figures }) => {
    const dead = figures.filter(({ effect }) => effect === 'killed').map(({ best }) => best);
    return `${edtf} ${all.length} ${dead.join(' ')}`;
  });
}

const RAID: Told = [
  '2024-07-09',
  'An Israeli air strike hit a school east of Khan Younis on Tuesday, killing at least 20 people.',
];

describe('a toll that rises', () => {
  it('is told of the deed, and not of the day on which it rose', () => {
    const later = 'The death toll from the Israeli air strike on a school in Abasan rose to 31 on Wednesday.';
    expect(incidentsOf(RAID, ['2024-07-10', later])).toEqual(['2024-07-09 2 20 31']);
  });
});

describe('a place outside a town', () => {
  it('may be a smaller one on that side of it, and is not the town', () => {
    const east =
      'At least 20 people were killed on Tuesday when an Israeli air strike hit a school in Abasan.';
    const far =
      'At least 20 people were killed on Tuesday when an Israeli air strike hit a school in Nuseirat.';
    expect(incidentsOf(RAID, ['2024-07-10', east])).toHaveLength(1);
    expect(incidentsOf(RAID, ['2024-07-10', far])).toHaveLength(2);
  });
});
