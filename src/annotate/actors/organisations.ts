/// Organisations, armed groups and the organs of states.

import data from '../../../lexicon/actor-words.json' with { type: 'json' };
import { actorById, type KnownActor, organActor, organAt, organOf } from '../../lexicon/actors.ts';
import { type Country, countryNamed, countryOfDemonym, slug } from '../../lexicon/places.ts';
import type { ActorKind, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Named, Names } from '../names.ts';
import { isCoalition, ofCoalition } from './bodies.ts';
import {
  type ActorValue,
  actorValue,
  claim,
  type Field,
  isFree,
  isName,
  joined,
  type Mention,
  mentionOf,
} from './mention.ts';
import { isOfPeople, pronounBefore } from './owners.ts';
import { beginsPhrase } from './people.ts';
import * as is from './words.ts';

export function findOrganisations(field: Field, names: Names): void {
  for (const named of names.named)
    if (named.kind === 'organisation' && named.id) claim(field, known(field, named));
  organs(field, names);
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
    // "M23 ground forces"
    if (tokens[to]?.lower === 'ground' && to + 1 < end && is.ARMED.has(tokens[to + 1]!.lower)) to++;
    while (to < end && is.ARMED.has(tokens[to]!.lower)) to++;
    if (to === last) to = branchOf(tokens, last, end) ?? to;
    plural = to > last && tokens[to - 1]!.lower.endsWith('s');
    const before = itemBefore(tokens, from)?.lower === 'the' ? from - 2 : from - 1;
    if (before > start && tokens[before]?.lower === 'of' && isPartOfGroup(tokens[before - 1]!)) {
      from = before - 1;
      plural = tokens[from]!.lower.endsWith('s');
    }
  }
  return mentionOf(from, to, rule, listed(actor, plural));
}

const BRANCHES = wordSet(data.branches.words);

const isPartOfGroup = ({ lower }: Token): boolean => is.ARMED.has(lower) || BRANCHES.has(lower);

/// So many words may stand between a group's name and what it calls its part.
const MOST_BETWEEN = 2;

/// "Islamic State | 's local branch |": where it ends, for a group whose name ends at `at`.
function branchOf(tokens: readonly Token[], at: number, end: number): number | undefined {
  if (itemAt(tokens, at)?.tag !== 'POS') return undefined;
  for (let i = at + 1; i < Math.min(end, at + 2 + MOST_BETWEEN); i++) {
    if (BRANCHES.has(tokens[i]!.lower)) return i + 1;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]!.pos)) return undefined;
  }
  return undefined;
}

/// What notes of an actor of the list say, of one and of several: the same each time.
const LISTED = new Map<KnownActor, readonly [one: ActorValue, several: ActorValue]>();

function listed(actor: KnownActor, plural: boolean): ActorValue {
  let values = LISTED.get(actor);
  if (values === undefined) {
    const { kind, name, id, country } = actor;
    values = [named(kind, name, id, country), named(kind, name, id, country, true)];
    LISTED.set(actor, values);
  }
  return values[plural ? 1 : 0];
}

/// What a note says of somebody called by name.
export function named(
  kind: ActorKind,
  name: string,
  actor: string,
  country?: string,
  plural = false,
): ActorValue {
  return Object.assign(actorValue(kind, name, 'name'), { actor, country, plural: plural || undefined });
}

/// "The Russian Defense Ministry", "Kazakhstan's Foreign Ministry", "Syrian state TV", "government forces".
function organs(field: Field, names: Names): void {
  const { doc, marks } = field;
  const { tokens } = doc;
  for (const { first, last } of doc.sentences) {
    for (let i = first; i < last; i++) {
      if (!is.beginsOrgan(marks, i)) continue;
      const found = organAt(tokens, i, last);
      if (found === undefined || !isFree(field, i, i + found.length)) continue;
      const end = i + found.length;
      if (isOfWeapon(field, i, end)) continue;
      if (i > first && isOfGroup(names, tokens[i - 1]!.pos === 'NOUN' && i - 1 > first ? i - 2 : i - 1))
        continue;
      if (i > first && isCoalition(tokens[i - 1]) && isFree(field, i - 1, end)) {
        claim(field, ofCoalition(i - 1, end, joined(tokens, i - 1, end)));
        continue;
      }
      const owner = ownerBefore(field, i, first) ?? ownerAfter(field, end, last);
      const peopled = i > first && (isOfPeople(tokens[i - 1]!) || isPeopleOfLand(field, i - 1, first));
      if (owner?.first !== undefined) sharedOrgan(field, owner.first, first, found.id);
      claim(field, organMention(tokens, i, end, found.id, owner, peopled));
      i = end - 1;
    }
  }
}

