import { expect, it } from 'vitest';
import { conductOf } from '../../src/export/conduct.ts';
import { annotate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

function labels(text: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 'r', published: '2018-11-27', text }));
  const [report] = readReports({ name: 'r.jsonl', bytes }, {}).reports;
  return conductOf(annotate(report!, loadResources()))
    .map((found) => found.join(' '))
    .join(' | ');
}

it.each([
  ['Police shot dead two students at the bridge.', 'KILL FORCE ANY_ACTION'],
  ['Police arrested nine men in the old town.', 'ARREST ANY_ACTION'],
  ['Twelve strikers were detained overnight.', 'ARREST ANY_ACTION'],
  ['Officers fired tear gas at the marchers.', 'FORCE ANY_ACTION'],
  ['The police stood by as the mob set fire to the shops.', 'FAIL ANY_ACTION'],
  ['Troops were sent to the valley. The harvest was good.', 'ANY_ACTION | '],
  ['The shop lies behind the police station.', ''],
  ['The council failed to agree on a budget.', ''],
  ['Rebels killed two farmers.', ''],
])('%s', (text, wanted) => {
  expect(labels(text)).toBe(wanted);
});
