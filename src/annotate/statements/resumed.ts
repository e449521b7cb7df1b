/// What is said goes on behind who says it: "…, the ministry said, killing nine", "…, said a resident, in a raid that …".

import speakers from '../../../lexicon/speakers.json' with { type: 'json' };
import { wordSet } from '../../text/word-set.ts';
import { DEEDS } from '../times/words.ts';
import type { Content } from './content.ts';
import { type Grammar, isComma } from './grammar.ts';

const RESULTS = wordSet(speakers.results);
const FIGHTS = wordSet(speakers.fights);
const AMID = wordSet(speakers.amid);

/// The words behind the comma at `comma` that tell more of the deed: what came of it, or in what other deed it was done.
export function resumedAt(
  { tokens, npLast, quoteOf }: Grammar,
  comma: number,
  head: number,
  end: number,
): Content | undefined {
  const first = comma + 1;
  if (!isComma(tokens[comma]) || first >= end - 1 || quoteOf[first]! !== quoteOf[head]!) return undefined;
  const { lower } = tokens[first]!;
  const deed = AMID.has(lower) && npLast[first + 1]! > 0 ? tokens[npLast[first + 1]! - 1] : undefined;
  return RESULTS.has(lower) || (deed !== undefined && (DEEDS.has(deed.lower) || FIGHTS.has(deed.lower)))
    ? { kind: 'clause', first }
    : undefined;
}
