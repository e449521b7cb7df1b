/// How firm a figure is, in words.

import type { Hedge } from '../../model/index.ts';

export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  exact: 'exactly',
  about: 'about',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'fewer-than': 'fewer than',
  'none-given': 'no number given',
};
