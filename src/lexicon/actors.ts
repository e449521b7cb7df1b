/// The actors that reports name: alias sets by id, and the organs of states, found by their words.

import data from '../../lexicon/actors.json' with { type: 'json' };
import type { Actor, ActorKind, Effect, Token } from '../model/index.ts';
import { tokenize } from '../text/index.ts';
import { type Country, countries } from './places.ts';

export interface KnownActor {
  readonly id: string;
  readonly name: string;
  /// "state-force", "non-state-armed-group", "state", "igo", "ngo", "media", "agency", "investigator".
  readonly class: string;
  readonly kind: ActorKind;
  readonly country?: string | undefined;
  /// In a civil war: "government" or "opposition".
  readonly side?: string | undefined;
  /// The organ of its state that it is: the Pentagon is the "defence-ministry" of the United States.
  readonly organ?: string | undefined;
  /// A broadcaster or agency that its state directs: the two are one source.
  readonly directed?: boolean | undefined;
}

interface Data {
  readonly actors: readonly (KnownActor & { readonly aliases: readonly string[] })[];
  readonly organs: readonly (KnownActor & { readonly aliases: readonly string[] })[];
}
const { actors, organs } = data as unknown as Data;

/// A tree of words: each alias is a path, and ends in what it names.
interface Branch {
  readonly next: Map<string, Branch>;
  readonly ends: End[];
}
interface End {
  readonly id: string;
  readonly words: readonly Printed[];
}
/// A word of an alias, and how freely it may be printed.
interface Printed {
  readonly text: string;
  readonly casing: 'any' | 'capital' | 'exact';
}

const tree = (): Branch => ({ next: new Map(), ends: [] });
const aliasTree = tree();
const organTree = tree();
const byId = new Map<string, KnownActor>();

function plant(root: Branch, alias: string, id: string): void {
  const words = tokenize(alias).map(({ text }) => text);
  let branch = root;
  for (const word of words) {
    const key = word.toLowerCase();
    const next = branch.next.get(key) ?? tree();
    branch.next.set(key, next);
    branch = next;
  }
  branch.ends.push({ id, words: words.map((word) => ({ text: word, casing: casingOf(word) })) });
}

/// Every key is there, filled or not: readers of a property meet one class of objects.
function withAllKeys(actor: KnownActor): KnownActor {
  const { id, name, class: sort, kind, country, side, organ, directed } = actor;
  return { id, name, class: sort, kind, country, side, organ, directed };
}

for (const { aliases, ...actor } of actors) {
  byId.set(actor.id, withAllKeys(actor));
  for (const alias of aliases) plant(aliasTree, alias, actor.id);
}
const ownEntries: ReadonlyMap<string, string> = new Map(
  actors.flatMap(({ id, country, organ }) =>
    country && organ ? [[`actor:${country.toLowerCase()}/${organ}`, id] as const] : [],
  ),
);
const organById = new Map(organs.map(({ aliases, ...organ }) => [organ.id, organ]));
for (const { id, aliases } of organs) for (const alias of aliases) plant(organTree, alias, id);

export interface Found {
  readonly id: string;
  /// How many tokens the name takes.
  readonly length: number;
}

/// What the spelling of a word alone tells of the names in a tree: it may begin one, is one, may be the second word.
export const BEGINS = 1;
export const WHOLE = 2;
export const SECOND = 4;

export const aliasBits = bitsIn(aliasTree);
export const organBits = bitsIn(organTree);

function bitsIn(root: Branch): (lower: string) => number {
  const seconds = new Set<string>();
  for (const { next } of root.next.values()) for (const word of next.keys()) seconds.add(word);
  return (lower) => {
    const branch = root.next.get(lower);
    const begins = branch === undefined ? 0 : branch.ends.length > 0 ? BEGINS | WHOLE : BEGINS;
    return seconds.has(lower) ? begins | SECOND : begins;
  };
}

/// The longest alias of an actor that begins at token `at`.
export function actorAt(tokens: readonly Token[], at: number, end: number): Found | undefined {
  return at < end ? longest(aliasTree.next.get(tokens[at]!.lower), tokens, at, end) : undefined;
}

/// The longest name of an organ of a state at token `at`: "Defense Ministry", "army".
export function organAt(tokens: readonly Token[], at: number, end: number): Found | undefined {
  return at < end ? longest(organTree.next.get(tokens[at]!.lower), tokens, at, end) : undefined;
}

function longest(
  start: Branch | undefined,
  tokens: readonly Token[],
  at: number,
  end: number,
): Found | undefined {
  let branch: Branch | undefined = start;
  let found: Found | undefined;
  for (let i = at; branch !== undefined; branch = i < end ? branch.next.get(tokens[i]!.lower) : undefined) {
    i++;
    for (const { id, words } of branch.ends) {
      if (!fits(words, tokens, at)) continue;
      found = { id, length: i - at };
      break;
    }
  }
  return found;
}

