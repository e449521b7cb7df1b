/// What stands inside what is said: kept where it names a source of its own, or how sure it is, of something that
/// happened; else it is no more than words of the statement around it.

import { type TriggerEntry, triggersOf } from '../../lexicon/triggers.ts';
import { filled, mark } from '../../text/index.ts';
import type { Grammar, Range } from './grammar.ts';
import type { Draft } from './parts.ts';

export function settle(grammar: Grammar, drafts: readonly Draft[]): readonly Draft[] {
  const holder = holders(grammar, drafts);
  return drafts.filter((draft, k) => {
    const at = holder[draft.cue?.first ?? draft.content[0]!.first]!;
    return at < 0 || at === k || tellsMore(grammar, draft);
  });
}

const HOLDERS = filled(-1);

/// For each token, a draft whose content holds it, or -1.
function holders({ tokens }: Grammar, drafts: readonly Draft[]): Int32Array {
  const out = HOLDERS(tokens.length);
  drafts.forEach(({ content }, k) => {
    for (const { first, last } of content) mark(out, k, first, last);
  });
  return out;
}

/// A third party that speaks, or a stance by which an event inside is not simply said to have happened. The quoted
/// speak for themselves of what they hope and offer; but whoever denies, denies.
function tellsMore(grammar: Grammar, { content, stance, speaker, source, cue }: Draft): boolean {
  const quoted = cue !== null && grammar.quoteOf[cue.first]! >= 0;
  const unsure =
    stance === 'denies' || stance === 'doubts' || (!quoted && (stance === 'offers' || stance === 'expects'));
  const third = speaker !== null && isThird(grammar, speaker, quoted) && source?.verb.opinion !== true;
  if (third && !quoted && source?.mode === 'finite' && source.verb.frames.has('clause')) return true;
  return (third || unsure) && content.some((range) => tellsOfEvent(grammar, range));
}

function tellsOfEvent({ tokens }: Grammar, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const { pos } = tokens[i]!;
    const kind = pos === 'VERB' || pos === 'AUX' ? 'verb' : pos === 'NOUN' ? 'noun' : undefined;
    if (
      kind &&
      triggersOf(tokens[i]!)?.entries.some(
        (entry) => entry.kind === kind && stepsFollow(tokens, i, last, entry),
      )
    )
      return true;
  }
  return false;
}

function stepsFollow(tokens: Grammar['tokens'], at: number, last: number, { steps }: TriggerEntry): boolean {
  let i = at + 1;
  for (const { words, gap } of steps) {
    const end = Math.min(last, i + gap + 1);
    while (i < end && !words.has(tokens[i]!.lower)) i++;
    if (i >= end) return false;
    i++;
  }
  return true;
}

/// "He" inside what somebody says is mostly that somebody; inside a quotation it is another.
function isThird({ tokens }: Grammar, { first, last }: Range, quoted: boolean): boolean {
  const { pos, lower } = tokens[first]!;
  if (last - first > 1 || pos !== 'PRON') return true;
  return quoted && (lower === 'he' || lower === 'she' || lower === 'they');
}
