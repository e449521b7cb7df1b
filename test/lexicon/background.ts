/// How an example of `lexicon/background.json` is tried: « and » stand round the word that it is about.

import {
  beganWith,
  countsWar,
  goesOnSince,
  isCondition,
  isFurther,
  isOften,
  isPurpose,
  makesTerms,
  sumsUp,
  TERMS_REACH,
} from '../../src/lexicon/background.ts';

function cut(marked: string): { before: string; around: string } {
  const [before = '', word = '', after = ''] = marked.split(/[«»]/u);
  return { before, around: before.slice(-TERMS_REACH) + word + after.slice(0, TERMS_REACH) };
}

/// The deed stands in the marks, and the time in those beside it, if there are two.
function goesOn(marked: string): boolean {
  const [before = '', first = '', between = '', second] = marked.split(/[«»]/u);
  if (second === undefined) return isOften(before, before + first);
  return goesOnSince(before, between, /^[A-Z]/u.test(first));
}

const TESTS: Readonly<Record<string, (marked: string) => boolean>> = {
  purpose: (marked) => isPurpose(cut(marked).before),
  condition: (marked) => isCondition(cut(marked).before),
  terms: (marked) => makesTerms(cut(marked).around),
  total: countsWar,
  sums: sumsUp,
  outset: (marked) => beganWith(marked.split('«')[0]!),
  many: goesOn,
  further: (marked) => isFurther(marked.split('»')[0]!.replace('«', '')),
};

export function backgroundFires(name: string, marked: string): boolean {
  const test = TESTS[name];
  if (test === undefined) throw new Error(`nothing tries the list ${name} of background.json`);
  return test(marked);
}
