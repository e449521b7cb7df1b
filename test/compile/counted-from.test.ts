/// Days that are counted from another event, and nights and years that reach back from the day of the report.

import { describe, expect, it } from 'vitest';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

/// The day of the incident in this place; the report is of Wednesday, 15 May 2024.
function dayIn(place: string, text: string): string | undefined {
  const line = `${JSON.stringify({ id: 'r', published: '2024-05-15', outlet: 'Valley Post', text })}\n`;
  const { reports } = readReports({ name: 'r.jsonl', bytes: new TextEncoder().encode(line) }, {});
  const { incidents } = record(relate(reports.map((report) => annotate(report, loadResources()))));
  return incidents.find((incident) => incident.place?.name === place)?.edtf;
}

describe('the day of an incident', () => {
  it.each([
    [
      'is moved by what is told to lie between two events',
      'Omdurman',
      'Gunmen burned a mill in Mellit on Monday, two days after shells hit a school in Omdurman.',
      '2024-05-11~',
    ],
    [
      'is that of the other one, where hours lie between them',
      'Omdurman',
      'Jets bombed a mill in Mellit on Monday, hours after shells hit a school in Omdurman.',
      '2024-05-13',
    ],
    [
      'is its own, whatever lies between them',
      'Omdurman',
      'Jets bombed a mill in Mellit on Monday, days after shells hit a school in Omdurman on Friday.',
      '2024-05-10',
    ],
    [
      'reaches over the night that ends on the day of the report',
      'Omdurman',
      'Shells hit a school in Omdurman overnight, doctors said.',
      '2024-05-14/2024-05-15',
    ],
    [
      'is the night of two days that are told with it',
      'Omdurman',
      'In the night of 12 to 13 May shells hit a school in Omdurman. Jets bombed a mill in Mellit on 14 May.',
      '2024-05-12/2024-05-13',
    ],
    [
      'is the night from one weekday to the next',
      'Omdurman',
      'Shells hit a school in Omdurman overnight from Saturday to Sunday.',
      '2024-05-11/2024-05-12',
    ],
    [
      'is one of two days that no night joins',
      'Omdurman',
      'Troops marched from Saturday to Sunday. Shells hit a school in Omdurman on Monday night.',
      '2024-05-13',
    ],
    [
      'goes on from a day that opens the sentence',
      'Omdurman',
      'Since Sunday, 20 people have been killed in shelling in Omdurman.',
      '2024-05-12/2024-05-15',
    ],
    [
      'is that of what was told, and not that of the words',
      'Omdurman',
      'Jets bombed a mill in Mellit on Monday, doctors said on Tuesday. Shells hit a school in Omdurman the same day.',
      '2024-05-13',
    ],
    [
      'reaches over the past year',
      'Omdurman',
      'Shelling killed 300 people in Omdurman over the past year.',
      '2023-05-16/2024-05-15',
    ],
  ])('%s', (_, place, text, day) => {
    expect(dayIn(place, text)).toBe(day);
  });
});
