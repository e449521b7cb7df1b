/// The rules of time expressions, with the word classes and tests that they speak of.

import ruleData from '../../../lexicon/times-rules.json' with { type: 'json' };
import type { Token } from '../../model/index.ts';
import {
  compilePatterns,
  type PatternRule,
  parsePattern,
  perWord,
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

/// All words that stand somewhere in a rule.
function wordsIn(node: Node, into: Set<string>): void {
  if (node.kind === 'word') into.add(node.word);
  else if (node.kind === 'class') for (const word of VOCABULARY.classes[node.name]!.keys()) into.add(word);
  else if (node.kind === 'sequence') for (const item of node.items) wordsIn(item, into);
  else if (node.kind === 'choice') for (const option of node.options) wordsIn(option, into);
  else if (node.kind === 'repeat' || node.kind === 'capture') wordsIn(node.item, into);
}

const RULE_WORDS = new Set<string>();
for (const { pattern } of RULES) wordsIn(parsePattern(pattern), RULE_WORDS);

/// Whether a rule may have this word or number in it: from a word that has no place in any, none can begin.
export const hasPlace = perWord(
  (token: Token): boolean => RULE_WORDS.has(token.lower) || (marks.marksOf(token) & marks.TESTED) !== 0,
);
