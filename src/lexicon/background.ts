/// The words that tell background from incidents (`lexicon/background.json`).

import data from '../../lexicon/background.json' with { type: 'json' };

export interface BackgroundRule {
  readonly name: string;
  readonly needs: string;
  /// Continues "It …" for people.
  readonly why: string;
}

export const BACKGROUND_RULES: readonly BackgroundRule[] = data.rules;

/// Lists of plain words; a star stands for the rest of a word.
const oneOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+')).join('|')})`;

/// An adverb may stand between the marker and its verb ("to fully encircle").
const PURPOSE = new RegExp(`\\b${oneOf(data.purpose.before)}\\s+(?:\\p{L}+ly\\s+)?$`, 'iu');
const CONDITION = new RegExp(`\\b${oneOf(data.condition.before)}\\s+[^.;:]{0,80}$`, 'iu');
const TERMS = new RegExp(`\\b${oneOf(data.terms.near)}\\b`, 'iu');
const WAR = oneOf(data.total.of);
const SINCE_WAR = new RegExp(
  `\\bsince\\s[^.;]{0,40}?\\b(?:${WAR}\\b[^.;]{0,20}?\\b${oneOf(data.total.since)}|${oneOf(data.total.since)}\\s[^.;]{0,30}?\\b${WAR})\\b`,
  'iu',
);
const COST = '(?:killed|claimed|cost|left|displaced|taken|forced|uprooted|caused|driven)';
const LOST = '(?:killed|wounded|injured|displaced|died|lost\\stheir\\slives)';
/// "The conflict in the north, which began with marches, has killed".
const WAR_HAS = new RegExp(
  `\\b${WAR}(?:\\sin\\s(?:the\\s)?\\p{L}+)?(?:,?\\s(?:which|that)\\s(?:began|started|erupted)\\s[^.;]{0,80}?)?,?\\s(?:which\\s|that\\s)?(?:has|have|had)\\s(?:\\p{L}+\\s)?${COST}\\b`,
  'iu',
);
/// "Have been killed in the war", "since then", "across the war-torn country", "a war in which … have died".
const LOST_IN_WAR = new RegExp(
  [
    `\\b(?:have|has)\\s(?:\\p{L}+\\s)?(?:been\\s)?${LOST}\\s[^.;]{0,60}?\\b(?:in|by|during|over)\\s[^.;,]{0,40}?\\b${WAR}\\b`,
    `\\b${WAR}\\sin\\swhich\\s[^.;]{0,60}?\\b(?:have|has)\\s(?:been\\s)?${LOST}\\b`,
    `\\bsince\\sthen\\b[^.;]{0,80}?\\b(?:have|has)\\s(?:\\p{L}+\\s)?(?:been\\s)?${LOST}\\b`,
    `\\b(?:have|has)\\s(?:been\\s)?${LOST}\\s[^.;]{0,60}?\\b(?:across|throughout|in)\\sthe\\swar-\\p{L}+\\scountry\\b`,
    `\\btoll\\s(?:from|of|in)\\s[^.;]{0,30}?\\b${WAR}\\b`,
    `\\b(?:have|has)\\s(?:been\\s)?${LOST}\\s[^.;]{0,40}?\\bsince(?=[,.;]|$)`,
  ].join('|'),
  'iu',
);
const BEGAN = oneOf(data.total.since);
const OUTSET = `(?:${WAR}\\b[^.;]{0,40}?\\b${BEGAN}|${BEGAN}\\s(?:of\\s)?(?:the\\s|an?\\s)?(?:\\p{L}+\\s){0,2}${WAR}|${WAR}\\ssince)\\b`;
const TELLS_OUTSET = new RegExp(`\\b${OUTSET}`, 'iu');
const BEGAN_WITH = new RegExp(`\\b${OUTSET}[^.;]{0,60}?\\b${oneOf(data.outset.joins)}\\s[^.;]{0,80}$`, 'iu');

/// Whether the words before a verb make it what something is done for.
export const isPurpose = (before: string): boolean => PURPOSE.test(before);

/// Whether the words before a verb, in its sentence, make it a supposition.
export const isCondition = (before: string): boolean => CONDITION.test(before);

/// How far from the noun the words that make or end an agreement may stand.
export const TERMS_REACH = data.terms.reach;

/// Whether the words around the noun make, change or end an agreement.
export const makesTerms = (around: string): boolean => TERMS.test(around);

/// "The deadliest attack since the war began" measures one event against the others.
const MEASURED = new RegExp(
  `\\b(?:first|(?!${oneOf(data.total.noMeasures)}\\b)\\p{L}{3,}est|most|worst)\\s[^.;]{0,80}\\bsince\\b`,
  'iu',
);

/// Whether a sentence sets one event against those before it.
export const measuresSince = (sentence: string): boolean => MEASURED.test(sentence);

/// Whether a sentence counts over a war.
export const countsWar = (sentence: string): boolean =>
  (SINCE_WAR.test(sentence) && !MEASURED.test(sentence)) ||
  WAR_HAS.test(sentence) ||
  LOST_IN_WAR.test(sentence);

