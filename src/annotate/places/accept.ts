/// Decides whether a spot names a place at all, from its surroundings and not from look-up alone.

import { distanceKm } from '../../lexicon/distance.ts';
import type { Doc, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import * as named from '../names/marks.ts';
import type { Names } from '../names.ts';
import type { Spot } from './candidates.ts';
import type { Context } from './context.ts';
import { isHeading } from './phrase.ts';
import type { Choice } from './resolve.ts';
import { isSlight } from './slight.ts';
import { isBeset, isLabel, isListed, isOwned } from './told.ts';
import { NEARBY } from './unlisted/words.ts';
import * as is from './words.ts';

/// Least evidence for a town of the gazetteer.
const ENOUGH = 2.4;

/// Names are numbered up to `most`.
export function acceptAll(
  choices: readonly Choice[],
  doc: Doc,
  names: Names,
  context: Context,
  most: number,
): readonly boolean[] {
  const common = commonWords(choices, doc.tokens, names.marks.names);
  const cues: number[] = [];
  const best: number[] = [];
  const outlets = new Set<number>();
  for (let same = 0; same < most; same++) best.push(-9);
  for (let i = 0; i < choices.length; i++) {
    const { same } = choices[i]!.spot;
    const owner = itemBefore(choices, i);
    const owned = owner !== undefined && isOwned(choices[i]!, owner, doc.tokens) ? OWNED : 0;
    const cue = owned + evidence(choices[i]!, doc, names, context, common);
    cues.push(cue);
    if (choices[i]!.town !== undefined && isOutlet(choices[i]!.spot, doc.tokens)) outlets.add(same);
    if (cue > best[same]!) best[same] = cue;
  }
  const accepted = choices.map(({ spot }, i) => {
    if (outlets.has(spot.same)) return false;
    if (cues[i]! >= ENOUGH) return true;
    // What is surely a place once is one again, unless the words speak against it.
    return best[spot.same]! >= ENOUGH + 0.8 && cues[i]! >= ENOUGH - 1.8 && !spot.inside;
  });
  for (let i = 1; i < choices.length; i++) accepted[i] ||= isBeside(i, i - 1);
  for (let i = choices.length - 2; i >= 0; i--) accepted[i] ||= isBeside(i, i + 1);
  return accepted;

  /// "Goma, Sake and Masisi": in a list of places of one land even a small one is a place.
  function isBeside(i: number, other: number): boolean {
    if (!accepted[other] || cues[i]! < ENOUGH - LISTED) return false;
    const [one, next] = [choices[i]!, choices[other]!];
    const city = one.known?.kind === 'city' ? one.known : undefined;
    const [town, near] = [one.town?.entry ?? city, next.town?.entry ?? next.known];
    if (town === undefined || near === undefined || one.spot.inside || town.country !== near.country)
      return false;
    const far = (one.town?.entry.population ?? 0) >= GREAT ? FAR : TOGETHER;
    if (distanceKm(town, near) > far) return false;
    const [a, b] = i < other ? [one.spot, next.spot] : [next.spot, one.spot];
    return next.spot.demonym === undefined && isListed(a, b, doc.tokens);
  }
}

/// "The television station Tarhuna": who reports is no town, and is not where else it is named.
function isOutlet({ first }: Spot, tokens: readonly Token[]): boolean {
  const before = itemBefore(tokens, first)?.lower ?? '';
  return (
    is.OUTLETS.has(before) || (before === 'station' && is.AIRED.has(itemAt(tokens, first - 2)?.lower ?? ''))
  );
}

/// What it speaks for a name to belong to a place, and to stand in a list of them, of which the first has the "in" for all.
const OWNED = 1.6;
const LISTED = 1.6;
/// Kilometres; great towns are told together from farther away.
const TOGETHER = 250;
const FAR = 600;
const GREAT = 100_000;

const filter = new Uint8Array(named.MOST_ALIKE);

/// Which of the single words that may be towns the report also prints in lower case.
function commonWords(
  choices: readonly Choice[],
  tokens: readonly Token[],
  marks: Int32Array,
): ReadonlySet<string> {
  const asked = new Set<string>();
  // Nearly no word of a report is asked for: a coarse filter spares the look-up.
  filter.fill(0);
  for (const { spot, town } of choices) {
    if (town === undefined || spot.last - spot.first !== 1) continue;
    asked.add(tokens[spot.first]!.lower);
    filter[marks[spot.first]! >>> named.ALIKE_AT] = 1;
  }
  const found = new Set<string>();
  if (asked.size === 0) return found;
  for (let i = 0; i < tokens.length; i++) {
    const mark = marks[i]!;
    if (filter[mark >>> named.ALIKE_AT] === 0 || (mark & named.LOWER) === 0) continue;
    if (asked.has(tokens[i]!.lower)) found.add(tokens[i]!.lower);
  }
  return found;
}

function evidence(
  { spot, known, town, contained }: Choice,
  { text: report, tokens, sentences }: Doc,
  names: Names,
  context: Context,
  common: ReadonlySet<string>,
): number {
  if (spot.demonym) return 9;
  if (known === undefined && town === undefined)
    return spot.type === 'county' || spot.type === 'parish' ? 5 : 0;
  if (known && (known.kind === 'country' || known.kind === 'continent')) return 9;
  if (known && known.country === 'US' && known.kind === 'province') return 9;
  const { names: marks, places: placeMarks } = names.marks;
  const before = spot.first > 0 ? placeMarks[spot.first - 1]! : 0;
  const after = spot.last < tokens.length ? placeMarks[spot.last]! : 0;
  let cue = 0;
  if (spot.first > 0 && (marks[spot.first - 1]! & named.LOCATIVE) !== 0) cue += 1.6;
  if (((after | before) & is.PLACE_NOUN) !== 0) cue += 1.5;
  if (spot.type !== undefined) cue += 2;
  // "shelled neighbouring Konna": nobody is called so.
  if (spot.first > 0 && NEARBY.has(tokens[spot.first - 1]!.lower)) cue += 2;
  if (spot.direction !== undefined) cue += 1;
  if (isBefallen(spot, tokens, placeMarks)) cue += 2;
  if (hasFallen(spot, tokens)) cue += 3;
  if (isBeset(spot, tokens)) cue += 1.6;
  if (isLabel(spot, tokens, sentences[spot.sentence]!.first)) cue += 1.6;
  if (contained) cue += 4;
  if (!known && isPointedAt(spot, tokens)) cue -= 4;
  if (known) {
    const inCountry = known.country === '' || (context.countries.get(known.country) ?? 0) > 0;
    // A name that nothing else bears is likelier to be meant.
    if (isSlight(known) && spot.known.length === 1 && spot.towns.list.length === 0) cue += 1;
    if (known.kind === 'province' && spot.known.length > 0 && !inCountry) return cue;
    // Towns of our list are doubted as those of the gazetteer are.
    if (known.kind === 'city' && spot.last - spot.first === 1)
      cue += suspicion(tokens[spot.first]!, marks[spot.first]!, placeMarks[spot.first]!, NO_WORDS, false);
    return cue + (isSlight(known) ? divisionCue(spot, names, tokens) : inCountry ? 3 : 1);
  }
  const { population, country, admin1 } = town!.entry;
  // A famous name is a place's, whichever of its bearers is meant.
  cue += ofSize(spot.towns.list[0]!.entry.population);
  const speaks = context.countries.get(country) ?? 0;
  if (speaks > 0) cue += 0.7;
  else if (population < FAMED && speaksOfOne(context)) cue -= 1;
  if (speaks >= MAIN * context.total && isAlone(spot, country, report)) cue += 0.7;
  if ((context.regions.get(admin1) ?? 0) >= 1) cue += 0.7;
  if (!town!.exact) cue -= population >= 50_000 ? 0.3 : 1;
  if (spot.last - spot.first > 1) cue += 0.8;
  const { text } = tokens[spot.first]!;
  const heads = text === text.toUpperCase() && isHeading(tokens, sentences[spot.sentence]!);
  if (heads) cue += 1;
  else if (sentences[spot.sentence]!.first === spot.first) cue -= 0.6;
  const first = tokens[spot.first]!;
  if (spot.last - spot.first === 1)
    cue += suspicion(first, marks[spot.first]!, placeMarks[spot.first]!, common, heads);
  if (spot.last < tokens.length && (marks[spot.last]! & named.SAYS) !== 0 && population < 1e6) cue -= 1.5;
  if (names.shouting[spot.sentence]) cue -= 1.2;
  if (spot.partial) cue -= 0.4;
  if (names.surnames.has(first.lower)) cue -= 1.5;
  if (isOfPerson(spot, tokens) || isPatron(spot, tokens)) cue -= 4;
  return cue;
}

/// "the church of All Saints", "the monastery of Saint George": whose name it bears, and no town.
function isPatron({ first }: Spot, tokens: readonly Token[]): boolean {
  if (first < 2 || tokens[first - 1]!.lower !== 'of' || !is.HOLY.has(tokens[first]!.lower)) return false;
  return is.HALLOWED.has(tokens[first - 2]!.lower);
}

/// "on Stalin's orders"
const isOfPerson = ({ last }: Spot, tokens: readonly Token[]): boolean =>
  tokens[last]?.tag === 'POS' && is.PERSONAL.has(tokens[last + 1]?.lower ?? '');

/// A division of which no more is known than its name, in a report of its country: any surname may be one.
function divisionCue({ first, last }: Spot, names: Names, tokens: readonly Token[]): number {
  if (last - first > 1) return SPOKEN;
  const { names: marks, places } = names.marks;
  let cue = SPOKEN + suspicion(tokens[first]!, marks[first]!, places[first]!, NO_WORDS, false);
  if (last < tokens.length && (marks[last]! & named.SAYS) !== 0) cue -= 1.5;
  if (names.surnames.has(tokens[first]!.lower)) cue -= 1.5;
  return cue;
}

const SPOKEN = 2;

/// "The left bank of the Dnipro": no town has an article, unless as a part of its name or before what belongs to it.
function isPointedAt({ first, last, type }: Spot, tokens: readonly Token[]): boolean {
  if (last !== first + 1 || type !== undefined || first === 0) return false;
  if (tokens[first - 1]!.lower !== 'the' || tokens[first]!.lower.includes('-')) return false;
  if (/^[-–/]$/u.test(tokens[last]?.text ?? '')) return false;
  return POINTED.has(tokens[last]?.pos ?? 'PUNCT') && !WITHIN.has(itemAt(tokens, first - 2)?.lower ?? '');
}

/// "in the Bronx": some quarters and lands have an article.
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'from', 'to', 'into', 'inside']);

