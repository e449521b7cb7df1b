/// "the town", "the ancient site", "the capital": which place they stand for.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { countries, countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { antecedentOf, type Memory, remember } from './antecedents.ts';
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
  const memory: Memory = { weights: [], sentences: [], counts: new Map() };
  const add = (note: PlaceNote, at: number) => {
    out.push(note);
    remember(memory, doc, note, at);
  };
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    while (next < named.length && named[next]!.from <= token.from) add(named[next++]!, i);
    const last = out.at(-1);
    if (last && last.value.reference !== 'dateline' && token.from < last.to) continue;
    const found = partAt(doc, i, out, named[next], memory) ?? descriptionAt(doc, i, out, named[next], memory);
    if (found) add(found, i);
  }
  out.push(...named.slice(next));
  return inTextOrder(out);
}

/// A description may begin before a name inside it ("the Syrian city"): the antecedents follow their notes.
function inTextOrder(notes: readonly PlaceNote[]): PlaceNote[] {
  const order = notes.map((_, i) => i).sort((a, b) => notes[a]!.from - notes[b]!.from || a - b);
  const place = new Map(order.map((old, now) => [old, now]));
  return order.map((old) => {
    const note = notes[old]!;
    const { antecedent } = note.value;
    return antecedent === undefined
      ? note
      : { ...note, value: { ...note.value, antecedent: place.get(antecedent)! } };
  });
}

/// A description whose head noun is token `head`.
function descriptionAt(
  doc: Doc,
  head: number,
  before: readonly PlaceNote[],
  upcoming: PlaceNote | undefined,
  memory: Memory,
): PlaceNote | undefined {
  const { tokens, sentences, sentenceOf } = doc;
  const noun = tokens[head]!;
  const kind = nouns.get(noun.lower);
  if (kind === undefined || noun.text !== noun.lower) return undefined;
  const first = determiner(tokens, head, sentences[sentenceOf[head]!]!.first);
  if (first === undefined || headsMore(tokens, head) || namesOne(tokens, head)) return undefined;
  if (upcoming && introduces(tokens, head, upcoming)) return undefined;
  const [from, to] = [tokens[first]!.from, noun.to];
  const inside = before.at(-1);
  // "the Homs city": the name says it already.
  if (inside && inside.from >= from && inside.value.reference !== 'demonym') return undefined;
  const place =
    noun.lower === 'capital'
      ? capitalFor(doc, first, head, before)
      : standsFor(doc, { kind, first, head }, before, memory);
  if (place === undefined) return undefined;
  return { from, to, rule: noun.lower === 'capital' ? 'places/capital' : 'places/description', value: place };
}

/// "the village of Dafna", whether or not a list holds the name.
function namesOne(tokens: readonly Token[], head: number): boolean {
  return tokens[head + 1]?.lower === 'of' && /^\p{Lu}/u.test(tokens[head + 2]?.text ?? '');
}

interface Phrase {
  readonly kind: PlaceKind;
  readonly first: number;
  readonly head: number;
}

function standsFor(
  doc: Doc,
  { kind, first, head }: Phrase,
  before: readonly PlaceNote[],
  memory: Memory,
): Place | undefined {
  const { tokens, sentenceOf } = doc;
  const old = kind === 'city' && OLD.test(tokens[first + 1]?.lower ?? '');
  const country = countryIn(tokens, first, head);
  const antecedent =
    kind === 'country'
      ? mainCountry(before)
      : antecedentOf(memory, before, {
          fits: old ? ['city', 'site'] : (FITS[kind] ?? [kind]),
          noun: tokens[head]!.lower,
          from: tokens[first]!.from,
          sentence: sentenceOf[head]!,
          ...(country === undefined ? {} : { country }),
        });
  if (antecedent === undefined) return undefined;
  const { key } = before[antecedent]!.value;
  const plain = before.find(({ value }) => value.key === key && value.relative === undefined);
  const { relative: _, ...place } = (plain ?? before[antecedent]!).value;
  const relative = relativeAt(doc, first, head + 1);
  return {
    ...(relative ? withRelative(place, relative) : place),
    reference: 'description',
    antecedent,
  };
}

function countryIn(tokens: readonly Token[], first: number, head: number): string | undefined {
  let code: string | undefined;
  for (let i = first; i < head; i++) code = countryOfDemonym(tokens[i]!.text)?.country ?? code;
  return code;
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

/// "the Syrian capital", "the capital": where the report has named it.
function capitalFor(doc: Doc, first: number, head: number, before: readonly PlaceNote[]): Place | undefined {
  const main = mainCountry(before);
  const code =
    countryIn(doc.tokens, first, head) ?? (main === undefined ? undefined : before[main]!.value.country);
  if (code === undefined) return undefined;
  const name = countries.get(code)?.capital;
  const known = before.findIndex(({ value }) => value.name === name && value.country === code);
  if (known < 0) return undefined;
  const { relative: _, ...place } = before[known]!.value;
  const relative = relativeAt(doc, first, head + 1);
  return {
    ...(relative ? withRelative(place, relative) : place),
    reference: 'description',
    antecedent: known,
  };
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
