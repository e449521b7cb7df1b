/// Which of the places named before a description stands for: what a report is about outweighs what it passes by.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { isCapitalOf } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { isHeading } from './phrase.ts';
import * as is from './words.ts';

/// How many mentions back a description looks.
const REACH = 60;
/// What a mention weighs: it points to another place, is passed by, stands in a phrase, is what the clause is about.
const POINT = -9;
const PASSING = -1.2;
const OBLIQUE = 0.6;
const CENTRAL = 1.4;
/// What its own sentence is about comes before what the report is about.
const SAME_SENTENCE = 1.5;
/// What stands over a section is what it is about.
const HEADING = 3;

/// What is known of the mentions so far. Most reports hold no description: what one needs is worked out when it comes.
export interface Memory {
  readonly weights: number[];
  readonly sentences: number[];
  readonly places: Map<string, Mentioned>;
  readonly countries: Map<string, Country>;
  mainCountry: Country | undefined;
  /// The sentence of the last heading that named a place.
  heading: number;
}

/// What reading descriptions needs: the notes so far, in the order they were met, and the token at which each was.
export interface Page {
  readonly doc: Doc;
  /// The bits of each token's spelling for places.
  readonly marks: Int32Array;
  readonly gazetteer: GazetteerLookup;
  readonly before: PlaceNote[];
  readonly at: number[];
  readonly memory: Memory;
}

interface Mentioned {
  /// How often the place has been what a sentence speaks of.
  count: number;
  /// The first note of it, and the first of the place itself and not of an area told by it; -1 for none.
  first: number;
  plain: number;
}

interface Country {
  /// How often it was named, by itself, its people or its places.
  count: number;
  /// Its own last note, and the first of its capital; -1 for none.
  last: number;
  capital: number;
}

export function emptyMemory(): Memory {
  return {
    weights: [],
    sentences: [],
    places: new Map(),
    countries: new Map(),
    mainCountry: undefined,
    heading: -1,
  };
}

/// Takes in the notes added since it was last asked.
export function recall(page: Page): void {
  const { doc, before, at, memory } = page;
  for (let i = memory.weights.length; i < before.length; i++) {
    const weight = weigh(page, before[i]!, at[i]!);
    memory.weights.push(weight);
    const sentence = doc.sentenceOf[Math.min(at[i]!, doc.tokens.length - 1)] ?? 0;
    memory.sentences.push(sentence);
    if (weight === HEADING) memory.heading = sentence;
    rememberPlace(memory, before[i]!.value, weight, i);
    rememberCountry(memory, before[i]!.value, i);
  }
}

function rememberPlace({ places }: Memory, value: Place, weight: number, i: number): void {
  const place = mentioned(places, value.key);
  if (place.first < 0) place.first = i;
  if (value.relative === undefined && place.plain < 0) place.plain = i;
  if (weight <= 0) return;
  if (value.kind !== 'building') place.count++;
  else if (value.within.length > 0) mentioned(places, value.within[0]!).count++;
}

function mentioned(places: Map<string, Mentioned>, key: string): Mentioned {
  const kept = places.get(key);
  if (kept !== undefined) return kept;
  const made = { count: 0, first: -1, plain: -1 };
  places.set(key, made);
  return made;
}

function rememberCountry(memory: Memory, value: Place, i: number): void {
  const code = value.country;
  if (code === undefined) return;
  let country = memory.countries.get(code);
  if (country === undefined) {
    country = { count: 0, last: -1, capital: -1 };
    memory.countries.set(code, country);
  }
  if (value.kind === 'country') country.last = i;
  if (country.capital < 0 && isCapitalOf(code, value.name)) country.capital = i;
  if (value.reference === 'dateline') return;
  country.count++;
  if (memory.mainCountry === undefined || country.count >= memory.mainCountry.count)
    memory.mainCountry = country;
}

