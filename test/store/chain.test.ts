/// The chain from words to the record: copies, other tellings and what people decided, each in a sentence.

import { describe, expect, it } from 'vitest';
import type { Incident, Verdict } from '../../src/model/index.ts';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { chainOf, type Step } from '../../src/store/chain.ts';
import { loadResources } from '../support/resources.ts';

const WIRE =
  'TRIPOLI (Harbour Wire) - Rebels killed at least six guards with rockets at the port of Sirte on Tuesday, the coast guard said in a statement that was read out on the radio.';

const TOLD = [
  ['2018-05-02', 'Harbour Wire', WIRE],
  ['2018-05-04', 'Evening Mail', WIRE],
  [
    '2018-05-03',
    'Coast Post',
    'Rockets fired by rebels on Tuesday killed eight guards at the port of Sirte, hospital officials said.',
  ],
];

function made(verdictsOn: (incident: Incident) => readonly Verdict[] = () => []) {
  const lines = TOLD.map(([published, outlet, text]) => JSON.stringify({ published, outlet, text }));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { reports } = readReports({ name: 'told.jsonl', bytes }, {});
  const related = relate(reports.map((report) => annotate(report, loadResources())));
  const before = record(related);
  const whole = record(related, verdictsOn(before.incidents[0]!));
  const incident = whole.incidents[0]!;
  const annotations = new Map(related.annotations.map((one) => [one.report.id, one]));
  const outlets = new Map(reports.map(({ id, outlet }) => [id, outlet!]));
  return (slot: string, words: RegExp, printed = 1): ReadonlyMap<Step['step'], string> => {
    const claim = incident.claims.find(
      ({ slot: of, evidence }) => of === slot && words.test(evidence[0]!.text) && evidence.length === printed,
    )!;
    const origin = whole.origins.find(({ id }) => id === claim.origin) ?? null;
    const { links } = whole;
    const sourceOf = (report: string): string => outlets.get(report)!;
    const chain = chainOf({ claim, origin, incident, annotations, links, sourceOf });
    return new Map(chain.map((one) => [one.step, one.words]));
  };
}

describe('the chain of a value', () => {
  const chain = made();

  it('says that a reprint adds no source', () => {
    expect(chain('figure', /six/, 2).get('copies')).toMatch(
      /2 reports carry the text of Harbour Wire.*count as one source/,
    );
    expect(chain('figure', /eight/).get('copies')).toBe('No other report was found that carries this text.');
  });

  it('counts a copied "Tuesday" from the day of the story, and not of the reprint', () => {
    expect(chain('time', /Tuesday/, 2).get('reading')).toContain(
      'counted from 2 May 2018, the day of the story',
    );
  });

  it('says as what else the event was taken, and why', () => {
    const told = chain('figure', /eight/).get('linking');
    expect(told).toMatch(
      /Taken for the same event as “killed” in (?:Harbour Wire|Evening Mail): .*both at Sirte/,
    );
    expect(told).toMatch(/\(\d+\.\d, where 2\.6 is enough\)/);
  });

  it('says that figures stand side by side', () => {
    expect(chain('figure', /eight/).get('record')).toMatch(
      /figure of its own .*1 other value is told beside it/,
    );
  });

  it('says what people decided, and what the rules read', () => {
    const decided = made(({ mentions }) => {
      const { report, event } = mentions[0]!;
      const bytes = new TextEncoder().encode(
        TOLD.map(([published, outlet, text]) => JSON.stringify({ published, outlet, text })).join('\n'),
      );
      const one = readReports({ name: 'told.jsonl', bytes }, {}).reports.find(({ id }) => id === report)!;
      const { from, to } = annotate(one, loadResources()).events[event]!;
      return [
        {
          ...{ id: 'v1', by: 'Lena', at: '2018-06-01T10:00:00Z', reason: 'seen in the log of the port' },
          ...{ kind: 'correct', mention: { report, from, to }, value: { slot: 'time', edtf: '2018-04-30' } },
        },
      ];
    });
    expect(decided('time', /Tuesday/).get('people')).toMatch(
      /Lena, 2018-06-01, corrected it: 2018-04-30, where the rules read 2018-05-01 \(seen in the log of the port\)/,
    );
    expect(decided('place', /Sirte/).get('people')).toMatch(/Nobody has decided anything about it/);
  });
});
