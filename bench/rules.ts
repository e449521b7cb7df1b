/// Cost of token patterns against their number: the time of one scan with 10 to 10,000 made rules, which should be flat.

import type { Token } from '../src/model/index.ts';
import { compilePatterns, type PatternRule, tokenize } from '../src/text/index.ts';

const COUNTS = [10, 100, 1000, 10_000];
const TOKENS = 50_000;
const SYLLABLES = ['ba', 'do', 'fi', 'gu', 'ke', 'la', 'mo', 'ni', 'pa', 'ru', 'se', 'ti'];

/// The nth invented word: the same on each run.
function word(n: number): string {
  let rest = n + 1;
  let out = '';
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) out += SYLLABLES[rest % SYLLABLES.length];
  return out;
}

/// Rules of one to three words with an option and a capture; the first ten are those that the text holds.
function rule(n: number): PatternRule {
  const [a, b, c] = [word(3 * n), word(3 * n + 1), word(3 * n + 2)];
  return { name: `made-${n}`, pattern: n % 2 === 0 ? `${a} the? what=(${b}|${c})` : `${a}|${b} of? ${c}` };
}

function text(): Token[] {
  // Most words are of no rule, as in a report; each thirtieth begins what one of the first ten rules matches.
  const words = Array.from({ length: TOKENS }, (_, i) => {
    const n = 2 * (Math.floor(i / 30) % 5);
    if (i % 30 < 3) return i % 30 === 1 ? 'the' : word(3 * n + (i % 30 === 0 ? 0 : 1));
    return `x${word((i * 7919) % 5000)}`;
  });
  const raw = tokenize(words.join(' '));
  return raw.map((token) => ({ ...token, pos: 'X', tag: 'X', lemma: token.lower }));
}

function main(): void {
  const tokens = text();
  const passes = 15;
  for (const count of COUNTS) {
    const began = performance.now();
    const matcher = compilePatterns(
      Array.from({ length: count }, (_, n) => rule(n)),
      { classes: {} },
    );
    const compiled = performance.now() - began;
    let best = Infinity;
    let found = 0;
    for (let pass = 0; pass < passes; pass++) {
      const from = performance.now();
      found = matcher.scan(tokens, 0, tokens.length).length;
      best = Math.min(best, performance.now() - from);
    }
    console.log(
      `${String(count).padStart(6)} rules: compiled in ${compiled.toFixed(0)} ms; ${((best * 1e6) / tokens.length).toFixed(0)} ns a token, ${found} matches`,
    );
  }
}

main();
