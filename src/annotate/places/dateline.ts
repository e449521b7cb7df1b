/// The place of a dateline: where the report was written, not where it plays.

import { agencyNamed } from '../../lexicon/frame.ts';
import { findKnown } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Place, PlaceNote } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Base } from '../draft.ts';
import { makeTowns, NO_TOWNS, type Town } from '../names/towns.ts';
import { numberOf, type Spot } from './candidates.ts';
import { makePlace } from './make.ts';
import { placeBut } from './place.ts';
import type { Choice } from './resolve.ts';

const DASHES = wordSet('-- – — ―');

/// "GOMA -- Fighting …" where the frame found no dateline, as behind another's heading: a name in capitals, a dash, and
/// no second one that would make an aside of what stands between.
export function isDateline(
  { text, tokens, sentences, sentenceOf }: Doc,
  first: number,
  last: number,
): boolean {
  const { first: start, last: end } = sentences[sentenceOf[first]!]!;
  if (first !== start) return false;
  if (!DASHES.has(tokens[last]?.text ?? '')) return isBeforeAgency(text, tokens, first, last);
  const printed = text.slice(tokens[first]!.from, tokens[last - 1]!.to);
  if (printed !== printed.toUpperCase()) return false;
  for (let i = last + 1; i < end; i++) if (DASHES.has(tokens[i]!.text)) return false;
  return true;
}

/// "GOMA (Reuters) Fighting …": the dash was lost on the way.
function isBeforeAgency(text: string, tokens: Doc['tokens'], first: number, last: number): boolean {
  const [open, close] = [tokens[last], tokens[last + 2]];
  if (open?.text !== '(' || close?.text !== ')' || agencyNamed(tokens[last + 1]!.text) === undefined)
    return false;
  const printed = text.slice(tokens[first]!.from, open.from);
  return printed === printed.toUpperCase();
}

/// What the datelines of a report name, with all that bear the name: what else the report tells of decides between them.
/// `numbers` are the numbers of the report's names (`Spot.same`).
export function datelineSpots(
  { report, division, resources }: Base,
  numbers: Map<string, number>,
): readonly Spot[] {
  const out: Spot[] = [];
  for (let i = 0; i < division.entries.length; i++) {
    const span = division.entries[i]!.dateline?.place;
    if (span === undefined) continue;
    const read = readKept(report.text.slice(span.from, span.to), resources.gazetteer);
    if (read === undefined) continue;
    const { from, to } = span;
    out.push({ ...read.spot, from, to, same: numberOf(numbers, read.spot.key) });
  }
  return out;
}

export function datelineNote(choice: Choice): PlaceNote {
  const { from, to } = choice.spot;
  const value: Place = { ...makePlace(choice, undefined), reference: 'dateline' };
  return { from, to, rule: 'places/dateline', value };
}

interface Read {
  readonly spot: Spot;
  readonly value: Place;
}

/// Datelines read lately: the desks of one conflict are few. Emptied when full.
const kept = new WeakMap<GazetteerLookup, Map<string, Read | undefined>>();
const MEMORY = 2000;
const LONGEST_KEPT = 80;

/// The place that is printed so ("Idlib", "Qana, Lebanon") where nothing else is told of it: the greatest of its name.
export function readPlace(printed: string, gazetteer: GazetteerLookup): Place | undefined {
  return readKept(printed, gazetteer)?.value;
}

function readKept(printed: string, gazetteer: GazetteerLookup): Read | undefined {
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
  const there = entries.filter(isThere);
  // "QANA, Lebanon": one of ours that lies there, before a namesake that does not.
  const bearers = there.length > 0 ? there : known !== undefined && isThere(known) ? [] : entries;
  if (bearers.length === 0 && known === undefined) return undefined;
  // "SUDAN:" alone is the country, whatever towns are called so.
  const whole = outer.length === 0 && known?.kind === 'country' && bearers[0]?.country !== known.country;
  const name = titleCase(town);
  const key = foldName(name);
  const towns = whole ? NO_TOWNS : makeTowns(bearers, key);
  const spot: Spot = {
    ...{ first: 0, last: 0, from: 0, to: 0, name, key, same: -1 },
    ...{
      known: towns.list.length > 0 ? [] : [known!],
      towns,
      demonym: undefined,
      type: undefined,
      direction: undefined,
    },
    // It stands in no sentence.
    ...{ sentence: -1, inside: false, partial: false },
  };
  const greatest = towns.list.reduce<Town | undefined>(
    (most, one) => (most === undefined || one.weight > most.weight ? one : most),
    undefined,
  );
  const choice = { spot, known: spot.known[0], town: greatest, contained: false };
  return { spot, value: placeBut(makePlace(choice, undefined), { reference: 'dateline' }) };
}

/// "BEIRUT" → "Beirut".
function titleCase(name: string): string {
  return name === name.toUpperCase()
    ? name.replace(/(\p{L})([\p{L}]*)/gu, (_, a: string, b: string) => a + b.toLowerCase())
    : name;
}
