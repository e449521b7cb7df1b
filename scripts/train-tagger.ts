/// Trains the tagger: `tsx scripts/train-tagger.ts FOLDER` with the English Web Treebank's train and dev files in
/// FOLDER. Writes models/tagger.bin; the same data give the same bytes.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainWord } from '../src/text/features.ts';
import type { TaggerHeader } from '../src/text/tagger.ts';
import { tokenize } from '../src/text/tokens.ts';
import { buildTable, DICTIONARY, openVocabulary, USAGE } from '../src/text/vocabulary.ts';
import { augment } from './train/augment.ts';
import { companyClasses } from './train/company.ts';
import { readTreebank, type TreeSentence } from './train/conllu.ts';
import { asCut, asOurs, chooseTags } from './train/examples.ts';
import { train } from './train/perceptron.ts';
import { makeRandom } from './train/random.ts';
import { dictionaryEntries, readGlosses, usageLevels } from './train/wordnet.ts';

const SEED = 20170213;

function main(folder: string, target: string, buckets: number, epochs: number): void {
  const sentences = ['train', 'dev'].flatMap((part) => readTreebank(join(folder, `en_ewt-${part}.conllu`)));
  const tags = chooseTags(sentences);
  const tables = [buildTable(dictionaryEntries(), DICTIONARY), buildTable(usageEntries(sentences), USAGE)];
  const cut = sentences.map((sentence) => asCut(sentence, tags));
  const ours = sentences.flatMap((sentence) => asOurs(sentence, tags) ?? []);
  const examples = [...cut, ...ours, ...augment(cut, makeRandom(SEED))].filter(
    ({ words }) => words.length > 0,
  );
  console.log(`${sentences.length} sentences, ${examples.length} examples, ${tags.length} tag pairs`);
  const weights = train(examples, {
    ...{ buckets, epochs, tags, seed: SEED },
    vocabulary: openVocabulary(tables),
    report: console.log,
  });
  const header: TaggerHeader = { tags, buckets, tables: tables.map((table) => table.length) };
  writeFileSync(target, pack(header, [...tables, new Uint8Array(weights.buffer)]));
}

/// How often WordNet's texts use a word as what, and its class by the company it keeps in WordNet's definitions and
/// examples and in the treebank.
function usageEntries(sentences: readonly TreeSentence[]): ReadonlyMap<string, number> {
  const text = [
    ...readGlosses().map((gloss) => tokenize(gloss).map(({ text }) => plainWord(text))),
    ...sentences.map(({ words }) => words.map(({ form }) => plainWord(form))),
  ];
  const company = companyClasses(text, { classes: 254, least: 4, rounds: 8, report: console.log });
  const levels = usageLevels();
  const words = new Set([...levels.keys(), ...company.keys()]);
  return new Map(
    [...words].map((word) => [word, ((levels.get(word) ?? 0) << 8) | ((company.get(word) ?? -1) + 1)]),
  );
}

function pack(header: TaggerHeader, parts: readonly Uint8Array[]): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Buffer.concat([length, head, ...parts]);
}

const [folder, target = 'models/tagger.bin', buckets = '65536', epochs = '5'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the treebank is: tsx scripts/train-tagger.ts FOLDER [TARGET] [BUCKETS] [EPOCHS]');
  process.exit(2);
}
main(folder, target, Number(buckets), Number(epochs));
