/// "the town", "the ancient site", "the capital": which place they stand for.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { countries, countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { antecedentOf, emptyMemory, type Memory, type Page, recall } from './antecedents.ts';
import { readPlace } from './dateline.ts';
import { partAt } from './parts.ts';
import { determiner, headsMore } from './phrase.ts';
import { placeBut } from './place.ts';
import { relativeAt, withRelative } from './relative.ts';
import * as is from './words.ts';

const nouns = new Map<string, PlaceKind>();
for (const [kind, words] of Object.entries(data.nouns)) {
  for (const word of words.split(' ')) nouns.set(word, kind as PlaceKind);
}
const FITS: Readonly<Partial<Record<PlaceKind, readonly PlaceKind[]>>> = data.fits as Record<
  PlaceKind,
  PlaceKind[]
>;

/// Adds to the named places, in text order, the descriptions that stand for them and the parts of sites.
export function withDescriptions(
  doc: Doc,
  marks: Int32Array,
  named: readonly PlaceNote[],
  gazetteer: GazetteerLookup,
): readonly PlaceNote[] {
  const { tokens } = doc;
  const page: Page = { doc, marks, gazetteer, before: [], at: [], memory: emptyMemory() };
  const { before, at } = page;
  let next = 0;
  let met = 0;
  for (let i = 0; i < tokens.length; i++) {
    if ((marks[i]! & is.HEAD) === 0) continue;
    const { from } = tokens[i]!;
    for (; next < named.length && named[next]!.from <= from; next++) {
      while (tokens[met]!.from < named[next]!.from) met++;
      before.push(named[next]!);
      at.push(met);
    }
    const last = before.at(-1);
    if (last && last.value.reference !== 'dateline' && from < last.to) continue;
    const found = partAt(page, i, named[next]) ?? descriptionAt(page, i, named[next]);
    if (found === undefined) continue;
    before.push(found);
    at.push(i);
  }
  if (before.length === 0) return named;
  while (next < named.length) before.push(named[next++]!);
  return inTextOrder(before);
}

/// A description may begin before a name inside it ("the Syrian city"): the antecedents follow their notes.
function inTextOrder(notes: readonly PlaceNote[]): readonly PlaceNote[] {
  let ordered = true;
  for (let i = 1; i < notes.length; i++) if (notes[i]!.from < notes[i - 1]!.from) ordered = false;
  if (ordered) return notes;
  const order = notes.map((_, i) => i).sort((a, b) => notes[a]!.from - notes[b]!.from || a - b);
  const place = new Map(order.map((old, now) => [old, now]));
  return order.map((old) => {
    const note = notes[old]!;
    const { antecedent } = note.value;
    return antecedent === undefined
      ? note
      : { ...note, value: placeBut(note.value, { antecedent: place.get(antecedent)! }) };
  });
}

