/// Which of the places named before a description stands for: what a report is about outweighs what it passes by.

import { countries } from '../../lexicon/places.ts';
import type { Doc, Place, PlaceKind, PlaceNote, Token } from '../../model/index.ts';
import { perWord } from '../../text/index.ts';

/// How many mentions back a description looks.
const REACH = 60;
/// What a mention weighs: it points to another place, is passed by, stands in a phrase, is what the clause is about.
const POINT = -9;
const PASSING = -1.2;
const OBLIQUE = 0.6;
const CENTRAL = 1.4;

/// What is known of the mentions so far. Most reports hold no description: what one needs is worked out when it comes.
export interface Memory {
  /// The token at which each note was met.
  readonly at: number[];
  readonly weights: number[];
  readonly sentences: number[];
  /// How often a place has been what a sentence speaks of.
  readonly counts: Map<string, number>;
  /// The first note of each place, and the first of the place itself and not of an area told by it.
  readonly first: Map<string, number>;
  readonly plain: Map<string, number>;
  /// By country: how often it was named, by itself, its people or its places; its last own note; its capital's first.
  readonly countries: Map<string, number>;
  readonly lastCountry: Map<string, number>;
  readonly capital: Map<string, number>;
  mainCountry: string | undefined;
}

export function emptyMemory(): Memory {
  return {
    ...{ at: [], weights: [], sentences: [], counts: new Map(), first: new Map(), plain: new Map() },
    ...{ countries: new Map(), lastCountry: new Map(), capital: new Map(), mainCountry: undefined },
  };
}

/// Takes in the notes added since it was last asked.
export function recall(memory: Memory, doc: Doc, before: readonly PlaceNote[]): void {
  for (let i = memory.weights.length; i < before.length; i++) {
    const note = before[i]!;
    const at = memory.at[i]!;
    memory.weights.push(weigh(doc, note, at));
    memory.sentences.push(doc.sentenceOf[Math.min(at, doc.tokens.length - 1)] ?? 0);
    remember(memory, note.value, i);
  }
}

function remember(memory: Memory, value: Place, i: number): void {
  const { key, country } = value;
  if (memory.weights[i]! > 0) {
    const holder = value.kind === 'building' ? value.within[0] : key;
    if (holder !== undefined) memory.counts.set(holder, (memory.counts.get(holder) ?? 0) + 1);
  }
  if (!memory.first.has(key)) memory.first.set(key, i);
  if (value.relative === undefined && !memory.plain.has(key)) memory.plain.set(key, i);
  if (country === undefined) return;
  if (value.kind === 'country') memory.lastCountry.set(country, i);
  if (value.name === countries.get(country)?.capital && !memory.capital.has(country))
    memory.capital.set(country, i);
  if (value.reference === 'dateline') return;
  const count = (memory.countries.get(country) ?? 0) + 1;
  memory.countries.set(country, count);
  const { mainCountry } = memory;
  if (mainCountry === undefined || count >= memory.countries.get(mainCountry)!) memory.mainCountry = country;
}

const UNNAMED = new Set(['demonym', 'organisation', 'metonym']);
const POINTING = new Set(['near', 'between', 'nearby']);
const WAYS =
  /^(?:road|roads|highway|motorway|route|routes|way|border|crossing|railway|line|linking|connecting|leading|links|bound|flights?)$/;
const COMPANY =
  /^(?:reporters|journalists|diplomats|officials?|said|told|says|conference|speaking|talks|statement|headquarters|office|embassy|team|delegation|experts|analyst|based)$/;
const TYPES = /^(?:city|cities|town|towns|village|villages|district|province|governorate|suburb)$/;
const ROAD = /^(?:to|from|with|into|toward|towards|for)$/;

