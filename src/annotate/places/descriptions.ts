/// "the town", "the ancient site", "the theater": which place they stand for, and the parts of a site.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { countries, countryOfDemonym, slug } from '../../lexicon/places.ts';
import type { Doc, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';

const nouns = new Map<string, PlaceKind>();
for (const [kind, words] of Object.entries(data.nouns)) {
  for (const word of words.split(' ')) nouns.set(word, kind as PlaceKind);
}
const parts = new Map<string, string>(
  Object.entries(data.parts).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, name] as const),
  ),
);
const FITS: Readonly<Partial<Record<PlaceKind, readonly PlaceKind[]>>> = data.fits as Record<
  PlaceKind,
  PlaceKind[]
>;
const DETERMINERS = new Set(['the', 'this', 'that', 'its', 'their']);
const MOST_ADJECTIVES = 4;

/// Adds to the named places, in text order, the descriptions that stand for them and the parts of sites.
export function withDescriptions(doc: Doc, named: readonly PlaceNote[]): PlaceNote[] {
  const { tokens } = doc;
  const out: PlaceNote[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    while (next < named.length && named[next]!.from <= token.from) out.push(named[next++]!);
    const last = out.at(-1);
    if (last && last.value.reference !== 'dateline' && token.from < last.to) continue;
    const found = partAt(doc, i, out, named[next]) ?? descriptionAt(doc, i, out, named[next]);
    if (found) out.push(found);
  }
  out.push(...named.slice(next));
  return out.sort((a, b) => a.from - b.from);
}

/// A description whose head noun is token `head`.
function descriptionAt(
  { tokens, sentences, sentenceOf }: Doc,
  head: number,
  before: readonly PlaceNote[],
  upcoming: PlaceNote | undefined,
): PlaceNote | undefined {
  const noun = tokens[head]!;
  const kind = nouns.get(noun.lower);
  if (kind === undefined || noun.text !== noun.lower) return undefined;
  const first = determiner(tokens, head, sentences[sentenceOf[head]!]!.first);
  if (first === undefined || headsMore(tokens, head)) return undefined;
  if (upcoming && introduces(tokens, head, upcoming)) return undefined;
  const [from, to] = [tokens[first]!.from, noun.to];
  const capital = noun.lower === 'capital' ? capitalFor(tokens, first, head, before) : undefined;
  if (capital) return { from, to, rule: 'places/capital', value: capital };
  const antecedent = lastFitting(before, kind, first, tokens);
  if (antecedent === undefined) return undefined;
  const { relative, ...value } = before[antecedent]!.value;
  return { from, to, rule: 'places/description', value: { ...value, reference: 'description', antecedent } };
}

/// The token of the determiner that opens the phrase with this head noun.
function determiner(tokens: readonly Token[], head: number, start: number): number | undefined {
  for (let i = head - 1; i >= Math.max(start, head - 1 - MOST_ADJECTIVES); i--) {
    const { lower, pos } = tokens[i]!;
    if (DETERMINERS.has(lower)) return i;
    if (
      pos !== 'ADJ' &&
      pos !== 'PROPN' &&
      pos !== 'NOUN' &&
      pos !== 'NUM' &&
      lower !== '-' &&
      pos !== 'VERB'
    )
      return undefined;
  }
  return undefined;
}

/// "the city council", "the town's mayor" is no place to go to: only the second is one ("the town").
function headsMore(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1];
  return (
    next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN') && next.from - tokens[head]!.to === 1
  );
}

/// "the town of X", "the capital, X": the name itself is the place.
function introduces(tokens: readonly Token[], head: number, upcoming: PlaceNote): boolean {
  const [one, two] = [tokens[head + 1], tokens[head + 2]];
  if (upcoming.value.reference === 'demonym' || one === undefined) return false;
  if (one.lower === 'of' || one.text === ',') {
    const name = two?.lower === 'the' ? tokens[head + 3] : two;
    return name !== undefined && upcoming.from <= name.from && name.from < upcoming.to;
  }
  return one.from === upcoming.from;
}

function capitalFor(
  tokens: readonly Token[],
  first: number,
  head: number,
  before: readonly PlaceNote[],
): Place | undefined {
  let code: string | undefined;
  for (let i = first; i < head; i++) code = countryOfDemonym(tokens[i]!.text)?.country ?? code;
  if (code === undefined) return undefined;
  const name = countries.get(code)?.capital;
  const known = before.findLast(({ value }) => value.name === name && value.country === code);
  return known && { ...known.value, reference: 'description', antecedent: before.indexOf(known) };
}

