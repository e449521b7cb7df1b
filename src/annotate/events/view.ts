/// A report as the event layer reads it: which noun phrase, actor, place and time each token belongs to.

import { actorAt, actorById } from '../../lexicon/actors.ts';
import { meansOfPair, meansOfWord } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Clause, Doc, Span, Token } from '../../model/index.ts';
import type { WithStatements } from '../draft.ts';
import { hiddenVerb, isHiddenGerund } from './hidden.ts';

/// A base noun phrase over tokens `[first, last)`.
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /// It is a time expression ("Monday"), and so neither acts nor is acted upon.
  readonly time: boolean;
}

export interface View {
  readonly draft: WithStatements;
  readonly doc: Doc;
  readonly phrases: readonly Phrase[];
  /// For each token: index of its phrase, actor, place or time note, or -1.
  readonly phraseOf: Int32Array;
  readonly actorOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly timeOf: Int32Array;
  /// For each token that a listed name covers: classes of the actor so called.
  readonly knownOf: Int32Array;
  /// For each phrase: its classes, once somebody asked; before that `UNKNOWN`.
  readonly bits: Int32Array;
  /// For each token: bits of the means it names, alone or with the next word (positions in `MEANS`).
  readonly means: Int32Array;
  readonly meansWithNext: Int32Array;
  /// For each token: the innermost statement whose content holds it, or -1.
  readonly statementOf: Int32Array;
  /// The clause whose verb group ends in this token.
  readonly clauseAt: ReadonlyMap<number, Clause>;
}

/// No set of classes: the highest bit is never used.
export const UNKNOWN = -1;

export function viewOf(draft: WithStatements): View {
  const { doc } = draft;
  const n = doc.tokens.length;
  const actorOf = cover(doc.tokens, draft.actors);
  const placeOf = cover(doc.tokens, draft.places);
  const timeOf = cover(doc.tokens, draft.times);
  const spans = doc.chunks.length > 0 ? chunked(doc) : guessed(doc, timeOf);
  const phrases = spans.map(([first, last, head]) => ({ first, last, head, time: timeOf[head]! >= 0 }));
  const phraseOf = new Int32Array(n).fill(-1);
  phrases.forEach(({ first, last }, i) => {
    phraseOf.fill(i, first, last);
  });
  return {
    draft,
    doc,
    phrases,
    phraseOf,
    actorOf,
    placeOf,
    timeOf,
    knownOf: knownActors(doc),
    bits: new Int32Array(phrases.length).fill(UNKNOWN),
    ...meansOf(doc),
    statementOf: statementsOf(draft),
    clauseAt: clauses(doc),
  };
}

const POLICE = bitsOf(['police']);
const CLASS_BITS: Readonly<Record<string, number>> = {
  'state-force': bitsOf(['state-force']),
  'non-state-armed-group': bitsOf(['armed-group']),
  state: bitsOf(['state', 'organisation']),
  igo: bitsOf(['organisation']),
  ngo: bitsOf(['organisation']),
  investigator: bitsOf(['organisation', 'investigator']),
};

/// Bits of an actor of the lexicon: what class it is, whatever its note's kind.
export function bitsOfActor(id: string | undefined): number {
  const known = id === undefined ? undefined : actorById(id);
  if (known === undefined) return 0;
  if (id!.endsWith('/police')) return POLICE;
  return CLASS_BITS[known.class] ?? bitsOf(['organisation']);
}

function knownActors({ tokens, sentences }: Doc): Int32Array {
  const out = new Int32Array(tokens.length);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const found = actorAt(tokens, i, last);
      if (!found) continue;
      out.fill(bitsOfActor(found.id), i, i + found.length);
      i += found.length - 1;
    }
  }
  return out;
}

const GAS = new Set(['gas', 'teargas', 'tear-gas']);
const PICTURE = new Set(['footage', 'video', 'videos', 'image', 'images', 'photographs']);

/// "drone footage" and "gas shells" name no means of attack.
function meansOf({ tokens }: Doc): Pick<View, 'means' | 'meansWithNext'> {
  const means = new Int32Array(tokens.length);
  const meansWithNext = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!;
    const next = tokens[i + 1]?.lower ?? '';
    const alone = meansOfWord(lower);
    const pair = meansOfPair(lower, next);
    if (alone === 0 && pair === 0) continue;
    if (PICTURE.has(next)) continue;
    if (lower.startsWith('shell') && GAS.has(tokens[i - 1]?.lower ?? '')) continue;
    means[i] = alone;
    meansWithNext[i] = pair;
  }
  return { means, meansWithNext };
}