/// What follows a name that stands for itself, and not before a noun ("the Basra port").
const POINTED: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'CCONJ', 'VERB', 'AUX', 'ADV', 'SCONJ']);

/// "Tarhuna was shelled", "Djibo has again been besieged", "Tarhuna was hit by two missiles".
function isBefallen({ last }: Spot, tokens: readonly Token[], placeMarks: Int32Array): boolean {
  if (tokens[last]?.pos !== 'AUX') return false;
  for (let i = last + 1; i < Math.min(tokens.length, last + 4); i++) {
    if ((placeMarks[i]! & is.BEFALLS) !== 0) return true;
    if (is.STRUCK.has(tokens[i]!.lower)) return isByStrike(tokens, i + 1);
    if (tokens[i]!.pos !== 'AUX' && tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

/// "… by two guided bombs", "… in an air strike".
function isByStrike(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + BY_STRIKE); i++) {
    const { lower, pos } = tokens[i]!;
    if (is.STRIKES.has(lower)) return true;
    if (pos === 'PUNCT') return false;
  }
  return false;
}

/// So many words may stand between what was hit and what hit it.
const BY_STRIKE = 6;

/// A small town of a land of which nothing else is said, in a report that speaks of another one throughout, is mostly a
/// namesake of what no list holds.
const FAMED = 50_000;
const THROUGHOUT = 0.9;
const OFTEN = 3;

function speaksOfOne({ countries, total }: Context): boolean {
  if (total < OFTEN) return false;
  for (const weight of countries.values()) if (weight >= THROUGHOUT * total) return true;
  return false;
}

/// "Tarhuna fell to the rebels", "the siege of Tarhuna".
function hasFallen({ first, last }: Spot, tokens: readonly Token[]): boolean {
  if (first > 1 && tokens[first - 1]!.lower === 'of' && is.FATES.has(tokens[first - 2]!.lower)) return true;
  const to = tokens[last + 1]?.lower;
  if ((to !== 'to' && to !== 'into') || !is.FALLS.has(tokens[last]!.lower)) return false;
  // "Snow fell to the north".
  const at = tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2;
  return !is.COMPASS.has(tokens[at]?.lower ?? '');
}

/// A report that speaks of a country at least so much of the time speaks of it most.
const MAIN = 0.5;

/// A name that one place alone bears in that country is hardly another word; but in capitals any word looks like a name.
function isAlone({ from, to, towns: { list } }: Spot, country: string, report: string): boolean {
  if (list.filter(({ entry }) => entry.country === country).length !== 1) return false;
  const printed = report.slice(from, to);
  return printed !== printed.toUpperCase();
}

const NO_WORDS: ReadonlySet<string> = new Set();

function ofSize(population: number): number {
  if (population >= 1e6) return 3;
  if (population >= 1e5) return 2;
  if (population >= 15_000) return 1.2;
  return population >= 2000 ? 0.7 : 0.3;
}

function suspicion(
  token: Token,
  mark: number,
  shape: number,
  common: ReadonlySet<string>,
  heads: boolean,
): number {
  let cue = 0;
  if ((mark & named.GIVEN_NAME) !== 0) cue -= 1.5;
  if ((mark & named.NEVER_PLACE) !== 0) cue -= 6;
  if (common.has(token.lower)) cue -= 2.5;
  if ((shape & is.SHORT) !== 0) cue -= 1.5;
  // A heading may stand in capitals; what is short is an acronym there too.
  if ((shape & is.FEW_CAPITALS) !== 0 && !(heads && token.text.length > 4)) cue -= 2.5;
  if (token.pos !== 'PROPN' && token.pos !== 'X') cue -= 0.8;
  return cue;
}
