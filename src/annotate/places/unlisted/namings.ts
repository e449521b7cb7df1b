/// Finds names that words around tell to be places: "the village of X", "X district", "X, a town near Y", "in X, Shan State".

import { BEARINGS } from '../../../lexicon/bearings.ts';
import type { Doc, PlaceKind } from '../../../model/index.ts';
import { itemBefore } from '../../../text/beside.ts';
import { countBefore } from '../../../text/search.ts';
import * as named from '../../names/marks.ts';
import type { Run } from '../../names/runs.ts';
import type { Names } from '../../names.ts';
import { KM } from '../relative.ts';
import * as is from '../words.ts';
import { type Begins, type Tail, tailAt } from './tail.ts';
import * as said from './words.ts';

/// A name over tokens `[first, last)` that stands where names of places stand.
export interface Naming {
  readonly first: number;
  readonly last: number;
  readonly kind: PlaceKind;
  /// The noun that told the kind, or -1; the words before it may tell whose it is.
  readonly noun: number;
  /// The token from which words may tell where it is.
  readonly behind: number;
  /// Read already.
  readonly tail?: Tail;
  readonly rule: string;
}

/// What finding names needs of a report.
export interface Page {
  readonly doc: Doc;
  readonly names: Names;
  /// For each token the index of the note that covers it, or -1.
  readonly noteOf: Int32Array;
}

/// Names have no more tokens, hyphens among them.
const LONGEST = 7;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
/// What leads to where something was, and to no body or time.
const LEADS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'inside',
  'on',
  'of',
  'to',
  'from',
]);

/// The names, in the order in which they are told.
export function findNamings(page: Page): Naming[] {
  const out: Naming[] = [];
  const { doc, names } = page;
  const { places } = names.marks;
  for (let i = 0; i < doc.tokens.length; i++) if ((places[i]! & is.KIND) !== 0) readNoun(page, i, out);
  return out;
}

function readNoun(page: Page, noun: number, out: Naming[]): void {
  const { text, lower } = page.doc.tokens[noun]!;
  const kind = said.KIND_OF.get(lower)!;
  if (text !== lower) readTitled(page, noun, kind, out);
  else if (!readOf(page, noun, kind, out) && said.AFTER.has(kind)) readBefore(page, noun, kind, out);
}

const isSeveral = (lower: string): boolean => lower.endsWith('s');

/// "the village of X", "the towns of X, Y and Z".
function readOf(page: Page, noun: number, kind: PlaceKind, out: Naming[]): boolean {
  const { tokens, sentences, sentenceOf } = page.doc;
  if (!said.BEFORE.has(kind) || tokens[noun + 1]?.lower !== 'of') return false;
  const end = sentences[sentenceOf[noun]!]!.last;
  const several = isSeveral(tokens[noun]!.lower);
  const found: Naming[] = [];
  for (let at = noun + 2; at < end; ) {
    const last = endOfName(page, at);
    if (last === at) break;
    if (isName(page, at, last)) found.push({ first: at, last, kind, noun, behind: last, rule: 'kind-of' });
    if (!several || !joins(tokens[last]?.lower)) break;
    at = tokens[last + 1]?.lower === 'and' ? last + 2 : last + 1;
  }
  // What tells where the last of a list is tells it of all.
  for (const one of found) out.push({ ...one, behind: found.at(-1)!.last });
  return found.some(({ first }) => page.noteOf[first]! < 0);
}

const joins = (lower: string | undefined): boolean => lower === ',' || lower === 'and';

/// "X village", "the X and Y neighbourhoods", "X refugee camp".
function readBefore(page: Page, noun: number, kind: PlaceKind, out: Naming[]): void {
  const { tokens, sentences, sentenceOf } = page.doc;
  const { first: floor } = sentences[sentenceOf[noun]!]!;
  const several = isSeveral(tokens[noun]!.lower);
  let end = noun;
  while (
    end > floor &&
    said.MODIFIERS.has(tokens[end - 1]!.lower) &&
    tokens[end - 1]!.text === tokens[end - 1]!.lower
  )
    end--;
  for (;;) {
    const first = startOfName(page, end);
    if (first === end || ARTICLES.has(itemBefore(tokens, first)?.lower ?? '')) return;
    if (isName(page, first, end) && (first > floor || tokens[first]!.pos === 'PROPN'))
      out.push({ first, last: end, kind, noun, behind: noun + 1, rule: 'name-kind' });
    if (!several || !joins(itemBefore(tokens, first)?.lower) || first - 1 <= floor) return;
    end = first - 1;
  }
}

