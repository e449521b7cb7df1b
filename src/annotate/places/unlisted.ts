/// Places that no list holds, told by the words around them: named as they are written, and as far known as what they
/// lie in or beside.

import { countries } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Place, PlaceNote, WherePrecision } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import { filled, foldName, mark } from '../../text/index.ts';
import { once } from '../../text/once.ts';
import { byStart } from '../../text/order.ts';
import type { Names } from '../names.ts';
import { readPlace } from './dateline.ts';
import { placeBut } from './place.ts';
import { again, noteOver } from './unlisted/again.ts';
import { besideLast, withinCountry, withinLast } from './unlisted/around.ts';
import { type Anchor, isFarFrom, makeUnlisted } from './unlisted/make.ts';
import { findApart, findNamings, type Naming, type Page } from './unlisted/namings.ts';
import { type Tail, tailAt } from './unlisted/tail.ts';
import { wholeOf } from './unlisted/wholes.ts';
import { KIND_OF, NATIONS, NEARBY, SECOND_ORDER } from './unlisted/words.ts';
import * as is from './words.ts';

const NOTES = filled(-1);

interface Reading extends Page {
  readonly gazetteer: GazetteerLookup;
  readonly notes: PlaceNote[];
  readonly namings: readonly Naming[];
  /// The naming that begins at a token.
  readonly at: ReadonlyMap<number, number>;
  /// What namings became: a place, nothing, or not yet asked.
  readonly made: (Place | null | undefined)[];
}

/// Adds them to the notes, in text order.
export function withUnlisted(
  doc: Doc,
  names: Names,
  notes: readonly PlaceNote[],
  gazetteer: GazetteerLookup,
): readonly PlaceNote[] {
  const noteOf = NOTES(doc.tokens.length);
  cover(doc, notes, noteOf);
  const page: Page = { doc, names, noteOf };
  const nouns = findNamings(page);
  const firsts = new Set(nouns.map(({ first }) => first));
  const begins = (token: number): boolean => firsts.has(token) || beginsNote({ noteOf }, notes, token);
  const namings = [...nouns, ...findApart(page, begins)].sort((a, b) => a.first - b.first || a.last - b.last);
  if (namings.length === 0) return notes;
  const at = new Map(namings.map(({ first }, i) => [first, i]));
  const reading: Reading = {
    ...page,
    gazetteer,
    notes: [...notes],
    namings,
    at,
    made: namings.map(() => undefined),
  };
  for (let i = 0; i < namings.length; i++) placeOf(reading, i);
  return finish(reading);
}

/// Writes for each token the number of the note over it.
function cover({ tokens }: Doc, notes: readonly PlaceNote[], noteOf: Int32Array): void {
  let token = 0;
  for (let i = 0; i < notes.length; i++) {
    const { from, to } = notes[i]!;
    while (token < tokens.length && tokens[token]!.from < from) token++;
    for (; token < tokens.length && tokens[token]!.from < to; token++) noteOf[token] = i;
  }
}

function beginsNote({ noteOf }: Pick<Page, 'noteOf'>, notes: readonly PlaceNote[], token: number): boolean {
  const note = noteOf[token]!;
  if (note < 0 || (token > 0 && noteOf[token - 1] === note)) return false;
  const { reference, kind } = notes[note]!.value;
  return (reference === 'name' || reference === 'metonym') && kind !== 'continent';
}

/// The place of a naming; what it lies in may be another one further on.
function placeOf(reading: Reading, i: number): Place | undefined {
  const known = reading.made[i];
  if (known !== undefined) return known ?? undefined;
  reading.made[i] = null;
  const { doc, notes, noteOf } = reading;
  const naming = reading.namings[i]!;
  const { first, last, kind } = naming;
  const told = toldBy(reading, naming);
  const listed = noteOf[first]!;
  if (listed >= 0 && (told === undefined || DIVISIONS.has(kind))) return undefined;
  const [from, to] = [doc.tokens[first]!.from, doc.tokens[last - 1]!.to];
  const anchor = told ?? (DIVISIONS.has(kind) ? undefined : around(reading, naming, from));
  // A country that is guessed places what is plainly a town, and no more.
  const vague = anchor === undefined || (told === undefined && anchor.place.kind === 'country');
  const open = vague && (naming.rule !== 'kind-of' || DIVISIONS.has(kind));
  if (open && kind !== 'camp') return undefined;
  const name = doc.text.slice(from, to).replace(/\s+/gu, ' ');
  const made = makeUnlisted(name, kindIn(kind, anchor), anchor);
  const place = listed < 0 ? placed(reading, naming, made, told !== undefined) : made;
  // Of a camp the town of its name tells enough.
  if (open && place === made) return undefined;
  if (listed >= 0 && !isFarFrom(notes[listed]!.value, place)) return undefined;
  reading.made[i] = place;
  return place;
}

