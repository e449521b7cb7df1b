/// A short scene at the head of a clause runs into its subject where no comma parts them: "In Aleppo | rebels shelled a
/// market", "in Raqqa province | ISIL fighters", "in the city of Homs | gunmen". What stands before a finite verb and
/// behind such a scene is its subject, since the clause has no other.

import actors from '../../lexicon/actors.json' with { type: 'json' };
import clauseWords from '../../lexicon/clause-words.json' with { type: 'json' };
import nameWords from '../../lexicon/name-words.json' with { type: 'json' };
import placeKinds from '../../lexicon/place-kinds.json' with { type: 'json' };
import { CONJUNCTION, DAY, MONTH, NUM, PLAIN_VERB, SENTENCE_ADVERB, WEEKDAY } from './facts.ts';
import { ADJECTIVE, COMMA, DET, NONE, NOUN, VERBAL } from './roles.ts';
import type { Units } from './units.ts';
import { wordSet } from './word-set.ts';

const LEADS = wordSet(clauseWords.scenePrepositions);
const KINDS = wordSet([...Object.values(placeKinds.kinds), placeKinds.endings, clauseWords.sceneKinds]);
const GROUPS: ReadonlySet<string> = new Set(
  actors.actors.flatMap(({ aliases }) => aliases).filter((alias) => /^\p{Lu}\S+$/u.test(alias)),
);
const TITLES = wordSet([...nameWords.titles, ...nameWords.titleLinks]);

/// What may stand before the preposition: "On 12 March", "Meanwhile", and a conjunction.
const OPENING = SENTENCE_ADVERB | WEEKDAY | DAY | MONTH | NUM;
const MOST_BEFORE = 6;

/// The last unit of the scene with which the phrase of units `[start, end]` begins, `end` where it is no such phrase.
export function sceneEnd(units: Units, start: number, end: number): number {
  if (end === start || !opensVerb(units, end + 1)) return end;
  const { tokens, first, role } = units;
  const named = nameFrom(units, start);
  if (named > end) return end;
  const lead = leadOf(units, start);
  if (lead === 0 || !LEADS.has(tokens[first[lead]!]!.lower) || !opensClause(units, lead)) return end;
  let last = named;
  while (last < end && isName(units, last + 1) && !isSubject(units, last + 1)) last++;
  while (last < end && KINDS.has(tokens[first[last + 1]!]!.lower)) last++;
  return last < end && (role[last + 1] === NOUN || role[last + 1] === ADJECTIVE) ? last : end;
}

const isName = ({ tokens, last, role }: Units, u: number): boolean =>
  role[u] === NOUN && tokens[last[u]! - 1]!.pos === 'PROPN';

function opensVerb({ tokens, facts, first, role }: Units, u: number): boolean {
  if (role[u] !== VERBAL) return false;
  const { tag } = tokens[first[u]!]!;
  return tag === 'MD' || ((facts[first[u]!]! & PLAIN_VERB) !== 0 && tag !== 'VB');
}

/// The first unit of the name: "northern Syria", "Aleppo".
function nameFrom(units: Units, start: number): number {
  let u = start;
  while (units.role[u] === ADJECTIVE) u++;
  return isName(units, u) ? u : Number.POSITIVE_INFINITY;
}

/// "ISIL", "President": a name or a title in capitals that is no part of the name of a place.
function isSubject({ tokens, first }: Units, u: number): boolean {
  const { text, lower } = tokens[first[u]!]!;
  return GROUPS.has(text) || TITLES.has(lower);
}

/// The preposition before the phrase, or before "the city of"; 0 where there is none.
function leadOf({ tokens, first, role }: Units, start: number): number {
  if (tokens[first[start - 1]!]?.lower !== 'of') return start - 1;
  let u = start - 2;
  if (role[u] !== NOUN) return 0;
  while (role[u] === NOUN || role[u] === ADJECTIVE) u--;
  return role[u] === DET ? u - 1 : u;
}

/// Whether nothing but a time, an adverb or a conjunction stands before unit `u` in its clause.
function opensClause({ tokens, facts, first, role }: Units, u: number): boolean {
  for (let at = u - 1, steps = 0; steps < MOST_BEFORE; at--, steps++) {
    if (role[at] === NONE) return true;
    const bits = facts[first[at]!]!;
    if ((bits & CONJUNCTION) !== 0) return verbBefore(facts, first, role, at);
    if ((bits & OPENING) === 0 && role[at] !== COMMA && tokens[first[at]!]!.lower !== 'on') return false;
  }
  return false;
}

function verbBefore(facts: Int32Array, first: Int32Array, role: Int32Array, u: number): boolean {
  for (let at = u - 1; role[at] !== NONE; at--) if ((facts[first[at]!]! & PLAIN_VERB) !== 0) return true;
  return false;
}
