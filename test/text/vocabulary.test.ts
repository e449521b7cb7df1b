import { describe, expect, it } from 'vitest';
import { companyClasses } from '../../scripts/train/company.ts';
import {
  buildTable,
  DICTIONARY,
  factsOf,
  openVocabulary,
  USAGE,
  usesLevel,
} from '../../src/text/vocabulary.ts';

const NOUN = 1;
const VERB = 2;
const NAME = 16;

function open(dictionary: Record<string, number>, usage: Record<string, number> = {}) {
  return openVocabulary([
    buildTable(new Map(Object.entries(dictionary)), DICTIONARY),
    buildTable(new Map(Object.entries(usage)), USAGE),
  ]);
}

describe('tables of fingerprints', () => {
  const known = new Map(Array.from({ length: 5000 }, (_, i) => [`word${i}`, 1 + (i % 16_383)]));
  const { dictionary } = openVocabulary([buildTable(known, DICTIONARY), buildTable(new Map(), USAGE)]);

  it('give all but two in a hundred words their value', () => {
    const right = [...known].filter(([word, value]) => dictionary(word) === value);
    expect(right.length).toBeGreaterThan(4900);
  });

  it('take under two in a hundred other words for one of theirs', () => {
    const alarms = Array.from({ length: 5000 }, (_, i) => dictionary(`other${i}`)).filter(
      (found) => found > 0,
    );
    expect(alarms.length).toBeLessThan(100);
  });

  it('are the same bytes for the same words in another order', () => {
    const turned = new Map([...known].reverse());
    expect(buildTable(turned, DICTIONARY)).toEqual(buildTable(known, DICTIONARY));
  });
});

describe('facts of a word', () => {
  const vocabulary = open(
    { shell: NOUN | VERB | (4 << 5) | (7 << 10), turkey: NOUN | NAME | (3 << 5) },
    { shell: (usesLevel(20) << 8) | (usesLevel(2) << 11) | 9 },
  );
  const facts = (word: string) => factsOf(word, word.toLowerCase(), vocabulary);

  it.each([
    ['shell', NOUN | VERB],
    ['shells', 32 | 64],
    ['shelled', 128],
    ['shelling', 256],
    ['turkey', NOUN],
    ['Turkey', NOUN | NAME],
    ['xyzzy', 0],
  ])('%s can be %i', (word, kinds) => {
    expect(facts(word).kinds).toBe(kinds);
  });

  it('an inflected word has the sense of its stem, but not its company', () => {
    expect(facts('shelled').sense).toBe(facts('shell').sense);
    expect(facts('shell').company).toBe(9);
    expect(facts('shelled').company).toBe(0);
  });

  it('tells how the uses are shared', () => {
    expect(facts('shell').uses).not.toBe(facts('shelled').uses);
    expect(facts('xyzzy').uses).toBe(0);
  });
});

describe('classes by company', () => {
  const names = ['anna', 'boris', 'clara', 'dmitri'];
  const deeds = ['sleeps', 'eats', 'runs'];
  const text = names.flatMap((name) => deeds.map((deed) => ['today', name, deed, 'here']));

  it('puts words with like neighbours together', () => {
    const classes = companyClasses(text, { classes: 4, least: 2, rounds: 5 });
    expect(new Set(names.map((name) => classes.get(name))).size).toBe(1);
    expect(new Set(deeds.map((deed) => classes.get(deed))).size).toBe(1);
    expect(classes.get('anna')).not.toBe(classes.get('eats'));
  });

  it('leaves rare words out', () => {
    const classes = companyClasses([...text, ['hapax']], { classes: 4, least: 2, rounds: 1 });
    expect(classes.has('hapax')).toBe(false);
  });
});