/// A description whose head noun is token `head`.
function descriptionAt(page: Page, head: number, upcoming: PlaceNote | undefined): PlaceNote | undefined {
  const { doc, before } = page;
  const { tokens, sentences, sentenceOf } = doc;
  const noun = tokens[head]!;
  const kind = nouns.get(noun.lower);
  if (kind === undefined || noun.text !== noun.lower) return undefined;
  const first = determiner(tokens, head, sentences[sentenceOf[head]!]!.first);
  if (first === undefined && noun.lower === 'capital') return ownedCapital(page, head, upcoming);
  if (first === undefined || headsMore(tokens, head) || namesOne(tokens, head)) return undefined;
  if (upcoming && introduces(tokens, head, upcoming)) return undefined;
  const [from, to] = [tokens[first]!.from, noun.to];
  const inside = before.at(-1);
  // "the Homs city": the name says it already.
  if (inside && inside.from >= from && inside.value.reference !== 'demonym') return undefined;
  recall(page);
  const place =
    noun.lower === 'capital' ? capitalFor(page, first, head) : standsFor(page, { kind, first, head });
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

function standsFor(page: Page, { kind, first, head }: Phrase): Place | undefined {
  const { doc, before, memory } = page;
  const { tokens, sentenceOf } = doc;
  const old = kind === 'city' && is.OLD.has(tokens[first + 1]?.lower ?? '');
  const country = countryIn(tokens, first, head);
  const antecedent =
    kind === 'country'
      ? mainCountry(memory)
      : antecedentOf(memory, before, {
          fits: old ? ['city', 'site'] : (FITS[kind] ?? [kind]),
          noun: tokens[head]!.lower,
          from: tokens[first]!.from,
          sentence: sentenceOf[head]!,
          ...(country === undefined ? {} : { country }),
        });
  if (antecedent === undefined) return undefined;
  const { key } = before[antecedent]!.value;
  return described(page, { first, head }, before[plainOf(memory, key) ?? antecedent]!.value, antecedent);
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

/// "the capital": where the report has named it; "the Syrian capital" whether it has or not.
function capitalFor(page: Page, first: number, head: number): Place | undefined {
  const { doc, before, memory } = page;
  const main = mainCountry(memory);
  const own = countryIn(doc.tokens, first, head);
  const code = own ?? (main === undefined ? onlyCountry(memory) : before[main]!.value.country);
  const known = code === undefined ? -1 : (memory.countries.get(code)?.capital ?? -1);
  const found = known >= 0 ? before[known]!.value : own === undefined ? undefined : unnamedCapital(page, own);
  if (found === undefined) return undefined;
  return described(page, { first, head }, found, known < 0 ? undefined : known);
}

/// "Ruritania's capital"; but "Ruritania's capital, X" is told by its name.
function ownedCapital(page: Page, head: number, upcoming: PlaceNote | undefined): PlaceNote | undefined {
  const { before, doc, memory } = page;
  const { tokens } = doc;
  const owner = before.at(-1);
  if (head < 2 || tokens[head - 1]!.tag !== 'POS' || owner?.to !== tokens[head - 2]!.to) return undefined;
  const code = owner.value.kind === 'country' ? owner.value.country : undefined;
  if (code === undefined || headsMore(tokens, head) || (upcoming && introduces(tokens, head, upcoming)))
    return undefined;
  recall(page);
  const known = memory.countries.get(code)?.capital ?? -1;
  const found = known >= 0 ? before[known]!.value : unnamedCapital(page, code);
  if (found === undefined) return undefined;
  const { from, to } = tokens[head]!;
  const value = described(page, { first: head, head }, found, known < 0 ? undefined : known);
  return { from, to, rule: 'places/capital', value };
}

/// The place again, told by what it is; `antecedent` is the note that it stands for.
function described(
  { doc, marks }: Page,
  { first, head }: Pick<Phrase, 'first' | 'head'>,
  place: Place,
  antecedent: number | undefined,
): Place {
  const relative = relativeAt(doc, marks, first, head + 1);
  const plain = placeBut(place, { reference: 'description', antecedent, relative: undefined });
  return relative ? withRelative(plain, relative) : plain;
}

function unnamedCapital({ gazetteer }: Page, code: string): Place | undefined {
  const name = countries.get(code)?.capital;
  const read = name === undefined ? undefined : readPlace(name, gazetteer);
  return read?.country === code && read.kind === 'city' ? read : undefined;
}

/// "ISLAMABAD: … in the capital on Tuesday": no other country has been told of so far.
function onlyCountry({ countries: met }: Memory): string | undefined {
  return met.size === 1 ? [...met.keys()][0] : undefined;
}

/// The last note of the country that has been named most so far.
function mainCountry({ mainCountry: main }: Memory): number | undefined {
  return main === undefined || main.last < 0 ? undefined : main.last;
}

/// The first note of the place itself.
function plainOf({ places }: Memory, key: string): number | undefined {
  const plain = places.get(key)?.plain ?? -1;
  return plain < 0 ? undefined : plain;
}
