/// Organisations, armed groups, states and their organs.

import { actorById, organActor, organAt, organOf, stateActor } from '../../lexicon/actors.ts';
import { type Country, countryOfDemonym, findAbbreviation, findKnown, slug } from '../../lexicon/places.ts';
import type { Actor, ActorKind, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { isNameWord } from '../names/runs.ts';
import type { Named, Names } from '../names.ts';
import { claim, type Field, isFree, type Mention } from './mention.ts';
import { ARMED } from './words.ts';

export function findOrganisations(field: Field, names: Names): void {
  for (const named of names.named)
    if (named.kind === 'organisation' && named.id) claim(field, known(field, named));
  organs(field);
  for (const named of names.named) {
    if (named.kind !== 'organisation' || named.id || !isFree(field, named.first, named.last)) continue;
    claim(field, unknown(field, named));
  }
  acronyms(field);
}

function known({ doc: { tokens, sentences, sentenceOf } }: Field, { first, last, id, rule }: Named): Mention {
  const actor = actorById(id!)!;
  const { first: start, last: end } = sentences[sentenceOf[first]!]!;
  const armed = actor.class === 'non-state-armed-group' || actor.class === 'state-force';
  let to = last;
  let from = first;
  let plural = false;
  if (armed) {
    while (to < end && ARMED.has(tokens[to]!.lower)) to++;
    plural = to > last && tokens[to - 1]!.lower.endsWith('s');
    const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
    if (tokens[before]?.lower === 'of' && before > start && ARMED.has(tokens[before - 1]!.lower)) {
      from = before - 1;
      plural = tokens[from]!.lower.endsWith('s');
    }
  }
  return {
    first: from,
    last: to,
    rule,
    value: { ...named(actor.kind, actor.name, actor.id, actor.country), ...(plural ? { plural } : {}) },
  };
}

function named(kind: ActorKind, name: string, actor: string, country?: string): Actor {
  return { kind, name, actor, reference: 'name', ...(country === undefined ? {} : { country }) };
}

/// "The Russian Defense Ministry", "Kazakhstan's Foreign Ministry", "Syrian state TV", "government forces".
function organs(field: Field): void {
  const { tokens, sentences } = field.doc;
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const found = organAt(tokens, i, last);
      if (found === undefined || !isFree(field, i, i + found.length)) continue;
      const end = i + found.length;
      const owner = ownerBefore(tokens, i, first) ?? ownerAfter(tokens, end, last);
      claim(field, organMention(field, i, end, found.id, owner));
      i = end - 1;
    }
  }
}

interface Owner {
  readonly country: Country;
  /// Where the whole phrase begins, or ends where the owner follows.
  readonly first?: number;
  readonly last?: number;
}

function ownerBefore(tokens: readonly Token[], at: number, start: number): Owner | undefined {
  let i = at - 1;
  for (let skipped = 0; i >= start && skipped < 3; skipped++, i--) {
    const { lower, text, pos } = tokens[i]!;
    const country = countryNamed(tokens, i, start);
    if (country) return country;
    if (lower === "'s" || lower === "'" || lower === "'" || text === '’s' || text === '’') continue;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && text !== '-') return undefined;
  }
  return undefined;
}

/// A country's name or demonym that ends at token `at`: "Syrian", "South Korean", "Russia", "U.S.".
function countryNamed(tokens: readonly Token[], at: number, start: number): Owner | undefined {
  const { text } = tokens[at]!;
  if (!isNameWord(tokens[at]!)) return undefined;
  const pair = at > start ? `${tokens[at - 1]!.text} ${text}` : '';
  const two = pair === '' ? undefined : (countryOfDemonym(pair) ?? countryOf(pair));
  if (two) return { country: two, first: at - 1 };
  const one = countryOfDemonym(text) ?? countryOf(text);
  return one && { country: one, first: at };
}

function countryOf(name: string): Country | undefined {
  const place = findAbbreviation(name) ?? findKnown(foldName(name)).find(({ kind }) => kind === 'country');
  return place?.kind === 'country' ? (place as Country) : undefined;
}

/// "the Ministry of Defence of Ukraine", "the government of Syria".
function ownerAfter(tokens: readonly Token[], end: number, last: number): Owner | undefined {
  if (tokens[end]?.lower !== 'of') return undefined;
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  for (let length = Math.min(3, last - at); length > 0; length--) {
    const country = countryOf(
      tokens
        .slice(at, at + length)
        .map(({ text }) => text)
        .join(' '),
    );
    if (country) return { country, last: at + length };
  }
  return undefined;
}

