/// "Moscow said", "the Astana talks": a city or country named for a government or a process.

import type { Doc } from '../../model/index.ts';
import { SAY_VERBS } from '../names/words.ts';
import type { Spot } from './candidates.ts';
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

export function isMetonym({ tokens, sentences }: Doc, spot: Spot, { bearer }: Choice): boolean {
  if (spot.direction !== undefined || bearer === undefined) return false;
  const country = bearer.known?.kind === 'country';
  if (!country && !(bearer.entry && isCapital(bearer.entry))) {
    return PROCESSES.has(tokens[spot.last]?.lower ?? '');
  }
  const before = tokens[spot.first - 1];
  if (PROCESSES.has(tokens[spot.last]?.lower ?? '')) return true;
  if (before?.pos === 'ADP' && !(before.lower === 'between' || before.lower === 'from')) return false;
  if (before?.lower === 'from')
    return (
      !country &&
      /^(?:denials?|pressure|support|statements?|approval)$/.test(tokens[spot.first - 2]?.lower ?? '')
    );
  if (country && bearer.known) return speaks(tokens, spot, sentences[spot.sentence]!.last, false);
  return speaks(tokens, spot, sentences[spot.sentence]!.last, true);
}

function speaks(tokens: Doc['tokens'], spot: Spot, end: number, capital: boolean): boolean {
  for (let i = spot.last; i < Math.min(end, spot.last + 5); i++) {
    const { lower, pos } = tokens[i]!;
    if (SAY_VERBS.has(lower) || WILLS.has(lower)) return true;
    if (!ADVERBS.test(lower) && pos !== 'ADV' && !(capital && pos === 'PROPN' && i > spot.last)) return false;
  }
  return false;
}
