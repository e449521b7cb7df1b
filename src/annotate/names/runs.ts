/// Runs of capitalised words: where names may stand.

import type { Doc, Token } from '../../model/index.ts';
import { CALENDAR } from './words.ts';

/// Tokens `[first, last)` of one sentence that are all capitalised.
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

const CAPITAL = /^\p{Lu}/u;
const ARABIC = /^(?:al|el|an|ar|as|ash|at|ad|az|ul|ed|es|er|ez|et|bin|ibn|abu|umm)[-‑]\p{Lu}/u;

/// A word that a name can hold: "Palmyra", "al-Bab", "U.N.".
export function isNameWord(token: Token): boolean {
  return CAPITAL.test(token.text) || ARABIC.test(token.text);
}

/// Small words inside names: "Ministry of Defence", "Deir ez Zor", "Staffan de Mistura".
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la del di da dos das du van von der den al el ez es bin ibn abu le ben ter'.split(' '),
);

const OPENERS: ReadonlySet<string> = new Set(
  `the a an this that these those it he she they we i you his her its their our my your in on at by for from with to of
  as and or but nor if when while after before since until because although though during despite amid among about
  under over between across against along near not no yes there here what who whom whose which why how where one two
  three four five six seven eight nine ten some many most several all both each every any other others another more
  last next earlier later meanwhile however also then now today yesterday tomorrow only even still just so such
  according asked is are was were has have had do does did can could will would may might must should let following
  once unlike like without within inside outside around toward towards upon through nearly about around hundreds
  thousands dozens scores more than less authorities officials witnesses residents activists rebels militants troops
  police state government opposition people men women children local national international foreign former senior
  separately instead already never again perhaps maybe than whether either neither`.split(/\s+/),
);

/// Runs in text order. A sentence's first word counts unless it is one that only opens the sentence.
export function findRuns({ tokens, sentences }: Doc): Run[] {
  const runs: Run[] = [];
  sentences.forEach((sentence, s) => {
    let first = -1;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const token = i < sentence.last ? tokens[i] : undefined;
      const joins = token !== undefined && joinsName(tokens, i, sentence.first, first >= 0);
      if (joins && first < 0) first = i;
      if (!joins && first >= 0) {
        runs.push({ first, last: i, sentence: s });
        first = -1;
      }
    }
  });
  return runs;
}

function joinsName(tokens: readonly Token[], i: number, start: number, open: boolean): boolean {
  const token = tokens[i]!;
  if (isNameWord(token)) {
    if (CALENDAR.has(token.lower) && !(token.lower === 'may' && open)) return false;
    const opens = i === start || isQuote(tokens[i - 1]!.text) || tokens[i - 1]!.text === ':';
    return !(opens && OPENERS.has(token.lower)) && token.text !== 'I';
  }
  if (!open) return false;
  const next = tokens[i + 1];
  if (PARTICLES.has(token.lower)) return next !== undefined && isNameWord(next);
  // "Deir ez-Zor", "Nur-Sultan", "Jean-Pierre": the hyphen stands between two capitals without a space.
  if (token.text === '-' || token.text === '‑') {
    const tight = next !== undefined && next.from === token.to && tokens[i - 1]!.to === token.from;
    return tight && (isNameWord(next) || PARTICLES.has(next.lower) || isTailOfName(tokens, i + 1));
  }
  return false;
}

/// "Krak-des-Chevaliers", "Port-au-Prince".
function isTailOfName(tokens: readonly Token[], i: number): boolean {
  const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  return a !== undefined && a.text.length <= 4 && b?.text === '-' && c !== undefined && isNameWord(c);
}

export function isQuote(text: string): boolean {
  return text === '"' || text === '“' || text === '”' || text === "'" || text === '‘' || text === '’';
}

/// Whether capitals tell nothing in a sentence: a headline in title case, or a text all in capitals.
export function shouts(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const text = tokens[i]!.text;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    words++;
    if (CAPITAL.test(text)) capitals++;
  }
  return words >= 4 && capitals / words > 0.75;
}
