/// What a short report is about: its lead decides.

import { expect, it } from 'vitest';
import { labelOf } from '../../src/export/label.ts';
import { annotate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

function label(text: string): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 'r', published: '2018-11-27', text }));
  const [report] = readReports({ name: 'r.jsonl', bytes }, {}).reports;
  return labelOf(annotate(report!, loadResources()));
}

it.each([
  [
    'Police opened fire on a demonstration in the capital, killing two students.',
    'Excessive force against protesters',
  ],
  ['Teachers marched to the ministry on Monday to ask for higher pay.', 'Peaceful protest'],
  ['Youths threw stones at officers during a demonstration and set fire to a bus.', 'Violent demonstration'],
  ['Customs officers seized forty rifles and ammunition from a lorry.', 'Disrupted weapons use'],
  ['The rebels and the government signed a ceasefire agreement on Friday.', 'Agreement'],
  ['A mob beat two men to death after a quarrel over a cow.', 'Mob violence'],
  ['Fighters attacked an army checkpoint and killed three soldiers.', 'Armed clash'],
])('%s → %s', (text, wanted) => {
  expect(label(text)).toBe(wanted);
});

it('has no label where nothing of the kind is told', () => {
  expect(label('The library opens at nine and closes at five.')).toBeUndefined();
});