/// "in Khin-U Township": the noun belongs to the name.
function readTitled(page: Page, noun: number, kind: PlaceKind, out: Naming[]): void {
  const { tokens, sentenceOf, sentences } = page.doc;
  const last = noun + 1;
  if (page.names.shouting[sentenceOf[noun]!] === 1 || !said.TITLED.has(tokens[noun]!.lower)) return;
  if (((page.names.marks.names[last] ?? 0) & named.NAME) !== 0) return;
  const first = startOfName(page, noun);
  const before = itemBefore(tokens, first);
  if (first === noun || first <= sentences[sentenceOf[noun]!]!.first || before === undefined) return;
  if (!LEADS.has(before.lower) && before.text !== ',') return;
  if (isName(page, first, noun)) out.push({ first, last, kind, noun, behind: last, rule: 'name-kind' });
}

/// One past the last token of the name that begins at a token; the token itself where none does.
function endOfName(page: Page, at: number): number {
  const run = runWith(page.names.runs, at);
  if (run === undefined || (at > run.first && page.doc.tokens[at]!.pos === 'PUNCT')) return at;
  let last = at;
  while (last < run.last && isOpen(page, last, at)) last++;
  const { lower, text } = page.doc.tokens[last - 1] ?? page.doc.tokens[at]!;
  return last > at + 1 && said.KIND_OF.has(lower) && text !== lower ? last - 1 : last;
}

/// The first token of the name that ends before a token.
function startOfName(page: Page, end: number): number {
  const run = runWith(page.names.runs, end - 1);
  return run === undefined ? end : startInRun(page, run, end);
}

/// The same where the run that holds its last token is known.
function startInRun(page: Page, run: Run, end: number): number {
  let first = end;
  while (first > run.first && isOpen(page, first - 1, end - 1)) first--;
  const { names } = page.names.marks;
  // "Tennessee Colony": a name goes on from another one.
  if (first > run.first && page.noteOf[first - 1]! >= 0 && (names[first - 1]! & named.DEMONYM) === 0)
    return end;
  while (
    first < end &&
    ((names[first]! & named.DEMONYM) !== 0 || is.STYLES.has(page.doc.tokens[first]!.lower))
  )
    first++;
  return first;
}

/// No other name holds the token, or one note holds the whole name.
function isOpen({ names, noteOf }: Page, token: number, within: number): boolean {
  const owner = names.owner[token]!;
  if (owner >= 0 && owner !== names.owner[within]!) return false;
  return noteOf[token] === noteOf[within];
}

/// The run that holds a token.
function runWith(runs: readonly Run[], token: number): Run | undefined {
  const run = runs[countBefore(runs, ({ last }) => last <= token)];
  return run !== undefined && run.first <= token ? run : undefined;
}

const NO_PART = named.CALENDAR | named.LONE_I;
const NO_WHOLE = named.DEMONYM | named.NEVER_PLACE | named.TITLE | named.DIRECTION | named.ORGANISATION_HEAD;
const UNTELLING: ReadonlySet<string> = new Set([
  ...[...said.PEOPLES, ...said.NO_NAME, ...said.MODIFIERS],
  ...is.STYLES,
]);

/// Not "Kurdish", "UN", "Global", no name of a body or a person, and no deed of a headline ("in Suspected Gas Attack").
function isName({ doc: { tokens }, names: { marks, owner } }: Page, first: number, last: number): boolean {
  if (last - first > LONGEST || owner[first]! >= 0 || said.ENDINGS.has(tokens[last - 1]!.lower)) return false;
  if (last - first > 1 && (marks.places[last - 1]! & is.DEADLY) !== 0) return false;
  let telling = false;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    const mark = marks.names[i]!;
    if ((mark & NO_PART) !== 0) return false;
    if ((mark & NO_WHOLE) !== 0 || (mark & named.NAME) === 0 || (marks.places[i]! & is.FEW_CAPITALS) !== 0)
      continue;
    telling ||= !UNTELLING.has(lower);
  }
  return telling;
}

