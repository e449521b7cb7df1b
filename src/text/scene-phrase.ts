/// A short scene at the head of a clause runs into its subject where no comma parts them: "In Aleppo | rebels shelled a
/// market", "in Raqqa province | ISIL fighters", "in the city of Homs | gunmen". What stands before a finite verb and
/// behind such a scene is its subject, since the clause has no other.

import clauseWords from '../../lexicon/clause-words.json' with { type: 'json' };
import nameWords from '../../lexicon/name-words.json' with { type: 'json' };
import placeKinds from '../../lexicon/place-kinds.json' with { type: 'json' };
import { CONJUNCTION, DAY, MONTH, NUM, PLAIN_VERB, SENTENCE_ADVERB, WEEKDAY } from './facts.ts';
import { isKnownName, knownNameAt } from './known-names.ts';
import { ADJECTIVE, COMMA, DET, NONE, NOUN, NUMBER, VERBAL } from './roles.ts';
import type { Units } from './units.ts';
import { wordSet } from './word-set.ts';

const LEADS = wordSet(clauseWords.scenePrepositions);
const KINDS = wordSet([...Object.values(placeKinds.kinds), placeKinds.endings, clauseWords.sceneKinds]);
const PEOPLES = wordSet(placeKinds.peoples);
const TITLES = wordSet([...nameWords.titles, ...nameWords.titleLinks]);

/// What may stand before the preposition: "On 12 March", "Meanwhile", and a conjunction.
const OPENING = SENTENCE_ADVERB | WEEKDAY | DAY | MONTH | NUM;
const MOST_BEFORE = 6;
const MOST_OF_SUBJECT = 8;

/// The last unit of the scene with which the phrase of units `[start, end]` begins, `end` where it is no such phrase.
export function sceneEnd(units: Units, start: number, end: number): number {
  if (end === start) return end;
  const { tokens, first, role } = units;
  const lead = leadOf(units, start);
  if (lead === 0 || !LEADS.has(tokens[first[lead]!]!.lower)) return end;
  const named = nameFrom(units, start);
  if (named > end || !opensClause(units, lead) || !verbFollows(units, end + 1)) return end;
  let last = named;
  while (last < end && isName(units, last + 1) && !isSubject(units, last + 1)) last++;
  const bare = last;
  while (last < end && KINDS.has(tokens[first[last + 1]!]!.lower)) last++;
  if (role[start] === DET && last === bare) return end;
  return last < end && OPENS_SUBJECT.has(role[last + 1]!) ? last : end;
}

const OPENS_SUBJECT: ReadonlySet<number> = new Set([NOUN, ADJECTIVE, NUMBER]);

const isName = ({ tokens, last, role }: Units, u: number): boolean =>
  role[u] === NOUN && tokens[last[u]! - 1]!.pos === 'PROPN';

/// Whether a finite verb stands at unit `u`, or behind what still belongs to the subject: "militiamen | allied with the
/// government | looted".
function verbFollows({ tokens, facts, first, role }: Units, u: number): boolean {
  for (let at = u; at < u + MOST_OF_SUBJECT; at++) {
    if (role[at] === NONE || role[at] === COMMA) return false;
    const { tag, pos } = tokens[first[at]!]!;
    if (role[at] === VERBAL && tag !== 'VBN' && tag !== 'VBG')
      return tag === 'MD' || ((facts[first[at]!]! & PLAIN_VERB) !== 0 && tag !== 'VB');
    if (pos === 'PUNCT' || pos === 'PRON' || pos === 'SCONJ' || pos === 'CCONJ') return false;
  }
  return false;
}

/// The first unit of the name: "northern Syria", "Aleppo".
function nameFrom(units: Units, start: number): number {
  let u = units.role[start] === DET ? start + 1 : start;
  while (units.role[u] === ADJECTIVE) u++;
  const time = (units.facts[units.first[u]!]! & (WEEKDAY | DAY | MONTH)) !== 0;
  return isName(units, u) && !time ? u : Number.POSITIVE_INFINITY;
}

/// "ISIL", "Boko Haram", "Fulani", "President": a name that is no part of the name of a place.
function isSubject({ tokens, first, last, role }: Units, u: number): boolean {
  const { text, lower } = tokens[first[u]!]!;
  if (isKnownName(text) || TITLES.has(lower) || PEOPLES.has(lower)) return true;
  return role[u + 1] === NOUN && knownNameAt(tokens, first[u]!, last[u + 1]!) !== undefined;
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