const UNNAMED = new Set(['demonym', 'organisation', 'metonym']);
const POINTING = new Set(['near', 'between', 'nearby']);
function weigh({ doc, marks }: Page, { from, value }: PlaceNote, at: number): number {
  const { tokens, sentences, sentenceOf } = doc;
  const { reference, relative } = value;
  if (reference === 'dateline' || UNNAMED.has(reference)) return 0;
  if (isHeading(tokens, sentences[sentenceOf[at]!]!)) return HEADING;
  const relation = relative?.relation;
  if (relation === 'part') return 0;
  if (relation !== undefined && reference === 'name' && (relation === 'distance' || POINTING.has(relation)))
    return POINT;
  let first = at;
  while (first > 0 && tokens[first]!.from > from) first--;
  const start = sentences[sentenceOf[first]!]!.first;
  const link = skipModifiers(tokens, marks, first - 1, start);
  if (link < start) return CENTRAL;
  const role = marks[link]!;
  if (tokens[link]!.pos !== 'ADP')
    return (role & is.AND) !== 0 && between(marks, link, start) ? POINT : CENTRAL;
  // "In Aleppo city eight were killed …": what opens a sentence is what it is about.
  if (link === start && start > 0) return CENTRAL;
  const head = link > 0 ? marks[link - 1]! : 0;
  if ((role & is.BETWEEN) !== 0 || ((role & is.OF) !== 0 && (head & is.CAPITAL) !== 0)) return POINT;
  if ((head & is.WAY) !== 0 && (role & is.LEADS) !== 0) return PASSING;
  if ((role & is.STANDS) !== 0 && (head & is.COMPANY) !== 0) return PASSING;
  return (role & is.COMES) !== 0 ? 0 : OBLIQUE;
}

function skipModifiers(tokens: readonly Token[], marks: Int32Array, at: number, start: number): number {
  let i = skipAdjectives(tokens, at, start);
  // "the town of X", "the city X"
  if (i < start) return i;
  const role = marks[i]!;
  if (i > start && (role & is.OF) !== 0 && (marks[i - 1]! & is.TYPE) !== 0) i -= 2;
  else if ((role & is.TYPE) !== 0) i--;
  return skipAdjectives(tokens, i, start);
}

function skipAdjectives(tokens: readonly Token[], at: number, start: number): number {
  let i = at;
  while (i >= start && (tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'DET')) i--;
  return i;
}

/// "between X and Y": the second of the two.
function between(marks: Int32Array, and: number, start: number): boolean {
  for (let i = and - 1; i >= start && i >= and - 6; i--) if ((marks[i]! & is.BETWEEN) !== 0) return true;
  return false;
}

export interface Sought {
  readonly fits: readonly PlaceKind[];
  /// The noun: "village", "site".
  readonly noun: string;
  /// Character at which the description begins.
  readonly from: number;
  readonly sentence: number;
  /// "the Syrian city"
  readonly country?: string;
}

/// The index of the mention that the description stands for. A dateline's place only where nothing else fits.
export function antecedentOf(
  { weights, sentences, places, heading }: Memory,
  before: readonly PlaceNote[],
  sought: Sought,
): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let dateline: number | undefined;
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i--) {
    const { value, to } = before[i]!;
    if (to > sought.from || UNNAMED.has(value.reference)) continue;
    if (!isFit(sought, value, weights[i] === HEADING)) continue;
    if (value.relative?.relation === 'part') continue;
    if (sought.country !== undefined && value.country !== sought.country) continue;
    if (value.reference === 'dateline') {
      dateline ??= i;
      continue;
    }
    // A town that only measures a way is not what "the town" means; a site told by a distance may be.
    const point = weights[i]! <= POINT;
    if (point && (value.kind !== 'site' || sought.fits[0] !== 'site')) continue;
    const away = Math.max(0, sought.sentence - sentences[i]!);
    const topic = Math.min(4, places.get(value.key)?.count ?? 0) * 0.5;
    const score =
      (point ? PASSING : weights[i]!) +
      (away === 0 && weights[i] === CENTRAL ? SAME_SENTENCE : 0) +
      topic -
      (sentences[i]! < heading ? HEADING : 0) -
      0.8 * Math.min(away, 8) -
      size(sought.noun, value) +
      kin(sought, value.kind);
    if (score > most) [best, most] = [i, score];
  }
  return best === undefined ? dateline : (before[best]!.value.antecedent ?? best);
}

/// Old towns stand on the list of sites: below a heading with its name "the town" is one of them, but no dam or citadel.
function isFit({ fits }: Sought, { kind, name }: Place, heads: boolean): boolean {
  return fits.includes(kind) || (heads && kind === 'site' && fits[0] === 'city' && !NO_TOWN.test(name));
}

const NO_TOWN = new RegExp(`\\b(?:${data.noTown.split(' ').join('|')})\\b`, 'iu');

/// A metropolis is no village.
function size(noun: string, { radiusKm, kind }: PlaceNote['value']): number {
  return kind === 'city' && is.SMALL.has(noun) && radiusKm >= 8 ? 3 : 0;
}

/// The kind that the noun itself means comes before those that it may be used of.
function kin({ fits }: Sought, kind: PlaceKind): number {
  if (fits.length < 2 || fits[0] !== kind) return 0;
  return kind === 'site' ? 3 : 1.5;
}
