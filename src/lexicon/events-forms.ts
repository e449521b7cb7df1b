/// The forms of English verbs and nouns, so that lists of trigger words hold base forms only and need no tagger.

import irregular from '../../lexicon/irregular.json' with { type: 'json' };
import triggers from '../../lexicon/triggers.json' with { type: 'json' };

/// All inflected forms.
const IRREGULAR = new Map(
  Object.entries(triggers.irregular).map(([lemma, forms]) => [lemma, forms.split(' ')] as const),
);
/// Those that no rule gives; the others follow the rules.
const PAST = new Map(Object.entries(irregular.verbs).map(([lemma, forms]) => [lemma, forms.split(' ')]));
const IRREGULAR_PLURAL: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  gunman: 'gunmen',
  policeman: 'policemen',
  crisis: 'crises',
  person: 'people',
};
const SINGULAR = new Map(Object.entries(IRREGULAR_PLURAL).map(([one, many]) => [many, one]));

/// Base form first, then every inflected form.
export function verbForms(lemma: string): readonly string[] {
  const irregular = IRREGULAR.get(lemma);
  if (irregular) return [lemma, ...irregular];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) ? `${lemma}${lemma.at(-1)}` : stem;
  const past = consonantY ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const gerund = lemma.endsWith('ie')
    ? `${lemma.slice(0, -2)}ying`
    : /ee$/.test(lemma)
      ? `${lemma}ing`
      : `${doubled}ing`;
  return [lemma, third, ...(PAST.get(lemma) ?? [past]), gerund];
}

export function pluralOf(noun: string): string {
  const irregular = IRREGULAR_PLURAL[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/// A noun's base form by its ending; good enough to look it up in a list that is tried with both.
export function singularOf(noun: string): string {
  const irregular = SINGULAR.get(noun);
  if (irregular) return irregular;
  if (noun.length < 4 || !noun.endsWith('s') || noun.endsWith('ss') || noun.endsWith('us')) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
