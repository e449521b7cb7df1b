/// Closes a placed cue: where its contents end, its stance, its evidence.

import type { Stance } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { byFirst } from '../../text/order.ts';
import type { Content } from './content.ts';
import type { Cue } from './cues.ts';
import { contentEnd, isFronted, type Stops, trimEnd } from './extent.ts';
import { type Grammar, isComma, isRelative, isTensed, type Range } from './grammar.ts';
import type { Draft, Placed } from './parts.ts';
import { callsUntrue, evidenceHead, saysUntrue, stanceOf } from './stance.ts';

export function finish(grammar: Grammar, found: Placed, starts: readonly Placed[], sentence: Range): Draft[] {
  const { cue, speaker, behind, ahead, relative } = found;
  const content: Range[] = [...ahead];
  if (relative !== undefined) content.push({ first: relative, last: relative + 1 });
  if (behind) content.push(...contentRanges(grammar, found, behind, starts, sentence));
  if (content.length === 0 || content.some(({ first, last }) => last <= first)) return [];
  const evidence = speaker && cue.verb.source ? evidenceHead(grammar, speaker) : undefined;
  return [
    {
      rule: found.rule,
      speaker: speaker ? { first: speaker.first, last: speaker.last } : null,
      via: [],
      cue: { first: cue.first, last: cue.last },
      content: content.sort(byFirst),
      stance: stanceIn(grammar, cue, content),
      source: cue,
      evidence,
    },
  ];
}

/// A warning of what could come expects it.
function stanceIn(grammar: Grammar, cue: Cue, content: readonly Range[]): Stance {
  const { tokens } = grammar;
  if (callsUntrue(grammar, cue, content[0]!)) return 'denies';
  const stance = stanceOf(cue, tokens[content[0]!.first]!.lower);
  if (stance !== 'asserts') return stance;
  if (cue.verb.communicates && saysUntrue(grammar, content[0]!)) return 'denies';
  if (cue.verb.lemma !== 'warn') return stance;
  const ahead = content.some(({ first, last }) =>
    tokens.slice(first, last).some(({ lower, tag }) => tag === 'MD' && lower !== 'can'),
  );
  return ahead ? 'expects' : stance;
}

const NOWHERE: ReadonlySet<number> = new Set();

function contentRanges(
  grammar: Grammar,
  found: Placed,
  behind: Content,
  starts: readonly Placed[],
  sentence: Range,
): Range[] {
  const { tokens, quoteOf, quotes } = grammar;
  const { cue } = found;
  let at: Set<number> | undefined;
  for (const { cue: other, starts: begin, speaker } of starts)
    if (other !== cue && begin! > behind.first && !(speaker?.shared && speaker.first >= behind.first))
      at = (at ?? new Set()).add(begin!);
  const relative =
    found.toComma === true || found.relative !== undefined || insideRelative(grammar, found, sentence);
  const stops: Stops = {
    at: at ?? NOWHERE,
    relative,
    fronted: isFronted(grammar, cue.first, sentence.first),
  };
  const quote = quoteOf[behind.first]!;
  if (behind.kind === 'quote' && quote >= 0) {
    const parts = quotes[quote]!.filter(({ first }) => first >= behind.first);
    const last = parts.at(-1);
    if (last && last.last > sentence.last) return parts;
    const end = contentEnd(grammar, behind, cue, stops, sentence.last);
    const close = last?.last ?? end;
    const follows = tokens[close];
    if (!follows || end <= close || isComma(follows))
      return [{ first: behind.first, last: Math.max(close, behind.first + 1) }];
    return [{ first: behind.first, last: end }];
  }
  const end = relativeGapEnd(grammar, found, contentEnd(grammar, behind, cue, stops, sentence.last));
  const last = end - 1;
  const tail =
    quoteOf[last]! >= 0 && quoteOf[last]! !== quoteOf[cue.head]!
      ? quotes[quoteOf[last]!]!.filter(({ first }) => first > last)
      : [];
  const running =
    tail.length > 0 ||
    (quoteOf[last]! >= 0 && quoteOf[last] === quoteOf[end] && quoteOf[last]! !== quoteOf[cue.head]!);
  if (!running) return [{ first: behind.first, last: end }];
  const whole =
    quotes[quoteOf[last]!]!.find(({ first, last: close }) => first <= last && close > last)?.last ?? end;
  return [{ first: behind.first, last: whole }, ...tail];
}

/// "…, who said he would come, …": the speaker is a relative pronoun after a comma.
function insideRelative({ tokens }: Grammar, { speaker }: Placed, { first }: Range): boolean {
  if (!speaker || speaker.first - 1 < first) return false;
  return (
    isRelative(tokens[speaker.first]!) &&
    speaker.last - speaker.first === 1 &&
    isComma(itemBefore(tokens, speaker.first))
  );
}

/// A restrictive relative clause ends before the verb of the clause around it: "footage that they said was old showed".
function relativeGapEnd(grammar: Grammar, found: Placed, end: number): number {
  if (found.relative === undefined || isComma(itemBefore(grammar.tokens, found.relative))) return end;
  const { tokens } = grammar;
  let seen = false;
  for (let i = found.cue.last; i < end; i++) {
    const token = tokens[i]!;
    if (token.pos === 'SCONJ' || isRelative(token) || token.pos === 'PRON') return end;
    if (!isTensed(token)) continue;
    if (seen && tokens[i - 1]!.pos !== 'CCONJ' && tokens[i - 1]!.pos !== 'AUX')
      return trimEnd(grammar, found.cue.last, i, grammar.quoteOf[found.cue.head]!);
    seen = true;
  }
  return end;
}
