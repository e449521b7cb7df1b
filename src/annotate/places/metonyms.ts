/// "Moscow said", "the Astana talks": a city or country named for a government or a process.

import type { Doc, Token } from '../../model/index.ts';
import { perWord } from '../../text/index.ts';
import { SAY_VERBS } from '../names/words.ts';
import { type Choice, isCapital } from './resolve.ts';

const PROCESSES = new Set(
  'talks process agreement accord accords declaration protocol format convention'.split(' '),
);
const WILLS = new Set(
  `accuses accused blames blamed backs backed supports supported vowed insists rejects rejected wants urged agreed
  signed threatened sought seeks asked responded retaliated considers views sees hopes plans decided ordered
  condemned demands demanded criticized welcomed`.split(/\s+/),
);
const ADVERBS =
  /^(?:has|have|had|also|last|week|month|year|on|later|earlier|again|repeatedly|is|was|would|will)$/;
const LINES = /^(?:denials?|pressure|support|statements?|approval)$/;

/// What a word after the name (or before "from" and the name) tells.
const PROCESS = 1;
const WILL = 2;
const ADVERB = 3;
const LINE = 4;
const roleOf = perWord(({ lower }: Token): number => {
  if (PROCESSES.has(lower)) return PROCESS;
  if (SAY_VERBS.has(lower) || WILLS.has(lower)) return WILL;
  if (ADVERBS.test(lower)) return ADVERB;
  return LINES.test(lower) ? LINE : 0;
});

export function isMetonym({ tokens, sentences }: Doc, { spot, known, town }: Choice): boolean {
  if (spot.direction !== undefined || (known === undefined && town === undefined)) return false;
  if (spot.last < tokens.length && roleOf(tokens[spot.last]!) === PROCESS) return true;
  const country = known?.kind === 'country';
  if (!country && !(town && isCapital(town.entry))) return false;
  const before = tokens[spot.first - 1];
  if (before?.pos === 'ADP' && before.lower !== 'between' && before.lower !== 'from') return false;
  if (before?.lower === 'from') return !country && spot.first > 1 && roleOf(tokens[spot.first - 2]!) === LINE;
  return speaks(tokens, spot.last, sentences[spot.sentence]!.last, !country);
}

function speaks(tokens: readonly Token[], last: number, end: number, capital: boolean): boolean {
  for (let i = last; i < end && i < last + 5; i++) {
    const role = roleOf(tokens[i]!);
    if (role === WILL) return true;
    const { pos } = tokens[i]!;
    if (role !== ADVERB && pos !== 'ADV' && !(capital && pos === 'PROPN' && i > last)) return false;
  }
  return false;
}
