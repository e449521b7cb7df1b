/// Whom the rules read as the new holder of a place, and a person said that it is not so: shown struck, in no tenure.

import type { Tenure } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { Folded } from './incidents.ts';
import { distinct, doersIn } from './parties.ts';
import { type Ruling, readAs, rulingOn } from './rulings.ts';
import { takenIn } from './taken.ts';
import { claimsOnHolder, holdersIn } from './tenures.ts';

export function struckOf(folded: Folded): readonly Tenure[] {
  const { incident, mentions, rulings } = folded;
  if (rulings.every(({ decided }) => decided.slot !== 'agent' || decided.kind !== 'reject')) return [];
  const taken = takenIn(folded);
  if (taken === undefined) return [];
  const listed = distinct(mentions.flatMap(doersIn));
  const struck = new Map<Ruling, string>();
  for (const mention of mentions) {
    for (const party of holdersIn(mention, readAs(mention, incident, rulings).type)) {
      const ruling = rulingOn(rulings, 'agent', party, listed);
      if (ruling?.decided.kind === 'reject' && !struck.has(ruling)) struck.set(ruling, party.name);
    }
  }
  return [...struck].flatMap(([{ decided }, holder]) =>
    taken.places.map((place) => ({
      ...{ place: place.name, holder, begin: incident.edtf, end: null },
      ...{ claims: claimsOnHolder(incident), decided: [decided] },
    })),
  );
}

export function inOrderOfPlace(struck: readonly Tenure[]): readonly Tenure[] {
  return struck.toSorted(
    (a, b) =>
      compareText(a.place, b.place) ||
      compareText(a.begin ?? '', b.begin ?? '') ||
      compareText(a.holder, b.holder),
  );
}
