/// Who says so, where no comma parts them from those counted: "killed 12 | the Observatory said", "25 others | Omar Said
/// told a paper", "40 civilians | monitor".

import type { Token } from '../../model/index.ts';
import { isSpeech } from '../../text/clause-words.ts';
import { PEOPLE, SAYERS } from './words.ts';

/// A name with its titles and its "for Human Rights" is no longer than this.
const LONGEST = 10;

/// A noun of one who says so, whatever follows: titles of pages stop behind it ("kills 43 – monitor").
const isSayer = ({ lemma, lower }: Token): boolean => SAYERS.has(lemma) || SAYERS.has(lower);

const isSingular = ({ tag }: Token): boolean => tag === 'NN' || tag === 'NNP';

/// Whether the words from `at` on lead to a verb of saying, of which they are the subject. Where `plural`, that may be
/// several ("activists said").
export function saysSo(tokens: readonly Token[], at: number, end: number, plural: boolean): boolean {
  let head = -1;
  let linked = false;
  const stop = Math.min(end, at + LONGEST);
  for (let i = at; i < stop; i++) {
    const token = tokens[i]!;
    const { pos } = token;
    if (pos === 'NOUN' || pos === 'PROPN') {
      if (!linked) head = i;
    } else if (head >= 0 && (pos === 'VERB' || pos === 'AUX')) {
      const told = pos === 'AUX' && token.lemma === 'have' ? tokens[i + 1] : token;
      const whose = tokens[head]!;
      return SAYING.test(token.tag) && isSpeech(told) && (plural || isSingular(whose) || isSayer(whose));
    } else if (LINKS.has(token.lower)) linked ||= token.lower !== '-' && token.lower !== 'and';
    else if (pos !== 'ADJ' && pos !== 'DET' && !(pos === 'VERB' && itsOwn(tokens, i))) return false;
  }
  return false;
}

const SAYING = /^VB[DZP]$/;
const LINKS: ReadonlySet<string> = new Set(['for', 'of', 'in', '-', 'and']);

/// "state-run"
const itsOwn = (tokens: readonly Token[], i: number): boolean => tokens[i - 1]?.lower === '-';

/// "12 | Observatory says", "50 | state media reported"
export function isWhoSays(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!;
  return isSingular(token) && (isSayer(token) || saysSo(tokens, at, end, false));
}

/// "nine people | Sputnik reported", "nine people | Malian state radio": no name stands behind a plural noun within what is
/// counted; nor does who says so.
export function endsCounted(tokens: readonly Token[], head: number, at: number, end: number): boolean {
  const { tag, text, lower, lemma } = tokens[head]!;
  if (tag !== 'NNS' || text !== lower) return false;
  const token = tokens[at]!;
  if (token.pos === 'PROPN') return true;
  return PEOPLE.has(lemma) && (isSayer(token) || saysSo(tokens, at, end, true));
}