const DEEDS = `(?:\\p{L}+\\s){0,2}${oneOf(data.sums.deeds)}`;
const NUMBER = `(?:${oneOf(data.sums.numbers)}|\\d{1,2})`;
const SUMS = new RegExp(
  [
    `\\bin\\s(?:the|these|those)\\s${NUMBER}\\s${DEEDS}\\b[^.;]{0,80}?\\b${LOST}\\b`,
    `\\b${LOST}\\s[^.;]{0,60}?\\bin\\s(?:the|these|those)\\s${NUMBER}\\s${DEEDS}\\b`,
    `\\bthe\\s${NUMBER}\\s${DEEDS}\\b[^.;]{0,60}?\\b${LOST}\\b[^.;]{0,60}?\\b${oneOf(data.sums.together)}\\b`,
    `^in\\s(?:the\\s(?:past|last)\\s)?${NUMBER}\\sdays,?\\s[^.;]{0,60}?\\b(?:have|has)\\sbeen\\s${LOST}\\b`,
    `\\bbetween\\s\\d[^.;]{0,20}?\\sand\\s\\d[^.;]{0,80}?\\b${oneOf(data.sums.records)}\\s[^.;]{0,60}?\\b${LOST}\\b`,
  ].join('|'),
  'iu',
);
/// "It was the third deadly strike in three days": of which nothing else is told.
const NTH = new RegExp(
  `^(?:it|this)\\swas\\s(?:at\\sleast\\s)?the\\s${oneOf(data.sums.nth)}\\s[^.;,]{0,60}?\\bin\\s(?:as\\smany|${NUMBER})\\s(?:days|weeks|months)[.,]?$`,
  'iu',
);

/// Whether a sentence counts several deeds together, or says which of several one was.
export const sumsUp = (sentence: string): boolean => SUMS.test(sentence) || NTH.test(sentence.trim());

/// Whether a sentence tells when a war began.
export const tellsOutset = (sentence: string): boolean =>
  TELLS_OUTSET.test(sentence) && !MEASURED.test(sentence);

/// Whether what follows these words is what a war began with.
export const beganWith = (before: string): boolean => BEGAN_WITH.test(before);

/// A count over more days than this is a total.
export const TOTAL_DAYS = data.total.days;

/// No single event of a war kills so many.
export const MOST_IN_ONE = data.total.most;

/// A count that began more days ago than this runs over many events.
export const RUN_DAYS = data.total.runs;

const OFTEN = new RegExp(`\\b${oneOf(data.many.often)}\\s(?:\\p{L}+\\s){0,4}$`, 'iu');
const OFTEN_TIMES = new RegExp(`\\b${oneOf(data.many.times)}\\b`, 'iu');
const SINCE_THEN = new RegExp(
  `\\bsince\\sthen\\b[^.;]{0,80}\\b(?:have|has)\\s[^.;]{0,40}?\\b${LOST}\\b[^.;]*$`,
  'iu',
);

/// Whether the words of a sentence before a deed, and up to its end, tell of it as of one that is done again and again.
export const isOften = (before: string, to: string): boolean => OFTEN.test(before) || SINCE_THEN.test(to);

/// Whether the words of a time without bounds stand for many days.
export const areManyDays = (time: string): boolean => OFTEN_TIMES.test(time);

const RAN_UNTIL = /\b(?:have|has)\b[^.;]*$/iu;
const TO_SINCE = /^[^.;,]*?\bsince\s[^.;,]{0,60}$/iu;
const FROM_SINCE = /\bsince\s[^.;,]{0,60}$/iu;
const SINCE_IT_BEGAN = new RegExp(`\\bsince\\s[^.;]{0,60}?\\b${oneOf(data.many.begin)}\\b[^.;]{0,40}$`, 'iu');

/// Whether a deed is told as going on since a time: by the words before the first of the two in a sentence, and between
/// them.
export function goesOnSince(before: string, between: string, timeIsFirst: boolean): boolean {
  if (timeIsFirst) return FROM_SINCE.test(before) && /^[^.;]{0,80}\b(?:have|has)\b/iu.test(between);
  if (SINCE_IT_BEGAN.test(before)) return true;
  return RAN_UNTIL.test(before) && TO_SINCE.test(between) && !MEASURED.test(before + between);
}

const DEED = `(?:\\p{L}[\\p{L}-]*\\s){0,2}?${oneOf(data.further.deeds)}`;
const ANOTHER = '(?:another|an?\\s(?:second|third|fourth|fifth|further|separate)|^separate)';
const FURTHER = new RegExp(
  [
    `(?:^|\\b)${ANOTHER}\\s${DEED}\\b(?:\\s[^.;,]{0,60})?$`,
    `^(?:new|fresh|renewed)\\s${DEED}\\b(?:\\s[^.;,]{0,60})?$`,
    '\\banother\\s(?:[\\p{L}\\p{N}-]+\\s){1,4}(?:was|were|died|had\\sbeen)\\s[^.;,]{0,20}?(?:in|by)\\san?\\s[^.;,]{0,40}$',
  ].join('|'),
  'iu',
);

/// Where a deed that is brought in as another one happened, besides its toll.
const ELSEWHERE =
  /\b(?:an)?other\s(?:part|district|area|quarter|neighbou?rhood|town|village|city|province)\b/iu;

/// Whether a sentence tells of another place than those told of before.
export const tellsElsewhere = (sentence: string): boolean => ELSEWHERE.test(sentence);

/// Whether a deed is brought in as another one: by the words of its sentence up to its end.
export const isFurther = (words: string): boolean => FURTHER.test(words);

const SEVERAL = new RegExp(`\\b${oneOf(data.further.several)}\\b[^.;,]{0,40}$`, 'iu');

/// Whether the words of a sentence before a deed tell of it together with others.
export const areSeveral = (before: string): boolean => SEVERAL.test(before);
