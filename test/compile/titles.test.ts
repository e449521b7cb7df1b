/// What an incident is called: by both who made an exchange, by who withdrew, and a battle by its fighting.

import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

function titles(...texts: readonly string[]): readonly string[] {
  const lines = texts.map((text, i) =>
    JSON.stringify({ published: `2021-03-0${5 + i}`, outlet: `Post ${i}`, text }),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { reports } = readReports({ name: 'some.jsonl', bytes }, {});
  return buildRecord(reports, loadResources()).incidents.map(({ title }) => title);
}

describe('the title of an incident', () => {
  it.each([
    [
      'names both who exchanged prisoners',
      'Ukraine and Russia exchanged 40 prisoners on Monday.',
      'Ukraine and Russia exchanged prisoners',
    ],
    [
      'says who withdrew',
      'Rwandan troops withdrew from Goma on Monday.',
      'Rwandan government forces withdrew from Goma',
    ],
    [
      'is that of a battle, though a shell is told of once in it',
      'Clashes raged in Taiz on Monday. The battle for Taiz killed 38 people. Fighting in Taiz on Monday killed nine of them. Shelling in Taiz on Monday was heavy.',
      'People killed in fighting, Taiz',
    ],
  ])('%s', (_name, text, title) => {
    expect(titles(text)).toContain(title);
  });
});

describe('the fall of a town', () => {
  it('told as of last month is the one that was news then', () => {
    const fall = 'Rebels captured Goma on Monday, residents said.';
    const later =
      'The government and the rebels exchanged dozens of prisoners on Friday, the first deal since the fall of Goma this month.';
    expect(titles(fall, later).filter((title) => /took Goma/.test(title))).toHaveLength(1);
  });
});
