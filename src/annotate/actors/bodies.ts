/// "the ministry", "the rights group", and the pronouns: mentions that only an earlier one explains.

import data from '../../../lexicon/actor-words.json' with { type: 'json' };
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import { ORGANISATION_HEAD } from '../names/marks.ts';
import { actorValue, claim, type Field, isFree, isName, type Mention, mentionOf } from './mention.ts';
import { phraseStart } from './people.ts';
import * as is from './words.ts';

const LINKS = wordSet(data.impersonal.links);
const TELLS = wordSet(data.impersonal.tells);
const NOT_TOLD = wordSet(data.impersonal.notTold);
const OPENERS: ReadonlySet<string> = new Set(['the', 'this', 'that', 'its']);

export function findBodies(field: Field): void {
  const { doc, marks, nameMarks, taken } = field;
  const heads = headsOf(field);
  for (const { first: start, last: end } of doc.sentences) {
    for (let i = start; i < end; i++) {
      const mark = marks[i]!;
      if (taken[i]) continue;
      if ((mark & is.PRONOUN) !== 0) pronoun(field, i, end);
      else if ((mark & is.BODY) !== 0) body(field, i, start);
      else if ((nameMarks[i]! & ORGANISATION_HEAD) !== 0 && heads.has(doc.tokens[i]!.text)) short(field, i);
    }
  }
}

/// The head nouns of the names of organisations that a report gives in full, as they are spelled.
function headsOf({ doc: { tokens }, mentions, nameMarks }: Field): ReadonlySet<string> {
  const heads = new Set<string>();
  for (const { first, last, value } of mentions) {
    if (last - first < 2 || value.reference !== 'name') continue;
    if (value.kind !== 'group' && value.kind !== 'organisation') continue;
    for (let i = first; i < last; i++)
      if ((nameMarks[i]! & ORGANISATION_HEAD) !== 0) heads.add(tokens[i]!.text);
  }
  return heads;
}

/// "the Front", "Front spokesman": the organisation told before by a name that has this word, with its capital.
function short(field: Field, at: number): void {
  const { tokens } = field.doc;
  const { text } = tokens[at]!;
  const first = itemBefore(tokens, at)?.lower === 'the' ? at - 1 : at;
  const follows = at + 1 < tokens.length;
  const speaks = follows && (field.marks[at + 1]! & is.ROLE) !== 0;
  if (text === tokens[at]!.lower || !isFree(field, first, at)) return;
  if (!speaks && (first === at || (follows && isName(field, at + 1)))) return;
  const value = actorValue('organisation', text, 'description');
  const seeks = { by: 'body', noun: text.toLowerCase(), modifiers: [] } as const;
  claim(field, mentionOf(first, at + 1, 'actors/short-name', value, seeks));
}

const COALITIONS = wordSet(data.coalitions.words);
const CRAFT = wordSet(data.coalitions.craft);

/// "coalition forces", "Coalition aircraft": those of the coalition told before.
export const isCoalition = (token: Token | undefined): boolean => COALITIONS.has(token?.lower ?? '');

/// A mention of the coalition whose noun begins at token `first`, with whatever of its goes on to `end`.
export function ofCoalition(first: number, end: number, name: string): Mention {
  const value = actorValue(end > first + 1 ? 'group' : 'organisation', name, 'description');
  return mentionOf(first, end, 'actors/body', value, { by: 'body', noun: 'coalition', modifiers: [] });
}

function body(field: Field, i: number, start: number): void {
  const { tokens, text } = field.doc;
  const next = tokens[i + 1];
  if (next && next.pos === 'NOUN' && next.from - tokens[i]!.to === 1) {
    if (isCoalition(tokens[i]) && CRAFT.has(next.lower) && isFree(field, i, i + 1))
      claim(field, ofCoalition(i, i + 1, tokens[i]!.text));
    return;
  }
  const first = phraseStart(field, i, start);
  // "the Coalition" and "The Council" are such bodies, "the Jedburgh Council" is a name.
  if (tokens[i]!.text !== tokens[i]!.lower && (first !== i - 1 || (next && isName(field, i + 1)))) return;
  if (!OPENERS.has(tokens[first]!.lower) || !isFree(field, first, i)) return;
  const modifiers = tokens.slice(first + 1, i).map((token) => token.lower);
  const name = text.slice(tokens[first]!.from, tokens[i]!.to).replace(/^(?:the|this|that) /i, '');
  const value = actorValue('organisation', name, 'description');
  const seeks = { by: 'body', noun: tokens[i]!.lower, modifiers } as const;
  claim(field, mentionOf(first, i + 1, 'actors/body', value, seeks));
}

/// Subjects only: a verb must follow, and "it" must not be empty ("it is reported that", "it was the first time").
function pronoun(field: Field, at: number, end: number): void {
  const { tokens } = field.doc;
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= end) return;
  // "pushed it out", "overran it, killing nine": it is the object.
  const behindVerb = lower === 'it' && itemBefore(tokens, at)?.pos === 'VERB';
  if (behindVerb && next.tag === 'VBG') return;
  if (behindVerb && next.pos === 'ADV' && !/^(?:VERB|AUX)$/.test(tokens[at + 2]?.pos ?? '')) return;
  const verbal = /^(?:VERB|AUX|ADV)$/.test(next.pos) || next.lower.endsWith('ed');
  if (!verbal) return;
  if (lower === 'it' && isEmpty(field, at, end)) return;
  const kind = lower === 'he' || lower === 'she' ? 'person' : 'group';
  const value = actorValue(kind, tokens[at]!.text, 'pronoun');
  if (lower === 'they') value.plural = true;
  claim(field, mentionOf(at, at + 1, 'actors/pronoun', value, { by: 'pronoun', pronoun: lower }));
}

function isEmpty({ doc: { tokens } }: Field, at: number, end: number): boolean {
  const [verb, next, third] = [tokens[at + 1]!.lower, tokens[at + 2], tokens[at + 3]];
  if (at + 2 >= end || next === undefined || !LINKS.has(verb)) return false;
  if (next.lower === 'not' || next.pos === 'ADV') return third?.tag === 'VBN' && NOT_TOLD.has(third.lower);
  if (TELLS.has(next.lower)) return true;
  return next.lower === 'the' && third?.lower === 'first';
}
