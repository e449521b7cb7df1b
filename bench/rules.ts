/// Cost of token patterns against their number: CPU time of a scan with 10 to 10,000 made rules, which should be
/// flat. The rules begin with words of a real vocabulary (the lexicon's and the example reports'), spread over it;
/// the text is that of the example reports. Each report is also scanned with rules that begin with none of its words,
/// which is what another thousand rules are to most reports. Medians of passes in turn, so that a busy machine
/// disturbs all alike.

import { readdirSync, readFileSync } from 'node:fs';
import type { Token } from '../src/model/index.ts';
import { compilePatterns, type PatternRule, tokenize } from '../src/text/index.ts';

const COUNTS = [10, 100, 1000, 10_000];
const PASSES = 41;
const COPIES = 10;
const ROOT = new URL('../', import.meta.url);

function textsIn(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8'));
}

function tokensOf(text: string): Token[] {
  return tokenize(text).map(({ from, to, text: slice, lower, word }) => {
    return { from, to, text: slice, lower, word, pos: 'X', tag: 'X', lemma: lower };
  });
}

/// The plain words of the texts, each once, in an order that is mixed but the same on each run.
function vocabularyOf(texts: readonly string[]): string[] {
  const words = new Set(
    texts
      .join('\n')
      .toLowerCase()
      .match(/(?<![\p{L}'-])[a-z]{2,}(?![\p{L}'-])/gu),
  );
  const mixed = [...words].sort();
  let seed = 1;
  for (let i = mixed.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const other = (seed >>> 8) % (i + 1);
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}

/// The first ten rules match what reports hold; what is added to them should cost nothing.
const FIRST = [
  'on day=(monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
  'at least number=#digits',
  'the|a what=(army|ministry|city|town|market|governor)',
  'said|told who=#any',
  'in where=#cap',
  'according to',
  'number=#digits people|others',
  'were|was killed|wounded',
  'by the what=#any',
  'no one|group',
];

/// Rules of one to three words with an option and a capture. The first words go through the vocabulary in turn.
function rule(vocabulary: readonly string[], n: number): PatternRule {
  const first = FIRST[n];
  if (first !== undefined) return { name: `first-${n}`, pattern: first };
  const [a, b, c] = [0, 1, 2].map((k) => vocabulary[(n + k * 977) % vocabulary.length]!);
  return { name: `made-${n}`, pattern: n % 2 === 0 ? `${a} the? what=(${b}|${c})` : `${a} of? ${b}|${c}` };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function measure(title: string, tokens: readonly Token[], vocabulary: readonly string[]): void {
  console.log(`${title}: ${tokens.length} tokens, first words out of ${vocabulary.length}`);
  const matchers = COUNTS.map((count) => {
    const rules = Array.from({ length: count }, (_, n) => rule(vocabulary, n));
    return { count, matcher: compilePatterns(rules, { classes: {} }), times: [] as number[], found: 0 };
  });
  for (let pass = 0; pass < PASSES; pass++) {
    for (const each of matchers) {
      const from = process.cpuUsage();
      for (let copy = 0; copy < COPIES; copy++)
        each.found = each.matcher.scan(tokens, 0, tokens.length).length;
      const { user, system } = process.cpuUsage(from);
      each.times.push(((user + system) * 1000) / COPIES / tokens.length);
    }
  }
  for (const { count, times, found } of matchers)
    console.log(
      `${String(count).padStart(7)} rules: ${median(times).toFixed(0)} ns a token, ${found} matches`,
    );
}

function main(): void {
  const reports = textsIn('examples', '.txt');
  const tokens = tokensOf(reports.join('\n'));
  const vocabulary = vocabularyOf([...reports, ...textsIn('lexicon', '.json')]);
  const there = new Set(tokens.map(({ lower }) => lower));
  measure('rules spread over the vocabulary', tokens, vocabulary);
  measure(
    'rules that begin elsewhere',
    tokens,
    vocabulary.filter((word) => !there.has(word)),
  );
}

main();