function fits(words: readonly Printed[], tokens: readonly Token[], at: number): boolean {
  for (let k = 0; k < words.length; k++) {
    const { text, casing } = words[k]!;
    const printed = tokens[at + k]!.text;
    if (casing === 'exact' && text !== printed) return false;
    if (casing === 'capital' && printed[0] !== printed[0]?.toUpperCase()) return false;
  }
  return true;
}

/// "IS" is not "is", nor "Azov" "azov"; a lower-case alias may stand at the head of a sentence.
function casingOf(alias: string): Printed['casing'] {
  const first = alias[0]!;
  if (first === first.toLowerCase()) return 'any';
  // Letters: "LeT" is not "Let", nor "JEM" "JeM".
  if (alias.length > 1 && alias === alias.toUpperCase()) return 'exact';
  return alias.length < 5 && /\p{Lu}$/u.test(alias) ? 'exact' : 'capital';
}

export function stateActor(code: string): string {
  return `actor:${code.toLowerCase()}`;
}

/// An organ that has an entry of its own goes by that: "U.S. Defense Department" is the Pentagon.
export function organActor(code: string, organ: string): string {
  let ofState = organActors.get(code);
  if (ofState === undefined) {
    ofState = new Map();
    organActors.set(code, ofState);
  }
  let id = ofState.get(organ);
  if (id === undefined) {
    const whole = `actor:${code.toLowerCase()}/${organ}`;
    id = ownEntries.get(whole) ?? whole;
    ofState.set(organ, id);
  }
  return id;
}

/// By country, then by organ: an id made anew would have to be hashed anew by whoever looks it up.
const organActors = new Map<string, Map<string, string>>();

/// Whether an actor is the organ of some state.
export function isOrgan(id: string, organ: string): boolean {
  const slash = id.length - organ.length - 1;
  return (slash > 0 && id[slash] === '/' && id.endsWith(organ)) || byId.get(id)?.organ === organ;
}

/// What is known of an id: an actor of the list, a state ("actor:sy"), or an organ of a state ("actor:sy/army").
export function actorById(id: string): KnownActor | undefined {
  if (isOnlyNamed(id)) return undefined;
  const known = byId.get(id) ?? ofStates.get(id);
  if (known !== undefined) return known;
  const [, code, organ] = /^actor:([a-z]{2})(?:\/(.+))?$/.exec(id) ?? [];
  const country = code === undefined ? undefined : countries.get(code.toUpperCase());
  if (country === undefined) return undefined;
  const made = organ === undefined ? stateOf(country) : organOfState(id, country, organ);
  if (made !== undefined) ofStates.set(id, made);
  return made;
}

/// "name:adam-ishaq": what a report calls somebody of whom no list knows.
export const isOnlyNamed = (id: string): boolean => id.startsWith('name:');

/// States and organs asked for so far: as many as there are countries times organs at most.
const ofStates = new Map<string, KnownActor>();

function stateOf({ country, name }: Country): KnownActor {
  return withAllKeys({ id: stateActor(country), name, class: 'state', kind: 'state', country });
}

function organOfState(id: string, country: Country, organ: string): KnownActor | undefined {
  const kind = organById.get(organ);
  if (kind === undefined) return undefined;
  const name = `${country.demonyms[0] ?? country.name} ${kind.name}`;
  return withAllKeys({ ...kind, id, name, country: country.country });
}

/// Whether an actor says what its state says: "state TV", "SANA".
export const isMouthpiece = (id: string): boolean => actorById(id)?.directed === true;

/// The actor whose name the words are, whole.
export function actorNamed(name: string): KnownActor | undefined {
  const tokens = tokenize(name) as Token[];
  const found = actorAt(tokens, 0, tokens.length);
  return found?.length === tokens.length ? byId.get(found.id) : undefined;
}

/// The organ's own entry, whatever the state.
export function organOf(organ: string): KnownActor | undefined {
  return organById.get(organ);
}

/// What befalls people alone.
export const BODILY: ReadonlySet<string | undefined> = new Set(['killed', 'injured', 'captured']);

/// Whether what befell it, or nothing told of that, leaves a target that may be a thing.
export const canBefallThing = (effect: string | undefined): boolean =>
  effect === undefined || effect === 'damaged' || effect === 'destroyed';

/// Whether whom something befell can only be one of a body, where the body's name stands for him: a Hezbollah
/// commander who was killed.
export const isOneOf = ({ kind, reference }: Actor, effect: Effect | undefined): boolean =>
  BODILY.has(effect) && reference === 'name' && (kind === 'group' || kind === 'organisation');
