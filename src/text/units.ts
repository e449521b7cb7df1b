/// Words as the chunker sees them: hyphenated words made one, each with the part it can play in a noun phrase.
/// One sentence at a time, in arrays that serve for the whole report.

import type { Sentence, Token } from '../model/index.ts';
import { JOINT, PLAIN_VERB, ROLE, WORDY } from './facts.ts';
import { ADJECTIVE, NONE, NOUN, NUMBER, VERBAL } from './roles.ts';
import { scratch } from './scratch.ts';

/// Unit u of the sentence has tokens `[first[u], last[u])`, of which the last carries the meaning. Units count from 1;
/// before them and after them the role is NONE.
export interface Units {
  readonly tokens: readonly Token[];
  readonly facts: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly role: Int32Array;
}

/// So many units after the last can be asked for.
const AHEAD = 8;

const firsts = scratch();
const lasts = scratch();
const roles = scratch();

export function unitsFor(tokens: readonly Token[], facts: Int32Array, sentences: readonly Sentence[]): Units {
  let longest = 0;
  for (const { first, last } of sentences) longest = Math.max(longest, last - first);
  const size = longest + 1 + AHEAD;
  return {
    tokens,
    facts,
    first: firsts(size),
    last: lasts(size),
    role: roles(size),
  };
}

/// Puts the units of tokens `[from, to)` in place; returns the number after the last.
export function fillUnits(units: Units, from: number, to: number): number {
  const { tokens, facts, first, last, role } = units;
  let u = 1;
  role[0] = NONE;
  for (let i = from; i < to; u++) {
    let end = i + 1;
    while (end + 1 < to && (facts[end]! & JOINT) !== 0 && isJoint(tokens, facts, end)) end += 2;
    first[u] = i;
    last[u] = end;
    role[u] = end - i > 1 ? joinedRole(facts, i, end) : facts[i]! & ROLE;
    i = end;
  }
  for (let after = u; after < u + AHEAD; after++) {
    first[after] = tokens.length;
    role[after] = NONE;
  }
  return u;
}

/// A hyphen or slash that touches a word on both sides.
function isJoint(tokens: readonly Token[], facts: Int32Array, at: number): boolean {
  if ((facts[at - 1]! & facts[at + 1]! & WORDY) === 0) return false;
  const { from, to } = tokens[at]!;
  return tokens[at - 1]!.to === from && tokens[at + 1]!.from === to;
}

function joinedRole(facts: Int32Array, first: number, last: number): number {
  const role = facts[last - 1]! & ROLE;
  if (role === NOUN || role === NUMBER || role === ADJECTIVE) return role;
  // "anti-government", "follow-up", "Russian-backed": a verb that nothing before makes one.
  const isVerb =
    role === VERBAL && (facts[last - 1]! & PLAIN_VERB) !== 0 && (facts[first]! & ROLE) === VERBAL;
  return isVerb ? role : ADJECTIVE;
}
