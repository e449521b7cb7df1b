/// Parts of a site: "Palmyra's theater", "the facade of the Roman-era amphitheater" are buildings within it.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { type KnownPlace, partsWithin, slug } from '../../lexicon/places.ts';
import type { Doc, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { antecedentOf, type Memory, type Page, recall } from './antecedents.ts';
import { determiner, headsMore } from './phrase.ts';

interface Part {
  readonly name: string;
  readonly slug: string;
  readonly words: readonly string[];
}
const parts = new Map<string, Part>(
  Object.entries(data.parts).flatMap(([name, line]) => {
    const words = line.split(' ');
    return words.map((word) => [word, { name, slug: slug(name), words }] as const);
  }),
);
const HOLDS: ReadonlySet<string> = new Set(['in', 'of', 'at']);
const MODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

const HOLDER_KINDS: readonly PlaceKind[] = ['site', 'city', 'neighbourhood'];
const HOLDERS: ReadonlySet<PlaceKind> = new Set(HOLDER_KINDS);

/// The part of a site whose noun is token `head`, as a place within what is named before or right after it.
export function partAt(page: Page, head: number, upcoming: PlaceNote | undefined): PlaceNote | undefined {
  const { doc, before, memory } = page;
  const { tokens, sentences, sentenceOf } = doc;
  const part = parts.get(tokens[head]!.lower);
  if (part === undefined || headsMore(tokens, head)) return undefined;
  const start = sentences[sentenceOf[head]!]!.first;
  const mark = possessive(tokens, head, start);
  const owner = mark === undefined ? undefined : ownerAt(tokens[mark]!.from, before);
  const first = owner && mark !== undefined ? mark + 1 : determiner(tokens, head, start);
  if (first === undefined) return undefined;
  recall(page);
  const holder = heldAfter(tokens, head, upcoming) ?? owner ?? holderOf(head, doc, before, memory);
  if (holder === undefined) return undefined;
  const value = makePart(part, holder);
  const antecedent = memory.places.get(value.key)?.first ?? -1;
  return {
    ...{ from: tokens[first]!.from, to: tokens[head]!.to, rule: 'places/site-part' },
    value: antecedent < 0 ? value : { ...value, antecedent },
  };
}

/// Parts made lately: places plainly named are the same object in every report.
const made = new WeakMap<Place, Map<Part, Place>>();

function makePart(part: Part, holder: Place): Place {
  let parts = made.get(holder);
  if (parts === undefined) {
    parts = new Map();
    made.set(holder, parts);
  }
  let place = parts.get(part);
  if (place === undefined) {
    place = makeAfresh(part, holder);
    parts.set(part, place);
  }
  return place;
}

/// The very building where the list knows it, else one of that sort within the holder.
function makeAfresh(part: Part, holder: Place): Place {
  const known = onlyPart(holder.key, part);
  if (known) {
    const { key, kind, lat, lon, radiusKm, country, within, name: full } = known;
    return {
      ...{ name: full, key, kind, lat, lon, radiusKm, country, within },
      precision: 1,
      reference: 'description',
    };
  }
  return {
    ...{ name: `${holder.name} ${part.name}`, key: `${holder.key}/${part.slug}`, kind: 'building' },
    ...(holder.lat === undefined || holder.lon === undefined ? {} : { lat: holder.lat, lon: holder.lon }),
    ...(holder.country === undefined ? {} : { country: holder.country }),
    radiusKm: Math.min(holder.radiusKm, 2),
    precision: 1,
    within: [holder.key, ...holder.within],
    reference: 'description',
  };
}

/// The building of that sort that the list knows there, where it knows just one.
function onlyPart(holder: string, { words }: Part): KnownPlace | undefined {
  let found: KnownPlace | undefined;
  for (const place of partsWithin(holder)) {
    if (!wordsOf(place).some((word) => words.includes(word))) continue;
    if (found) return undefined;
    found = place;
  }
  return found;
}

/// The words of the names of our own buildings, which are few.
const buildings = new Map<KnownPlace, readonly string[]>();

function wordsOf(place: KnownPlace): readonly string[] {
  const kept = buildings.get(place);
  if (kept !== undefined) return kept;
  const words = foldName(place.name).split(' ');
  buildings.set(place, words);
  return words;
}

/// "the citadel of Aleppo", "the theater in Palmyra".
function heldAfter(
  tokens: readonly Token[],
  head: number,
  upcoming: PlaceNote | undefined,
): Place | undefined {
  if (upcoming === undefined || !HOLDS.has(tokens[head + 1]?.lower ?? '')) return undefined;
  return tokens[head + 2]?.from === upcoming.from && HOLDERS.has(upcoming.value.kind)
    ? upcoming.value
    : undefined;
}

function ownerAt(to: number, before: readonly PlaceNote[]): Place | undefined {
  // The note before the mark is one of the last.
  for (let i = before.length - 1; i >= 0 && i >= before.length - 8; i--) {
    if (before[i]!.to === to) return HOLDERS.has(before[i]!.value.kind) ? before[i]!.value : undefined;
  }
  return undefined;
}

/// The token of the "'s" in the phrase that ends with the head.
function possessive(tokens: readonly Token[], head: number, start: number): number | undefined {
  for (let i = head - 1; i > Math.max(start, head - 6); i--) {
    if (tokens[i]!.tag === 'POS' || tokens[i]!.lower === "'s") return i;
    if (!MODIFIERS.has(tokens[i]!.pos) && tokens[i]!.text !== '-') return undefined;
  }
  return undefined;
}

/// The site or town that the report speaks of.
function holderOf(
  head: number,
  { sentenceOf, tokens }: Doc,
  before: readonly PlaceNote[],
  memory: Memory,
): Place | undefined {
  const sought = { fits: HOLDER_KINDS, noun: 'site', from: tokens[head]!.from, sentence: sentenceOf[head]! };
  const found = antecedentOf(memory, before, sought);
  return found === undefined || before[found]!.value.reference === 'dateline'
    ? undefined
    : before[found]!.value;
}
