/// Statements in noun form: "the army's claim that", "years of denial from the capital", "is ready to".

import { CUE_ADJECTIVES, CUE_NOUNS } from '../../lexicon/cues.ts';
import type { Stance } from '../../model/index.ts';
import type { Draft } from './attribute.ts';
import { contentEnd, trimEnd } from './content.ts';
import type { Cue } from './cues.ts';
import { type Grammar, isComma, isFinite, type Range } from './grammar.ts';
import { growRight, subjectAfter } from './speaker.ts';

export function nominal(grammar: Grammar, sentence: Range): Draft[] {
  const out: Draft[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = grammar.tokens[i]!;
    const stance = token.pos === 'NOUN' ? CUE_NOUNS.get(token.lower) : undefined;
    const found = stance ? noun(grammar, i, stance, sentence) : undefined;
    if (found) out.push(found);
  }
  return out;
}

const FOR_THINGS = new Set(['for', 'about', 'against']);

function noun(grammar: Grammar, at: number, stance: Stance, sentence: Range): Draft | undefined {
  const { tokens, npFirst, npLast } = grammar;
  if (npLast[at]! !== at + 1) return undefined;
  const np = npFirst[at]!;
  const owner = possessor(grammar, np, at);
  const next = tokens[at + 1];
  if (!next || at + 1 >= sentence.last) return undefined;
  if (next.lower === 'from' || next.lower === 'by') return from(grammar, at, stance, owner, sentence);
  const clause = next.lower === 'that' && next.pos !== 'DET' && tokens[at + 2] && !isFinite(tokens[at + 2]!);
  const infinitive = next.lower === 'to' && /^VB?$/.test(tokens[at + 2]?.tag ?? '') && stance !== 'asserts';
  const thing = owner !== undefined && FOR_THINGS.has(next.lower) && npLast[at + 2]! > 0;
  if (!clause && !infinitive && !thing) return undefined;
  if (infinitive && !owner) return undefined;
  const cue: Range = { first: owner ? owner.last : np, last: thing ? at + 2 : at + 1 };
  const first = thing ? at + 2 : at + 1;
  const last = thing
    ? trimEnd(grammar, first, growRight(grammar, npLast[first]!, sentence.last), grammar.quoteOf[at]!)
    : clauseEnd(grammar, first, at, sentence);
  return {
    rule: 'statements/noun',
    speaker: owner ?? null,
    via: [],
    cue,
    content: [{ first, last }],
    stance,
  };
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
    if (isFinite(tokens[i]!)) verbs++;
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
  const { tokens, npFirst } = grammar;
  if (owner) return undefined;
  const speaker = subjectAfter(grammar, at + 2, sentence.last);
  if (!speaker) return undefined;
  const next = tokens[speaker.last];
  if (next?.lower !== 'that' || speaker.last >= sentence.last) return undefined;
  const cue = { first: npFirst[at]!, last: at + 1 };
  const first = speaker.last;
  return {
    rule: 'statements/noun',
    speaker,
    via: [],
    cue,
    content: [{ first, last: clauseEnd(grammar, first, at, sentence) }],
    stance,
  };
}

export const isCueAdjective = (lower: string): boolean => CUE_ADJECTIVES.has(lower);
