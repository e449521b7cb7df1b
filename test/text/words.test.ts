import { describe, expect, it } from 'vitest';
import type { Upos } from '../../src/model/index.ts';
import { lemmaOf } from '../../src/text/lemma.ts';
import { tokenize } from '../../src/text/tokens.ts';
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

describe('tokens', () => {
  it.each([
    ['10km away', '10 km away'],
    ['at 10am or 6.30p.m. on', 'at 10 am or 6.30 p.m. on'],
    ['a 122mm shell, 1,200km off', 'a 122 mm shell , 1,200 km off'],
    ['the 5th, the 1990s, 100,000th', 'the 5th , the 1990s , 100,000th'],
    ['65k of 3rd, 12a and 0.5%', '65k of 3rd , 12a and 0.5 %'],
  ])('%s', (text, expected) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(expected);
  });
});

describe('what is read by hand', () => {
  /// Where an address may begin, the expression reads everything.
  it.each([
    'Dr. Reed of the U.S. army, al-Baz, J. Cole and www.news.test.',
    'It can’t hold 1,200 men... or 12.30 of 5-6, said “Abu Baz”',
    'http://news.test/a). Then: x86_64, 2014-05-06, 1990s, e.g. 3:2',
    "the soldiers' don't; rock 'n' roll—end of café and/or naïve.",
    'Mr.Reed no. 5 (St. Ives) 1.2.3.4.5.6.7.8.9.10 a.b c.d.',
  ])('is what the expression reads: %s', (text) => {
    const cut = (whole: string) => tokenize(whole).map((token) => token.text);
    expect([...cut(text), '@']).toEqual(cut(`${text} @`));
  });
});

describe('the tagger', () => {
  it('reads a sentence of news', () => {
    const { tokens } = read('IS fighters seized two villages near the border on Monday, officials said.');
    expect(tokens.map(({ tag }) => tag).join(' ')).toBe('NNP NNS VBD CD NNS IN DT NN IN NNP , NNS VBD .');
  });

  it.each([
    ['The survey detailed damage to a mosque and a school that served the camp.', 'detailed', 'VBD'],
    ['The survey listed detailed maps.', 'detailed', 'JJ'],
    ['Rebel shelling wounded three children in the old town.', 'wounded', 'VBD'],
    ['Rebel shelling wounded three children in the old town.', 'shelling', 'NN'],
    ['The blast also wounded a guard.', 'wounded', 'VBD'],
    ['Rebel shelling wounded three children; wounded men lay in the road.', 'wounded', 'VBD'],
    ['He saw wounded men.', 'wounded', 'JJ'],
    ['Troops shelling armed groups lost two men.', 'armed', 'JJ'],
    ['They left at 5 p.m.', 'p.m.', 'NN'],
  ])('%s', (text, word, tag) => {
    expect(read(text).tokens.find((token) => token.text === word)?.tag).toBe(tag);
  });

  it('answers alike when it reads again', () => {
    const text = 'The ministry denied the report. Residents fled after shells hit a clinic.';
    expect(read(text)).toEqual(read(text));
  });
});
