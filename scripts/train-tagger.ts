/// Trains the tagger: `tsx scripts/train-tagger.ts FOLDER` with the English Web Treebank's train and dev files in
/// FOLDER. Writes models/tagger.bin; the same data give the same bytes.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaggerHeader } from '../src/text/tagger.ts';
import { buildFilter, makeVocabulary, WORD_KINDS } from '../src/text/vocabulary.ts';
import { augment } from './train/augment.ts';
import { readTreebank } from './train/conllu.ts';
import { asCut, asOurs, chooseTags } from './train/examples.ts';
import { train } from './train/perceptron.ts';
import { makeRandom } from './train/random.ts';
import { readWordNet } from './train/wordnet.ts';

const SEED = 20170213;

function main(folder: string, target: string, buckets: number, epochs: number): void {
  const sentences = ['train', 'dev'].flatMap((part) => readTreebank(join(folder, `en_ewt-${part}.conllu`)));
  const tags = chooseTags(sentences);
  const wordnet = readWordNet();
  const filters = WORD_KINDS.map((kind) => buildFilter(wordnet.get(kind) ?? []));
  const cut = sentences.map((sentence) => asCut(sentence, tags));
  const ours = sentences.flatMap((sentence) => asOurs(sentence, tags) ?? []);
  const examples = [...cut, ...ours, ...augment(cut, makeRandom(SEED))].filter(
    ({ words }) => words.length > 0,
  );
  console.log(`${sentences.length} sentences, ${examples.length} examples, ${tags.length} tag pairs`);
  const weights = train(examples, {
    ...{ buckets, epochs, tags, seed: SEED },
    vocabulary: makeVocabulary(filters),
    report: (line) => console.log(line),
  });
  const header: TaggerHeader = { tags, buckets, filters: filters.map((filter) => filter.length) };
  writeFileSync(target, pack(header, [...filters, new Uint8Array(weights.buffer)]));
}

function pack(header: TaggerHeader, parts: readonly Uint8Array[]): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Buffer.concat([length, head, ...parts]);
}

const [folder, target = 'models/tagger.bin', buckets = '65536', epochs = '6'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the treebank is: tsx scripts/train-tagger.ts FOLDER [TARGET] [BUCKETS] [EPOCHS]');
  process.exit(2);
}
main(folder, target, Number(buckets), Number(epochs));
