/// A quotation that names no speaker goes on with the one who spoke last.

import { filled, mark } from '../../text/index.ts';
import type { Grammar, Range } from './grammar.ts';
import type { Draft } from './parts.ts';

const TAKEN = filled(0);

export function carry(grammar: Grammar, drafts: readonly Draft[]): readonly Draft[] {
  const alone = grammar.quotes.filter((parts) => opensSentence(grammar, parts));
  if (alone.length === 0) return drafts;
  const taken = TAKEN(grammar.tokens.length);
  for (const { content, speaker } of drafts) {
    for (const { first, last } of content) mark(taken, 1, first, last);
    if (speaker) mark(taken, 1, speaker.first, speaker.last);
  }
  const out = [...drafts];
  for (const parts of alone) {
    const { first } = parts[0]!;
    if (taken[first] || taken[parts.at(-1)!.last - 1]) continue;
    const at = lastSpoken(out, first);
    const spoken = at < 0 ? undefined : out[at]!;
    if (!spoken?.speaker || !goesOn(grammar, spoken, first)) continue;
    out[at] = { ...spoken, content: [...spoken.content, ...parts] };
    for (const part of parts) mark(taken, 1, part.first, part.last);
  }
  return out;
}

/// So few words are no sentence that somebody says.
const SHORTEST = 5;

function opensSentence({ draft: { doc } }: Grammar, parts: readonly Range[]): boolean {
  const { first } = parts[0]!;
  return parts.at(-1)!.last - first >= SHORTEST && doc.sentences[doc.sentenceOf[first]!]!.first === first;
}

/// The quoted statement that ends last before `at`.
function lastSpoken(drafts: readonly Draft[], at: number): number {
  let best = -1;
  let end = -1;
  for (let k = 0; k < drafts.length; k++) {
    if (!drafts[k]!.speaker) continue;
    const last = endOf(drafts[k]!);
    if (last > at || last <= end) continue;
    best = k;
    end = last;
  }
  return best;
}

function endOf({ content, cue, speaker }: Draft): number {
  let end = Math.max(cue?.last ?? 0, speaker?.last ?? 0);
  for (let i = 0; i < content.length; i++) end = Math.max(end, content[i]!.last);
  return end;
}

/// Whether it held a quotation and nothing but the end of its own sentence stands between.
function goesOn({ quoteOf, draft }: Grammar, spoken: Draft, at: number): boolean {
  const { sentenceOf } = draft.doc;
  const quoted = spoken.content.some(
    ({ first, last }: Range) => quoteOf[first]! >= 0 || quoteOf[last - 1]! >= 0,
  );
  return quoted && sentenceOf[at]! - sentenceOf[endOf(spoken) - 1]! <= 1;
}
