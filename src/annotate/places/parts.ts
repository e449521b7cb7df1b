/// Parts of a site: "Palmyra's theater", "the facade of the Roman-era amphitheater" are buildings within it.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { distanceKm } from '../../lexicon/distance.ts';
import { findKnown, type KnownPlace, partsWithin, slug } from '../../lexicon/places.ts';
import type { Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { antecedentOf, type Page, recall } from './antecedents.ts';
import { afterComplement, headOfLine, isName } from './own-names.ts';
import { determiner, headsMore } from './phrase.ts';
import { placeBut, placeOf } from './place.ts';

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
  const first =
    owner && mark !== undefined
      ? mark + 1
      : (determiner(tokens, head, start) ?? headOfLine(tokens, head, sentences[sentenceOf[head]!]!));
  if (first === undefined) return undefined;
  recall(page);
  const after = heldAfter(tokens, head, upcoming);
  const stop =
    upcoming?.value.kind === 'country'
      ? Number.POSITIVE_INFINITY
      : (upcoming?.from ?? Number.POSITIVE_INFINITY);
  const named = ownName(page, { first, head, complete: after !== undefined, stop });
  if (named === 'list') return undefined;
  const again = named || after || owner ? undefined : namedBefore(page, part, first);
  const holder = again ?? named?.around ?? after ?? owner ?? holderOf(page, head, upcoming, part);
  const value =
    holder === undefined
      ? named && listedAlone(named.name)
      : (again ?? (named ? makeNamed(named.name, holder) : makePart(part, holder)));
  if (value === undefined) return undefined;
  const antecedent = memory.places.get(value.key)?.first ?? -1;
  return {
    ...{ from: tokens[first]!.from, to: named?.to ?? tokens[head]!.to },
    rule: named ? 'places/named-site' : 'places/site-part',
    value: antecedent < 0 ? value : placeBut(value, { antecedent }),
  };
}

interface OwnName {
  readonly name: string;
  readonly to: number;
  /// The place that the name itself tells: "the Old Ferry Regional Museum".
  readonly around?: Place;
}

interface Phrase {
  readonly first: number;
  readonly head: number;
  /// What follows tells where it is, and not what it is called.
  readonly complete: boolean;
  /// Character at which the next place is named.
  readonly stop: number;
}

/// How many sentences back a building told by its name may be taken up.
const TAKEN_UP = 8;

/// "The museum" after "the Regional Museum" is that one, whether a list holds it or not; "a museum" is another.
function namedBefore({ doc, before, memory }: Page, { words }: Part, first: number): Place | undefined {
  const sentence = doc.sentenceOf[first]!;
  if (!POINTING.has(doc.tokens[first]!.lower)) return undefined;
  for (let i = before.length - 1; i >= 0 && memory.sentences[i]! >= sentence - TAKEN_UP; i--) {
    const { rule, value } = before[i]!;
    const listed = value.kind === 'building' && value.reference === 'name';
    if (!listed && rule !== 'places/named-site') continue;
    if (!wordsOf(value).some((word) => words.includes(word))) continue;
    return placeBut(value, { antecedent: undefined, relative: undefined, reference: 'description' });
  }
  return undefined;
}

const POINTING: ReadonlySet<string> = new Set(['the', 'this', 'that']);

/// What a building is called that is more than "the mosque": only a bare one can be a part of what was told before. Of
/// several that share a noun ("the temples of the Sun and the Moon") each name stands for itself.
function ownName(
  { doc: { tokens, text }, before }: Page,
  { first, head, complete, stop }: Phrase,
): OwnName | 'list' | undefined {
  let start = first;
  while (start < head && !isName(tokens[start]!)) start++;
  const end = complete ? head + 1 : afterComplement(tokens, head, stop);
  if (start === head && end === head + 1) return undefined;
  if (tokens[head]!.tag.endsWith('S')) return 'list';
  const [from, to] = [tokens[start]!.from, tokens[end - 1]!.to];
  const inside = before.at(-1);
  const around = inside !== undefined && inside.from >= from && inside.to <= tokens[head]!.from;
  if (!around) return { name: text.slice(from, to).replace(/\s+/gu, ' '), to };
  const place = inside.value.reference === 'demonym' ? undefined : inside.value;
  // "the Old Ferry mosque": no more than the town's.
  if (place && inside.from === from && inside.to === tokens[head - 1]!.to && end === head + 1)
    return undefined;
  const name = text.slice(from, to).replace(/\s+/gu, ' ');
  return place === undefined ? { name, to } : { name, to, around: place };
}

