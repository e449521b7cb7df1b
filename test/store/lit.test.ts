/// The words that are marked in a text are those by which SQLite's index of words found it.

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/store/asked.ts';
import { litSpans } from '../../src/store/lit.ts';

const WORDS = [
  'harbour',
  'Harbours',
  'café',
  'CAFÉ',
  'cafe\u0301',
  'fire',
  'U.N.',
  'ГОРОД',
  'مدينة',
  '12',
  "o'clock",
  '☂',
  '—',
];

/// As the index itself marks them.
function highlighted(text: string, query: string): string | undefined {
  const db = new Database(':memory:');
  db.exec('CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 2")');
  db.prepare('INSERT INTO words (text) VALUES (?)').run(text);
  const lit = db
    .prepare<[string], string>("SELECT highlight(words, 0, '[', ']') FROM words WHERE words MATCH ?")
    .pluck()
    .get(query);
  db.close();
  return lit;
}

it('are marked as the index marks them', () => {
  const texts = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(' '));
  const asked = fc.constantFrom(
    'harbour',
    'harb*',
    'cafe',
    '"fire cafe"',
    '"cafe fire"',
    'un OR "u n"',
    'город',
    'مدينة',
    'o clock',
    '"fire harb"*',
    '"fire fire"',
  );
  fc.assert(
    fc.property(texts, asked, (text, typed) => {
      const terms = readAsked(typed).all.flat();
      const query = terms.map(({ words, beginning }) => `"${words}"${beginning ? '*' : ''}`).join(' OR ');
      const spans = litSpans(text, terms);
      const marked = spans.reduceRight(
        (all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`,
        text,
      );
      expect(marked).toBe(highlighted(text, query) ?? text);
    }),
    { numRuns: 400 },
  );
});

describe('limits of a search', () => {
  it.each([
    ['since:2017-02 until:2018', '2017-02', '2018', 0],
    ['since:2016-02-29', '2016-02-29', undefined, 0],
    ['since:2017-02-29 until:2018-02-31', undefined, undefined, 2],
    ['until:2018-13', undefined, undefined, 1],
  ] as const)('%s are days of the calendar, or told to be none', (typed, since, until, ignored) => {
    const asked = readAsked(typed);
    expect([asked.since, asked.until, asked.ignored.length]).toEqual([since, until, ignored]);
  });
});