/// "artillery | fire", "artillery shells": what is fired, and not who fires it as in "artillery units".
function isOfWeapon({ doc: { tokens }, marks }: Field, at: number, end: number): boolean {
  if ((marks[at]! & is.WEAPON) === 0) return false;
  return FIRED.has(itemAt(tokens, end)?.lower ?? '');
}

const FIRED = wordSet(data.fired.words);

/// "Lebanese and | Iraqi militias", "French, British and | US troops": those before the last have the same noun.
function sharedOrgan(field: Field, at: number, start: number, organ: string): void {
  const { tokens } = field.doc;
  for (let i = at - 2; i >= start && SHARE.has(tokens[i + 1]!.lower); i -= 2) {
    const country = tokens[i]!.tag.endsWith('S') ? undefined : countryOfDemonym(tokens[i]!.text);
    if (country === undefined || !isFree(field, i, i + 1)) return;
    claim(field, organMention(tokens, i + 1, i + 1, organ, { country, first: i }, false));
  }
}

const SHARE = new Set(['and', 'or', ',']);

/// "M23 ground forces" are the group's.
function isOfGroup({ named, owner }: Names, at: number): boolean {
  const { id } = owner[at]! < 0 ? NOBODY : named[owner[at]!]!;
  return id !== undefined && actorById(id)?.class === 'non-state-armed-group';
}

const NOBODY: Pick<Named, 'id'> = {};

interface Owner {
  readonly country: Country;
  /// Where the whole phrase begins, or ends where the owner follows.
  readonly first?: number;
  readonly last?: number;
}

function ownerBefore(field: Field, at: number, start: number): Owner | undefined {
  const { tokens } = field.doc;
  let i = at - 1;
  for (let skipped = 0, apart = false; i >= start && skipped < 3; skipped++, i--) {
    const { lower, text, pos } = tokens[i]!;
    if (isPeopleOfLand(field, i, start)) return undefined;
    apart ||= beginsPhrase(field.doc, i + 1);
    const owner = countryAt(field, i, start);
    if (owner) return apart ? { country: owner.country } : owner;
    if (lower === "'s" || lower === "'") continue;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && text !== '-') return undefined;
  }
  return undefined;
}

/// A country's name or demonym that ends at token `at`: "Syrian", "South Korean", "Russia", "U.S.".
function countryAt(field: Field, at: number, start: number): Owner | undefined {
  if (!isName(field, at)) return undefined;
  const { doc, marks } = field;
  const { text } = doc.tokens[at]!;
  if (at > start && (marks[at - 1]! & is.COUNTRY) !== 0) {
    const pair = `${doc.tokens[at - 1]!.text} ${text}`;
    const two = countryOfDemonym(pair) ?? countryNamed(pair);
    if (two) return { country: two, first: at - 1 };
  }
  if ((marks[at]! & is.COUNTRY) === 0) return undefined;
  const one = countryOfDemonym(text) ?? countryNamed(text);
  return one && { country: one, first: at };
}

/// "Bosnian | Serb": a people of another land.
function isPeopleOfLand({ doc: { tokens }, marks }: Field, at: number, start: number): boolean {
  if (at <= start || (marks[at]! & marks[at - 1]! & is.COUNTRY) === 0) return false;
  return [tokens[at - 1]!, tokens[at]!].every(({ text }) => countryOfDemonym(text) !== undefined);
}

