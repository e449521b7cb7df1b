/// Writes lexicon/lemma-exceptions.json: the regular forms whose base the rules of src/text/lemma.ts miss, found
/// by inflecting every WordNet verb and the nouns that WordNet counts as in use. `tsx scripts/train-lemmas.ts`.

import { writeFileSync } from 'node:fs';
import { nounByRule, verbByRule } from '../src/text/lemma.ts';
import { readUsed, readWordNet } from './train/wordnet.ts';

const NONE: ReadonlyMap<string, string> = new Map();

function main(): void {
  const wordnet = readWordNet();
  const used = readUsed();
  const verbs = new Map<string, string>();
  const ordered = [...(wordnet.get('verb') ?? [])].sort(
    (a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const taken = new Set<string>();
  const claim = (verb: string, stem: string) => {
    if (taken.has(stem)) return;
    taken.add(stem);
    if (verbByRule(`${stem}ed`, NONE) !== verb && !stem.endsWith('i')) verbs.set(stem, verb);
  };
  for (const verb of ordered) for (const stem of stemsOf(verb)) claim(verb, stem);
  // "visit" does not double its consonant though it looks so; "hop" must not take "hoped" from "hope".
  for (const verb of ordered) claim(verb, verb);
  const nouns = new Map<string, string>();
  for (const noun of wordnet.get('noun') ?? []) {
    const plural = pluralOf(noun);
    if (((used.get(noun) ?? 0) > 0 || noun.endsWith('ie')) && nounByRule(plural) !== noun)
      nouns.set(plural, noun);
  }
  const table = {
    about:
      'Made by scripts/train-lemmas.ts from WordNet: base forms with the stems (verbs) or plurals (nouns) that the rules miss.',
    verbs: grouped(verbs),
    nouns: grouped(nouns),
  };
  writeFileSync('lexicon/lemma-exceptions.json', `${JSON.stringify(table, null, 2)}\n`);
  console.log(`${verbs.size} stems of verbs, ${nouns.size} plurals`);
}

/// What stands before -ed and before -ing.
function stemsOf(verb: string): readonly string[] {
  if (verb.endsWith('ee') || verb.endsWith('oe') || verb.endsWith('ye')) return [verb.slice(0, -1), verb];
  if (verb.endsWith('e')) return [verb.slice(0, -1)];
  if (/[^aeiou]y$/.test(verb)) return [verb];
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || doubles(verb)) return [verb + verb.at(-1)];
  if (/[aeiou]l$/.test(verb) && !/[aeiou]{2}l$/.test(verb)) return [verb, `${verb}l`];
  if (/[^aeiou][aeiou][p]$/.test(verb)) return [verb, verb + verb.at(-1)];
  return [verb];
}

/// Verbs stressed on the last syllable.
function doubles(verb: string): boolean {
  return (
    /(?:mit|fer|cur|pel|bel|gin|get|set|cut|put|hit|run|trap|ban|plan|gret|quip|trol|tain't|bar|stop|drop|step|ship|slip|strip|grab|stab|rob|jam|ram|win|sit|let|bet|nap|cap|map|tap|tip|dip|rip|zip)$/.test(
      verb,
    ) &&
    !/(?:offer|differ|suffer|buffer|pilfer|proffer|coffer|target|budget|market|limit|vomit|marvel)$/.test(
      verb,
    )
  );
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function grouped(forms: ReadonlyMap<string, string>): Record<string, string> {
  const bases: [string, string[]][] = [];
  for (const base of new Set(forms.values()))
    bases.push([base, [...forms].filter(([, b]) => b === base).map(([f]) => f)]);
  return Object.fromEntries(
    bases.sort(([a], [b]) => (a < b ? -1 : 1)).map(([base, list]) => [base, list.join(' ')]),
  );
}

main();
