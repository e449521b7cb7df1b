/// Who can be a side of a fight, and what that stands beside one cannot: losses, weapons, places, other deeds.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOfPhrase, FORCES, HERITAGE, PEOPLE, PLACE } from './classes.ts';
import { TRIGGER } from './facts.ts';
import { isWeapon } from './instruments.ts';
import { ACTORS } from './participants.ts';
import type { Phrase, View } from './view.ts';

/// "repelled the attack with heavy losses", "clashes with rockets": none of these is who was fought.
export const isOpponent = (view: View, phrase: Phrase): boolean =>
  canFight(view, phrase) &&
  !EVENT_WORDS.losses.has(view.doc.tokens[phrase.head]!.lower) &&
  !isDeed(view, phrase) &&
  !isWeapon(view, phrase);

/// "fighting on the border between two provinces": where it was, and no side of it.
export function canFight(view: View, phrase: Phrase): boolean {
  if (view.actorOf[phrase.head]! >= 0) return true;
  const bits = bitsOfPhrase(view, phrase);
  if (bits & (FORCES | ACTORS | PEOPLE | HERITAGE)) return true;
  return (
    view.placeOf[phrase.head]! < 0 &&
    (bits & PLACE) === 0 &&
    !EVENT_WORDS.stretches.has(view.doc.tokens[phrase.head]!.lower)
  );
}

export const isDeed = ({ facts, actorOf }: View, { head }: Phrase): boolean =>
  (facts[head]! & TRIGGER) !== 0 && actorOf[head]! < 0;