/// Divisions are told with what they lie in, or are those of another land than the places around them.
const DIVISIONS: ReadonlySet<Place['kind']> = new Set(['district', 'province']);

/// The place as a town of the gazetteer, or around the town that a division or a camp bears the name of.
function placed(reading: Reading, { kind, first, last }: Naming, made: Place, told: boolean): Place {
  if (kind === 'city') return onList(reading, made.name, made, told) ?? made;
  const least = DIVISION_RADIUS[kind];
  if (least === undefined || made.radiusKm < least) return made;
  const { tokens, text } = reading.doc;
  const name = last - first > 1 && KIND_OF.has(tokens[last - 1]!.lower) ? last - 1 : last;
  const seat = onList(reading, text.slice(tokens[first]!.from, tokens[name - 1]!.to), made, told);
  if (seat?.lat === undefined || seat.lon === undefined) return made;
  const { lat, lon } = seat;
  return placeBut(made, { lat, lon, radiusKm: least, precision: DIVISION_PRECISION[kind] ?? 4 });
}

/// Kilometres around the seat.
const DIVISION_RADIUS: Readonly<Partial<Record<Place['kind'], number>>> = {
  ...{ district: 60, province: 150 },
  camp: 3,
};
const DIVISION_PRECISION: Readonly<Partial<Record<Place['kind'], WherePrecision>>> = { district: 3, camp: 2 };

/// The town of the gazetteer that fits where the words put it: its name alone was too common a word to be one.
function onList({ gazetteer, notes }: Reading, name: string, made: Place, told: boolean): Place | undefined {
  const country = made.country === undefined ? undefined : countries.get(made.country)?.name;
  const found = readPlace(country === undefined ? name : `${name}, ${country}`, gazetteer);
  if (found?.kind !== 'city' || found.gazetteer === undefined) return undefined;
  if ((told || made.precision < 6) && isFarFrom(found, made)) return undefined;
  // Nothing but its kind tells which of its name it is: a small one may be anywhere.
  const spoken = found.country !== undefined && countriesOf(notes).has(found.country);
  return told || spoken || found.radiusKm >= WELL_KNOWN ? placeBut(found, { reference: 'name' }) : undefined;
}

const countriesOf = once(
  (notes: readonly PlaceNote[]): ReadonlySet<string> =>
    new Set(notes.flatMap(({ value }) => value.country ?? [])),
);

/// Kilometres of radius of towns whose name alone tells which they are.
const WELL_KNOWN = 4;

/// The district of a town is a part of it.
function kindIn(kind: Place['kind'], anchor: Anchor | undefined): Place['kind'] {
  return kind === 'district' && anchor?.place.kind === 'city' && !anchor.near ? 'neighbourhood' : kind;
}

/// Where the words behind the name or before it put it.
function toldBy(reading: Reading, naming: Naming): Anchor | undefined {
  const { doc } = reading;
  const end = doc.sentences[doc.sentenceOf[naming.first]!]!.last;
  const tail = naming.tail ?? tailAt(doc, naming.behind, end, (token) => begins(reading, token));
  const behind = tail && anchorOf(reading, tail);
  return behind ?? ownerOf(reading, naming) ?? nationOf(reading, naming) ?? wholeOf(reading, naming);
}

const begins = (reading: Reading, token: number): boolean =>
  reading.at.has(token) || beginsNote(reading, reading.notes, token);

const WIDE: ReadonlySet<Place['kind']> = new Set(['country', 'province', 'region', 'district']);
const OWNS: ReadonlySet<string> = new Set(["'", '’', "'s", '’s']);

function anchorOf(reading: Reading, { target, near, km, bearing, bare }: Tail): Anchor | undefined {
  const { doc } = reading;
  const inner = near ? target : ownedBy(reading, target);
  const found = standing(reading, inner);
  // What a mere comma parts from a town may be the next of a list.
  if (found === undefined || (bare && !WIDE.has(found.place.kind))) return undefined;
  return {
    ...{ place: found.place, near },
    ...(km === undefined ? {} : { km }),
    ...(bearing === undefined ? {} : { bearing }),
    secondOrder: SECOND_ORDER.has(doc.tokens[found.last]?.lower ?? ''),
  };
}

