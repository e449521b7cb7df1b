/// "Ministry: two dead in raid" and "Two dead in raid: ministry": a colon puts the speaker beside the words.

import { SPEAKER_NOUNS } from '../../lexicon/evidence.ts';
import { itemBefore } from '../../text/beside.ts';
import { trimEnd } from './extent.ts';
import { type Grammar, isDash, type Range } from './grammar.ts';
import type { Draft } from './parts.ts';

export function headline(grammar: Grammar, { first, last }: Range): Draft[] {
  const { tokens, draft, npLast, quoteOf } = grammar;
  const sentence = draft.doc.sentences[draft.doc.sentenceOf[first]!]!;
  const titled = draft.division.passages[sentence.passage]?.kind === 'headline';
  for (let i = first + 1; i < last - 1; i++) {
    const { text } = tokens[i]!;
    if (text !== ':' && !(titled && isDash(tokens[i]))) continue;
    const before = npLast[first]! === i;
    const quoted = quoteOf[i + 1]! >= 0 && quoteOf[i]! < 0;
    const cue = { first: i, last: i + 1 };
    if (
      text === ':' &&
      before &&
      (quoted || titled || named(grammar, first, i)) &&
      speaks(grammar, { first, last: i })
    )
      return [made({ first, last: i }, cue, { first: i + 1, last: trimEnd(grammar, i + 1, last, -1) })];
    const source = text === ':' && quoted && !before ? sourceBefore(grammar, i, first) : undefined;
    if (source) return [made(source, cue, { first: i + 1, last: trimEnd(grammar, i + 1, last, -1) })];
    const end = trimEnd(grammar, i + 1, last, -1);
    if (titled && npLast[i + 1]! === end && i - first > 2 && speaks(grammar, { first: i + 1, last: end }))
      return [made({ first: i + 1, last: end }, cue, { first, last: i })];
  }
  return [];
}

/// "Polls differ - Ada Brown: “…”", "More from Ada Brown: “…”": the name right before a quotation's colon.
function sourceBefore(grammar: Grammar, colon: number, start: number): Range | undefined {
  const { tokens, npFirst, npLast } = grammar;
  if (npLast[colon - 1]! !== colon) return undefined;
  const first = npFirst[colon - 1]!;
  const before = itemBefore(tokens, first);
  if (
    first <= start ||
    before === undefined ||
    !(isDash(before) || (before.lower === 'from' && tokens[first - 2]?.lower === 'more'))
  )
    return undefined;
  for (let k = first; k < colon; k++) if (tokens[k]!.pos !== 'PROPN') return undefined;
  return { first, last: colon };
}

const made = (speaker: Range, cue: Range, content: Range): Draft => ({
  rule: 'statements/headline',
  speaker,
  via: [],
  cue,
  content: [content],
  stance: 'asserts',
});

/// A name, or a noun for somebody who speaks.
function speaks({ tokens }: Grammar, { first, last }: Range): boolean {
  for (let i = first; i < last; i++)
    if (tokens[i]!.pos === 'PROPN' || SPEAKER_NOUNS.has(tokens[i]!.lower)) return true;
  return false;
}

/// "BROWN: …", "Ada Brown: …": a line of a transcript begins with nothing but a name.
function named({ tokens, draft }: Grammar, first: number, last: number): boolean {
  const passage = draft.division.passages[draft.doc.sentences[draft.doc.sentenceOf[first]!]!.passage];
  const opens = passage === undefined || tokens[first]!.from <= passage.from + 1;
  for (let i = first; i < last; i++) if (tokens[i]!.pos !== 'PROPN') return false;
  return opens && last - first <= 4;
}
