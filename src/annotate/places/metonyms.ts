/// "Moscow said", "the Astana talks", "U.S. forces": a city or country named for a government, a process or its people.

import type { Doc, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { type Choice, isCapital } from './resolve.ts';
import * as is from './words.ts';

export function isMetonym(
  { tokens, sentences }: Doc,
  marks: Int32Array,
  { spot, known, town }: Choice,
): boolean {
  if (spot.direction !== undefined || (known === undefined && town === undefined)) return false;
  if (spot.last < tokens.length && (marks[spot.last]! & is.PROCESS) !== 0) return true;
  const country = known?.kind === 'country';
  if (country && isMember(tokens, spot.first, sentences[spot.sentence]!.first)) return true;
  if (!country && !(town && isCapital(town.entry))) return false;
  if (spot.first > 0) {
    const before = marks[spot.first - 1]!;
    if ((before & is.FROM) !== 0)
      return !country && spot.first > 1 && (marks[spot.first - 2]! & is.LINE) !== 0;
    if (!country && (isAddressed(tokens, spot) || isSeat(tokens, spot.first) || isMoved(tokens, spot)))
      return true;
    if (tokens[spot.first - 1]!.pos === 'ADP' && (before & is.BETWEEN) === 0) return false;
  }
  return speaks(tokens, marks, spot.last, sentences[spot.sentence]!.last, !country);
}

/// "accused Baku of", "installed by Moscow", "ties with Kigali": a capital stands for its government.
function isAddressed(tokens: readonly Token[], { first, last }: Choice['spot']): boolean {
  const [before, link, next] = [itemAt(tokens, first - 2), tokens[first - 1]!, tokens[last]];
  // "by London police"
  if (next?.pos === 'NOUN' || next?.pos === 'PROPN') return false;
  if (is.ADDRESSES.has(link.lemma)) return link.pos === 'VERB';
  if (link.lower === 'by') return before?.tag === 'VBN';
  // "brokered by Moscow and Washington"
  if (link.lower === 'and' && itemBefore(tokens, first - 2)?.lower === 'by')
    return itemBefore(tokens, first - 3)?.tag === 'VBN';
  return link.lower === 'with' && before !== undefined && is.TIES.has(before.lemma);
}

/// "The government in Bamako": who rules, and not where something was.
function isSeat(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]!.lower === 'in' && is.RULERS.has(itemAt(tokens, first - 2)?.lower ?? '');
}

/// "prompted Ankara to send": who is moved to do something.
function isMoved(tokens: readonly Token[], { first, last }: Choice['spot']): boolean {
  return (
    is.MOVES.has(tokens[first - 1]!.lemma) && tokens[last]?.lower === 'to' && tokens[last + 1]?.tag === 'VB'
  );
}

/// A list of members is no longer than so many words, and its head stands so near before it.
const LONGEST = 64;
const HEAD = 12;

/// "Coalition members include Norway, Italy and …": who takes part, and no place.
function isMember(tokens: readonly Token[], first: number, start: number): boolean {
  const low = Math.max(start, first - LONGEST);
  let at = first - 1;
  while (at >= low && !is.INCLUDES.has(tokens[at]!.lemma)) {
    const { pos, lower } = tokens[at]!;
    if (pos !== 'PROPN' && pos !== 'PUNCT' && lower !== 'and' && lower !== 'the') return false;
    at--;
  }
  for (let i = at - 1; i >= low && i >= at - HEAD; i--) if (is.MEMBERS.has(tokens[i]!.lemma)) return true;
  return false;
}

function speaks(
  tokens: readonly Token[],
  marks: Int32Array,
  last: number,
  end: number,
  capital: boolean,
): boolean {
  for (let i = last; i < end && i < last + 5; i++) {
    const mark = marks[i]!;
    if ((mark & is.WILL) !== 0) return true;
    const { pos } = tokens[i]!;
    if ((mark & is.ADVERB) === 0 && pos !== 'ADV' && !(capital && pos === 'PROPN' && i > last)) return false;
  }
  return false;
}

const INITIALS = /^(?:U\.?S\.?A?\.?|U\.?K\.?|U\.?A\.?E\.?)$/;

/// "U.S. forces": these countries have no other word for whose a thing is, so before a noun their initials say that.
export function isWhose({ tokens, sentences }: Doc, { spot, known }: Choice): boolean {
  const { first, last, sentence } = spot;
  if (known?.kind !== 'country' || last !== first + 1 || !INITIALS.test(tokens[first]!.text)) return false;
  const end = sentences[sentence]!.last;
  let at = last;
  while (at < end && tokens[at]!.tag === 'JJ' && !is.APART.has(tokens[at]!.lower)) at++;
  return at < end && tokens[at]!.tag.startsWith('NN') && !is.APART.has(tokens[at]!.lower);
}
