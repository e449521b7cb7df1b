/// Word classes and tests that patterns may name.

import type { Token } from '../../model/index.ts';

export type TokenTest = (token: Token) => boolean;

/// A class maps a lower-case word to its value.
export interface Vocabulary {
  readonly classes: Readonly<Record<string, ReadonlyMap<string, unknown>>>;
  readonly tests?: Readonly<Record<string, TokenTest>>;
}

/// Tests of the spelling.
export const BUILT_IN: Readonly<Record<string, TokenTest>> = {
  any: () => true,
  word: (token) => /^[\p{L}]/u.test(token.text),
  cap: (token) => /^\p{Lu}/u.test(token.text),
  lowercase: (token) => /^\p{Ll}/u.test(token.text),
  digits: (token) => /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(token.text),
  year: (token) => /^(?:1[5-9]|20)\d\d$/.test(token.text),
  quote: (token) => /^["“”‘’']$/.test(token.text),
};
