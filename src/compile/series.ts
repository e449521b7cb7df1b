/// Finds which incidents are one of a series: a dated attack inside a campaign of "at least eight".

import type { Incident } from '../model/index.ts';
import type { Folded } from './incidents.ts';

/// Sets `partOf` where a mention says so, or where a narrower incident lies inside one that counts several of its kind.
export function joinSeries(folded: readonly Folded[]): readonly Incident[] {
  const owner = new Map<string, Folded>();
  for (const one of folded) for (const { ref } of one.mentions) owner.set(`${ref.report} ${ref.event}`, one);
  const series = new Map<string, Folded[]>();
  for (const one of folded.filter(isSeries)) {
    const family = familyOf(one);
    series.set(family, [...(series.get(family) ?? []), one]);
  }
  return folded.map((one) => {
    const alike = series.get(familyOf(one)) ?? [];
    const whole = statedWhole(one, owner) ?? alike.find((other) => contains(other, one));
    return whole && whole !== one ? { ...one.incident, partOf: whole.incident.id } : one.incident;
  });
}

const familyOf = ({ mentions }: Folded): string => mentions[0]!.family;

function statedWhole({ mentions, incident }: Folded, owner: ReadonlyMap<string, Folded>): Folded | undefined {
  for (const { ref, event } of mentions) {
    if (event.partOf === undefined) continue;
    const whole = owner.get(`${ref.report} ${event.partOf}`);
    if (whole && whole.incident.id !== incident.id) return whole;
  }
  return undefined;
}

/// Its own kind is counted: "at least eight chemical attacks".
function isSeries({ mentions, incident }: Folded): boolean {
  const lasting = incident.begin !== null && incident.end !== null && incident.begin < incident.end;
  return lasting && mentions.some(countsItself);
}

function countsItself({ annotation, event, span }: Folded['mentions'][number]): boolean {
  return event.figures.some((index) => {
    const note = annotation.figures[index];
    const counted = note?.value.counted;
    return (
      note?.value.best !== 1 && counted !== undefined && counted.from < span.to && span.from < counted.to
    );
  });
}

/// Both are of one family.
function contains(whole: Folded, part: Folded): boolean {
  const a = whole.incident;
  const b = part.incident;
  if (a === b || a.begin === null || a.end === null || b.begin === null || b.end === null) return false;
  const narrower = b.begin >= a.begin && b.end <= a.end && (b.begin > a.begin || b.end < a.end);
  const where = a.place !== null && b.place !== null && placeInside(whole, part);
  return narrower && where;
}

function placeInside(whole: Folded, part: Folded): boolean {
  const key = whole.incident.place?.key;
  return part.mentions.some(
    ({ place }) => place !== null && (place.key === key || place.within.includes(key ?? '')),
  );
}
