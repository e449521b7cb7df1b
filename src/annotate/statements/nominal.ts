/// Statements in noun form: "the army's claim that", "years of denial from the capital", "is ready to".

import { CUE_ADJECTIVES, CUE_NOUNS, linksThing } from '../../lexicon/cues.ts';
import type { Stance } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { type Cue, groupStart } from './cues.ts';
import { contentEnd, trimEnd } from './extent.ts';
import { type Grammar, isComma, isTensed, type Range } from './grammar.ts';
import { ADJECTIVE, cueMarks, LIGHT, NOUN } from './marks.ts';
import type { Draft } from './parts.ts';
import { subjectBefore } from './speaker.ts';
import { growRight, subjectAfter } from './speaker-behind.ts';
import { isUntrue } from './stance.ts';

export function nominal(grammar: Grammar, sentence: Range): Draft[] {
  const out: Draft[] = [];
  let carriedTo = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = grammar.tokens[i]!;
    const marks = cueMarks(token);
    if ((marks & (NOUN | LIGHT | ADJECTIVE)) === 0) continue;
    const stance =
      marks & NOUN && token.pos === 'NOUN' && i >= carriedTo ? CUE_NOUNS.get(token.lower) : undefined;
    const found = stance ? noun(grammar, i, stance, sentence) : undefined;
    if (found) out.push(found);
    const carried = marks & LIGHT && token.pos === 'VERB' ? carriedNoun(grammar, i, sentence) : undefined;
    const held =
      marks & ADJECTIVE && (token.pos === 'ADJ' || token.tag === 'VBN')
        ? adjective(grammar, i, sentence)
        : undefined;
    if (carried) {
      out.push(carried);
      carriedTo = carried.cue!.last;
    }
    if (held) out.push(held);
  }
  return out;
}

function noun(grammar: Grammar, at: number, stance: Stance, sentence: Range): Draft | undefined {
  const { tokens, npFirst, npLast } = grammar;
  if (npLast[at]! !== at + 1) return undefined;
  const np = npFirst[at]!;
  const owner = possessor(grammar, np, at);
  const next = tokens[at + 1];
  if (!next || at + 1 >= sentence.last) return undefined;
  if (next.lower === 'from' || next.lower === 'by') return from(grammar, at, stance, owner, sentence);
  const clause = next.lower === 'that' && next.pos !== 'DET' && tokens[at + 2] && !isTensed(tokens[at + 2]!);
  const infinitive = next.lower === 'to' && /^VB?$/.test(tokens[at + 2]?.tag ?? '') && stance !== 'asserts';
  const thing =
    linksThing(tokens[at]!.lower, next.lower) && (npLast[at + 2]! > 0 || tokens[at + 2]?.tag === 'VBG');
  if (!clause && !infinitive && !thing) return undefined;
  if (infinitive && !owner && itemBefore(tokens, at)?.pos === 'PROPN') return undefined;
  const cue: Range = { first: owner ? owner.last : np, last: thing ? at + 2 : at + 1 };
  const first = thing ? at + 2 : at + 1;
  const last = thing ? thingEnd(grammar, first, at, sentence) : clauseEnd(grammar, first, at, sentence);
  return {
    rule: 'statements/noun',
    speaker: owner ?? null,
    via: [],
    cue,
    content: [{ first, last }],
    stance: owner === undefined && isUntrue(grammar, { first: np, last: at + 1 }) ? 'denies' : stance,
  };
}

function thingEnd(grammar: Grammar, first: number, at: number, sentence: Range): number {
  const { npLast, quoteOf } = grammar;
  if (npLast[first]! < 0) return clauseEnd(grammar, first, at, sentence);
  return trimEnd(grammar, first, growRight(grammar, npLast[first]!, sentence.last), quoteOf[at]!);
}

/// Where the clause behind a noun ends; when the noun is a subject, before the verb of its own clause.
function clauseEnd(grammar: Grammar, first: number, at: number, sentence: Range): number {
  const { tokens, quoteOf } = grammar;
  const stub = { head: at, last: at + 1 } as Cue;
  const end = contentEnd(
    grammar,
    { kind: 'clause', first },
    stub,
    { at: new Set(), relative: false },
    sentence.last,
  );
  let verbs = 0;
  for (let i = first; i < end; i++) {
    if (isComma(tokens[i]) && verbs > 0) return trimEnd(grammar, first, i, quoteOf[at]!);
    if (isTensed(tokens[i]!)) verbs++;
  }
  return end;
}

/// "Russia's", "its" at the head of the phrase.
function possessor({ tokens }: Grammar, first: number, at: number): Range | undefined {
  if (tokens[first]!.tag === 'PRP$') return { first, last: first + 1 };
  for (let i = at - 1; i > first; i--) if (tokens[i]!.tag === 'POS') return { first, last: i + 1 };
  return undefined;
}

