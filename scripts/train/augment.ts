/// The ways a newsroom writes that the treebank does not: headlines in capitals, curly quotes, lost full stops.

import type { Random } from './random.ts';

export interface Tagged {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'and',
  'or',
  'by',
  'as',
  'with',
  'from',
]);
/// Names of groups and states that read like common words when written small.
const ACRONYMS = ['IS', 'US', 'WHO', 'IT', 'AP', 'IS', 'UN', 'SDF', 'HTS', 'FSA', 'PMF', 'AU', 'EU', 'IS'];

export function augment(sentences: readonly Tagged[], random: Random): Tagged[] {
  const out: Tagged[] = [];
  for (const sentence of sentences) {
    const draw = random() % 100;
    if (draw < 4) out.push(recase(sentence, (word) => word.toUpperCase()));
    else if (draw < 10 && sentence.words.length < 20) out.push(withoutStop(recase(sentence, headline)));
    else if (draw < 13) out.push(recase(sentence, (word) => word.toLowerCase()));
    else if (draw < 17) out.push(withoutStop(sentence));
    else if (draw < 35) out.push(...curly(sentence));
    out.push(...acronym(sentence, random));
  }
  return out;
}

function recase(sentence: Tagged, change: (word: string, i: number) => string): Tagged {
  return { ...sentence, words: sentence.words.map(change) };
}

function headline(word: string, i: number): string {
  return i > 0 && SMALL.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}

function withoutStop({ words, tags }: Tagged): Tagged {
  const end = words.length > 3 && words.at(-1) === '.' ? -1 : undefined;
  return { words: words.slice(0, end), tags: tags.slice(0, end) };
}

function curly({ words, tags }: Tagged): Tagged[] {
  if (!words.some((word) => /["'`]/.test(word))) return [];
  const changed = words.map((word, i) => {
    if (word === '"' || word === '``' || word === "''") return tags[i]!.endsWith('``') ? '“' : '”';
    return word.replaceAll("'", '’');
  });
  return [{ words: changed, tags }];
}

function acronym({ words, tags }: Tagged, random: Random): Tagged[] {
  const at = words.findIndex((word, i) => /^[A-Z]{2,4}$/.test(word) && tags[i] === 'PROPN NNP');
  if (at < 0 || random() % 2 === 0) return [];
  const name = ACRONYMS[random() % ACRONYMS.length]!;
  return [{ words: words.map((word, i) => (i === at ? name : word)), tags }];
}
