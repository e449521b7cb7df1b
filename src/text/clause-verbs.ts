/// Gives each verb group its clause.

import type { Chunk } from '../model/index.ts';
import { itemBefore } from './beside.ts';
import {
  chunkAt,
  chunkOn,
  type Frame,
  has,
  hasFinite,
  popTo,
  push,
  type State,
  setVerb,
  top,
  verbToken,
  waiting,
} from './clause-state.ts';
import { antecedentOf, firstConjunct, type Local, localSubject, sharedSubject } from './clause-subjects.ts';
import { controlsObject, isSpeech } from './clause-words.ts';
import { ADV, BREAK, CONJUNCTION } from './facts.ts';

export function addFinite(state: State, verb: number, chunk: Chunk): void {
  const frame = top(state) ?? push(state, 'main', chunk.first);
  if (frame.verb === undefined) {
    const subject = subjectOf(state, frame, chunk);
    setVerb(state, frame, verb, subject);
    if (subject !== undefined && state.chunks[subject]!.first === chunk.last) frame.taking = false;
    return;
  }
  const joint = jointBefore(state, chunk.first);
  const local = localSubject(state, chunk.first, frame.first);
  if (joint.and && local === null) return coordinate(state, verb, chunk, joint.at);
  const pending = waiting(state);
  if (local !== null) return withLocal(state, verb, chunk, frame, local, pending);
  if (isGap(state, frame, chunk)) {
    setVerb(state, push(state, 'complement', chunk.first), verb, frame.antecedent);
    return;
  }
  if (pending !== undefined) {
    popTo(state, pending, chunk.first);
    return setVerb(state, pending, verb);
  }
  if (isInverted(state, chunk)) return inverted(state, verb, chunk);
  if (joint.comma) return coordinate(state, verb, chunk, joint.at);
  setVerb(state, push(state, 'complement', chunk.first), verb, frame.objects.pop() ?? sharedSubject(state));
}

/// The subject of a clause's first verb: what stands before it, or what the relative pronoun stands for.
function subjectOf(state: State, frame: Frame, chunk: Chunk): number | undefined {
  if (frame.subject !== undefined) return frame.subject;
  if (frame.kind === 'relative') return frame.antecedent;
  if (isInverted(state, chunk)) return chunkAt(state, chunk.last);
  return undefined;
}

/// A comma or conjunction before the verb, adverbs left out.
function jointBefore(state: State, at: number): { and: boolean; comma: boolean; at: number } {
  const { tokens, first } = state;
  let i = at - 1;
  while (i > first && has(state, i, ADV)) i--;
  const text = i < 0 ? '' : tokens[i]!.text;
  if (text === ',' || text === '—') return { and: false, comma: true, at: i };
  const and = i > first && has(state, i, CONJUNCTION);
  return { and, comma: and && tokens[i - 1]!.text === ',', at: i };
}

function withLocal(
  state: State,
  verb: number,
  chunk: Chunk,
  frame: Frame,
  nearest: Local,
  pending: Frame | undefined,
): void {
  const afterVerb = frame.verb === undefined ? frame.first : state.chunks[frame.verb]!.last;
  const broken = has(state, nearest.from - 1, BREAK);
  const joined = has(state, nearest.from - 1, CONJUNCTION);
  const direct = !broken && (!joined || isLastVerb(state, chunk));
  if (direct && pending?.subject !== undefined && !isSpeech(verbToken(state, frame))) {
    popTo(state, pending, chunk.first);
    return setVerb(state, pending, verb);
  }
  const local = joined ? joinedSubject(state, nearest, afterVerb, frame) : nearest;
  for (const open of state.open) remove(open.objects, local.subject);
  if (broken || (joined && local.subject === nearest.subject)) {
    const lacking = pending !== undefined && pending !== frame ? pending : undefined;
    const from = joined ? nearest.from - 1 : local.from;
    if (lacking !== undefined) {
      popTo(state, lacking, from);
      return setVerb(state, lacking, verb, local.subject);
    }
    const kind =
      joined && frame.kind !== 'main' && !commaBefore(state, from) && hasFinite(state, frame)
        ? frame.kind
        : 'main';
    popTo(state, kind === 'main' ? undefined : frame.parent, from);
    return setVerb(state, push(state, kind, from), verb, local.subject);
  }
  const head = chunkOn(state, local.from - 1);
  const reduced = head?.kind === 'NP' && frame.objects.length > 0 && !isSpeech(verbToken(state, frame));
  const made = push(state, reduced ? 'relative' : 'complement', local.from);
  if (reduced) made.antecedent = chunkAt(state, local.from - 1);
  setVerb(state, made, verb, local.subject);
}

/// "Troops backed by jets and helicopters | entered": no other verb is left for a subject that waits for one.
function isLastVerb(state: State, { last }: Chunk): boolean {
  const end = Math.min(state.last, last + FURTHEST_VERB);
  for (let i = last; i < end; i++) if (chunkOn(state, i)?.verb?.finite === true) return false;
  return true;
}

/// So many tokens on, a verb belongs to something else.
const FURTHEST_VERB = 40;

/// "said France and Britain are", but "hit the town and residents fled": two nouns before a verb are one subject
/// only where the first cannot belong to the verb before.
function joinedSubject(state: State, nearest: Local, floor: number, frame: Frame): Local {
  const whole = firstConjunct(state, nearest, floor);
  if (whole.from === nearest.from) return nearest;
  const free = has(state, whole.from - 1, BREAK);
  return free || (whole.from === floor && isSpeech(verbToken(state, frame))) ? whole : nearest;
}

