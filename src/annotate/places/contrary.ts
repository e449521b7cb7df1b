/// Places of our own list that the words put into another country: "the Yarmouk district of Khartoum" is no camp in
/// Damascus. Left out here, they are read as places that no list holds.

import type { Doc, Place, PlaceNote } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';

const OWN = 'places/own-list';
/// What a town may have several of by one name.
const PARTS: ReadonlySet<Place['kind']> = new Set(['neighbourhood', 'camp', 'site', 'building', 'facility']);
const LEADS_ON = /^(?: (?:district|quarter|neighbou?rhood|suburb|area|camp))? (?:of|in) (?:the )?$/u;
const BELONGS = /^['’]s (?:the )?$/u;
/// So many characters lie at most between the two.
const REACH = 24;

export function withoutContrary(
  { text }: Pick<Doc, 'text'>,
  notes: readonly PlaceNote[],
): readonly PlaceNote[] {
  const between = (one: PlaceNote, other: PlaceNote): string =>
    other.from - one.to > REACH ? '' : text.slice(one.to, other.from);
  const contrary = (note: PlaceNote, i: number): boolean => {
    if (note.rule !== OWN || !PARTS.has(note.value.kind)) return false;
    const [before, after] = [itemBefore(notes, i), notes[i + 1]];
    return (
      (after !== undefined && isAbroad(note, after) && LEADS_ON.test(between(note, after))) ||
      (before !== undefined && isAbroad(note, before) && BELONGS.test(between(before, note)))
    );
  };
  return notes.filter((note, i) => !contrary(note, i));
}

const isAbroad = ({ value: one }: PlaceNote, { value: other }: PlaceNote): boolean =>
  one.country !== undefined && other.country !== undefined && one.country !== other.country;
