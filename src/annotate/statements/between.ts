/// A cue put between two halves of its content.

import type { Cue } from './cues.ts';
import { contentAhead } from './extent.ts';
import { type Grammar, isComma, isTensed, type Range } from './grammar.ts';
import type { Placed } from './parts.ts';
import { hasFinite } from './speaker.ts';

const GOES_ON = new Set([
  'and',
  'but',
  'or',
  'because',
  'if',
  'that',
  'when',
  'unless',
  'though',
  'although',
]);

const SUBORDINATE =
  /^(?:if|when|while|although|though|as|because|since|after|before|once|unless|whether|even|in|on|at|for|like|with|to)$/;

/// "The army, they said, would leave", "For now, she said, the road is open": content on both sides.
export function parenthetical(grammar: Grammar, cue: Cue, subject: Range, bounds: Range): Placed | undefined {
  const { tokens, quoteOf } = grammar;
  const at = behindCue(grammar, cue);
  const next = tokens[at + 1];
  if (
    !isComma(tokens[at]) ||
    !next ||
    at + 1 >= bounds.last - 1 ||
    quoteOf[subject.first - 1]! !== quoteOf[cue.head]!
  )
    return undefined;
  if (quoteOf[at + 1]! !== quoteOf[cue.head]!) return undefined;
  const ahead = contentAhead(grammar, subject.first, bounds.first);
  const range = ahead[0];
  if (!range) return undefined;
  const complete =
    hasFinite(grammar, range.first, range.last) &&
    !SUBORDINATE.test(tokens[range.first]!.lower) &&
    !/^(?:AUX|ADP|DET)$/.test(tokens[range.last - 1]!.pos);
  if (complete && !isTensed(next) && !GOES_ON.has(next.lower)) return undefined;
  if (!complete && (next.tag === 'VBG' || next.lower === 'that')) return undefined;
  return {
    cue,
    rule: 'statements/between-its-content',
    speaker: subject,
    ahead,
    behind: { kind: 'clause', first: at + 1 },
    starts: subject.first,
  };
}

/// Past the day, or the one who was told: "the road, she told us, was open".
function behindCue({ tokens, timeLast, npLast }: Grammar, { last, verb }: Cue): number {
  if (timeLast[last]! > 0) return timeLast[last]!;
  if (tokens[last]?.pos === 'ADP' && timeLast[last + 1]! > 0) return timeLast[last + 1]!;
  const hearer = verb.frames.has('hearer') ? npLast[last]! : -1;
  return hearer > 0 && isComma(tokens[hearer]) ? hearer : last;
}
