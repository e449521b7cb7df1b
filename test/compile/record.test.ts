import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import { momentOf } from '../../src/compile/moments.ts';
import type { Annotation, Record, Verdict } from '../../src/model/index.ts';
import { actor, annotationOf, at, comparisonOf, day, event, place, reportOf, statement } from './build.ts';

const TOWN = 'geonames:1';

/// "Raiders seized Tarn on …": a town changes hands.
function taking(id: string, published: string, text: string, value: string, outlet: string): Annotation {
  const holder = { ...at(text, 'Raiders'), actor: 0, name: 'Raiders' };
  return annotationOf(reportOf(id, published, text, { outlet }), {
    times: [day(text, /\d+ \w+|May/.exec(text)![0], value)],
    places: [place(text, 'Tarn', TOWN, ['country:XX'])],
    actors: [actor(text, 'Raiders', 'actor:raiders', { kind: 'group' })],
    events: [
      event(text, 'seized', 'non-state-actor-overtakes-territory', {
        time: 0,
        place: 0,
        agents: [holder],
        holder,
      }),
    ],
  });
}

/// "The ministry said raiders shelled Tarn on 3 March."
function shelling(
  id: string,
  outlet: string,
  speaker: string,
  stance: 'asserts' | 'denies' = 'asserts',
): Annotation {
  const text = `${speaker} said guns shelled Tarn on 3 March.`;
  return annotationOf(reportOf(id, '2020-03-04', text, { outlet }), {
    times: [day(text, '3 March', '2020-03-03')],
    places: [place(text, 'Tarn', TOWN)],
    actors: [actor(text, speaker, `actor:${speaker.toLowerCase().replaceAll(' ', '-')}`)],
    statements: [statement(text, speaker, 'guns shelled Tarn on 3 March', { stance })],
    events: [event(text, 'shelled', 'shelling', { time: 0, place: 0, statement: 0 })],
  });
}

function recordOf(
  annotations: readonly Annotation[],
  copies = {},
  verdicts: readonly Verdict[] = [],
): Record {
  return compile(annotations, comparisonOf(annotations, copies), verdicts);
}

const head = { id: 'v1', by: 'N. Haddad', at: '2020-04-01T10:00:00Z', reason: 'read both again' };

describe('incidents', () => {
  it('joins two reports of one event and keeps two events apart', () => {
    const early = taking('a', '2020-06-01', 'Raiders seized Tarn in May.', '2020-05', 'One');
    const again = taking('b', '2020-12-12', 'Raiders seized Tarn on 9 December.', '2020-12-09', 'Two');
    const wide = taking(
      'c',
      '2020-12-13',
      'Raiders seized Tarn on 9 December, they say.',
      '2020-12-09',
      'Three',
    );
    const { incidents } = recordOf([early, again, wide]);
    expect(incidents.map(({ edtf, reports }) => [edtf, reports])).toEqual([
      ['2020-05', ['a']],
      ['2020-12-09', ['b', 'c']],
    ]);
  });

  it('keeps a plan apart from a deed where no day ties them', () => {
    const deed = taking('a', '2020-06-01', 'Raiders seized Tarn in May.', '2020-05', 'One');
    const [event] = deed.events;
    const { time: _, ...undated } = event!.value;
    const plan = taking('b', '2020-06-02', 'Raiders who seized Tarn in May plan more.', '2020-05', 'Two');
    const bare = { ...deed, events: [{ ...event!, value: undated }] };
    const planned = {
      ...plan,
      events: [{ ...plan.events[0]!, value: { ...undated, status: 'planned' as const } }],
    };
    expect(
      recordOf([bare, planned])
        .incidents.map(({ status }) => status)
        .sort(),
    ).toEqual(['happened', 'planned']);
  });

  it('does not depend on the order in which reports arrive', () => {
    const all = [
      shelling('a', 'One', 'Alpha Ministry'),
      shelling('b', 'Two', 'Beta Group'),
      shelling('c', 'Three', 'Alpha Ministry'),
    ];
    expect(recordOf([...all].reverse())).toEqual(recordOf(all));
  });

  it('gives every claim evidence whose words stand in the report', () => {
    const all = [shelling('a', 'One', 'Alpha Ministry'), shelling('b', 'Two', 'Beta Group')];
    const texts = new Map(all.map(({ report }) => [report.id, report.text]));
    const claims = recordOf(all).incidents.flatMap((incident) => incident.claims);
    expect(claims.length).toBeGreaterThan(4);
    for (const { evidence } of claims) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { report, from, to, text } of evidence)
        expect(texts.get(report)!.slice(from, to)).toBe(text);
    }
  });
});

