/// The dictionary form of a word: irregular forms, then what the rules get wrong, then the rules.

import irregular from '../../lexicon/irregular.json' with { type: 'json' };
import exceptions from '../../lexicon/lemma-exceptions.json' with { type: 'json' };
import type { Upos } from '../model/index.ts';

const VERBS = formsOf(irregular.verbs);
const NOUNS = formsOf(irregular.nouns);
const ADJECTIVES = formsOf(irregular.adjectives);
const OTHERS = formsOf(irregular.others);
/// Stems (what is left without -ed or -ing) whose base the rules miss.
const VERB_STEMS = formsOf(exceptions.verbs);
const PLURALS = formsOf(exceptions.nouns);

/// Whether it is a form that no rule gives: "took", "policemen", "schoolchildren".
export function isIrregular(lower: string): boolean {
  return [VERBS, NOUNS, ADJECTIVES].some((forms) => forms.has(lower)) || COMPOUNDS.test(lower);
}

const COMPOUNDS = /(?:men|children|self|selves|not)$/;

function formsOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [base, forms] of Object.entries(table)) {
    for (const form of forms.split(' ')) if (!map.has(form)) map.set(form, base);
  }
  return map;
}

export function lemmaOf(lower: string, pos: Upos, tag: string): string {
  if (pos === 'VERB' || pos === 'AUX') return verbLemma(lower, tag);
  if (pos === 'NOUN') return tag === 'NNS' || NOUNS.has(lower) ? nounLemma(lower) : lower;
  if (pos === 'ADJ' || pos === 'ADV')
    return ADJECTIVES.get(lower) ?? (gradedTag(tag) ? positive(lower) : lower);
  if (pos === 'NUM' && tag === 'NNS') return nounLemma(lower);
  if (pos === 'PRON' && (tag === 'PRP' || tag === 'WP')) return (OTHERS.get(lower) ?? lower).toLowerCase();
  if (pos === 'PART') return OTHERS.get(lower) ?? lower;
  return lower;
}

function gradedTag(tag: string): boolean {
  return tag === 'JJR' || tag === 'JJS' || tag === 'RBR' || tag === 'RBS';
}

function verbLemma(lower: string, tag: string): string {
  if (tag === 'VB' || tag === 'VBP') {
    if (tag === 'VBP' || lower.startsWith("'")) return baseAux(lower);
    return lower;
  }
  if (tag === 'MD') return VERBS.get(lower) ?? lower;
  // "found" as a present form is its own base; as a past form it is a form of "find".
  const known = VERBS.get(lower);
  if (known !== undefined) return known;
  return verbByRule(lower, VERB_STEMS);
}

const PRESENT = new Map([
  ...['am', 'are', "'re", "'m", "'s"].map((form) => [form, 'be'] as const),
  ["'ve", 'have'],
  ["'d", 'have'],
]);

function baseAux(lower: string): string {
  return PRESENT.get(lower) ?? lower;
}

function nounLemma(lower: string): string {
  return NOUNS.get(lower) ?? compoundMan(lower) ?? PLURALS.get(lower) ?? nounByRule(lower);
}

function compoundMan(lower: string): string | undefined {
  return /..(?:men|children)$/u.test(lower)
    ? lower.replace(/men$/u, 'man').replace(/children$/u, 'child')
    : undefined;
}

/// The base of a regular form; `missed` holds the stems that the ending alone does not decide.
export function verbByRule(lower: string, missed: ReadonlyMap<string, string>): string {
  if (/(?:ied|ies)$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ed') && lower.length > 3) return verbBase(lower.slice(0, -2), missed);
  if (lower.endsWith('ing') && lower.length > 4) return verbBase(lower.slice(0, -3), missed);
  if (/(?:ss|sh|ch|x|zz|o)es$/u.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1);
  return lower;
}

function verbBase(stem: string, missed: ReadonlyMap<string, string>): string {
  const known = missed.get(stem);
  if (known !== undefined) return known;
  if (/([bdgmnprtv])\1$/u.test(stem) && stem.length > 3) return stem.slice(0, -1);
  if (/(?:[^s]s|[cuvz]|[^n]g|dg|[bcdfgkptz]l|[^aeiou]r)$/u.test(stem) && !/zz$/u.test(stem))
    return `${stem}e`;
  if (/(?:[^aeo]|[^aeiou]e|[iu]a)at$/u.test(stem) && stem.length > 4) return `${stem}e`;
  if (/[^aeiou]at$/u.test(stem)) return `${stem}e`;
  // One short syllable would have doubled its consonant: "hop-ed" is from "hope".
  if (
    /^[^aeiou]*[aeiouy][bcdgklmnprtv]$/u.test(stem) ||
    /(?:ir|ur|or|ut|ud|od|uc|in|iz|id|ib|it|ak|ok|ik)$/u.test(stem)
  ) {
    return /^(?:[^aeiou]*[aeiou][wxy])$/u.test(stem) ? stem : `${stem}e`;
  }
  return stem;
}

export function nounByRule(lower: string): string {
  if (lower.length < 3 || !lower.endsWith('s')) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(lower)) return lower.slice(0, -2);
  if (/(?:ss|us|is)$/u.test(lower)) return lower;
  return lower.slice(0, -1);
}

function positive(lower: string): string {
  const base = lower.replace(/(?:er|est)$/u, '');
  if (base === lower || base.length < 3) return lower;
  if (base.endsWith('i')) return `${base.slice(0, -1)}y`;
  return base;
}
