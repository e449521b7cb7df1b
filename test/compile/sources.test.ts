import { describe, expect, it } from 'vitest';
import type { Incident, Record } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

const resources = loadResources();

function recordOf(...stories: readonly (readonly [outlet: string, text: string])[]): Record {
  const lines = stories.map(([outlet, text]) => JSON.stringify({ published: '2021-03-05', outlet, text }));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return buildRecord(readReports({ name: 'stories.jsonl', bytes }, {}).reports, resources);
}

const shelling = (record: Record): Incident => record.incidents.find(({ type }) => type === 'shelling')!;

/// The identities by which the event's speakers count.
const sourcesOf = ({ claims }: Incident): readonly string[] => [
  ...new Set(claims.filter(({ slot }) => slot === 'event').map(({ source }) => source)),
];

describe('who counts as one source', () => {
  it('a person by full name, surname, role and pronoun', () => {
    const record = recordOf([
      'Harbour Times',
      'Guns shelled Kharkiv on Thursday, said Olena Marchuk, a teacher. Marchuk said the shelling of Kharkiv killed two people. According to her, the shelling lasted an hour.',
    ]);
    expect(sourcesOf(shelling(record))).toEqual(['name:olena-marchuk']);
    expect(shelling(record).grade.level).toBe('single-source');
  });

  it('"they" and "it" for who spoke last, unless others were named since', () => {
    const speakers = (text: string) => {
      const record = recordOf(['Harbour Times', text]);
      return record.incidents.flatMap(({ claims }) =>
        claims.filter(({ slot }) => slot === 'event').map(({ speakers: all }) => all.at(-1)),
      );
    };
    const text = 'Guns shelled Kharkiv on Thursday, residents said.';
    expect(speakers(`${text} Two people were killed in the shelling, they said.`)).toEqual(['residents']);
    expect(
      speakers("Guns shelled Kharkiv on Thursday, an emergency lawyers' group said.").every(
        (one) => one === "an emergency lawyers' group",
      ),
    ).toBe(true);
  });

  it('a spokesman and the body that he speaks for', () => {
    const record = recordOf(
      [
        'Harbour Times',
        'A spokesman for Human Rights Watch, Paul Reed, said guns shelled Kharkiv on Thursday.',
      ],
      ['Evening Herald', 'Guns shelled Kharkiv on Thursday, Human Rights Watch said.'],
    );
    expect(shelling(record).reports).toHaveLength(2);
    expect(sourcesOf(shelling(record))).toEqual(['actor:hrw']);
  });

  it('a state, its ministry, and the agency that it directs', () => {
    const record = recordOf(
      ['TASS', 'Guns shelled Kharkiv on Thursday, killing two people.'],
      ['Harbour Times', 'Guns shelled Kharkiv on Thursday, the Russian Defense Ministry said.'],
    );
    expect(shelling(record).reports).toHaveLength(2);
    expect(sourcesOf(shelling(record))).toEqual(['state:RU']);
    expect(shelling(record).grade.level).toBe('single-source');
  });

  it('two bodies are two', () => {
    const record = recordOf(
      ['Harbour Times', 'Guns shelled Kharkiv on Thursday, Human Rights Watch said.'],
      ['Evening Herald', 'Guns shelled Kharkiv on Thursday, the Russian Defense Ministry said.'],
    );
    expect(shelling(record).grade).toMatchObject({ level: 'corroborated' });
    expect(shelling(record).grade.reason).toContain('Human Rights Watch');
  });
});

