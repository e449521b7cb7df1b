/// Token patterns: rules as data, matched in linear time.
export { compilePatterns, type PatternRule } from './match.ts';
export { parsePattern } from './syntax.ts';
export type { Vocabulary } from './vocabulary.ts';
