/// Sentence ends against treebanks rebuilt as running text: `tsx bench/sentences.ts FOLDER [--wrong]`.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTreebank, type TreeSentence } from '../scripts/train/conllu.ts';
import { findSentences } from '../src/text/sentences.ts';
import { tokensOf } from '../src/text/tokens.ts';

/// PUD's sentences come from as many texts: four in a row make a paragraph.
const SETS: readonly (readonly [string, number])[] = [
  ['en_pud', 4],
  ['en_ewt-test', 0],
  ['en_gum-test', 0],
];

function paragraphs(sentences: readonly TreeSentence[], size: number): string[][] {
  const out: string[][] = [];
  sentences.forEach(({ text, startsParagraph }, i) => {
    const starts = size > 0 ? i % size === 0 : startsParagraph;
    if (starts || out.length === 0) out.push([]);
    out.at(-1)!.push(text);
  });
  return out;
}

function measure(groups: readonly (readonly string[])[], wrong: string[]) {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const group of groups) {
    const text = group.join(' ');
    const ends = new Set<number>();
    let at = 0;
    for (const sentence of group.slice(0, -1)) {
      at += sentence.length + 1;
      ends.add(at - 1);
    }
    const tokens = tokensOf(text);
    const ours = findSentences(tokens, [{ from: 0, to: text.length, passage: 0 }]).slice(0, -1);
    gold += ends.size;
    found += ours.length;
    for (const { to } of ours) {
      if (ends.has(to)) right++;
      else wrong.push(`too much: ${text.slice(Math.max(0, to - 40), to)} | ${text.slice(to, to + 30)}`);
    }
    const made = new Set(ours.map(({ to }) => to));
    for (const end of ends)
      if (!made.has(end))
        wrong.push(`missed: ${text.slice(Math.max(0, end - 40), end)} | ${text.slice(end, end + 30)}`);
  }
  return { precision: right / found, recall: right / gold, gold };
}

const [folder = '../shared/train'] = process.argv.slice(2);
if (!existsSync(join(folder, 'en_pud.conllu'))) {
  console.log(`sentences: no treebanks in ${folder}, nothing measured`);
  process.exit(0);
}
for (const [name, size] of SETS) {
  const wrong: string[] = [];
  const { precision, recall, gold } = measure(
    paragraphs(readTreebank(join(folder, `${name}.conllu`)), size),
    wrong,
  );
  const f = (2 * precision * recall) / (precision + recall);
  const percent = (x: number) => (100 * x).toFixed(2);
  console.log(
    `${name.padEnd(12)} precision ${percent(precision)} recall ${percent(recall)} F ${percent(f)} on ${gold} ends`,
  );
  if (process.argv.includes('--wrong')) for (const line of wrong.slice(0, 40)) console.log(`  ${line}`);
}
