/// Scores whether two mentions are one event: a sum of named features, each of which says why in words.

import type { Mention } from './mention.ts';
import { sameParty } from './parties.ts';
import {
  contextReason,
  headlineReason,
  kindReason,
  newsReason,
  occurrenceReason,
  seriesReason,
  vagueReason,
  wordingReason,
} from './score/context.ts';
import { agentReason, figureReason, MOST_SHARED, targetReason } from './score/party.ts';
import { placeReason } from './score/place.ts';
import { timeReason } from './score/time.ts';
import { type Finding, relatedFamilies, weightOf } from './score/weights.ts';

/// What the features that cost most can add at best.
const MOST = {
  parties: MOST_SHARED * (weightOf('same-agent') + weightOf('same-target')),
  figure: weightOf('same-figure'),
  wording: weightOf('wording'),
};
/// More than sums of weights in another order can differ by.
const ROUNDING = 0.01;

type Found = readonly (Finding | undefined)[];

/// What speaks for and against, strongest first; undefined when the two cannot even be compared, or when what speaks for
/// them cannot come to `least`: most pairs are dismissed by their day or their place.
export function findingsFor(a: Mention, b: Mention, least: number): readonly Finding[] | undefined {
  if (!relatedFamilies(a.family, b.family)) return undefined;
  if (a.family !== b.family && !bothPlaced(a, b)) return undefined;
  const enough = least - ROUNDING;
  const where: Found = [kindReason(a, b), seriesReason(a, b), timeReason(a, b), placeReason(a, b)];
  const [vague, occurrence] = [vagueReason(a, b), occurrenceReason(a, b)];
  const told: Found = [contextReason(a, b), newsReason(a, b), headlineReason(a, b)];
  const plain = sumOf(where) + sumOf(told) + (vague?.weight ?? 0) + (occurrence?.weight ?? 0);
  if (plain + MOST.parties + MOST.figure + MOST.wording < enough) return undefined;
  const [agent, target, figure] = [agentReason(a, b), targetReason(a, b), figureReason(a, b)];
  if (plain + sumOf([agent, target, figure]) + MOST.wording < enough) return undefined;
  return byStrength([...where, agent, target, vague, figure, occurrence, wordingReason(a, b), ...told]);
}

function sumOf(found: Found): number {
  let sum = 0;
  for (const one of found) if (one !== undefined) sum += one.weight;
  return sum;
}

function byStrength(found: Found): readonly Finding[] {
  return found.filter((one) => one !== undefined).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/// Events of two kinds are one only where both are dated by words, at one place, with somebody in common.
function bothPlaced(a: Mention, b: Mention): boolean {
  if (a.time.span === null || b.time.span === null || a.place === null || b.place === null) return false;
  const others = [...b.agents, ...b.targets];
  return [...a.agents, ...a.targets].some((one) => others.some((other) => sameParty(one, other)));
}

export const scoreOf = (found: readonly Finding[]): number =>
  Math.round(found.reduce((sum, { weight }) => sum + weight, 0) * 1000) / 1000;
