/// Accuracy and speed of the tagger: `tsx bench/tagger.ts FOLDER` with treebanks in FOLDER. `gold`: words as the
/// treebank cuts them; `ours`: cut by our tokenizer, counted where both cut alike.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTreebank, type TreeSentence } from '../scripts/train/conllu.ts';
import { makeTokens, pushToken, type RawTokens } from '../src/text/raw-tokens.ts';
import type { TagPair } from '../src/text/tag-pairs.ts';
import { loadTagger, type Tagger } from '../src/text/tagger.ts';
import { tokensOf } from '../src/text/tokens.ts';
import { placeOfText } from '../src/text/words.ts';

const SETS = ['en_ewt-test', 'en_pud', 'en_gum-test', 'en_gum-dev'];

interface Score {
  words: number;
  pos: number;
  tag: number;
  aligned: number;
  alignedPos: number;
}

function score(tagger: Tagger, sentences: readonly TreeSentence[], confused: Map<string, number>): Score {
  const sum: Score = { words: 0, pos: 0, tag: 0, aligned: 0, alignedPos: 0 };
  for (const { text, words } of sentences) {
    const raw = makeTokens(words.length);
    for (const { form, from, to } of words) pushToken(raw, placeOfText(form), from, to);
    const pairs = run(tagger, raw);
    words.forEach((word, i) => {
      sum.words++;
      if (pairs[i]!.pos === word.upos) sum.pos++;
      else {
        const key = `${word.upos} as ${pairs[i]!.pos}`;
        confused.set(key, (confused.get(key) ?? 0) + 1);
      }
      if (pairs[i]!.tag === word.xpos) sum.tag++;
    });
    const tokens = tokensOf(text);
    const ours = run(tagger, tokens);
    const gold = new Map(words.map((word) => [`${word.from} ${word.to}`, word.upos]));
    ours.forEach(({ pos }, i) => {
      const upos = gold.get(`${tokens.from[i]} ${tokens.to[i]}`);
      if (upos === undefined) return;
      sum.aligned++;
      if (pos === upos) sum.alignedPos++;
    });
  }
  return sum;
}

function run(tagger: Tagger, tokens: RawTokens): readonly TagPair[] {
  const into: TagPair[] = [];
  tagger.tag(tokens, 0, tokens.count, into);
  return into;
}

function speed(bytes: Uint8Array, sentences: readonly TreeSentence[]): string {
  const texts = sentences.map(({ text }) => tokensOf(text));
  const count = texts.reduce((sum, tokens) => sum + tokens.count, 0);
  const load = performance.now();
  const tagger = loadTagger(bytes);
  const start = performance.now();
  const into: TagPair[] = [];
  const pass = () => {
    const from = performance.now();
    for (const tokens of texts) tagger.tag(tokens, 0, tokens.count, into);
    return Math.round(count / (performance.now() - from));
  };
  const cold = pass();
  const best = Math.max(...Array.from({ length: 12 }, pass));
  return `load ${(start - load).toFixed(1)} ms; thousand tokens a second: ${cold} with new words, ${best} at best`;
}

const [folder = '../shared/train', model = 'models/tagger.bin'] = process.argv.slice(2);
if (!existsSync(join(folder, 'en_pud.conllu'))) {
  console.log(`tagger: no treebanks in ${folder}, nothing measured`);
  process.exit(0);
}
const bytes = readFileSync(model);
const tagger = loadTagger(bytes);
const percent = (a: number, b: number) => ((100 * a) / b).toFixed(2);
for (const name of SETS) {
  const confused = new Map<string, number>();
  const s = score(tagger, readTreebank(join(folder, `${name}.conllu`)), confused);
  console.log(
    `${name.padEnd(12)} UPOS ${percent(s.pos, s.words)}  XPOS ${percent(s.tag, s.words)}  ours: UPOS ${percent(s.alignedPos, s.aligned)} on ${percent(s.aligned, s.words)} % of words`,
  );
  if (process.argv.includes('--confused')) {
    console.log([...confused].sort((a, b) => b[1] - a[1]).slice(0, 12));
  }
}
console.log(speed(bytes, readTreebank(join(folder, 'en_gum-test.conllu'))));
