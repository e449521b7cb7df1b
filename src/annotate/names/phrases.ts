/// What a phrase of words may name, found once for each spelling and kept: the names of one conflict come again and
/// again, so folding them and asking the gazetteer is not done anew for each report.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import {
  type Country,
  countryOfDemonym,
  findAbbreviation,
  findKnown,
  type KnownPlace,
} from '../../lexicon/places.ts';
import { spelledOtherwise } from '../../lexicon/towns.ts';
import type { GazetteerEntry, GazetteerLookup, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { makeTowns, type Towns } from './towns.ts';

/// Phrases met so far, as a tree of words. Emptied when full, so that it stays bounded whatever is read.
export interface Phrases {
  readonly gazetteer: GazetteerLookup;
  /// By the last bits of the first word's number, which stands beside: of two words with the same bits the later one
  /// is kept.
  readonly roots: (Phrase | undefined)[];
  readonly words: Int32Array;
  size: number;
}

/// The fields after `demonym` are filled in when they are first asked for.
export interface Phrase {
  /// As printed, one space where there is any.
  readonly text: string;
  readonly folded: string;
  readonly known: readonly KnownPlace[];
  /// Of two words: "Saudi Arabian".
  readonly demonym: Country | undefined;
  towns: Towns | undefined;
  /// What it names where it stands alone, and inside the name of an organisation; null where it names nothing.
  alone: Reading | null | undefined;
  inside: Reading | null | undefined;
  next: Map<number, Phrase> | undefined;
}

/// Everything that may bear a name.
export interface Reading {
  readonly known: readonly KnownPlace[];
  readonly towns: Towns;
  readonly demonym: Country | undefined;
  /// Ours, and not as a town or a quarter of one.
  readonly listed: boolean;
}

const MEMORY = 30_000;
const ROOTS = 1 << 14;
const trees = new WeakMap<GazetteerLookup, Phrases>();

export function phrasesOf(gazetteer: GazetteerLookup): Phrases {
  const kept = trees.get(gazetteer);
  if (kept !== undefined) return kept;
  const roots = new Array<Phrase | undefined>(ROOTS).fill(undefined);
  const made = { gazetteer, roots, words: new Int32Array(ROOTS), size: 0 };
  trees.set(gazetteer, made);
  return made;
}

/// The phrase of tokens `[first, last)`.
export function phraseAt(phrases: Phrases, tokens: readonly Token[], first: number, last: number): Phrase {
  let phrase = firstWord(phrases, tokens[first]!);
  for (let i = first + 1; i < last; i++) phrase = longer(phrases, phrase, tokens, i, i === first + 1);
  return phrase;
}

/// Writes the phrases that begin at token `first` into `path`, up to that which ends before `last`.
export function phrasesFrom(
  phrases: Phrases,
  tokens: readonly Token[],
  first: number,
  last: number,
  path: Phrase[],
): void {
  path[0] = firstWord(phrases, tokens[first]!);
  for (let i = first + 1; i < last; i++)
    path[i - first] = longer(phrases, path[i - first - 1]!, tokens, i, i === first + 1);
}

function firstWord(phrases: Phrases, { word, text }: Token): Phrase {
  const { roots, words } = phrases;
  if (phrases.size >= MEMORY) {
    roots.fill(undefined);
    phrases.size = 0;
  }
  const slot = word & (ROOTS - 1);
  const kept = words[slot] === word ? roots[slot] : undefined;
  if (kept !== undefined) return kept;
  const phrase = makePhrase(phrases, text);
  roots[slot] = phrase;
  words[slot] = word;
  return phrase;
}

function longer(
  phrases: Phrases,
  phrase: Phrase,
  tokens: readonly Token[],
  i: number,
  second: boolean,
): Phrase {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  const apart = token.from > before.to;
  // The same words joined and apart are two phrases.
  const key = token.word * 2 + (apart ? 1 : 0);
  phrase.next ??= new Map();
  const kept = phrase.next.get(key);
  if (kept !== undefined) return kept;
  const text = `${phrase.text}${apart ? ' ' : ''}${token.text}`;
  const demonym = second ? countryOfDemonym(`${before.text} ${token.text}`) : undefined;
  const made = makePhrase(phrases, text, demonym, second ? findAbbreviation(text) : undefined);
  phrase.next.set(key, made);
  return made;
}

/// `short` is what an abbreviation of two words stands for: "W. Va.".
function makePhrase(phrases: Phrases, text: string, demonym?: Country, short?: KnownPlace): Phrase {
  phrases.size++;
  const folded = foldName(text);
  const known = short ? [short] : findKnown(folded);
  const later = { towns: undefined, alone: undefined, inside: undefined, next: undefined };
  return { text, folded, known, demonym, ...later };
}

/// The towns of the gazetteer that bear the phrase, most populous first.
export function townsOf({ gazetteer }: Phrases, phrase: Phrase): Towns {
  phrase.towns ??= bearersOf(gazetteer, phrase);
  return phrase.towns;
}

function bearersOf(gazetteer: GazetteerLookup, { text, folded }: Phrase): Towns {
  const all = gazetteer.find(folded);
  const found = ARTICLE.test(text) ? all.filter(bearsArticle) : all;
  const other = spelledOtherwise.get(folded);
  if (other === undefined) return makeTowns(found, folded);
  const own = gazetteer.find(other.name).filter(({ country }) => country === other.country);
  return makeTowns([...own.slice(0, 1), ...found], other.name);
}

/// "al-Tiba" is no town of Japan: names fold without their Arabic article, which only some lands have.
const ARTICLE = /^(?:al|ad|ar|as|ash|at|an|az)-|^al /iu;
const ITS_LANDS: ReadonlySet<string> = new Set(data.articleLands.split(' '));
const bearsArticle = ({ country, name }: GazetteerEntry): boolean =>
  ITS_LANDS.has(country) || /^(?:al|ad|ar|as|ash|at|an|az|el)[- ]/iu.test(name);
