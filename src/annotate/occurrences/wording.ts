/// How a word that tells of an event stands in its clause: its form, and the phrases of who does it and to what.

import type { Chunk, Clause, Doc, Span, Wording } from '../../model/index.ts';
import { tokenBehind } from '../../text/token-behind.ts';

export interface Grammar {
  readonly doc: Doc;
  /// For each token: index of the clause whose verb it is, or -1.
  readonly clauseAt: Int32Array;
}

export function clausesByVerb({ tokens, clauses, chunks }: Doc): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1);
  clauses.forEach(({ verb }, i) => {
    const chunk = chunks[verb];
    if (chunk) at[chunk.head] = i;
  });
  return at;
}

/// The verb of a trigger, else its last word.
export function triggerHead({ tokens }: Doc, { from, to }: Span): number {
  const first = tokenBehind(tokens, from);
  let head = first;
  for (let i = first; i < tokens.length && tokens[i]!.from < to; i++) {
    head = i;
    if (tokens[i]!.pos === 'VERB') break;
  }
  return Math.min(head, tokens.length - 1);
}

export function wordingOf({ doc, clauseAt }: Grammar, i: number): Wording {
  const { lower, lemma, pos, tag } = doc.tokens[i]!;
  const noun = pos !== 'VERB' && pos !== 'AUX';
  const clause = clauseAt[i]! < 0 ? undefined : doc.clauses[clauseAt[i]!];
  const verb = clause && doc.chunks[clause.verb]?.verb;
  const wording: Draft = {
    lemma: pos === 'PROPN' ? lower : lemma,
    noun,
    plural: tag === 'NNS' || tag === 'NNPS',
    negated: verb?.negated === true,
  };
  if (clause && verb) addSides(wording, doc, clause, verb.voice === 'passive');
  else addOwner(wording, doc, i);
  return wording;
}

/// Filled in field by field: spreading optional parts is many times slower, and this runs for every event.
type Draft = { -readonly [K in keyof Wording]: Wording[K] };

function addSides(wording: Draft, doc: Doc, { subject, objects }: Clause, passive: boolean): void {
  const first = subject === undefined ? undefined : named(doc, doc.chunks[subject]);
  const second = objects.length === 0 ? undefined : named(doc, doc.chunks[objects[0]!]);
  const doer = passive ? undefined : first;
  const thing = passive ? first : second;
  if (doer) wording.doer = doer;
  if (thing) wording.thing = thing;
}

/// A pronoun names nobody.
function named({ tokens }: Doc, chunk: Chunk | undefined): Span | undefined {
  if (chunk === undefined || tokens[chunk.head]!.pos === 'PRON') return undefined;
  return { from: chunk.from, to: chunk.to };
}

/// "the bank's merger", "the heart attack", "the arrest of the mayor": what an event noun is of.
function addOwner(wording: Draft, doc: Doc, i: number): void {
  const { tokens, chunks, chunkOf } = doc;
  const own = chunkOf[i]! < 0 ? undefined : chunks[chunkOf[i]!];
  if (own === undefined || own.kind !== 'NP') return;
  const next = tokens[own.last]?.lower;
  const thing = next === 'of' || next === 'against' ? named(doc, chunks[chunkOf[own.last + 1]!]) : undefined;
  if (thing) wording.thing = thing;
  else if (own.first < i) wording.thing = { from: tokens[own.first]!.from, to: tokens[i - 1]!.to };
}
