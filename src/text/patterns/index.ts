/// Token patterns: rules as data, matched in linear time.
export type { TokenTest, Vocabulary } from './compile.ts';
export { compilePatterns, type Match, type Matcher, type PatternRule } from './match.ts';
export { parsePattern } from './syntax.ts';
