/// The rules of time expressions, with the word classes and tests that they speak of.

import ruleData from '../../../lexicon/times-rules.json' with { type: 'json' };
import type { Token } from '../../model/index.ts';
import {
  bitsPerWord,
  compilePatterns,
  type PatternRule,
  parsePattern,
  type Vocabulary,
} from '../../text/index.ts';
import * as marks from './marks.ts';
import * as words from './words.ts';

export interface TimeRule extends PatternRule {
  readonly make: string;
}

const VOCABULARY: Vocabulary = {
  classes: {
    WEEKDAY: words.WEEKDAY,
    WEEKDAYS: words.WEEKDAY_PLURAL,
    MONTH: words.MONTHS,
    UNIT: words.UNIT,
    UNITS: words.UNIT_PLURAL,
    ANYUNIT: words.UNITS,
    STEP: words.STEPS,
    PART: words.PARTS,
    SEASON: words.SEASONS,
    DEICTIC: words.DEICTIC,
    FREQUENCY: words.FREQUENCIES,
    DECADE: words.DECADES,
    MERIDIEM: words.MERIDIEM,
    ZONE: new Map([...words.ZONES].map((zone) => [zone, zone])),
    DIRECTION: words.DIRECTIONS,
    REFERENCE: words.REFERENCES,
  },
  tests: {
    num: (token) => (marks.marksOf(token) & marks.NUM) !== 0,
    year: (token) => (marks.marksOf(token) & marks.YEAR) !== 0,
    dayNum: (token) => (marks.marksOf(token) & marks.DAY_NUM) !== 0,
    iso: (token) => (marks.marksOf(token) & marks.ISO) !== 0,
    dotted: (token) => (marks.marksOf(token) & marks.DOTTED) !== 0,
    decade: (token) => (marks.marksOf(token) & marks.DECADE) !== 0,
    ordinal: (token) => (marks.marksOf(token) & marks.ORDINAL) !== 0,
    quarterNum: (token) => (marks.marksOf(token) & marks.QUARTER_NUM) !== 0,
    clock: (token) => (marks.marksOf(token) & marks.CLOCK) !== 0,
    hour: (token) => (marks.marksOf(token) & marks.HOUR) !== 0,
    military: (token) => (marks.marksOf(token) & marks.MILITARY) !== 0,
  },
};

/// Named days as rules of their own, so that adding one is a line of data.
const holidayRules: readonly TimeRule[] = [...words.HOLIDAYS.keys()].map((name) => ({
  name: `holiday ${name}`,
  make: 'holiday',
  pattern: `name=(${name.replace(/'s?/g, (clitic) => ` ${clitic}`)}) part=<PART>? (,? year=#year)?`,
}));

const RULES: readonly TimeRule[] = [...ruleData, ...holidayRules];
export const MATCHER = compilePatterns(RULES, VOCABULARY);

type Node = ReturnType<typeof parsePattern>;

/// The words that stand in rules as themselves, and the classes that rules name.
const literals = new Set<string>();
const named = new Set<string>();
const collect = (node: Node): void => {
  if (node.kind === 'word') literals.add(node.word);
  else if (node.kind === 'class') named.add(node.name);
  else if (node.kind === 'sequence') node.items.forEach(collect);
  else if (node.kind === 'choice') node.options.forEach(collect);
  else if (node.kind === 'repeat' || node.kind === 'capture') collect(node.item);
};
for (const { pattern } of RULES) collect(parsePattern(pattern));

const kinds = new Map<string, number>();

/// A number for all words that no rule tells apart, "Monday" and "Friday"; 0 for words that have no place in any.
export const kindOf = bitsPerWord((token: Token): number => {
  const { lower } = token;
  const tested = marks.marksOf(token) & marks.TESTED;
  const classes = [...named].filter((name) => VOCABULARY.classes[name]!.has(lower));
  const literal = literals.has(lower) ? lower : '';
  if (tested === 0 && classes.length === 0 && literal === '') return 0;
  const key = `${literal} ${classes.join(' ')} ${tested}`;
  const known = kinds.get(key) ?? kinds.size + 1;
  kinds.set(key, known);
  return known;
});