describe('what a claim rests on', () => {
  it.each([
    ['Video posted online showed that guns shelled Kharkiv on Thursday.', 'footage'],
    ['Satellite images show that guns shelled Kharkiv on Thursday.', 'satellite-image'],
    ['Photographs show that guns shelled Kharkiv on Thursday.', 'photograph'],
    ['Court documents show that guns shelled Kharkiv on Thursday.', 'documents'],
  ])('%s', (text, means) => {
    const event = shelling(recordOf(['Harbour Times', text])).claims.find(({ slot }) => slot === 'event');
    expect(event?.means).toEqual([means]);
  });

  it.each([
    'The Russian Defense Ministry denied that guns shelled Kharkiv on Thursday.',
    'Guns did not shell Kharkiv on Thursday, the Russian Defense Ministry said.',
  ])('both sides of a contested event stand side by side: %s', (denial) => {
    const record = recordOf(
      ['Harbour Times', 'Guns shelled Kharkiv on Thursday, Human Rights Watch said.'],
      ['Evening Herald', denial],
    );
    expect(shelling(record).grade.level).toBe('contested');
    expect(shelling(record).grade.reason).toMatch(/Human Rights Watch.+Russian Defence Ministry/u);
    const stances = shelling(record).claims.filter(({ slot }) => slot === 'event');
    expect(stances.map(({ stance }) => stance).sort()).toEqual(['asserts', 'denies']);
    expect(shelling(record).independentSources).toBe(1);
  });

  it.each([
    'The Russian Defense Ministry denied the report.',
    'The Russian Defense Ministry rejected the accusation as propaganda.',
    'The Russian Defense Ministry denied it.',
    'The reports are false, the Russian Defense Ministry said.',
    'The Russian Defense Ministry rejected accusations that soldiers had shelled homes.',
  ])('a denial that names no deed, or no place, denies the one just told: %s', (denial) => {
    const told = 'Human Rights Watch said that troops shelled Kharkiv on Thursday.';
    const { incidents } = recordOf(['Harbour Times', `${told} ${denial}`]);
    expect(incidents.map(({ type, grade }) => [type, grade.level])).toEqual([['shelling', 'contested']]);
    const denials = incidents[0]!.claims.filter(
      ({ slot, stance }) => slot === 'event' && stance === 'denies',
    );
    expect(denials.map(({ speakers }) => speakers.at(-1))).toEqual(['Russian Defence Ministry']);
  });

  it('who denies a report of something else denies no deed', () => {
    const { incidents } = recordOf([
      'Harbour Times',
      'Human Rights Watch said that troops shelled Kharkiv on Thursday. The bank has moved to Odesa. It sold its offices. It hired nobody. The bank denied the report.',
    ]);
    expect(incidents.map(({ grade }) => grade.level)).toEqual(['single-source']);
  });

  it.each([
    'Nobody was hurt, the mayor said.',
    'No one was injured, the mayor said.',
    'There were no casualties, the mayor said.',
    'No civilians were killed, the mayor said.',
  ])('that nobody was hurt denies no event, and names nobody: %s', (end) => {
    const { incidents } = recordOf(['Harbour Times', `Shells hit a school in Kharkiv on Thursday. ${end}`]);
    expect(incidents.map(({ type, grade }) => [type, grade.level])).toEqual([['shelling', 'single-source']]);
    expect(incidents[0]!.targets.map(({ name }) => name)).toEqual(['school']);
  });

  it('that nobody was killed denies what another says of the dead', () => {
    const { incidents } = recordOf([
      'Harbour Times',
      'Residents said shells killed nine civilians in Kharkiv on Thursday. No civilians were killed in Kharkiv, the Russian Defense Ministry said.',
    ]);
    expect(incidents.map(({ grade }) => grade.level)).toEqual(['contested']);
  });

  it('residents who deny what an unnamed ministry tells are others', () => {
    const { incidents } = recordOf([
      'Harbour Times',
      'Villagers said that soldiers burned the market in Kharkiv on Thursday. The defence ministry denied the report.',
    ]);
    expect(incidents.map(({ grade }) => grade.level)).toEqual(['contested']);
  });

  it.each([
    ['an army spokesman said', 'an unnamed army spokesman'],
    ['a senior Ukrainian official said', 'an unnamed senior Ukrainian official'],
    [
      'said a source in the interior ministry who asked not to be named',
      'an unnamed source in the interior ministry',
    ],
    ['an unnamed official told reporters', 'an unnamed official'],
    ['the head of the town council said', 'head of the town council'],
    ['according to the governor of Kharkiv region', 'governor of Kharkiv region'],
  ])('who is not named goes by the words for him: %s', (speech, name) => {
    const { incidents } = recordOf([
      'Harbour Times',
      `Guns shelled a school in Kharkiv on Thursday, ${speech}.`,
    ]);
    expect(incidents[0]!.grade.reason).toBe(`One primary source: ${name}.`);
  });

  it('the spokesman of an army and its state are one source', () => {
    const { incidents } = recordOf(
      ['Harbour Times', 'Guns shelled a school in Kharkiv on Thursday, an army spokesman said.'],
      ['Evening Herald', 'Guns shelled a school in Kharkiv on Thursday, the Ukrainian army said.'],
    );
    expect(incidents.map(({ grade }) => grade.level)).toEqual(['single-source']);
  });

  it('what could not be found out beside an event denies none of it', () => {
    const record = recordOf(
      ['Harbour Times', 'Guns shelled Kharkiv on Thursday, Human Rights Watch said.'],
      [
        'Evening Herald',
        'Guns shelled Kharkiv on Thursday. The Herald could not establish who shelled Kharkiv.',
      ],
    );
    expect(shelling(record).grade.level).toBe('corroborated');
  });
});