/// "the Ministry of Defence of Ukraine", "the government of Syria".
function ownerAfter({ doc: { tokens }, marks }: Field, end: number, last: number): Owner | undefined {
  if (tokens[end]?.lower !== 'of') return undefined;
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  if (at >= last || (marks[at]! & is.COUNTRY) === 0) return undefined;
  for (let length = Math.min(3, last - at); length > 0; length--) {
    const country = countryNamed(joined(tokens, at, at + length));
    if (country) return { country, last: at + length };
  }
  return undefined;
}

function organMention(
  tokens: readonly Token[],
  at: number,
  end: number,
  organ: string,
  owner: Owner | undefined,
  peopled: boolean,
): Mention {
  const { kind, name: plain } = organOf(organ)!;
  const plural = kind === 'group' && (at === end || tokens[end - 1]!.lower.endsWith('s'));
  if (owner) {
    const { country } = owner.country;
    const id = organActor(country, organ);
    const value = named(kind, actorById(id)?.name ?? plain, id, country, plural);
    return mentionOf(owner.first ?? at, owner.last ?? end, 'actors/organ', value);
  }
  const name = joined(tokens, peopled ? at - 1 : at, end);
  const value = actorValue(kind, name, 'description');
  if (plural) value.plural = true;
  if (peopled) return mentionOf(at - 1, end, 'actors/organ-alone', value);
  const first = itemBefore(tokens, at)?.lower === 'the' ? at - 1 : at;
  // "forces loyal to the warlord" are his.
  if (tokens[end]?.lower === 'loyal' || (organ === 'militants' && isUnknown(tokens, at, end)))
    return mentionOf(first, end, 'actors/organ-alone', value);
  const pronoun = pronounBefore(tokens, at);
  if (pronoun !== undefined)
    return mentionOf(at, end, 'actors/organ-alone', value, { by: 'own', organ, pronoun, men: false });
  // "killed several militants" of another place: only of those told of shortly before.
  const reach = first < at ? Infinity : LOOSE_REACH;
  const seeks =
    organ === 'militants' ? ({ by: 'non-state', reach } as const) : ({ by: 'organ', organ } as const);
  return mentionOf(first, end, 'actors/organ-alone', value, seeks);
}

/// How many sentences back fighters without an article look for the group they are of.
const LOOSE_REACH = 5;

/// "unidentified militants", "gunmen" without "the": nobody says whose they are, and so they are nobody's told before.
function isUnknown(tokens: readonly Token[], at: number, end: number): boolean {
  const before = itemBefore(tokens, at)?.lower ?? '';
  return is.UNKNOWN.has(before) || (is.UNKNOWN_MEN.has(tokens[end - 1]!.lower) && !POINTING.has(before));
}

const POINTING = new Set(['the', 'these', 'those', 'its', 'their']);

const FACILITY = /(?:Theat(?:er|re)|Museum|Library|Hotel|Hospital|Clinic|Church|Restaurant|School|Inn)$/i;

function unknown({ doc }: Field, { first, last, rule }: Named): Mention {
  const { tokens, text } = doc;
  const name = text.slice(tokens[first]!.from, tokens[last - 1]!.to);
  if (FACILITY.test(name)) return mentionOf(first, last, rule, named('facility', name, `name:${slug(name)}`));
  const armed = /(?:Brigades?|Front|Army|Forces|Battalions?|Militia|Movement|Faction)$/.test(name);
  return mentionOf(first, last, rule, named(armed ? 'group' : 'organisation', name, `name:${slug(name)}`));
}

/// "(OPCW)" after a name, and the same letters from there on.
function acronyms(field: Field): void {
  const { doc, marks, mentions, ends } = field;
  const { tokens } = doc;
  const memory = new Map<string, ActorValue>();
  const named = mentions.length;
  for (let i = 1; i < tokens.length; i++) {
    if ((marks[i]! & is.LETTERS) === 0) continue;
    const { text } = tokens[i]!;
    const bracketed = tokens[i - 1]!.text === '(' && tokens[i + 1]?.text === ')';
    const full = bracketed && ends[i - 1]! <= named ? itemBefore(mentions, ends[i - 1]!) : undefined;
    if (full && !memory.has(text)) memory.set(text, full.value);
    const value = memory.get(text);
    if (value && isFree(field, i, i + 1)) claim(field, mentionOf(i, i + 1, 'actors/acronym', value));
  }
}
