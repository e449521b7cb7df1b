/// Trains what tells capitals from small letters: `tsx scripts/train-truecase.ts FOLDER` with the treebanks in FOLDER.
/// Writes models/truecase.json; the same data give the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CAPITAL,
  type CaseReader,
  type CaseState,
  caseFeatures,
  NO_WORD,
  SMALL,
  START,
} from '../src/text/case-model.ts';
import { makeTokens, pushToken } from '../src/text/raw-tokens.ts';
import type { TagPair } from '../src/text/tag-pairs.ts';
import { loadTagger, type Tagger } from '../src/text/tagger.ts';
import { placeOfText } from '../src/text/words.ts';
import { readTreebank } from './train/conllu.ts';
import { makeRandom, shuffled } from './train/random.ts';

const SEED = 20170213;
const BUCKETS = 1 << 15;
const EPOCHS = 6;
const MARGIN = 3;

interface Example {
  readonly at: CaseReader;
  /// Of each word: does it begin with a capital; undefined where that says nothing (first words, marks).
  readonly capital: readonly (boolean | undefined)[];
  readonly states: readonly CaseState[];
}

interface CasedWord {
  readonly form: string;
  readonly name: boolean;
}

/// Sentences of a file with one word and its class a line.
function readNamed(path: string): readonly CasedWord[][] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.includes(' '))
        .map((line) => ({ form: line.slice(0, line.lastIndexOf(' ')), name: !line.endsWith(' O') })),
    );
}

function exampleOf(words: readonly CasedWord[], tagger: Tagger): Example | undefined {
  const capitals = words.filter(({ form }) => /^\p{Lu}/u.test(form)).length;
  if (words.length < 4 || capitals > 0.6 * words.length || !/^\p{Lu}/u.test(words[0]!.form)) return undefined;
  const raw = makeTokens(words.length);
  words.forEach(({ form }, i) => {
    pushToken(raw, placeOfText(form.toUpperCase()), i, i + 1);
  });
  const pairs: TagPair[] = [];
  tagger.tag(raw, 0, raw.count, pairs);
  const at: CaseReader = (i) => pairs[i] && { lower: raw.words[i]!.lower, tag: pairs[i].tag };
  const opens = (i: number) => i === 0 || /^[.?!]$/.test(words[i - 1]!.form);
  const cased = (i: number) => /^\p{L}/u.test(words[i]!.form);
  return {
    at,
    capital: words.map(({ form }, i) => (cased(i) && !opens(i) ? /^\p{Lu}/u.test(form) : undefined)),
    states: words.map(({ form, name }, i) =>
      !cased(i) ? NO_WORD : opens(i) && !name ? START : /^\p{Lu}/u.test(form) ? CAPITAL : SMALL,
    ),
  };
}

function train(examples: readonly Example[]): Int8Array {
  const random = makeRandom(SEED);
  const weights = new Float64Array(BUCKETS);
  const sums = new Float64Array(BUCKETS);
  let steps = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0;
    for (const { at, capital, states } of shuffled(examples, random)) {
      capital.forEach((wanted, i) => {
        if (wanted === undefined) return;
        const features = caseFeatures(at, i, states[i - 1] ?? START, states[i - 2] ?? START);
        const score = features.reduce((sum, feature) => sum + weights[feature]!, 0);
        steps++;
        if (score > 0 !== wanted) wrong++;
        if (score > 0 === wanted && Math.abs(score) >= MARGIN) return;
        for (const feature of features) {
          weights[feature]! += wanted ? 1 : -1;
          sums[feature]! += wanted ? steps : -steps;
        }
      });
    }
    console.log(`epoch ${epoch + 1}: ${wrong} of ${steps} wrong`);
  }
  const mean = weights.map((weight, i) => weight - sums[i]! / steps);
  const scale = 127 / mean.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  console.log(`scale ${scale.toFixed(2)}`);
  return Int8Array.from(mean, (weight) => Math.round(weight * scale));
}

function main(folder: string): void {
  const tagger = loadTagger(readFileSync('models/tagger.bin'));
  const trees = ['en_ewt-train', 'en_ewt-dev'].flatMap((name) =>
    readTreebank(join(folder, `${name}.conllu`)).map(({ words }) =>
      words.map(({ form, upos }) => ({ form, name: upos === 'PROPN' })),
    ),
  );
  const named = readNamed(join(folder, 'ner/wikigold.conll.txt'));
  const examples = [...trees, ...named].flatMap((words) => exampleOf(words, tagger) ?? []);
  const weights = Buffer.from(train(examples).buffer).toString('base64');
  writeFileSync('models/truecase.json', `${JSON.stringify({ buckets: BUCKETS, sure: 30, weights })}\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the treebanks are: tsx scripts/train-truecase.ts FOLDER');
  process.exit(2);
}
main(folder);