/// What a word before a name tells: links and what they hang on.
const BETWEEN = 1;
const OF = 1 << 1;
const CAPITAL = 1 << 2;
const WAY = 1 << 3;
const LEADS = 1 << 4;
const STANDS = 1 << 5;
const COMPANIONS = 1 << 6;
const COMES = 1 << 7;
const TYPE = 1 << 8;
const AND = 1 << 9;
const roleOf = perWord(({ lower }: Token): number => {
  let role = 0;
  if (lower === 'between') role |= BETWEEN;
  if (lower === 'of') role |= OF;
  if (lower === 'and') role |= AND;
  if (lower === 'capital') role |= CAPITAL;
  if (WAYS.test(lower)) role |= WAY;
  if (ROAD.test(lower)) role |= LEADS;
  if (/^(?:in|from|at|to)$/.test(lower)) role |= STANDS;
  if (COMPANY.test(lower)) role |= COMPANIONS;
  if (lower === 'from' || lower === 'via' || lower === 'through') role |= COMES;
  if (TYPES.test(lower)) role |= TYPE;
  return role;
});

function weigh({ tokens, sentences, sentenceOf }: Doc, { from, value }: PlaceNote, at: number): number {
  const { reference, relative } = value;
  if (reference === 'dateline' || UNNAMED.has(reference)) return 0;
  const relation = relative?.relation;
  if (relation === 'part') return 0;
  if (relation !== undefined && reference === 'name' && (relation === 'distance' || POINTING.has(relation)))
    return POINT;
  let first = at;
  while (first > 0 && tokens[first]!.from > from) first--;
  const start = sentences[sentenceOf[first]!]!.first;
  const link = skipModifiers(tokens, first - 1, start);
  if (link < start) return CENTRAL;
  const role = roleOf(tokens[link]!);
  if (tokens[link]!.pos !== 'ADP')
    return (role & AND) !== 0 && between(tokens, link, start) ? POINT : CENTRAL;
  const head = link > 0 ? roleOf(tokens[link - 1]!) : 0;
  if ((role & BETWEEN) !== 0 || ((role & OF) !== 0 && (head & CAPITAL) !== 0)) return POINT;
  if ((head & WAY) !== 0 && (role & LEADS) !== 0) return PASSING;
  if ((role & STANDS) !== 0 && (head & COMPANIONS) !== 0) return PASSING;
  return (role & COMES) !== 0 ? 0 : OBLIQUE;
}

function skipModifiers(tokens: readonly Token[], at: number, start: number): number {
  let i = skipAdjectives(tokens, at, start);
  // "the town of X", "the city X"
  if (i < start) return i;
  const role = roleOf(tokens[i]!);
  if (i > start && (role & OF) !== 0 && (roleOf(tokens[i - 1]!) & TYPE) !== 0) i -= 2;
  else if ((role & TYPE) !== 0) i--;
  return skipAdjectives(tokens, i, start);
}

function skipAdjectives(tokens: readonly Token[], at: number, start: number): number {
  let i = at;
  while (i >= start && (tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'DET')) i--;
  return i;
}

/// "between X and Y": the second of the two.
function between(tokens: readonly Token[], and: number, start: number): boolean {
  for (let i = and - 1; i >= start && i >= and - 6; i--)
    if ((roleOf(tokens[i]!) & BETWEEN) !== 0) return true;
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
  { weights, sentences, counts }: Memory,
  before: readonly PlaceNote[],
  sought: Sought,
): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let dateline: number | undefined;
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i--) {
    const { value, to } = before[i]!;
    if (to > sought.from || UNNAMED.has(value.reference) || !sought.fits.includes(value.kind)) continue;
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
    const topic = Math.min(4, counts.get(value.key) ?? 0) * 0.5;
    const score =
      (point ? PASSING : weights[i]!) +
      topic -
      0.8 * Math.min(away, 8) -
      size(sought.noun, value) +
      kin(sought, value.kind);
    if (score > most) [best, most] = [i, score];
  }
  return best === undefined ? dateline : (before[best]!.value.antecedent ?? best);
}

/// A metropolis is no village.
function size(noun: string, { radiusKm, kind }: PlaceNote['value']): number {
  return kind === 'city' && /^(?:village|hamlet|settlement)$/.test(noun) && radiusKm >= 8 ? 3 : 0;
}

/// The kind that the noun itself means comes before those that it may be used of.
function kin({ fits }: Sought, kind: PlaceKind): number {
  if (fits.length < 2 || fits[0] !== kind) return 0;
  return kind === 'site' ? 3 : 1.5;
}
