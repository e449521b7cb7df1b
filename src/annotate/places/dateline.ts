/// The place of a dateline: where the report was written, not where it plays.

import { findKnown } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Place, PlaceNote } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Base } from '../draft.ts';
import { makeTowns, NO_TOWNS } from '../names/towns.ts';
import { numberOf, type Spot } from './candidates.ts';
import { makePlace } from './make.ts';

const DASHES = wordSet('-- – — ―');

/// "GOMA -- Fighting …" where the frame found no dateline, as behind another's heading: a name in capitals, a dash, and
/// no second one that would make an aside of what stands between.
export function isDateline(
  { text, tokens, sentences, sentenceOf }: Doc,
  first: number,
  last: number,
): boolean {
  if (!DASHES.has(tokens[last]?.text ?? '')) return false;
  const { first: start, last: end } = sentences[sentenceOf[first]!]!;
  if (first !== start) return false;
  const printed = text.slice(tokens[first]!.from, tokens[last - 1]!.to);
  if (printed !== printed.toUpperCase()) return false;
  for (let i = last + 1; i < end; i++) if (DASHES.has(tokens[i]!.text)) return false;
  return true;
}

export interface DatelinePlace {
  readonly note: PlaceNote;
  readonly spot: Spot;
}

/// `numbers` are the numbers of the report's names (`Spot.same`).
export function datelinePlaces(
  { report, division, resources }: Base,
  numbers: Map<string, number>,
): DatelinePlace[] {
  const out: DatelinePlace[] = [];
  for (let i = 0; i < division.entries.length; i++) {
    const span = division.entries[i]!.dateline?.place;
    if (span === undefined) continue;
    const read = readPlace(report.text.slice(span.from, span.to), resources.gazetteer);
    if (read === undefined) continue;
    const { from, to } = span;
    out.push({
      spot: { ...read.spot, from, to, same: numberOf(numbers, read.spot.key) },
      note: { from, to, rule: 'places/dateline', value: read.value },
    });
  }
  return out;
}

interface Read {
  readonly spot: Spot;
  readonly value: Place;
}

/// Datelines read lately: the desks of one conflict are few. Emptied when full.
const kept = new WeakMap<GazetteerLookup, Map<string, Read | undefined>>();
const MEMORY = 2000;
const LONGEST_KEPT = 80;

export function readPlace(printed: string, gazetteer: GazetteerLookup): Read | undefined {
  let known = kept.get(gazetteer);
  if (known === undefined || known.size >= MEMORY) {
    known = new Map();
    kept.set(gazetteer, known);
  }
  if (known.has(printed)) return known.get(printed);
  const read = readAfresh(printed, gazetteer);
  if (printed.length <= LONGEST_KEPT) known.set(printed, read);
  return read;
}

function readAfresh(printed: string, gazetteer: GazetteerLookup): Read | undefined {
  const [town = '', ...outer] = printed.split(',').map((part) => part.trim());
  const folded = foldName(town);
  const entries = gazetteer.find(folded);
  const around = outer.flatMap((name) => findKnown(foldName(name)))[0];
  const isThere = ({ country }: { readonly country: string }): boolean =>
    around === undefined || around.country === '' || country === around.country;
  const listed = findKnown(folded);
  const known = listed.find(isThere) ?? listed[0];
  const there = entries.find(isThere);
  // "QANA, Lebanon": one of ours that lies there, before a namesake that does not.
  const entry = there ?? (known !== undefined && isThere(known) ? undefined : entries[0]);
  if (entry === undefined && known === undefined) return undefined;
  // "SUDAN:" alone is the country, whatever towns are called so.
  const whole = outer.length === 0 && known?.kind === 'country' && entry?.country !== known.country;
  const name = titleCase(town);
  const key = foldName(name);
  const towns = entry && !whole ? makeTowns([entry], key) : NO_TOWNS;
  const spot: Spot = {
    ...{ first: 0, last: 0, from: 0, to: 0, name, key, same: -1 },
    ...{
      known: entry && !whole ? [] : [known!],
      towns,
      demonym: undefined,
      type: undefined,
      direction: undefined,
    },
    ...{ sentence: 0, inside: false, partial: false },
  };
  const choice = { spot, known: entry && !whole ? undefined : known, town: towns.list[0], contained: false };
  return { spot, value: { ...makePlace(choice, undefined), reference: 'dateline' } };
}

/// "BEIRUT" → "Beirut".
function titleCase(name: string): string {
  return name === name.toUpperCase()
    ? name.replace(/(\p{L})([\p{L}]*)/gu, (_, a: string, b: string) => a + b.toLowerCase())
    : name;
}
