import { describe, expect, it } from 'vitest';
import { read, words } from './support.ts';

/// One line a clause: subject | verb | objects.
function clausesOf(text: string): string[] {
  const doc = read(text);
  return [...doc.clauses]
    .sort((a, b) => a.verb - b.verb)
    .map(
      ({ subject, verb, objects }) =>
        `${words(doc, subject)} | ${words(doc, verb)} | ${objects.map((o) => words(doc, o)).join('; ')}`,
    );
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a shared subject',
    'The army shelled the village and blocked the road.',
    ['The army | shelled | the village', 'The army | blocked | the road'],
  ],
  [
    'a verb that is a noun too',
    'An airstrike hit the market in the city on Monday. The strike hit the village of Thal.',
    ['An airstrike | hit | the market', 'The strike | hit | the village'],
  ],
  [
    'what was done, though it is a noun too',
    'Two guards were shot. A nurse was badly hurt. The film has one long shot of the sea.',
    ['Two guards | were shot | ', 'A nurse | was badly hurt | ', 'The film | has | one long shot'],
  ],
  ['no verb where the clause has one', 'The film was a surprise hit.', ['The film | was | a surprise hit']],
  [
    'a second object after what the first is of',
    'The explosion of a bomb killed the governor of the province and three guards.',
    ['The explosion | killed | the governor; three guards'],
  ],
  [
    'no second object where one of many is meant',
    'He met the mayors of Khoms and three towns.',
    ['He | met | the mayors'],
  ],
  [
    'a plural that begins the sentence',
    'Militants seized the airport.',
    ['Militants | seized | the airport'],
  ],
  [
    'a subject whose participle ends with a list',
    'Troops backed by Russian jets and helicopters entered the town.',
    ['Troops | backed | ', 'Troops | entered | the town'],
  ],
  [
    'a relative clause that the verb of speech interrupts',
    'The bridge, which the ministry said was bombed last week, collapsed on Friday.',
    ['the ministry | said | ', 'The bridge | was bombed | ', 'The bridge | collapsed | '],
  ],
  [
    'a participle after a comma',
    'A shell hit the market on Sunday, killing nine people and injuring twelve others.',
    ['A shell | hit | the market', 'A shell | killing | nine people', 'A shell | injuring | twelve others'],
  ],
  [
    'a speaker after the speech',
    '“We saw the planes,” said the mayor.',
    ['We | saw | the planes', 'the mayor | said | '],
  ],
  [
    'the object as subject of an infinitive',
    'The envoy urged the council to impose sanctions.',
    ['The envoy | urged | the council', 'the council | to impose | sanctions'],
  ],
  [
    'a fronted clause',
    'After rebels took the town, the army left.',
    ['rebels | took | the town', 'the army | left | '],
  ],
  [
    'speech without "that", with a day between',
    'The group said Monday it had freed the hostages.',
    ['The group | said | ', 'it | had freed | the hostages'],
  ],
];

describe('clauses', () => {
  it.each(CASES)('%s', (_name, text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });

  it('tells tense, voice and negation', () => {
    const doc = read('The town was not captured. Troops will advance. They have been waiting.');
    const verbs = doc.chunks.filter(({ kind }) => kind === 'VG').map(({ verb }) => verb);
    expect(verbs).toMatchObject([
      { tense: 'past', voice: 'passive', negated: true, finite: true },
      { tense: 'future', voice: 'active', negated: false },
      { tense: 'present', aspect: 'perfect-progressive', voice: 'active' },
    ]);
  });

  it('keeps hedges, possessors and hyphens in one noun phrase, and times apart', () => {
    const doc = read(
      'At least eight U.N.-backed fighters of the country’s elite unit left the city last week.',
    );
    const phrases = doc.chunks
      .filter(({ kind }) => kind === 'NP')
      .map(({ from, to }) => doc.text.slice(from, to));
    expect(phrases).toEqual([
      'At least eight U.N.-backed fighters',
      'the country’s elite unit',
      'the city',
      'last week',
    ]);
  });
});