/// "Sudan's Gezira": the inner one.
function ownedBy(reading: Reading, target: number): number {
  const { tokens } = reading.doc;
  let at = standing(reading, target)?.last ?? target;
  if (!OWNS.has(tokens[at]?.text ?? '')) return target;
  at++;
  for (let steps = 0; steps < 3 && tokens[at] !== undefined; at++, steps++) {
    if (begins(reading, at)) return at;
    if (tokens[at]!.pos !== 'ADJ') return target;
  }
  return target;
}

/// The place that begins at a token, and the token behind its name.
function standing(
  reading: Reading,
  token: number,
): { readonly place: Place; readonly last: number } | undefined {
  const i = reading.at.get(token);
  const made = i === undefined ? undefined : placeOf(reading, i);
  if (made !== undefined) return { place: made, last: reading.namings[i!]!.last };
  const note = reading.noteOf[token]!;
  if (note < 0) return undefined;
  let last = token + 1;
  while (reading.noteOf[last] === note) last++;
  return { place: reading.notes[note]!.value, last };
}

/// "Sudan's X camp", "eastern Aleppo's X district".
function ownerOf({ doc: { tokens }, noteOf, notes }: Reading, { first, noun }: Naming): Anchor | undefined {
  const start = noun >= 0 && noun < first ? noun : first;
  for (let i = start - 1; i >= Math.max(1, start - 3); i--) {
    if (!OWNS.has(tokens[i]!.text)) {
      if (tokens[i]!.pos !== 'ADJ') return undefined;
      continue;
    }
    const note = noteOf[i - 1]!;
    return note < 0 || notes[note]!.value.kind === 'continent'
      ? undefined
      : { place: notes[note]!.value, near: false };
  }
  return undefined;
}

/// "the southern Lebanese village of X".
function nationOf(reading: Reading, { first, noun }: Naming): Anchor | undefined {
  const { doc, noteOf, notes, names } = reading;
  const { tokens } = doc;
  const start = noun >= 0 && noun < first ? noun : first;
  for (let i = start - 1; i >= Math.max(0, start - 4); i--) {
    const value = itemAt(notes, noteOf[i]!)?.value;
    if (value?.reference === 'demonym' && value.country !== undefined) {
      const directed = i > 0 && (names.marks.places[i - 1]! & is.DIRECTION) !== 0;
      return withinCountry(value.country, directed ? tokens[i - 1]!.lower : undefined);
    }
    const { pos, lower } = tokens[i]!;
    const nation = NATIONS.get(lower);
    if (nation !== undefined) return withinCountry(nation, undefined);
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && lower !== '-') return undefined;
  }
  return undefined;
}

/// So many sentences back a place is told of where what follows is.
const BACK = 2;

/// What was told before.
function around({ doc, notes }: Reading, { first, noun }: Naming, from: number): Anchor | undefined {
  const { tokens, sentences, sentenceOf } = doc;
  const sentence = sentenceOf[first]!;
  const floor = sentences[Math.max(0, sentence - BACK)]!.from;
  const standing = { from, sentence: sentences[sentence]!, floor };
  const start = noun >= 0 && noun < first ? noun : first;
  for (let i = start - 1; i >= Math.max(0, start - 3); i--)
    if (NEARBY.has(tokens[i]!.lower)) return besideLast(notes, from) ?? withinLast(notes, standing);
  return withinLast(notes, standing);
}

/// All notes in text order, with the places found wherever else their names stand alone.
function finish(reading: Reading): readonly PlaceNote[] {
  const { doc, namings, made, noteOf, notes } = reading;
  const found: PlaceNote[] = [];
  const replaced = new Set<number>();
  const called = new Map<string, Place>();
  namings.forEach(({ first, last, rule }, i) => {
    const place = made[i];
    if (place === null || place === undefined) return;
    if (noteOf[first]! >= 0) replaced.add(noteOf[first]!);
    found.push(noteOver(doc, first, last, rule, place));
    mark(noteOf, TAKEN, first, last);
    const key = foldName(place.name);
    const before = called.get(key);
    if (before === undefined || place.radiusKm < before.radiusKm) called.set(key, place);
  });
  if (found.length === 0) return notes;
  again(reading, called, found);
  const kept = notes.filter((_, i) => !replaced.has(i));
  return [...kept, ...found].sort(byStart);
}

/// Tokens of places found.
const TAKEN = 1 << 30;