function clauses({ clauses: all, chunks }: Doc): ReadonlyMap<number, Clause> {
  const out = new Map<number, Clause>();
  for (const clause of all) {
    const verb = chunks[clause.verb];
    if (verb) out.set(verb.head, clause);
  }
  return out;
}

function statementsOf({ doc: { tokens }, statements }: WithStatements): Int32Array {
  const out = new Int32Array(tokens.length).fill(-1);
  const size = new Float64Array(tokens.length).fill(Number.POSITIVE_INFINITY);
  statements.forEach(({ value }, index) => {
    for (const { from, to } of value.content) {
      for (let i = firstAt(tokens, from); i < tokens.length && tokens[i]!.from < to; i++) {
        if (to - from > size[i]!) continue;
        size[i] = to - from;
        out[i] = index;
      }
    }
  });
  return out;
}

/// Position of the first of spans in text order that begins at or after this offset.
export function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// Notes are in text order, so one pass over the tokens finds the note of each. A longer note wins.
function cover(tokens: readonly Token[], notes: readonly Span[]): Int32Array {
  const out = new Int32Array(tokens.length).fill(-1);
  let low = 0;
  notes.forEach((note, index) => {
    while (low < tokens.length && tokens[low]!.to <= note.from) low++;
    for (let i = low; i < tokens.length && tokens[i]!.from < note.to; i++) {
      const held = out[i]!;
      if (held < 0 || length(notes[held]!) < length(note)) out[i] = index;
    }
  });
  return out;
}

const length = ({ from, to }: Span): number => to - from;

type Range = readonly [first: number, last: number, head: number];

function chunked({ chunks, tokens }: Doc): Range[] {
  const out: Range[] = [];
  for (const { kind, first, last, head } of chunks) {
    if (kind !== 'NP') continue;
    const cut = hiddenVerb(tokens, first, last);
    if (last - first > 1 && isHiddenGerund(tokens, first)) {
      out.push([first + 1, last, Math.max(head, first + 1)]);
      continue;
    }
    if (cut < 0) out.push([first, last, head]);
    else {
      out.push([first, cut, cut - 1]);
      if (cut + 1 < last) out.push([cut + 1, last, Math.max(head, cut + 1)]);
    }
  }
  return out;
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);

/// Without a chunker: runs of determiners, adjectives, numbers and nouns that end in a noun or pronoun.
function guessed(doc: Doc, timeOf: Int32Array): Range[] {
  const out: Range[] = [];
  const { tokens } = doc;
  for (const sentence of doc.sentences) {
    let i = sentence.first;
    while (i < sentence.last) {
      const range = guessAt(tokens, i, sentence.last, timeOf);
      if (range) out.push(range);
      i = range ? range[1] : i + 1;
    }
  }
  return out;
}

function guessAt(
  tokens: readonly Token[],
  first: number,
  end: number,
  timeOf: Int32Array,
): Range | undefined {
  const token = tokens[first]!;
  if (token.pos === 'PRON' && token.tag !== 'PRP$' && !token.tag.startsWith('W'))
    return [first, first + 1, first];
  const timed = timeOf[first]! >= 0;
  let head = -1;
  let i = first;
  for (; i < end; i++) {
    const { pos, tag, lower } = tokens[i]!;
    if (timeOf[i]! >= 0 !== timed) break;
    if (pos === 'NOUN' || pos === 'PROPN' || (pos === 'NUM' && i > first)) head = i;
    else if (pos === 'NUM') head = head < 0 ? i : head;
    else if (tag === 'POS' && head >= 0) continue;
    else if (lower === '-' && i > first) continue;
    else if ((pos === 'DET' || tag === 'PRP$') && (i === first || tokens[i - 1]!.pos === 'DET')) continue;
    else if ((tag === 'VBN' || tag === 'VBG') && i > first && head < 0) continue;
    else if (!INSIDE.has(pos)) break;
  }
  return head < 0 ? undefined : [first, head + 1, head];
}
