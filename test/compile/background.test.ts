import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import { BACKGROUND_RULES } from '../../src/lexicon/background.ts';
import type { Record } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';
import { actor, annotationOf, at, comparisonOf, day, event, place, reportOf } from './build.ts';

/// The record of small stories, each "published outlet: text".
function recordOf(
  ...stories: readonly (readonly [published: string, outlet: string, text: string])[]
): Record {
  const lines = stories.map(([published, outlet, text]) => JSON.stringify({ published, outlet, text }));
  const { reports } = readReports(
    { name: 'stories.jsonl', bytes: new TextEncoder().encode(lines.join('\n')) },
    {},
  );
  return buildRecord(reports, loadResources());
}

describe('what is no incident of its own', () => {
  it('who is blamed is a claim of the event, with stance and speaker', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Artillery shelled the town of Kharkiv on Thursday, killing four people. Residents blamed the Ukrainian army for the shelling. The Ukrainian army denied responsibility.',
    ]);
    expect(record.incidents.map(({ type }) => type)).toEqual(['shelling']);
    const blame = record.incidents[0]!.claims.filter(({ slot }) => slot === 'responsibility');
    expect(blame.map(({ value, stance, speakers }) => [value, stance, speakers.at(-1)])).toEqual([
      ['Ukrainian army', 'asserts', 'residents'],
      ['Ukrainian army', 'denies', 'Ukrainian army'],
    ]);
    expect(record.background.map(({ rule, of }) => [rule, of])).toContainEqual([
      'background/attribution',
      record.incidents[0]!.id,
    ]);
  });

  it('a deed of which it is said who did it and to whom is an incident, unless one of its kind is told beside it', () => {
    const typesOf = (text: string) =>
      recordOf(['2021-03-05', 'Harbour Times', text]).incidents.map(({ type }) => type);
    const told = 'Gunmen attacked the town of Goma on Thursday, killing four people.';
    expect(typesOf(`${told} A bridge was dynamited by rebels.`).sort()).toEqual([
      'attack',
      'remote-explosive',
    ]);
    expect(typesOf(`${told} A driver was shot dead by a man in a mask.`)).toEqual(['attack']);
    expect(typesOf(`${told} Rebels could dynamite a bridge.`)).toEqual(['attack']);
  });

  it.each([
    'The Ukrainian army denied responsibility for the shelling.',
    'The Ukrainian army denied any part in the shelling.',
    'The Ukrainian army said it was not behind the shelling.',
    'The Ukrainian army said it had nothing to do with the shelling.',
  ])('who denies a part in a deed contests who did it, and not that it was done: %s', (denial) => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      `Shells hit the town of Kharkiv on Thursday, killing four people. ${denial}`,
    ]);
    expect(record.incidents.map(({ type, status, grade }) => [type, status, grade.level])).toEqual([
      ['shelling', 'happened', 'single-source'],
    ]);
    const { agents, claims } = record.incidents[0]!;
    expect(agents).toEqual([]);
    expect(
      claims.filter(({ slot }) => slot === 'responsibility').map(({ value, stance }) => [value, stance]),
    ).toEqual([['Ukrainian army', 'denies']]);
  });

  it.each([
    ['The attack is attributed to the Ukrainian army.', ['Ukrainian army']],
    ['Residents blamed the Ukrainian army.', ['Ukrainian army']],
    ['The Ukrainian army claimed responsibility.', ['Ukrainian army']],
    ['Residents blamed neighbours.', []],
  ])(
    'who alone is blamed for a deed stands as who did it, by the word of who says so: %s',
    (blame, agents) => {
      const { incidents } = recordOf([
        '2021-03-05',
        'Harbour Times',
        `Shells hit the town of Kharkiv on Thursday, killing four people. ${blame}`,
      ]);
      const [incident] = incidents;
      expect(incident!.agents.map(({ name }) => name)).toEqual(agents);
      const claims = incident!.claims.filter(({ slot }) => slot === 'agent');
      expect(claims.map(({ value }) => value)).toEqual(agents);
    },
  );

  it('who denies a deed of which nobody named the doer has not done it, and denies none of it', () => {
    const told = 'A bomb killed four people in Kharkiv on Thursday.';
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      `${told} The Ukrainian army denied carrying out the bombing.`,
    ]);
    expect(record.incidents.map(({ agents, grade }) => [agents, grade.level])).toEqual([
      [[], 'single-source'],
    ]);
    const accused = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Ukrainian soldiers bombed the market in Kharkiv on Thursday, residents said. The Ukrainian army denied bombing the market.',
    ]);
    expect(accused.incidents.map(({ grade }) => grade.level)).toEqual(['contested']);
  });

  it('whom somebody fights says who they are, and of no fighting', () => {
    const told = (text: string) =>
      recordOf(['2021-03-05', 'Harbour Times', text]).incidents.map(({ type, targets }) => [
        type,
        targets.map(({ name }) => name),
      ]);
    expect(
      told('The coalition fighting the Islamic State in Iraq bombed a bridge in Mosul on Thursday.'),
    ).toEqual([['air-strike', ['bridge']]]);
    expect(told('Soldiers were fighting rebels near Mosul on Thursday.').map(([type]) => type)).toEqual([
      'armed-clash',
    ]);
  });

  it('an aim belongs to the operation, a plan by itself stands', () => {
    const both = recordOf([
      '2021-03-05',
      'Harbour Times',
      'The Ukrainian army launched an offensive on Thursday to recapture Kharkiv.',
    ]);
    expect(both.incidents.map(({ type, status }) => [type, status])).toEqual([['offensive', 'happened']]);
    expect(both.background.map(({ rule }) => rule)).toEqual(['background/aim']);
    const alone = recordOf([
      '2021-03-05',
      'Harbour Times',
      'The Ukrainian army will recapture Kharkiv within weeks.',
    ]);
    expect(alone.incidents.map(({ status }) => status)).toEqual(['planned']);
  });

  it('a truce that is only referred to is background, one that is made is not', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Guns shelled Kharkiv on Thursday in violation of the ceasefire.',
    ]);
    expect(record.incidents.map(({ type }) => type)).toEqual(['shelling']);
    const made = recordOf(['2021-03-05', 'Harbour Times', 'A ceasefire in Kharkiv took effect on Thursday.']);
    expect(made.incidents.map(({ type }) => type)).toEqual(['ceasefire']);
  });

  it('a total of the war is background of the event that is told', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Guns shelled Kharkiv on Thursday. More than 9,000 people have been killed since the war began.',
    ]);
    expect(record.incidents).toHaveLength(1);
    expect(record.incidents[0]!.figures).toEqual([]);
    expect(record.background.map(({ rule, of }) => [rule, of])).toEqual([
      ['background/total', record.incidents[0]!.id],
    ]);
  });

  it('keeps the claims of background, each with evidence', () => {
    const record = recordOf([
      '2021-03-05',
      'Harbour Times',
      'Guns shelled Kharkiv on Thursday. More than 9,000 people have been killed since the war began.',
    ]);
    for (const { claims, why } of record.background) {
      expect(why).toMatch(/^It .+\.$/u);
      expect(claims.length).toBeGreaterThan(0);
      for (const { evidence } of claims) expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it('what an analyst tied to an incident is part of it, however little it tells', () => {
    const text = 'Raiders seized Tarn on 3 March. Tarn fell, they say.';
    const holder = { ...at(text, 'Raiders'), actor: 0, name: 'Raiders' };
    const annotation = annotationOf(reportOf('a', '2020-03-04', text), {
      times: [day(text, '3 March', '2020-03-03')],
      places: [place(text, 'Tarn', 'geonames:1')],
      actors: [actor(text, 'Raiders', 'actor:raiders', { kind: 'group' })],
      events: [
        event(text, 'seized', 'non-state-actor-overtakes-territory', {
          time: 0,
          place: 0,
          agents: [holder],
          holder,
        }),
        event(text, 'fell', 'attack'),
      ],
    });
    const [seized, fell] = annotation.events.map(({ from, to }) => ({ report: 'a', from, to }));
    const head = { id: 'v1', by: 'N. Haddad', at: '2020-04-01T10:00:00Z', reason: 'the same event' };
    const without = compile([annotation], comparisonOf([annotation]), []);
    expect(without.incidents).toHaveLength(1);
    expect(without.background).toHaveLength(1);
    const verdicts = [{ ...head, kind: 'same' as const, a: seized!, b: fell! }];
    const tied = compile([annotation], comparisonOf([annotation]), verdicts);
    expect(tied.incidents[0]!.mentions).toHaveLength(2);
    expect(tied.background).toHaveLength(0);
  });
});

it('every rule says in words why', () => {
  for (const { why } of BACKGROUND_RULES) expect(`It ${why}.`).toMatch(/^It \p{Ll}[^.]+\.$/u);
});