describe('independent sources', () => {
  it('counts one speaker once, whoever prints the words', () => {
    const { incidents } = recordOf([
      shelling('a', 'One', 'Alpha Ministry'),
      shelling('b', 'Two', 'Alpha Ministry'),
    ]);
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({ independentSources: 1, grade: { level: 'single-source' } });
    expect(incidents[0]!.grade.reason).toContain('Alpha Ministry');
  });

  it('counts two speakers as two', () => {
    const { incidents } = recordOf([
      shelling('a', 'One', 'Alpha Ministry'),
      shelling('b', 'Two', 'Beta Group'),
    ]);
    expect(incidents[0]).toMatchObject({ independentSources: 2, grade: { level: 'corroborated' } });
  });

  it('adds nothing for a reprint', () => {
    const first = shelling('a', 'One', 'Alpha Ministry');
    const copy = { ...first, report: { ...first.report, id: 'b', outlet: 'Two', published: '2020-03-05' } };
    const alone = recordOf([first]).incidents[0]!;
    const both = recordOf([first, copy], { b: 'a' }).incidents;
    expect(both).toHaveLength(1);
    expect(both[0]!.grade.level).toBe(alone.grade.level);
    expect(both[0]!.independentSources).toBe(alone.independentSources);
    expect(both[0]!.claims.map(({ value }) => value)).toEqual(alone.claims.map(({ value }) => value));
    expect(both[0]!.claims.every(({ evidence }) => evidence.length === 2)).toBe(true);
  });
});

describe('grades', () => {
  it('calls contested what one asserts and another denies', () => {
    const { incidents } = recordOf([
      shelling('a', 'One', 'Alpha Ministry'),
      shelling('b', 'Two', 'Beta Group', 'denies'),
    ]);
    expect(incidents[0]!.grade).toEqual({
      level: 'contested',
      reason: 'Asserted by Alpha Ministry; denied or doubted by Beta Group.',
      rule: 'grade/contested',
    });
  });

  it('lets an analyst overrule, with name, day and reason', () => {
    const only = shelling('a', 'One', 'Alpha Ministry');
    const mention = { report: 'a', ...at(only.report.text, 'shelled') };
    const { incidents } = recordOf([only], {}, [{ ...head, kind: 'grade', mention, level: 'discounted' }]);
    expect(incidents[0]!.grade).toEqual({
      level: 'discounted',
      reason: 'N. Haddad, 2020-04-01: read both again',
      rule: 'verdict',
    });
  });
});

describe('verdicts', () => {
  const a = shelling('a', 'One', 'Alpha Ministry');
  const b = shelling('b', 'Two', 'Beta Group');
  const pair = {
    a: { report: 'a', ...at(a.report.text, 'shelled') },
    b: { report: 'b', ...at(b.report.text, 'shelled') },
  };

  it('keep apart what the rules would join', () => {
    expect(recordOf([a, b]).incidents).toHaveLength(1);
    expect(recordOf([a, b], {}, [{ ...head, kind: 'different', ...pair }]).incidents).toHaveLength(2);
  });

  it('keep apart even where a chain of links would join', () => {
    const c = shelling('c', 'Three', 'Gamma Agency');
    const { incidents } = recordOf([a, b, c], {}, [{ ...head, kind: 'different', ...pair }]);
    const groups = incidents.map(({ reports }) => reports.join(''));
    expect(groups.some((group) => group.includes('a') && group.includes('b'))).toBe(false);
  });

  it('say so when their words hold no event any more', () => {
    const mention = { report: 'a', from: 0, to: 3 };
    const { problems } = recordOf([a], {}, [{ ...head, kind: 'reject', mention }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('verdict v1 of N. Haddad');
  });

  it('take a rejected mention out of the record', () => {
    const { incidents } = recordOf([a], {}, [{ ...head, kind: 'reject', mention: pair.a }]);
    expect(incidents).toEqual([]);
  });
});

describe('tenures', () => {
  it('end when another holder begins', () => {
    const first = taking('a', '2020-06-01', 'Raiders seized Tarn in May.', '2020-05', 'One');
    const text = 'Army seized Tarn on 9 December.';
    const holder = { ...at(text, 'Army'), actor: 0, name: 'Army' };
    const second = annotationOf(reportOf('b', '2020-12-10', text, { outlet: 'Two' }), {
      times: [day(text, '9 December', '2020-12-09')],
      places: [place(text, 'Tarn', TOWN)],
      actors: [actor(text, 'Army', 'actor:army')],
      events: [
        event(text, 'seized', 'government-regains-territory', {
          time: 0,
          place: 0,
          agents: [holder],
          holder,
        }),
      ],
    });
    expect(recordOf([first, second]).tenures).toMatchObject([
      { place: 'Tarn', holder: 'Raiders', begin: '2020-05', end: '2020-12-09' },
      { place: 'Tarn', holder: 'Army', begin: '2020-12-09', end: null },
    ]);
  });
});

describe('what has no day', () => {
  it.each([
    ['happened', undefined, '[..2020-03-04]'],
    ['planned', undefined, '[2020-03-04..]'],
    ['possible', 'could', '[2020-03-04..]'],
    ['possible', 'risk of', '[2020-03-04..]'],
    ['possible', 'could have', '[..2020-03-04]'],
    ['possible', 'tried to', '[..2020-03-04]'],
    ['possible', 'reportedly', '[..2020-03-04]'],
    ['possible', undefined, '[..2020-03-04]'],
  ] as const)('that is %s (%s) was or comes at %s', (status, hedge, edtf) => {
    const text = 'They said guns shelled Tarn.';
    const more = { status, ...(hedge === undefined ? {} : { hedge }) };
    const { value } = event(text, 'shelled', 'shelling', more);
    const annotation = annotationOf(reportOf('a', '2020-03-04', text), {});
    expect(momentOf(annotation, value, '2020-03-04').edtf).toBe(edtf);
  });
});
