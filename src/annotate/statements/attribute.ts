/// Puts speaker and content to each cue of a sentence.

import { itemBefore } from '../../text/beside.ts';
import { gather } from '../../text/gather.ts';
import type { Cue } from './cues.ts';
import { finish } from './finish.ts';
import { finite, questioned } from './finite.ts';
import { type Grammar, isComma, isDash, type Range } from './grammar.ts';
import type { Draft, Placed } from './parts.ts';
import { dependent } from './shared.ts';
import { isBoundary } from './speaker.ts';
import { impersonal, passive } from './unnamed.ts';

export function attribute(grammar: Grammar, cues: readonly Cue[], sentence: Range): Draft[] {
  if (cues.length === 0) return [];
  const placed: Placed[] = [];
  for (const cue of cues) {
    const found = place(grammar, cue, sentence, placed);
    if (found) placed.push(found);
  }
  // Where one cue alone stands, no other can end its content.
  if (placed.length === 1) return finish(grammar, placed[0]!, [], sentence);
  const starts = placed
    .map((found) => (found.starts === undefined ? ownClause(grammar, found, sentence) : found))
    .filter(({ starts: at }) => at !== undefined);
  return gather(placed, (found) => finish(grammar, found, starts, sentence));
}

/// ", and the ministry said": another who speaks begins a clause of its own, in which no earlier content goes on.
function ownClause({ tokens, quoteOf }: Grammar, found: Placed, { first }: Range): Placed {
  const { speaker, cue } = found;
  if (!speaker || speaker.shared || cue.verb.opinion || quoteOf[cue.head]! >= 0) return found;
  let at = speaker.first - 1;
  if (at > first && /^(?:and|but|while|though|although|as|yet)$/.test(tokens[at]!.lower)) at--;
  return at > first && (isComma(tokens[at]) || tokens[at]!.text === ';' || isDash(tokens[at]))
    ? { ...found, starts: at }
    : found;
}

function place(grammar: Grammar, cue: Cue, sentence: Range, before: readonly Placed[]): Placed | undefined {
  const { quoteOf } = grammar;
  const own = quoteOf[cue.head]!;
  // A cue inside a quotation sees no further than the quotation.
  const bounds = own >= 0 ? inside(grammar, cue.head, sentence) : sentence;
  if (cue.verb.impersonal || raised(cue, grammar.tokens[cue.last]?.lower))
    return impersonal(grammar, cue, bounds);
  if (cue.passive) return passive(grammar, cue, bounds);
  if (cue.negated && cue.verb.communicates && cue.verb.lemma !== 'confirm') return undefined;
  // What the quoted think and want is part of what they say.
  if (own >= 0 && cue.verb.opinion) return undefined;
  if (cue.mode === 'infinitive' && cue.verb.opinion && cue.governor === undefined) return undefined;
  if (itemBefore(grammar.tokens, cue.first)?.lower === 'when' && cue.mode !== 'gerund') {
    const question = questioned(grammar, cue, bounds);
    if (question) return question;
  }
  if (cue.mode === 'participle') return asked(grammar, cue, bounds, before);
  if (cue.mode === 'finite') return finite(grammar, cue, bounds, before);
  return dependent(grammar, cue, bounds, before);
}

/// A participle that the tagger may have mistaken for the past tense: only a clear subject and content make it one.
/// "Asked about the raid, he said": nobody is named who asks.
function asked(grammar: Grammar, cue: Cue, bounds: Range, before: readonly Placed[]): Placed | undefined {
  const found = finite(grammar, cue, bounds, before);
  if (found?.relative !== undefined && found.speaker?.inverted !== true) return found;
  if (
    found?.speaker &&
    (found.behind === undefined || found.behind.kind === 'clause' || found.behind.kind === 'quote')
  )
    return isBoundary(grammar, found.speaker.first - 1, bounds.first) || found.speaker.inverted
      ? found
      : undefined;
  return questioned(grammar, cue, bounds);
}

function inside({ quoteOf }: Grammar, at: number, { first, last }: Range): Range {
  const own = quoteOf[at]!;
  let a = at;
  let b = at + 1;
  while (a > first && quoteOf[a - 1] === own) a--;
  while (b < last && quoteOf[b] === own) b++;
  return { first: a, last: b };
}

const raised = ({ verb, passive, governor }: Cue, next: string | undefined): boolean =>
  passive &&
  governor === undefined &&
  verb.frames.has('infinitive') &&
  verb.lemma !== 'refuse' &&
  (next === 'to' || !verb.frames.has('hearer'));
