/// Scores whether two mentions are one event: a sum of named features, each of which says why in words.

import type { Reason } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { sameParty } from './parties.ts';
import {
  contextReason,
  kindReason,
  newsReason,
  occurrenceReason,
  seriesReason,
  vagueReason,
  wordingReason,
} from './score/context.ts';
import { agentReason, figureReason, targetReason } from './score/party.ts';
import { placeReason } from './score/place.ts';
import { timeReasons } from './score/time.ts';
import { relatedFamilies } from './score/weights.ts';

/// The reasons for and against, strongest first; undefined when the two cannot even be compared.
export function reasonsFor(a: Mention, b: Mention): readonly Reason[] | undefined {
  if (!relatedFamilies(a.family, b.family)) return undefined;
  if (a.family !== b.family && !bothPlaced(a, b)) return undefined;
  const reasons = [
    kindReason(a, b),
    seriesReason(a, b),
    ...timeReasons(a, b),
    placeReason(a, b),
    agentReason(a, b),
    targetReason(a, b),
    vagueReason(a, b),
    figureReason(a, b),
    occurrenceReason(a, b),
    wordingReason(a, b),
    contextReason(a, b),
    newsReason(a, b),
  ];
  return reasons.filter((one) => one !== undefined).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/// Events of two kinds are one only where both are dated by words, at one place, with somebody in common.
function bothPlaced(a: Mention, b: Mention): boolean {
  if (a.time.span === null || b.time.span === null || a.place === null || b.place === null) return false;
  const others = [...b.agents, ...b.targets];
  return [...a.agents, ...a.targets].some((one) => others.some((other) => sameParty(one, other)));
}

export const scoreOf = (reasons: readonly Reason[]): number =>
  Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 1000) / 1000;
