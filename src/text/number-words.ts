/// Numbers in letters: "two", "forty", "hundreds".

import numbers from '../../lexicon/numbers.json' with { type: 'json' };

export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(numbers.cardinals),
  ...Object.keys(numbers.tens),
  ...Object.keys(numbers.plurals),
]);
