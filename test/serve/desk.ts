/// A page over a small hand-made archive whose words are hostile on purpose.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { Annotation, Report } from '../../src/model/index.ts';
import { type Desk, pageOf } from '../../src/serve/app.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, incident, received, record, report } from '../store/fixtures.ts';

export const TEXT =
  'Raiders attacked six guards on Tuesday, the coast guard said. <script>alert(1)</script>\n\nThe end.';
const HOSTILE = '<img src=x onerror=alert(1)> "raid"';

export async function page(
  desk: Partial<Desk> = {},
): Promise<{ readonly app: Hono; readonly close: () => Promise<void> }> {
  const archive = openSqlite(mkdtempSync(join(tmpdir(), 'tetrapylon-page-')), 'write');
  const more: Partial<Report> = { title: 'Raiders strike', outlet: 'Harbour Wire' };
  await archive.addReports([received('r1', TEXT, more)], '2018-05-03T10:00:00Z');
  const contested = incident('i2', {
    ...{
      title: HOSTILE,
      edtf: '2018-04~/2018-05',
      begin: '2018-04-01',
      end: '2018-05-31',
      independentSources: 2,
    },
    grade: { level: 'contested', reason: HOSTILE, rule: 'denied' },
    claims: [claim('c3', { stance: 'denies', speakers: [HOSTILE] }), claim('c4')],
    figures: [
      {
        of: 'guard',
        low: 6,
        best: null,
        high: null,
        hedge: 'at-least',
        state: 'claimed',
        effect: 'killed',
        words: 'at least six guards',
        claim: 'c3',
      },
      {
        of: 'guard',
        low: 9,
        best: 9,
        high: 9,
        hedge: 'exact',
        state: 'reported',
        effect: 'killed',
        words: 'nine guards',
        claim: 'c4',
      },
    ],
  });
  const made = record([incident('i1'), contested]);
  const beside = { rule: 'background/attribution', why: 'Blame is no event.', of: 'i1' };
  const background = [{ ...incident('b1', { title: 'Blamed: raiders' }), ...beside }];
  const whole = { ...made, background, problems: [{ report: 'r1', from: 0, to: 7, message: HOSTILE }] };
  await archive.writeRecord(whole, { rules: 'a', inputs: await archive.inputs() });
  const assets = fileURLToPath(new URL('../../dist/assets', import.meta.url));
  const app = pageOf({
    archive,
    annotation: async (id) => (id === 'r1' ? annotation(more) : undefined),
    assets,
    ...desk,
  });
  return { app, close: () => archive.close() };
}

function annotation(more: Partial<Report>): Annotation {
  const at = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
  return {
    report: report('r1', TEXT, more),
    division: {
      form: 'story',
      entries: [{ from: 0, to: TEXT.length }],
      passages: [
        { from: 0, to: TEXT.indexOf('\n'), kind: 'paragraph', entry: 0 },
        { ...at('The end.'), kind: 'paragraph', entry: 0 },
      ],
    },
    sentences: [],
    times: [
      {
        ...at('Tuesday'),
        rule: 'times/weekday',
        value: {
          type: 'DATE',
          value: '2018-05-01',
          edtf: '2018-05-01',
          form: { kind: 'fixed', value: '2018-05-01' },
        },
      },
    ],
    places: [],
    actors: [
      {
        ...at('guards'),
        rule: 'actors/noun',
        value: { kind: 'group', name: 'guards', reference: 'description' },
      },
    ],
    figures: [
      {
        ...at('six guards'),
        rule: 'figures/count',
        value: { low: 6, best: 6, high: 6, hedge: 'exact', of: 'guard', kind: 'count' },
      },
    ],
    statements: [],
    events: [],
    problems: [],
  };
}
