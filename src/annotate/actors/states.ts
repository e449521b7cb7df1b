/// States, and the words for their people.

import data from '../../../lexicon/actor-words.json' with { type: 'json' };
import { stateActor } from '../../lexicon/actors.ts';
import { type Country, countryNamed, countryOfDemonym, isCountryInShort } from '../../lexicon/places.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Names } from '../names.ts';
import { actorValue, claim, type Field, isFree, isName, joined, type Mention, mentionOf } from './mention.ts';
import { named } from './organisations.ts';
import * as is from './words.ts';

/// Countries as such: "Russia", "the United States"; and the words for their people.
export function findStates(field: Field, names: Names): void {
  const { runs } = names;
  for (let r = 0; r < runs.length; r++) {
    const { first, last, sentence } = runs[r]!;
    const { first: start } = field.doc.sentences[sentence]!;
    for (let i = first; i < last; i++) {
      if (field.taken[i] || (field.marks[i]! & is.COUNTRY) === 0) continue;
      i = Math.max(i, stateAt(field, i, Math.min(last, i + 4), start) - 1);
    }
  }
}

/// Claims the longest name of a country or its people that begins at token `i`, and gives its end, or `i`.
function stateAt(field: Field, i: number, longest: number, start: number): number {
  const { tokens } = field.doc;
  for (let last = longest; last > i; last--) {
    const name = joined(tokens, i, last);
    const state = countryNamed(name);
    const people = state ? undefined : countryOfDemonym(name);
    if ((state ?? people) === undefined || !isFree(field, i, last)) continue;
    if (state && (ownsDeed(tokens, i, last) || !located(field, i, start)) && !heads(field, i, last))
      claim(field, stateMention(i, last, state));
    if (people) claim(field, nationality(tokens, i, last, people));
    return last;
  }
  return i;
}

/// "killed in US air strikes": an abbreviation stands before what is the state's, as an adjective would ("Russian").
function ownsDeed(tokens: readonly Token[], first: number, last: number): boolean {
  if (last !== first + 1 || !isCountryInShort(tokens[first]!.text)) return false;
  return OWNED.has(tokens[last]?.lower ?? '');
}

const OWNED = wordSet(data.owned.words);

const LISTS: ReadonlySet<string> = new Set(['and', 'or', ',']);
const WHERE: ReadonlySet<string> = new Set(
  `in into across inside throughout near around outside within toward towards northern southern eastern western
  central`.split(/\s+/),
);

/// "in Syria" is where, not who.
function located(field: Field, at: number, start: number): boolean {
  const { tokens } = field.doc;
  let before = itemBefore(tokens, at)?.lower === 'the' ? at - 2 : at - 1;
  // "the retaking of Palmyra, Syria": the country that a town lies in.
  const town = before - 1;
  if (
    town >= start &&
    tokens[before]?.text === ',' &&
    isName(field, town) &&
    (field.marks[town]! & is.COUNTRY) === 0
  )
    return tokens[town]!.pos === 'PROPN';
  // "in Syria and Iraq"
  for (let steps = 0; before > start && steps < 6; steps++) {
    if (!LISTS.has(tokens[before]!.lower) && (steps === 0 || !isName(field, before))) break;
    before--;
  }
  return before >= start && WHERE.has(tokens[before]!.lower);
}

/// A country's name alone, over the lines about it.
function heads({ doc }: Field, at: number, end: number): boolean {
  const { first, last } = doc.sentences[doc.sentenceOf[at]!]!;
  return at === first && end >= last - 1;
}

function stateMention(first: number, last: number, { country, name }: Country): Mention {
  return mentionOf(first, last, 'actors/state', named('state', name, stateActor(country), country));
}

function nationality(tokens: readonly Token[], first: number, last: number, country: Country): Mention {
  const value = actorValue('nationality', country.name, 'name');
  value.country = country.country;
  if (tokens[last - 1]!.lower.endsWith('s')) value.plural = true;
  return mentionOf(first, last, 'actors/nationality', value);
}
