/// A report that counts the dead of several places of one land, and of the land: what counts them all is none of them.

import { familyOf } from '../lexicon/events.ts';
import type { Annotation, EventMention, Place } from '../model/index.ts';
import { once } from '../text/once.ts';
import type { Mention } from './mention.ts';
import { placeAt } from './parties.ts';
import { landsNamed } from './score/place.ts';
import { sizeOf } from './totals.ts';

/// An event with a toll, and where it was.
interface Counted {
  readonly event: number;
  readonly place: Place;
  readonly dead: number;
}

/// Numbers of the events that count all, and of those that count a part.
interface Sums {
  readonly wholes: ReadonlySet<number>;
  readonly parts: ReadonlySet<number>;
}

const NONE: Sums = { wholes: new Set(), parts: new Set() };

/// So many events with a toll are looked at in a report.
const MOST = 24;

const sumsIn = once((annotation: Annotation): Sums => {
  const counted = countedIn(annotation);
  if (counted.length < 3) return NONE;
  const wholes = new Set<number>();
  const parts = new Set<number>();
  for (const whole of counted) {
    const inside = counted.filter(({ place, dead }) => dead < whole.dead && liesIn(place, whole.place));
    const dead = new Map<string, number>();
    for (const part of inside) dead.set(part.place.key, Math.max(dead.get(part.place.key) ?? 0, part.dead));
    if (dead.size < 2 || [...dead.values()].reduce((sum, one) => sum + one, 0) > whole.dead) continue;
    wholes.add(whole.event);
    for (const { event } of inside) parts.add(event);
  }
  return { wholes, parts };
});

function countedIn(annotation: Annotation): readonly Counted[] {
  const counted: Counted[] = [];
  for (let event = 0; event < annotation.events.length && counted.length < MOST; event++) {
    const { value } = annotation.events[event]!;
    if (familyOf(value.type) !== 'violence' || value.generic) continue;
    const place = placeAt(annotation, value.place);
    const dead = place === undefined ? 0 : deadIn(annotation, value);
    if (place !== undefined && dead > 0) counted.push({ event, place, dead });
  }
  return counted;
}

function deadIn({ figures }: Annotation, value: EventMention): number {
  let dead = 0;
  for (const index of value.figures) {
    const figure = figures[index]?.value;
    if (figure?.state !== 'killed' || figure.partOf !== undefined) continue;
    dead = Math.max(dead, figure.best ?? figure.low ?? 0);
  }
  return dead;
}

/// "Northern Aleppo" holds what the province does, as far as is known.
function liesIn(place: Place, { key }: Place): boolean {
  const slash = key.indexOf('/');
  return place.key !== key && place.within.includes(slash < 0 ? key : key.slice(0, slash));
}

/// What a mention counts in a report that counts parts and their whole, with the report.
export const sumOf = once(({ annotation, ref }: Mention): readonly [string, 'whole' | 'part'] | undefined => {
  const { wholes, parts } = sumsIn(annotation);
  if (wholes.has(ref.event)) return [ref.report, 'whole'];
  return parts.has(ref.event) ? [ref.report, 'part'] : undefined;
});

/// "Strikes in the province killed 18" is none of the strikes on its towns that the report counts one by one, nor one on a
/// town that another report counts.
export function isSumOf(a: Mention, b: Mention): boolean {
  const [one, other] = [sumOf(a), sumOf(b)];
  if (one === undefined && other === undefined) return false;
  if (one !== undefined && other !== undefined && one[0] === other[0]) return one[1] !== other[1];
  return (one?.[1] === 'whole' && isCountedIn(b, a)) || (other?.[1] === 'whole' && isCountedIn(a, b));
}

/// A town that bears the name of its province may mean all of that.
function isCountedIn(part: Mention, whole: Mention): boolean {
  if (part.place === null || whole.place === null || sizeOf(part) === undefined) return false;
  const { key } = whole.place;
  return liesIn(part.place, whole.place) && !landsNamed(part.place).some((land) => land.key === key);
}
