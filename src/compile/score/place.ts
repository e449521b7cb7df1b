/// How the places of two mentions speak for or against one event.

import type { Reason } from '../../model/index.ts';
import type { Mention } from '../mention.ts';
import { reason } from './weights.ts';

export function placeReason(a: Mention, b: Mention): Reason | undefined {
  if (a.place === null || b.place === null) return undefined;
  if (a.place.key === b.place.key) return reason('same-place', `both at ${a.place.name}`);
  const inside = a.place.within.includes(b.place.key) || b.place.within.includes(a.place.key);
  const wide = a.place.precision >= 4 || b.place.precision >= 4;
  if (inside)
    return reason(
      'place-inside',
      `${a.place.name} and ${b.place.name}: one lies in the other`,
      wide ? 0.4 : 1,
    );
  // Two sites or quarters of one town need not be two events; two towns are.
  const shared = a.place.within.find((key) => b.place!.within.includes(key) && !isWide(key));
  if (shared !== undefined)
    return reason('place-inside', `${a.place.name} and ${b.place.name} lie in one place`);
  return reason('other-place', `${a.place.name} is not ${b.place.name}`);
}

const isWide = (key: string): boolean =>
  /^(?:country|continent|region|admin1?):/u.test(key) || /governorate|province|state$/u.test(key);
