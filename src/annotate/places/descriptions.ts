/// "the town", "the ancient site", "the capital": which place they stand for.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { countries, countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { partAt } from './parts.ts';
import { determiner, headsMore } from './phrase.ts';
import { relativeAt, withRelative } from './relative.ts';

const nouns = new Map<string, PlaceKind>();
for (const [kind, words] of Object.entries(data.nouns)) {
  for (const word of words.split(' ')) nouns.set(word, kind as PlaceKind);
}
const FITS: Readonly<Partial<Record<PlaceKind, readonly PlaceKind[]>>> = data.fits as Record<
  PlaceKind,
  PlaceKind[]
>;

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
  doc: Doc,
  head: number,
  before: readonly PlaceNote[],
  upcoming: PlaceNote | undefined,
): PlaceNote | undefined {
  const { tokens, sentences, sentenceOf } = doc;
  const noun = tokens[head]!;
  const kind = nouns.get(noun.lower);
  if (kind === undefined || noun.text !== noun.lower) return undefined;
  const first = determiner(tokens, head, sentences[sentenceOf[head]!]!.first);
  if (first === undefined || headsMore(tokens, head)) return undefined;
  if (upcoming && introduces(tokens, head, upcoming)) return undefined;
  const [from, to] = [tokens[first]!.from, noun.to];
  const capital = noun.lower === 'capital' ? capitalFor(tokens, first, head, before) : undefined;
  if (capital) return { from, to, rule: 'places/capital', value: capital };
  const antecedent = kind === 'country' ? mainCountry(before) : lastFitting(before, kind, first, tokens);
  if (antecedent === undefined) return undefined;
  const { key } = before[antecedent]!.value;
  const plain = before.find(({ value }) => value.key === key && value.relative === undefined);
  const { relative: _, ...place } = (plain ?? before[antecedent]!).value;
  const relative = relativeAt(doc, first, head + 1);
  const value: Place = {
    ...(relative ? withRelative(place, relative) : place),
    reference: 'description',
    antecedent,
  };
  return { from, to, rule: 'places/description', value };
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

/// "the ancient city" may be a site.
const OLD = /^(?:ancient|historic|historical|ruined|roman|old)$/;

/// The country that has been named most so far, by itself, its people or its places.
function mainCountry(before: readonly PlaceNote[]): number | undefined {
  const counts = new Map<string, number>();
  let main: string | undefined;
  for (const { value } of before) {
    if (value.country === undefined || value.reference === 'dateline') continue;
    const count = (counts.get(value.country) ?? 0) + 1;
    counts.set(value.country, count);
    if (main === undefined || count >= counts.get(main)!) main = value.country;
  }
  const index = before.findLastIndex(({ value }) => value.kind === 'country' && value.country === main);
  return index < 0 ? undefined : index;
}

function lastFitting(
  before: readonly PlaceNote[],
  kind: PlaceKind,
  first: number,
  tokens: readonly Token[],
): number | undefined {
  const old = kind === 'city' && OLD.test(tokens[first + 1]?.lower ?? '');
  const fits = old ? ['city', 'site'] : (FITS[kind] ?? [kind]);
  let dateline: number | undefined;
  for (let i = before.length - 1; i >= 0; i--) {
    const { value, to } = before[i]!;
    const { reference } = value;
    if (reference === 'demonym' || reference === 'organisation' || reference === 'metonym') continue;
    if (!fits.includes(value.kind) || value.relative?.relation === 'part') continue;
    // "240 km from Damascus": a point to measure from, not what the sentence is about.
    if (value.relative?.relation === 'distance' && value.antecedent === undefined) continue;
    if (reference === 'dateline') dateline ??= i;
    else if (to <= tokens[first]!.from) return value.antecedent ?? i;
  }
  return dateline;
}