function commaBefore({ tokens }: State, at: number): boolean {
  return itemBefore(tokens, at)?.text === ',';
}

function remove(list: number[], value: number): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}

/// "which the ministry said | was filmed": the pronoun is the subject of the inner verb.
function isGap(state: State, frame: Frame, chunk: Chunk): boolean {
  if (frame.kind !== 'relative' || frame.subject === undefined || frame.antecedent === undefined)
    return false;
  if (frame.subject === frame.antecedent) return false;
  return chunkAt(state, chunk.first - 1) === frame.verb && isSpeech(verbToken(state, frame));
}

/// A verb joined to an earlier one: shares its subject.
function coordinate(state: State, verb: number, chunk: Chunk, at: number): void {
  const partner = partnerOf(state, chunk, commaBefore(state, at) || state.tokens[at]?.text === ',');
  if (partner === undefined) {
    const pending = waiting(state);
    if (pending === undefined)
      return setVerb(state, push(state, 'main', chunk.first), verb, sharedSubject(state));
    popTo(state, pending, at);
    return setVerb(state, pending, verb);
  }
  const { subject, kind, marker } = partner;
  popTo(state, partner.parent, at);
  setVerb(state, push(state, kind, at, marker), verb, subject);
}

/// The open clause whose verb the new one continues: like in form, and not one that a comma has ended.
function partnerOf(state: State, chunk: Chunk, comma: boolean): Frame | undefined {
  const { open, chunks } = state;
  const pending = chunk.verb!.finite && !comma ? waiting(state) : undefined;
  let any: Frame | undefined;
  let fit: Frame | undefined;
  for (let i = open.length - 1; i >= 0; i--) {
    const frame = open[i]!;
    if (frame.verb === undefined || !sameForm(state, chunks[frame.verb]!, chunk)) continue;
    if (pending !== undefined) {
      if (frame.first > pending.first) return frame;
      continue;
    }
    any ??= frame;
    if (comma && frame.setOff && frame.kind === 'relative') continue;
    fit ??= frame;
    if (chunks[frame.verb]!.verb!.tense === chunk.verb!.tense) return frame;
  }
  return fit ?? any;
}

function sameForm({ tokens }: State, a: Chunk, b: Chunk): boolean {
  if (a.verb!.finite || b.verb!.finite) return a.verb!.finite === b.verb!.finite;
  const first = tokens[a.first]!.tag;
  const second = tokens[b.first]!.tag;
  return (first === 'TO' ? 'VB' : first) === (second === 'TO' ? 'VB' : second);
}

/// "…, said the spokesman": a verb of speech with its subject after it.
function isInverted(state: State, chunk: Chunk): boolean {
  const { tokens } = state;
  const next = chunkOn(state, chunk.last);
  if (next?.kind !== 'NP' || !isSpeech(tokens[chunk.head])) return false;
  const before = itemBefore(tokens, chunk.first);
  if (before !== undefined && chunk.first > state.first && !/^(?:[,"”’—–?!]|'')$/u.test(before.text))
    return false;
  if (before !== undefined && /^(?:["”]|'')$/u.test(before.text)) return true;
  const after = tokens[next.last];
  return (
    after === undefined ||
    next.last >= state.last ||
    after.pos === 'PUNCT' ||
    after.pos === 'ADP' ||
    after.tag === 'WP'
  );
}

function inverted(state: State, verb: number, chunk: Chunk): void {
  popTo(state, undefined, chunk.first);
  setVerb(state, push(state, 'main', chunk.first), verb, chunkAt(state, chunk.last));
  top(state)!.taking = false;
}

export function addNonFinite(state: State, verb: number, chunk: Chunk): void {
  const { tokens } = state;
  const frame = top(state);
  const joint = jointBefore(state, chunk.first);
  if (joint.and && partnerOf(state, chunk, false) !== undefined)
    return coordinate(state, verb, chunk, joint.at);
  const before = itemBefore(tokens, chunk.first);
  const marked =
    before !== undefined && chunk.first > state.first && (before.pos === 'ADP' || before.pos === 'SCONJ');
  const isTo = tokens[chunk.first]!.tag === 'TO';
  const kind = isTo || tokens[chunk.first]!.tag === 'VB' ? 'infinitive' : 'participial';
  const made = push(state, kind, marked ? chunk.first - 1 : chunk.first, marked ? before.lower : undefined);
  setVerb(state, made, verb, nonFiniteSubject(state, frame, chunk, isTo, marked, joint.comma));
}

function nonFiniteSubject(
  state: State,
  frame: Frame | undefined,
  chunk: Chunk,
  isTo: boolean,
  marked: boolean,
  comma: boolean,
): number | undefined {
  const own = frame?.subject ?? frame?.antecedent;
  if (frame === undefined) return undefined;
  const controlled = controlsObject(verbToken(state, frame)) ? frame.objects.at(-1) : undefined;
  if (isTo) return controlled ?? own;
  if (marked) return state.tokens[chunk.first - 1]!.lower === 'as' ? (controlled ?? own) : own;
  const past = state.tokens[chunk.first]!.tag === 'VBN';
  const noun = antecedentOf(state, chunk.first, null);
  if (comma) return past && frame.verb === undefined ? (noun ?? own) : past ? noun : (own ?? undefined);
  return noun ?? own;
}