/// Names without a noun, by what follows them; `begins` says where other places begin.
export function findApart(page: Page, begins: Begins): Naming[] {
  const { doc, names } = page;
  const { tokens, sentences } = doc;
  const out: Naming[] = [];
  for (const run of names.runs) {
    const prefixed = prefixAt(page, run);
    if (prefixed !== undefined) {
      out.push(prefixed);
      continue;
    }
    if (names.shouting[run.sentence] === 1) continue;
    const { first: floor, last: end } = sentences[run.sentence]!;
    const first = startInRun(page, run, run.last);
    if (first === run.last || begins(first) || !isName(page, first, run.last)) continue;
    const next = tokens[run.last]?.text;
    const tail = next === ',' || next === '(' ? tailAt(doc, run.last, end, begins) : undefined;
    if (tail === undefined || !speaksOfPlace(page, first, floor, tail)) {
      if (isWhere(page, first, run, floor)) out.push({ ...standing(first, run.last), rule: 'told-at' });
      continue;
    }
    const naming = { first, last: run.last, kind: tail.kind ?? 'city', noun: -1, behind: run.last };
    out.push({ ...naming, tail, rule: tail.bare ? 'told-within' : 'told-apart' });
  }
  return out;
}

const standing = (first: number, last: number) =>
  ({ first, last, kind: 'city', noun: -1, behind: last }) as const;

/// "were shot dead in X", "bombed X": words lead to the name where men die or shells fall, and nothing makes a longer one of it.
function isWhere({ doc, names }: Page, first: number, { last, sentence }: Run, floor: number): boolean {
  const { tokens, sentences } = doc;
  if (first === floor) return false;
  const before = tokens[first - 1]!;
  if (!AT.has(before.lower) && !(before.pos === 'VERB' && is.ENTERS.has(before.lemma))) return false;
  const next = tokens[last];
  if (next === undefined || next.pos === 'NOUN' || next.pos === 'NUM' || next.pos === 'ADJ') return false;
  if (next.text !== ',' && next.text !== '.' && next.text !== ';' && next.pos === 'PUNCT') return false;
  if (names.surnames.has(tokens[last - 1]!.lower)) return false;
  const { last: end } = sentences[sentence]!;
  const { places } = names.marks;
  for (let i = floor; i < end; i++)
    if ((places[i]! & is.DEADLY) !== 0 || (tokens[i]!.lower === 'fire' && isShooting(tokens, i))) return true;
  return false;
}

/// "came under fire", "opened fire", and no house on fire.
const isShooting = (tokens: Doc['tokens'], fire: number): boolean => {
  const before = itemBefore(tokens, fire);
  return before?.lower === 'under' || before?.lemma === 'open';
};

const AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around']);

/// "Barangay X", "Camp X": the noun begins the name.
function prefixAt(page: Page, run: Run): Naming | undefined {
  const { doc, names, noteOf } = page;
  const { first, last } = run;
  if (
    last - first < 2 ||
    (names.marks.places[first]! & is.PREFIX) === 0 ||
    names.shouting[run.sentence] === 1
  )
    return undefined;
  if (noteOf[first]! >= 0 || startInRun(page, run, last) !== first || !isName(page, first + 1, last))
    return undefined;
  const kind = said.KIND_OF.get(doc.tokens[first]!.lower) ?? 'neighbourhood';
  return { first, last, kind, noun: -1, behind: last, rule: 'name-kind' };
}

const IN: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'inside']);

/// A noun or a distance tells a place; a bare "near" or comma does where words lead to the name.
function speaksOfPlace({ doc: { tokens } }: Page, first: number, floor: number, tail: Tail): boolean {
  if (tail.kind !== undefined || tail.km !== undefined) return true;
  if (first === floor) return false;
  const { lower } = tokens[first - 1]!;
  // "40 km from X, in Dafna province": how far it is tells that it is somewhere.
  if (lower === 'from' || lower === 'of')
    return !tail.bare && first - 2 >= floor && FAR.has(tokens[first - 2]!.lower);
  return IN.has(lower) && (tail.near || tail.bare);
}

const FAR: ReadonlySet<string> = new Set([...KM.keys(), ...BEARINGS.keys(), 'away']);

/// Where the part of a run ends that no note holds; where the run begins, if one holds it: what a note holds at its end
/// it holds whole.
export function endOfPiece(page: Page, run: Run): number {
  const last = run.last - (isTitle(page, run, run.last - 1) ? 1 : 0);
  return page.noteOf[last - 1]! >= 0 ? run.first : last;
}

/// Where that part begins, as one name that nobody else bears; where it ends, if there is none.
export function startOfPiece(page: Page, run: Run, last: number): number {
  const first = startInRun(page, run, last);
  return first < last && page.names.owner[first]! >= 0 ? last : first;
}

/// "Township" at the end of "Khin-U Township".
function isTitle({ doc, names }: Page, run: Run, at: number): boolean {
  if (at === run.first || (names.marks.places[at]! & is.KIND) === 0) return false;
  const { lower, text } = doc.tokens[at]!;
  return text !== lower;
}
