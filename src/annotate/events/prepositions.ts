/// The words that lead from a verb or noun to what hangs on it.

import type { Token } from '../../model/index.ts';

const PREPOSITION = new Set(
  'in on at of to from by with for near against toward towards into over under across through during after before between among outside inside around along amid following since until despite via upon off behind below above within without throughout about targeting including'.split(
    ' ',
  ),
);
export function isPreposition(token: Token): boolean {
  return PREPOSITION.has(token.lower) && token.pos !== 'VERB' ? true : token.lower === 'targeting';
}