function organMention(
  { doc }: Field,
  at: number,
  end: number,
  organ: string,
  owner: Owner | undefined,
): Mention {
  const { tokens } = doc;
  const known = organOf(organ)!;
  const plural =
    /(?:forces|troops|soldiers|rebels|militants|s)$/.test(tokens[end - 1]!.lower) && known.kind === 'group';
  if (owner) {
    const { country } = owner;
    const id = organActor(country.country, organ);
    const name = actorById(id)?.name ?? known.name;
    const value = { ...named(known.kind, name, id, country.country), ...(plural ? { plural } : {}) };
    return { first: owner.first ?? at, last: owner.last ?? end, rule: 'actors/organ', value };
  }
  const name = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join(' ');
  const value: Actor = { kind: known.kind, name, reference: 'description', ...(plural ? { plural } : {}) };
  const first = tokens[at - 1]?.lower === 'the' ? at - 1 : at;
  const seeks = organ === 'militants' ? ({ by: 'non-state' } as const) : ({ by: 'organ', organ } as const);
  return { first, last: end, rule: 'actors/organ-alone', value, seeks };
}

const FACILITY = /(?:Theat(?:er|re)|Museum|Library|Hotel|Hospital|Clinic|Church|Restaurant|School|Inn)$/i;

function unknown({ doc }: Field, { first, last, rule }: Named): Mention {
  const { tokens, text } = doc;
  const name = text.slice(tokens[first]!.from, tokens[last - 1]!.to);
  if (FACILITY.test(name)) return { first, last, rule, value: named('facility', name, `name:${slug(name)}`) };
  const armed = /(?:Brigades?|Front|Army|Forces|Battalions?|Militia|Movement|Faction)$/.test(name);
  return { first, last, rule, value: named(armed ? 'group' : 'organisation', name, `name:${slug(name)}`) };
}

/// "(OPCW)" after a name, and the same letters from there on.
function acronyms(field: Field): void {
  const { tokens } = field.doc;
  const memory = new Map<string, Actor>();
  const byEnd = new Map(field.mentions.map((mention) => [mention.last, mention]));
  for (let i = 1; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (!/^\p{Lu}[\p{Lu}\p{Ll}-]*\p{Lu}s?$/u.test(text) || text.length > 8) continue;
    const full = tokens[i - 1]!.text === '(' && tokens[i + 1]?.text === ')' ? byEnd.get(i - 1) : undefined;
    if (full && !memory.has(text)) memory.set(text, full.value);
    const value = memory.get(text);
    if (value && isFree(field, i, i + 1))
      claim(field, { first: i, last: i + 1, rule: 'actors/acronym', value });
  }
}

/// Countries as such: "Russia", "the United States"; and the words for their people.
export function findStates(field: Field, names: Names): void {
  const { tokens, sentences } = field.doc;
  for (const run of names.runs) {
    const { first: start } = sentences[run.sentence]!;
    for (let i = run.first; i < run.last; i++) {
      if (field.taken[i]) continue;
      const longest = Math.min(run.last, i + 4);
      for (let last = longest; last > i; last--) {
        const name = tokens
          .slice(i, last)
          .map(({ text }) => text)
          .join(' ');
        const state = countryOf(name);
        const people = state ? undefined : countryOfDemonym(name);
        if ((state ?? people) === undefined || !isFree(field, i, last)) continue;
        if (state && !located(tokens, i, start)) claim(field, stateMention(i, last, state));
        if (people) claim(field, nationality(tokens, i, last, people));
        i = last - 1;
        break;
      }
    }
  }
}

const LISTS = /^(?:and|or|,)$/;

/// "in Syria" is where, not who.
function located(tokens: readonly Token[], at: number, start: number): boolean {
  let before = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  // "in Syria and Iraq"
  for (
    let steps = 0;
    before > start &&
    steps < 6 &&
    (LISTS.test(tokens[before]!.lower) || (steps > 0 && isNameWord(tokens[before]!)));
    steps++
  )
    before--;
  return (
    before >= start &&
    /^(?:in|into|across|inside|throughout|near|around|outside|within|toward|towards|northern|southern|eastern|western|central)$/.test(
      tokens[before]!.lower,
    )
  );
}

function stateMention(first: number, last: number, { country, name }: Country): Mention {
  return { first, last, rule: 'actors/state', value: named('state', name, stateActor(country), country) };
}

function nationality(tokens: readonly Token[], first: number, last: number, country: Country): Mention {
  const plural = tokens[last - 1]!.lower.endsWith('s');
  const value: Actor = {
    ...{ kind: 'nationality', name: country.name, reference: 'name', country: country.country },
    ...(plural ? { plural } : {}),
  };
  return { first, last, rule: 'actors/nationality', value };
}
