import { describe, expect, it } from 'vitest';
import type { Upos } from '../../src/model/index.ts';
import { lemmaOf } from '../../src/text/lemma.ts';
import { read } from './support.ts';

describe('lemmas', () => {
  it.each([
    ['released', 'VERB', 'VBD', 'release'],
    ['killed', 'VERB', 'VBN', 'kill'],
    ['controlled', 'VERB', 'VBN', 'control'],
    ['retaking', 'VERB', 'VBG', 'retake'],
    ['visited', 'VERB', 'VBD', 'visit'],
    ['seized', 'VERB', 'VBD', 'seize'],
    ['died', 'VERB', 'VBD', 'die'],
    ['could', 'AUX', 'MD', 'could'],
    ['fought', 'VERB', 'VBD', 'fight'],
    ['carries', 'VERB', 'VBZ', 'carry'],
    ['were', 'AUX', 'VBD', 'be'],
    ['sorties', 'NOUN', 'NNS', 'sortie'],
    ['cities', 'NOUN', 'NNS', 'city'],
    ['servicemen', 'NOUN', 'NNS', 'serviceman'],
    ['worst', 'ADJ', 'JJS', 'bad'],
  ] as readonly (readonly [string, Upos, string, string])[])('%s/%s → %s', (lower, pos, tag, lemma) => {
    expect(lemmaOf(lower, pos, tag)).toBe(lemma);
  });
});

describe('the tagger', () => {
  it('reads a sentence of news', () => {
    const { tokens } = read('IS fighters seized two villages near the border on Monday, officials said.');
    expect(tokens.map(({ tag }) => tag).join(' ')).toBe('NNP NNS VBD CD NNS IN DT NN IN NNP , NNS VBD .');
  });

  it('answers alike when it reads again', () => {
    const text = 'The ministry denied the report. Residents fled after shells hit a clinic.';
    expect(read(text)).toEqual(read(text));
  });
});
