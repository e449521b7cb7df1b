import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/model/index.ts';
import { compilePatterns, parsePattern } from '../../src/text/patterns/index.ts';
import { tokenize } from '../../src/text/tokens.ts';

const vocabulary = {
  classes: { MONTH: new Map([['march', 3]]), UNIT: new Map([['km', 1]]) },
  tests: { big: (token: Token) => token.text.length > 8 },
};

function tokensOf(text: string): Token[] {
  return tokenize(text).map((raw) => ({ ...raw, pos: 'X', tag: 'X', lemma: raw.lower.replace(/ed$/, 'e') }));
}

/// The words that the pattern matches in the text, and those of each capture.
function run(pattern: string, text: string): string[] {
  const tokens = tokensOf(text);
  const slice = (first: number, last: number): string =>
    tokens
      .slice(first, last)
      .map((token) => token.text)
      .join(' ');
  return compilePatterns([{ name: 'rule', pattern }], vocabulary)
    .scan(tokens, 0, tokens.length)
    .map(({ first, last, groups }) => {
      const captures = Object.entries(groups).map(([name, [from, to]]) => `${name}=${slice(from, to)}`);
      return [slice(first, last), ...captures].join(' | ');
    });
}

describe('token patterns', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['at least', 'At least ten, at most twelve', ['At least']],
    ['last|this week', 'last week and this week', ['last week', 'this week']],
    ['<MONTH> day=#digits', 'on March 4 and May 5', ['March 4 | day=4']],
    ['~seize', 'They seized and seize it', ['seized', 'seize']],
    ['some|about? n=#digits <UNIT>', 'about 20 km, 30 km', ['about 20 km | n=20', '30 km | n=30']],
    ['the (old|new)? town', 'the town, the old town, the big town', ['the town', 'the old town']],
    ['a=x|y z', 'x z y z', ['x z | a=x', 'y z | a=y']],
    ['(a=x|b=y) z', 'x z y z', ['x z | a=x', 'y z | b=y']],
    ['no{2,3}', 'no no no no', ['no no no']],
    ['#big', 'a small residence', ['residence']],
    ['why \\?', 'why ? why', ['why ?']],
  ];
  it.each(cases)('%s in "%s"', (pattern, text, expected) => {
    expect(run(pattern, text)).toEqual(expected);
  });

  it('takes the longest match, and of two as long the rule that stands first', () => {
    const rules = [
      { name: 'short', pattern: 'last week' },
      { name: 'long', pattern: 'last week of #any' },
      { name: 'late', pattern: 'last week of May' },
    ];
    const tokens = tokensOf('last week of may');
    expect(compilePatterns(rules, vocabulary).at(tokens, 0, tokens.length)?.rule.name).toBe('long');
  });

  it('does not match past the end that it is given', () => {
    const tokens = tokensOf('last week');
    expect(
      compilePatterns([{ name: 'x', pattern: 'last week' }], vocabulary).at(tokens, 0, 1),
    ).toBeUndefined();
  });

  it.each(['(open', 'a||b', '<month>', '', 'a)', '*'])('says what is wrong with "%s"', (pattern) => {
    expect(() => parsePattern(pattern)).toThrow(/^pattern ".*", position \d+: /);
  });

  it('refuses a pattern that could match nothing, and names that it does not know', () => {
    expect(() => run('maybe?', 'x')).toThrow('not optional');
    expect(() => run('<WHAT>', 'x')).toThrow('no class "<WHAT>"');
    expect(() => run('#what', 'x')).toThrow('no test "#what"');
  });

  it('takes a number of steps that is linear in the text, however often a pattern could begin again', () => {
    let steps = 0;
    const counting = { ...vocabulary, tests: { seen: () => ++steps > 0 } };
    const matcher = compilePatterns([{ name: 'x', pattern: '#seen* #seen* #seen* end' }], counting);
    const count = (words: number): number => {
      const tokens = tokensOf('word '.repeat(words));
      steps = 0;
      matcher.scan(tokens, 0, tokens.length);
      return steps;
    };
    expect(count(2000) / count(200)).toBeLessThan(11);
  });
});
