/// Finds for each description and pronoun the earlier mention that it stands for.

import { actorById, isOrgan, organActor } from '../../lexicon/actors.ts';
import { ROLE_OF, SPEAKS_UNNAMED } from '../../lexicon/evidence.ts';
import type { Actor, Doc } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { filled } from '../../text/index.ts';
import { type ActorValue, copied, type Mention, type Seeks } from './mention.ts';
import { groupOf, stateOf } from './owners.ts';
import type { Lands, Scenes } from './scenes.ts';
import { BODIES, NON_STATE } from './words.ts';

/// How many sentences back a pronoun looks.
const PRONOUN_REACH = 3;
/// How many mentions back a pronoun looks, and anything else: a bound for hostile texts, beyond what people write.
const PRONOUN_MENTIONS = 100;
const MENTIONS = 500;

const SUBJECTS = filled(0);

export function refer(doc: Doc, mentions: readonly Mention[], { main, scenes }: Lands): ActorValue[] {
  const values: ActorValue[] = [];
  const page = { doc, mentions, values, subjects: SUBJECTS(mentions.length), sought: new Map() };
  for (let i = 0; i < mentions.length; i++) {
    const { seeks, value } = mentions[i]!;
    const own = seeks?.by === 'own' ? ownTo(page, i, seeks.organ, seeks.pronoun) : ofScene(page, i, scenes);
    const antecedent = seeks && own === undefined ? (calledSo(page, i) ?? seek(page, i, seeks)) : undefined;
    const nobodys = seeks?.by === 'own' && seeks.men && own === undefined;
    if (seeks === undefined || nobodys) values.push(value);
    else if (own !== undefined) values.push(own);
    else
      values.push(antecedent === undefined ? alone(value, seeks, main) : standIn(value, values, antecedent));
  }
  return values.map((value, i) => behalf(page, i) ?? value);
}

/// "An army spokesman", "a source in the interior ministry": with the body that is named right beside the role.
function behalf({ doc: { tokens }, mentions, values }: Page, at: number): ActorValue | undefined {
  const value = values[at]!;
  if (!value.unnamed || value.of !== undefined || !SPEAKS_UNNAMED.has(value.title ?? '')) return undefined;
  const { first, last } = mentions[at]!;
  const before = mentions[at - 1];
  const after = mentions[at + 1];
  const link = ROLE_OF.has(tokens[last]?.lower ?? '');
  const behind = last + (tokens[last + 1]?.lower === 'the' ? 2 : 1);
  const body =
    before?.last === first
      ? values[at - 1]!
      : link && after !== undefined && (after.first === behind || after.first === last + 1)
        ? values[at + 1]!
        : undefined;
  if (body?.actor === undefined || !BODY_KINDS.has(body.kind)) return undefined;
  const spoken = copied(value);
  spoken.of = body.actor;
  return spoken;
}

const BODY_KINDS: ReadonlySet<Actor['kind']> = new Set(['organisation', 'group']);

interface Page {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
  /// What is known of the mentions so far.
  readonly values: readonly ActorValue[];
  /// Whether each mention is a subject, once it was asked for: YES or NO.
  readonly subjects: Int32Array;
  readonly sought: Sought;
}
const YES = 1;
const NO = 2;

function standIn(value: ActorValue, values: readonly ActorValue[], index: number): ActorValue {
  const target = values[index]!;
  const antecedent = target.reference === 'name' ? index : (target.antecedent ?? index);
  const { kind, name, actor, country } = values[antecedent]!;
  const stands = copied(value);
  if (value.reference === 'pronoun' || target.actor !== undefined) {
    stands.kind = kind;
    stands.name = name;
  }
  if (actor !== undefined) stands.actor = actor;
  if (country !== undefined) stands.country = country;
  stands.antecedent = antecedent;
  return stands;
}

/// "ADF rebels attacked …. The rebels …": the armed group that was last told of by a name and the same noun, if any.
function calledSo({ doc: { tokens }, mentions, values }: Page, at: number): number | undefined {
  const { first, last, seeks } = mentions[at]!;
  if (seeks?.by !== 'organ' || seeks.organ !== 'rebels' || tokens[first]!.lower !== 'the') return undefined;
  const noun = tokens[last - 1]!.lower;
  for (let i = at - 1; i >= Math.max(0, at - PRONOUN_MENTIONS); i--) {
    const { kind, reference } = values[i]!;
    if (kind !== 'group' || tokens[mentions[i]!.last - 1]!.lower !== noun) continue;
    if (reference === 'name') return classOf(values[i]!) === 'non-state-armed-group' ? i : undefined;
  }
  return undefined;
}

