/// Which of the places named before a description stands for: what a report is about outweighs what it passes by.

import type { Doc, PlaceKind, PlaceNote, Token } from '../../model/index.ts';

/// How many mentions back a description looks.
const REACH = 60;
/// What a mention weighs: it points to another place, is passed by, stands in a phrase, is what the clause is about.
const POINT = -9;
const PASSING = -1.2;
const OBLIQUE = 0.6;
const CENTRAL = 1.4;

/// What is known of the mentions so far, kept as they are found.
export interface Memory {
  readonly weights: number[];
  readonly sentences: number[];
  /// How often a place has been what a sentence speaks of.
  readonly counts: Map<string, number>;
}

export function remember(memory: Memory, doc: Doc, note: PlaceNote, at: number): void {
  const { value } = note;
  const weight = weigh(doc, note, at);
  memory.weights.push(weight);
  memory.sentences.push(doc.sentenceOf[Math.min(at, doc.tokens.length - 1)] ?? 0);
  if (weight <= 0) return;
  const [holder] = value.kind === 'building' ? value.within : [value.key];
  if (holder !== undefined) memory.counts.set(holder, (memory.counts.get(holder) ?? 0) + 1);
}

const UNNAMED = new Set(['demonym', 'organisation', 'metonym']);
const POINTING = new Set(['near', 'between', 'nearby']);
const WAYS =
  /^(?:road|roads|highway|motorway|route|routes|way|border|crossing|railway|line|linking|connecting|leading|links|bound|flights?)$/;
const COMPANY =
  /^(?:reporters|journalists|diplomats|officials?|said|told|says|conference|speaking|talks|statement|headquarters|office|embassy|team|delegation|experts|analyst|based)$/;

function weigh({ tokens, sentences, sentenceOf }: Doc, { from, value }: PlaceNote, at: number): number {
  if (value.reference === 'dateline' || UNNAMED.has(value.reference)) return 0;
  if (value.relative?.relation === 'part') return 0;
  const named = value.reference === 'name';
  if (named && (value.relative?.relation === 'distance' || POINTING.has(value.relative?.relation ?? '')))
    return POINT;
  let first = at;
  while (first > 0 && tokens[first]!.from > from) first--;
  const start = sentences[sentenceOf[first]!]!.first;
  const link = skipModifiers(tokens, first - 1, start);
  if (link < start || tokens[link]!.pos !== 'ADP') return between(tokens, link, start) ? POINT : CENTRAL;
  const { lower } = tokens[link]!;
  const head = tokens[link - 1]?.lower ?? '';
  if (lower === 'between' || (lower === 'of' && head === 'capital')) return POINT;
  if (WAYS.test(head) && /^(?:to|from|with|into|toward|towards|for)$/.test(lower)) return PASSING;
  if (/^(?:in|from|at|to)$/.test(lower) && COMPANY.test(head)) return PASSING;
  return lower === 'from' || lower === 'via' || lower === 'through' ? 0 : OBLIQUE;
}

function skipModifiers(tokens: readonly Token[], at: number, start: number): number {
  let i = at;
  while (i >= start && (tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'DET')) i--;
  // "the town of X", "the city X"
  if (i > start && tokens[i]!.lower === 'of' && TYPES.test(tokens[i - 1]!.lower)) i -= 2;
  else if (i >= start && TYPES.test(tokens[i]!.lower)) i--;
  while (i >= start && (tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'DET')) i--;
  return i;
}

const TYPES = /^(?:city|cities|town|towns|village|villages|district|province|governorate|suburb)$/;

/// "between X and Y": the second of the two.
function between(tokens: readonly Token[], link: number, start: number): boolean {
  if (tokens[link]?.lower !== 'and') return false;
  for (let i = link - 1; i >= Math.max(start, link - 6); i--) if (tokens[i]!.lower === 'between') return true;
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
