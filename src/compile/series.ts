/// Finds which incidents are one of a series: a dated attack inside a campaign of "at least eight".

import type { MentionRef } from '../model/index.ts';
import { once } from '../text/once.ts';
import type { Folded } from './incidents.ts';

/// The incident that holds an event of a report, if any.
export type OwnerOf = (ref: MentionRef) => Folded | undefined;

/// By incident, the one of which it is one: where a mention says so, or where it lies inside one that counts several
/// of its kind. Those are looked for by their place, so that the work grows with the incidents and not with their pairs.
export function wholesOf(folded: readonly Folded[], ownerOf: OwnerOf): ReadonlyMap<Folded, Folded> {
  const series = new Map<string, Folded[]>();
  const order = new Map<Folded, number>();
  for (const one of folded) {
    if (!isSeries(one)) continue;
    order.set(one, order.size);
    const key = `${familyOf(one)} ${one.incident.place?.key}`;
    series.set(key, [...(series.get(key) ?? []), one]);
  }
  const wholes = new Map<Folded, Folded>();
  for (const one of folded) {
    const whole = statedWhole(one, ownerOf) ?? firstAround(one, series, order);
    if (whole && whole !== one) wholes.set(one, whole);
  }
  return wholes;
}

const familyOf = ({ mentions }: Folded): string => mentions[0]!.family;

function statedWhole({ mentions }: Folded, ownerOf: OwnerOf): Folded | undefined {
  for (const { ref, event } of mentions) {
    if (event.partOf === undefined) continue;
    const whole = ownerOf({ report: ref.report, event: event.partOf });
    if (whole && whole.mentions !== mentions) return whole;
  }
  return undefined;
}

/// Of the series at its places, or at those that they lie in, the first that contains it.
function firstAround(
  one: Folded,
  series: ReadonlyMap<string, readonly Folded[]>,
  order: ReadonlyMap<Folded, number>,
): Folded | undefined {
  if (series.size === 0) return undefined;
  let first: Folded | undefined;
  for (const key of placesOf(one)) {
    const found = series.get(`${familyOf(one)} ${key}`)?.find((other) => contains(other, one));
    if (found && (first === undefined || order.get(found)! < order.get(first)!)) first = found;
  }
  return first;
}

/// Its own kind is counted: "at least eight chemical attacks".
function isSeries({ mentions, incident }: Folded): boolean {
  const lasting = incident.begin !== null && incident.end !== null && incident.begin < incident.end;
  return lasting && mentions.some(countsItself);
}

function countsItself({ figures, span }: Folded['mentions'][number]): boolean {
  return figures.some((note) => {
    const counted = note?.value.counted;
    return (
      note?.value.best !== 1 && counted !== undefined && counted.from < span.to && span.from < counted.to
    );
  });
}

/// The places of an incident's mentions and those that they lie in.
const placesOf = once(
  ({ mentions }: Folded): ReadonlySet<string> =>
    new Set(mentions.flatMap(({ place }) => (place ? [place.key, ...place.within] : []))),
);

/// Both are of one family, and the part has a mention in the place of the whole.
function contains(whole: Folded, part: Folded): boolean {
  const a = whole.incident;
  const b = part.incident;
  if (a === b || a.begin === null || a.end === null || b.begin === null || b.end === null) return false;
  return b.place !== null && b.begin >= a.begin && b.end <= a.end && (b.begin > a.begin || b.end < a.end);
}