/// "Moscow claimed its troops …": the forces of the state that "its" stands for; those of an armed group are the group. "His
/// forces" are those of the state whose minister he is.
function ownTo(page: Page, at: number, organ: string, pronoun: string): ActorValue | undefined {
  const { mentions, values } = page;
  const { value } = mentions[at]!;
  const owner = seekPronoun(page, at, pronoun);
  if (owner === undefined) return undefined;
  if (pronoun !== 'it') {
    const group = groupOf(mentions, values, owner);
    if (group !== undefined) return standIn(value, values, group);
    const state = stateOf(page.doc, mentions, values, owner);
    return state === undefined ? undefined : alone(value, { by: 'organ', organ }, state);
  }
  const { kind, country, actor } = values[owner]!;
  const known = classOf(values[owner]!);
  const isUnlisted = kind === 'group' && known === undefined && actor !== undefined;
  if (known === 'non-state-armed-group' || isUnlisted) return standIn(value, values, owner);
  if (country === undefined || (kind !== 'state' && !known?.startsWith('state'))) return undefined;
  return alone(value, { by: 'organ', organ }, country);
}

/// "In Sudan, the army …" is Sudan's, whoever's army was told of before.
function ofScene({ doc, mentions }: Page, at: number, scenes: Scenes): ActorValue | undefined {
  const { seeks, value, first } = mentions[at]!;
  if (seeks?.by !== 'organ') return undefined;
  const own = alone(value, seeks, scenes.get(doc.sentenceOf[first]!));
  return own === value ? undefined : own;
}

/// "government forces" in a report on Syria are Syria's.
function alone(value: ActorValue, seeks: Seeks, main: string | undefined): ActorValue {
  const organ = 'organ' in seeks ? seeks.organ : seeks.by === 'non-state' ? 'militants' : undefined;
  if (organ === undefined || main === undefined) return value;
  const known = actorById(organActor(main, organ));
  if (known === undefined) return value;
  const own = copied(value);
  own.name = known.name;
  own.actor = known.id;
  own.country = main;
  return own;
}

/// What was looked for before, up to which mention, and where it was found last (-1: nowhere).
type Sought = Map<string, { readonly upTo: number; readonly found: number }>;

function seek(page: Page, at: number, seeks: Seeks): number | undefined {
  if (seeks.by === 'pronoun') return seekPronoun(page, at, seeks.pronoun);
  const { mentions, values, sought } = page;
  const { sentenceOf } = page.doc;
  const key = keyOf(seeks);
  const before = sought.get(key);
  const floor = Math.max(before?.upTo ?? 0, at - MENTIONS);
  let i = at - 1;
  while (i >= floor && !fits(values[i]!, seeks)) i--;
  const found = i >= floor ? i : (before?.found ?? -1);
  sought.set(key, { upTo: at, found });
  if (found < 0) return undefined;
  const reach = 'reach' in seeks ? seeks.reach : Infinity;
  return sentenceOf[mentions[at]!.first]! - sentenceOf[mentions[found]!.first]! > reach ? undefined : found;
}

function keyOf(seeks: Seeks): string {
  switch (seeks.by) {
    case 'organ':
    case 'own':
      return seeks.organ;
    case 'role':
      return `role|${seeks.role}|${seeks.of ?? ''}`;
    case 'body':
      return `body|${seeks.noun}|${seeks.modifiers.join(' ')}`;
    default:
      return seeks.by;
  }
}

function fits(value: Actor, seeks: Seeks): boolean {
  switch (seeks.by) {
    case 'organ':
    case 'own':
      return value.kind !== 'person' && value.actor !== undefined && isOrgan(value.actor, seeks.organ);
    case 'non-state':
      return (
        value.kind === 'group' &&
        classOf(value) === 'non-state-armed-group' &&
        !value.actor?.endsWith('/rebels')
      );
    case 'role':
      return (
        value.kind === 'person' &&
        value.title !== undefined &&
        holdsWord(value.title, seeks.role) &&
        (seeks.of === undefined || value.of === undefined || value.of === seeks.of)
      );
    case 'body':
      return fitsBody(value, seeks.noun, seeks.modifiers);
    case 'pronoun':
      return false;
  }
}

