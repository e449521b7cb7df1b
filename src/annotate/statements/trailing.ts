/// "Jets hit the depot late on Saturday the monitor said.": a source that ends its sentence, with no comma before it.

import type { Cue } from './cues.ts';
import { contentAhead } from './extent.ts';
import type { Grammar, Range } from './grammar.ts';
import type { Placed } from './parts.ts';
import { hasFinite } from './speaker.ts';

/// What would make the speaker part of the clause before: "what the monitor said", "as the army said", "for what he said".
const BINDS =
  /^(?:what|which|who|whom|whose|that|as|than|how|why|when|where|while|if|whether|because|since|and|or|but|to|in|of|by|for|with|from|not|all|everything|nothing|anything|something|things?|words?)$/;

/// How few words can be told in such a sentence.
const SHORT = 5;
const LONG = 9;

export function withoutComma(grammar: Grammar, cue: Cue, found: Range, bounds: Range): Placed | undefined {
  const { tokens, quoteOf } = grammar;
  const subject = withHead(grammar, found, bounds.first);
  const { verb, mode, passive } = cue;
  if (mode !== 'finite' || passive || verb.opinion || verb.quoteOnly || !verb.frames.has('quote'))
    return undefined;
  if (!verb.frames.has('clause') || subject.first - bounds.first < SHORT) return undefined;
  const before = tokens[subject.first - 1]!;
  if (BINDS.test(before.lower) || before.pos === 'VERB' || before.pos === 'ADP') return undefined;
  if (quoteOf[cue.head]! >= 0 || quoteOf[subject.first - 1]! >= 0) return undefined;
  if (!endsAt(grammar, cue.last, bounds.last)) return undefined;
  // A tagger that misses the one verb of a sentence does so in a long one.
  if (subject.first - bounds.first < LONG && !hasFinite(grammar, bounds.first, subject.first))
    return undefined;
  const ahead = contentAhead(grammar, subject.first, bounds.first);
  if (ahead.length === 0) return undefined;
  return { cue, rule: 'statements/without-comma', speaker: subject, ahead, starts: subject.first };
}

/// "The Centre for Rights monitor": the name reaches back over its own "for" or "of".
function withHead({ tokens, npFirst, npLast }: Grammar, subject: Range, start: number): Range {
  const p = subject.first - 1;
  if (p <= start || !/^(?:for|of)$/.test(tokens[p]!.lower) || npLast[p - 1]! !== p) return subject;
  const first = Math.max(start, npFirst[p - 1]!);
  return tokens[first]!.lower === 'the' ? { first, last: subject.last } : subject;
}

/// Only when and in what it was said follows: "said.", "said on Thursday.", "said in a statement."
function endsAt({ tokens, timeLast, npLast }: Grammar, from: number, end: number): boolean {
  let i = from;
  for (let steps = 0; steps < 4 && i < end; steps++) {
    if (timeLast[i]! > i) i = timeLast[i]!;
    else if (tokens[i]!.pos === 'ADP' && timeLast[i + 1]! > 0) i = timeLast[i + 1]!;
    else if (tokens[i]!.pos === 'ADP' && npLast[i + 1]! > 0) i = npLast[i + 1]!;
    else if (tokens[i]!.pos === 'ADV') i++;
    else break;
  }
  return i >= end || (/^[.!]$/.test(tokens[i]!.text) && i + 1 >= end);
}
