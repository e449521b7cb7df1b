/// Token patterns: rules as data, matched in linear time.
export type { Vocabulary } from './compile.ts';
export { compilePatterns, type Match, type PatternRule } from './match.ts';
export { parsePattern } from './syntax.ts';
