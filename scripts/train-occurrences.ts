/// Writes lexicon/occurrence-words.json from WordNet: which nouns tell of something that happens, which verb they are
/// made from, and which words say the same. `tsx scripts/train-occurrences.ts`.

import { writeFileSync } from 'node:fs';
import { readWordSenses, type WordSense } from './train/wordnet.ts';

/// Lexicographers' files whose senses happen (act, event, process), and those that do where a verb lies behind them
/// (cognition, communication, feeling, state).
const HAPPENS = new Set([4, 11, 22]);
const MAY_HAPPEN = new Set([9, 10, 12, 26]);
/// A share of the noun's senses, weighted by use; unmet senses count a little.
const ENOUGH = 0.5;
const UNMET = 0.3;
/// What a word mostly means has at least this share of its uses.
const MOSTLY = 0.5;

const nouns = readWordSenses('noun');
const verbs = readWordSenses('verb');

function main(): void {
  const made = new Map<string, string[]>();
  const plain: string[] = [];
  for (const [noun, senses] of [...nouns].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (level(senses) < ENOUGH || !isInUse(noun, senses)) continue;
    const verb = verbOf(noun, senses);
    if (verb === undefined) plain.push(noun);
    else made.set(verb, [...(made.get(verb) ?? []), noun]);
  }
  const table = {
    about:
      'Made by scripts/train-occurrences.ts from WordNet: nouns that tell of something that happens, by the verb they are made from; those made from none; and words that mostly mean the same, nouns marked as such.',
    made: Object.fromEntries(
      [...made].sort(([a], [b]) => (a < b ? -1 : 1)).map(([v, list]) => [v, list.join(' ')]),
    ),
    plain: plain.join(' '),
    same: synonyms(new Set([...plain, ...[...made.values()].flat()])),
  };
  writeFileSync('lexicon/occurrence-words.json', `${JSON.stringify(table, null, 2)}\n`);
  console.log(`${made.size} verbs, ${plain.length} other nouns, ${table.same.length} groups of words`);
}

function level(senses: readonly WordSense[]): number {
  const all = senses.reduce((sum, { count }) => sum + count + UNMET, 0);
  const share = (files: ReadonlySet<number>): number =>
    senses.reduce((sum, { file, count }) => sum + (files.has(file) ? count + UNMET : 0), 0) / all;
  const derived = senses.some((one) => one.verbs.length > 0);
  return (
    share(HAPPENS) + (derived ? 0.6 : 0.3) * share(MAY_HAPPEN) + (HAPPENS.has(senses[0]!.file) ? 0.2 : 0)
  );
}

/// Rare words stay out, unless they are plainly made from a verb in use.
function isInUse(noun: string, senses: readonly WordSense[]): boolean {
  if (senses.some(({ count }) => count > 0)) return true;
  const verb = verbOf(noun, senses);
  return verb !== undefined && used(verb) > 0;
}

const used = (verb: string): number => (verbs.get(verb) ?? []).reduce((sum, { count }) => sum + count, 0);

/// The verb behind most of its uses; one that begins alike counts twice.
function verbOf(noun: string, senses: readonly WordSense[]): string | undefined {
  const all = senses.reduce((sum, { count }) => sum + count + 0.5, 0);
  const votes = new Map<string, number>();
  for (const { verbs: from, count } of senses)
    for (const verb of new Set(from)) {
      const alike = verb.slice(0, 3) === noun.slice(0, 3) ? 2 : 1;
      votes.set(verb, (votes.get(verb) ?? 0) + (alike * (count + 0.5)) / all);
    }
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/// Words that mostly mean one thing, told by their synset; a noun also by that of the verb it is made from.
function synonyms(events: ReadonlySet<string>): readonly string[] {
  const bySynset = new Map<string, Set<string>>();
  const add = (synset: string, word: string): void => {
    bySynset.set(synset, (bySynset.get(synset) ?? new Set()).add(word));
  };
  for (const [verb, senses] of verbs) {
    const main = used(verb) > 0 ? mostly(senses) : undefined;
    if (main) add(`v${main.synset}`, verb);
  }
  for (const noun of events) {
    const senses = nouns.get(noun)!;
    const main = mostly(senses);
    if (main) add(`n${main.synset}`, `${noun}+n`);
    const behind = main?.verbs[0] === undefined ? undefined : mostly(verbs.get(main.verbs[0]) ?? []);
    if (behind && main!.verbs[0] !== noun) add(`v${behind.synset}`, `${noun}+n`);
  }
  const groups = [...bySynset.values()].filter((group) => new Set([...group].map(familyOf)).size > 1);
  return [...new Set(groups.map((group) => [...group].sort().join(' ')))].sort();
}

/// The verb, or that which the noun is made from: words of one verb need no list to be known as such.
function familyOf(word: string): string {
  if (!word.endsWith('+n')) return word;
  const noun = word.slice(0, -2);
  return verbOf(noun, nouns.get(noun)!) ?? noun;
}

function mostly(senses: readonly WordSense[]): WordSense | undefined {
  const all = senses.reduce((sum, { count }) => sum + count + 0.5, 0);
  return senses.find(({ count }) => (count + 0.5) / all >= MOSTLY);
}

main();