/// "The Sidi Yahia mosque" is the one of that name, wherever the report plays.
function listedAlone(name: string): Place | undefined {
  const [known, ...more] = findKnown(foldName(name)).filter(
    ({ kind }) => kind === 'building' || kind === 'site',
  );
  return known === undefined || more.length > 0 ? undefined : asDescribed(known);
}

function asDescribed({ key, kind, lat, lon, radiusKm, country, within, name }: KnownPlace): Place {
  return placeOf({
    ...{ name, key, kind, lat, lon, radiusKm, country, within },
    precision: 1,
    reference: 'description',
  });
}

/// A building with a name of its own, where the list does not know it: within what the words give.
function makeNamed(name: string, holder: Place): Place {
  const known = findKnown(foldName(name)).find((one) => isBuiltIn(one, holder));
  if (known) return asDescribed(known);
  return placeOf({
    ...{ name, key: `${holder.key}/${slug(name)}`, kind: 'building' },
    ...whereabouts(holder),
    ...{ radiusKm: holder.radiusKm, precision: holder.precision },
    within: [holder.key, ...holder.within],
    reference: 'description',
  });
}

/// More than one town has an arch of that emperor: it has to stand where the words say.
function isBuiltIn({ kind, country, lat, lon }: KnownPlace, holder: Place): boolean {
  if ((kind !== 'building' && kind !== 'site') || country !== holder.country) return false;
  if (holder.lat === undefined || holder.lon === undefined) return true;
  return distanceKm({ lat, lon }, { lat: holder.lat, lon: holder.lon }) < Math.max(NEARBY, holder.radiusKm);
}

const NEARBY = 30;

/// As much of where a place is as is known.
export function whereabouts({ lat, lon, country }: Place): Pick<Place, 'lat' | 'lon' | 'country'> {
  return {
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(country === undefined ? {} : { country }),
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
  if (known) return asDescribed(known);
  return placeOf({
    ...{ name: `${holder.name} ${part.name}`, key: `${holder.key}/${part.slug}`, kind: 'building' },
    ...whereabouts(holder),
    radiusKm: Math.min(holder.radiusKm, 2),
    precision: 1,
    within: [holder.key, ...holder.within],
    reference: 'description',
  });
}

/// The building of that sort that the list knows there, where it knows just one.
function onlyPart(holder: string, { words }: Part): KnownPlace | undefined {
  let found: KnownPlace | undefined;
  for (const place of partsWithin(holder)) {
    if (!wordsOfKnown(place).some((word) => words.includes(word))) continue;
    if (found) return undefined;
    found = place;
  }
  return found;
}

/// The words of the names of our own buildings, which are few.
const buildings = new Map<KnownPlace, readonly string[]>();

function wordsOfKnown(place: KnownPlace): readonly string[] {
  const kept = buildings.get(place);
  if (kept !== undefined) return kept;
  const words = wordsOf(place);
  buildings.set(place, words);
  return words;
}

const wordsOf = ({ name }: { readonly name: string }): readonly string[] => foldName(name).split(' ');

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

/// Parts of which ruins mostly speak.
const OF_RUINS: ReadonlySet<string> = new Set(data.partsOfRuins.split(' '));
const RUINS: readonly PlaceKind[] = ['site'];

/// The site or town that the report speaks of, of ruins rather the site; "the National Museum of Ruritania" stands nowhere
/// else than in that land.
function holderOf(page: Page, head: number, upcoming: PlaceNote | undefined, part: Part): Place | undefined {
  const { before, memory, doc } = page;
  const { tokens, sentenceOf } = doc;
  const sought = { fits: HOLDER_KINDS, noun: 'site', from: tokens[head]!.from, sentence: sentenceOf[head]! };
  const ruins = OF_RUINS.has(part.name)
    ? antecedentOf(memory, before, { ...sought, fits: RUINS })
    : undefined;
  const at = ruins ?? antecedentOf(memory, before, sought);
  const found = at === undefined ? undefined : before[at]!.value;
  const land = tokens[head + 1]?.lower === 'of' && upcoming?.from === tokens[head + 2]?.from;
  if (land && upcoming?.value.kind === 'country' && upcoming.value.reference === 'name')
    return found?.country === upcoming.value.country ? found : upcoming.value;
  return found?.reference === 'dateline' ? undefined : found;
}