function lastFitting(
  before: readonly PlaceNote[],
  kind: PlaceKind,
  first: number,
  tokens: readonly Token[],
): number | undefined {
  const fits = FITS[kind] ?? [kind];
  let dateline: number | undefined;
  for (let i = before.length - 1; i >= 0; i--) {
    const { value, to } = before[i]!;
    const { reference } = value;
    if (reference === 'demonym' || reference === 'organisation' || reference === 'metonym') continue;
    if (!fits.includes(value.kind) || value.relative?.relation === 'part') continue;
    if (reference === 'dateline') dateline ??= i;
    else if (to <= tokens[first]!.from) return value.antecedent ?? i;
  }
  return dateline;
}

/// "Palmyra's theater", "the facade of the Roman-era amphitheater": a building within the site or town last named.
function partAt(
  { tokens, sentences, sentenceOf }: Doc,
  head: number,
  before: readonly PlaceNote[],
  upcoming: PlaceNote | undefined,
): PlaceNote | undefined {
  const part = parts.get(tokens[head]!.lower);
  if (part === undefined || headsMore(tokens, head)) return undefined;
  const start = sentences[sentenceOf[head]!]!.first;
  const owned = ownerBefore(tokens, head, before, start);
  const first =
    owned === undefined
      ? determiner(tokens, head, start)
      : tokens.findIndex(({ from }) => from === before[owned]!.from);
  if (first === undefined) return undefined;
  const followed =
    upcoming &&
    /^(?:in|of|at)$/.test(tokens[head + 1]?.lower ?? '') &&
    tokens[head + 2]?.from === upcoming.from;
  const container = followed ? upcoming.value : containerOf(before, owned, sentenceOf, tokens, head);
  if (container === undefined) return undefined;
  const key = `${container.key}/${slug(part)}`;
  const earlier = before.findIndex(({ value }) => value.key === key);
  const { from } = owned === undefined ? tokens[first]! : tokens[ownedStart(tokens, head)]!;
  const value: Place = {
    ...{ name: `${part}, ${container.name}`, key, kind: 'building' },
    ...(container.lat === undefined ? {} : { lat: container.lat, lon: container.lon! }),
    ...(container.country === undefined ? {} : { country: container.country }),
    radiusKm: Math.min(container.radiusKm, 2),
    precision: 1,
    within: [container.key, ...container.within],
    reference: 'description',
    ...(earlier < 0 ? {} : { antecedent: earlier }),
  };
  return { from, to: tokens[head]!.to, rule: 'places/site-part', value };
}

/// Index of the place note whose "'s" stands before the head ("Palmyra's famous theater").
function ownerBefore(
  tokens: readonly Token[],
  head: number,
  before: readonly PlaceNote[],
  start: number,
): number | undefined {
  const mark = possessive(tokens, head, start);
  if (mark === undefined) return undefined;
  const index = before.findLastIndex(({ to }) => to === tokens[mark]!.from);
  return index < 0 || before[index]!.value.kind === 'country' ? undefined : index;
}

function possessive(tokens: readonly Token[], head: number, start: number): number | undefined {
  for (let i = head - 1; i > Math.max(start, head - 6); i--) {
    if (tokens[i]!.tag === 'POS' || tokens[i]!.lower === "'s") return i;
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[i]!.pos) && tokens[i]!.text !== '-') return undefined;
  }
  return undefined;
}

const ownedStart = (tokens: readonly Token[], head: number): number =>
  (possessive(tokens, head, 0) ?? head - 1) + 1;

const HOLDERS: ReadonlySet<PlaceKind> = new Set(['site', 'city', 'neighbourhood']);

/// The site or town that a part without an owner belongs to: the last named in the three sentences before.
function containerOf(
  before: readonly PlaceNote[],
  owned: number | undefined,
  sentenceOf: Int32Array,
  tokens: readonly Token[],
  head: number,
): Place | undefined {
  if (owned !== undefined) return before[owned]!.value;
  for (let i = before.length - 1; i >= 0; i--) {
    const { value } = before[i]!;
    if (value.reference === 'demonym' || value.reference === 'organisation' || value.reference === 'dateline')
      continue;
    if (value.kind === 'building' && value.within.length > 1) return placeOfKey(before, value.within[0]!);
    if (HOLDERS.has(value.kind)) return value;
  }
  return sentenceOf[head] === 0 ? undefined : tokens.length === 0 ? undefined : undefined;
}

function placeOfKey(before: readonly PlaceNote[], key: string): Place | undefined {
  return before.find(({ value }) => value.key === key)?.value;
}