function holdsWord(title: string, word: string): boolean {
  const lower = title.toLowerCase();
  return lower === word || (lower.includes(word) && lower.split(/[ -]/u).includes(word));
}

function classOf({ actor }: Actor): string | undefined {
  return actor === undefined ? undefined : actorById(actor)?.class;
}

const MINISTRY = /ministry|department|minist/i;

function fitsBody(value: Actor, noun: string, modifiers: readonly string[]): boolean {
  if (
    value.actor === undefined ||
    value.kind === 'person' ||
    value.kind === 'nationality' ||
    value.kind === 'state'
  )
    return false;
  const { name } = value;
  const known = classOf(value);
  switch (BODIES.get(noun)) {
    case 'ministry':
      return MINISTRY.test(name);
    case 'military':
      return name.toLowerCase().includes(noun);
    case 'investigator':
      return known === 'investigator';
    case 'any':
      if (modifiers.includes('rights') || modifiers.includes('monitoring'))
        return known === 'investigator' || /Rights/.test(name);
      if (modifiers.some((word) => NON_STATE.has(`${word}s`) || word === 'militant' || word === 'armed'))
        return known === 'non-state-armed-group';
      if (noun === 'agency') return known === 'agency' || known === 'igo' || /agency/i.test(name);
      if (noun === 'party') return /party/i.test(name);
      return (
        known === 'investigator' ||
        known === 'ngo' ||
        known === 'non-state-armed-group' ||
        (known === undefined && value.reference === 'name')
      );
    default:
      return name.toLowerCase().includes(noun);
  }
}

const THINGS: ReadonlySet<Actor['kind']> = new Set(['weapon', 'platform', 'vehicle', 'facility', 'place']);

/// By person and number; a subject of an earlier sentence is likelier than the noun just before.
function seekPronoun(
  { doc, mentions, values, subjects }: Page,
  at: number,
  pronoun: string,
): number | undefined {
  const { sentenceOf } = doc;
  const here = sentenceOf[mentions[at]!.first]!;
  let best: number | undefined;
  let most = 0;
  for (let i = at - 1; i >= Math.max(0, at - PRONOUN_MENTIONS); i--) {
    const away = here - sentenceOf[mentions[i]!.first]!;
    if (away > PRONOUN_REACH) break;
    const value = values[i]!;
    if (!agrees(value, pronoun)) continue;
    if (subjects[i] === 0) subjects[i] = isSubject(doc, mentions[i]!) ? YES : NO;
    // The subject of its own clause may not be what "it" in the same clause means, but the sentence's first actor may.
    const score =
      10 -
      2.2 * away +
      (subjects[i] === YES ? 3 : 0) +
      (value.reference === 'name' ? 0.5 : 0) +
      (value.actor ? 0.5 : 0) +
      i * 0.01;
    if (score > most) [best, most] = [i, score];
  }
  return best;
}

function agrees({ kind, plural, actor, reference, antecedent }: Actor, pronoun: string): boolean {
  if (THINGS.has(kind)) return false;
  if (reference === 'pronoun' && antecedent === undefined) return false;
  if (pronoun === 'he' || pronoun === 'she') return kind === 'person' && !plural;
  if (pronoun === 'it')
    return (
      (kind === 'organisation' || kind === 'state' || (kind === 'group' && actor !== undefined)) && !plural
    );
  return kind === 'group' || plural === true;
}

/// A verb follows the mention, or it opens the sentence.
function isSubject({ tokens, sentences, sentenceOf }: Doc, { first, last }: Mention): boolean {
  const { first: start, last: end } = sentences[sentenceOf[first]!]!;
  const before = itemBefore(tokens, first);
  if (first > start && before?.pos === 'ADP') return false;
  for (let i = last; i < Math.min(end, last + 4); i++) {
    const { pos } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX')
      return tokens[i]!.tag !== 'VBG' && tokens[i]!.tag !== 'VBN' ? true : pos === 'AUX';
    if (pos !== 'ADV' && pos !== 'NOUN' && pos !== 'PROPN') break;
  }
  return first - start <= 1;
}