/// "denial from the government", "criticism by residents": who speaks stands behind; what is said may be unsaid.
function from(
  grammar: Grammar,
  at: number,
  stance: Stance,
  owner: Range | undefined,
  sentence: Range,
): Draft | undefined {
  const { tokens, npFirst, npLast } = grammar;
  if (owner) return undefined;
  const speaker = subjectAfter(grammar, at + 2, sentence.last);
  if (!speaker) return undefined;
  const next = tokens[speaker.last];
  if (!next || speaker.last + 1 >= sentence.last) return undefined;
  const cue = { first: npFirst[at]!, last: at + 1 };
  const thing = linksThing(tokens[at]!.lower, next.lower);
  if (next.lower !== 'that' && !thing) return undefined;
  const first = thing ? speaker.last + 1 : speaker.last;
  if (thing && npLast[first]! < 0) return undefined;
  return {
    rule: 'statements/noun',
    speaker,
    via: [],
    cue,
    content: [
      {
        first,
        last: thing ? thingEnd(grammar, first, at, sentence) : clauseEnd(grammar, first, at, sentence),
      },
    ],
    stance,
  };
}

/// "expressed concern about", "cast doubt on", "issued a warning that": a verb that says little carries the noun.
function carriedNoun(grammar: Grammar, at: number, sentence: Range): Draft | undefined {
  const { tokens, npFirst, npLast } = grammar;
  const end = npLast[at + 1] ?? -1;
  if (at + 1 >= sentence.last || end < 0 || npFirst[at + 1] !== at + 1 || end - at > 5) return undefined;
  const stance = CUE_NOUNS.get(tokens[end - 1]!.lower);
  if (!stance) return undefined;
  const start = groupStart(grammar, at, sentence.first);
  const speaker = subjectBefore(grammar, start, sentence.first);
  const link = tokens[end];
  if (!speaker || !link || end >= sentence.last) return undefined;
  const cue = { first: start, last: CARRIED_LINKS.has(link.lower) ? end + 1 : end };
  const rule = 'statements/verb-and-noun';
  if (cue.last > end) {
    if (cue.last >= sentence.last || (npLast[cue.last]! < 0 && tokens[cue.last]!.tag !== 'VBG'))
      return undefined;
    const last = clauseEnd(grammar, cue.last, at, sentence);
    return { rule, speaker, via: [], cue, content: [{ first: cue.last, last }], stance };
  }
  const clause = link.lower === 'that' && !(tokens[end + 1] && isTensed(tokens[end + 1]!));
  if (!clause && !(link.lower === 'to' && /^VB?$/.test(tokens[end + 1]?.tag ?? ''))) return undefined;
  return {
    rule,
    speaker,
    via: [],
    cue,
    content: [{ first: end, last: clauseEnd(grammar, end, at, sentence) }],
    stance,
  };
}

const CARRIED_LINKS = new Set(['about', 'for', 'on', 'of', 'against', 'over', 'at']);
const BE = /^(?:is|are|was|were|be|been|'s|'re|'m|am|remains?|remained)$/;

/// "is ready to release", "are confident that", "were skeptical of".
function adjective(grammar: Grammar, at: number, sentence: Range): Draft | undefined {
  const { tokens, npLast } = grammar;
  const stance = CUE_ADJECTIVES.get(tokens[at]!.lower);
  const link = tokens[at + 1];
  if (!stance || !link || at + 2 >= sentence.last) return undefined;
  let be = at - 1;
  while (be > sentence.first && at - be < 4 && tokens[be]!.pos === 'ADV') be--;
  if (be <= sentence.first || !BE.test(tokens[be]!.lower) || tokens[be]!.text === 'IS') return undefined;
  const start = groupStart(grammar, be, sentence.first);
  const speaker = subjectBefore(grammar, start, sentence.first);
  if (
    !speaker ||
    /^(?:it|there|this|that)$/.test(tokens[speaker.first]!.lower) !==
      /^(?:it)$/.test(tokens[speaker.first]!.lower)
  )
    return undefined;
  const clause =
    link.lower === 'that' ||
    (link.lower === 'to' &&
      /^VB?P?$/.test(tokens[at + 2]!.tag) &&
      (stance === 'offers' || stance === 'denies'));
  const thing = /^(?:about|of|at|with|over)$/.test(link.lower) && npLast[at + 2]! > 0;
  if (!clause && !thing) return undefined;
  const first = thing ? at + 2 : at + 1;
  const cue = { first: start, last: first };
  const negated = tokens.slice(start, at).some(({ lower }) => lower === 'not' || lower === "n't");
  const held: Stance = negated && stance !== 'doubts' ? 'denies' : stance;
  return {
    rule: 'statements/adjective',
    speaker,
    via: [],
    cue,
    content: [{ first, last: clauseEnd(grammar, first, at, sentence) }],
    stance: held,
  };
}
