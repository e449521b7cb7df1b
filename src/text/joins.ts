/// What a spelling alone tells of where its token ends: whether a name may hang on it, whether a full stop belongs to
/// it, and what is cut from its end.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };

const DOTTED = new Set([...abbreviations.titles, ...abbreviations.months, ...abbreviations.other]);

/// The Arabic article and the like stay on their name: "al-Qaida", "el-Zour".
const ARTICLE = /^(?:al|el|an|ar|as|ash|at|ad|az|ul|ed|es|er|ez|et|bin|ibn|abu|umm)$/u;

const CLITIC = /^(?<stem>.+?)(?<clitic>n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const LONGEST_CUT = 60;

const IS_ARTICLE = 1;
const TAKES_STOP = 2;
const CLITIC_AT = 2;

/// All of it as one number: two flags and the length of the clitic.
export function joinsOf(text: string): number {
  const lower = text.toLowerCase();
  const article = text.length <= 4 && ARTICLE.test(lower) ? IS_ARTICLE : 0;
  const stop = DOTTED.has(`${lower}.`) ? TAKES_STOP : 0;
  const marked = text.length < LONGEST_CUT && (text.includes("'") || text.includes('’'));
  const clitic = marked ? (CLITIC.exec(text)?.groups?.clitic?.length ?? 0) : 0;
  return article | stop | (clitic << CLITIC_AT);
}

export function isArticle(joins: number): boolean {
  return (joins & IS_ARTICLE) !== 0;
}

export function takesStop(joins: number): boolean {
  return (joins & TAKES_STOP) !== 0;
}

/// How many units of the word's end are a token of their own: "do|n't", "army|'s".
export function cliticOf(joins: number): number {
  return joins >> CLITIC_AT;
}
