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

/// What speaks for and against, strongest first; undefined when the two cannot even be compared, or when what speaks for
/// them cannot come to `least`: most pairs are dismissed by their day or their place.
export function findingsFor(a: Mention, b: Mention, least: number): readonly Finding[] | undefined {
  if (a.family !== b.family && !(relatedFamilies(a.family, b.family) && bothPlaced(a, b))) return undefined;
  const enough = least - ROUNDING;
  const kind = kindReason(a, b);
  const series = seriesReason(a, b);
  const time = timeReason(a, b);
  const place = placeReason(a, b);
  const vague = vagueReason(a, b);
  const occurrence = occurrenceReason(a, b);
  const context = contextReason(a, b);
  const news = newsReason(a, b);
  const headline = headlineReason(a, b);
  const where = kind.weight + counted(series) + counted(time) + counted(place) + counted(vague);
  const plain = where + counted(occurrence) + counted(context) + counted(news) + counted(headline);
  if (plain + MOST.parties + MOST.figure + MOST.wording < enough) return undefined;
  const agent = agentReason(a, b);
  const target = targetReason(a, b);
  const figure = figureReason(a, b);
  if (plain + counted(agent) + counted(target) + counted(figure) + MOST.wording < enough) return undefined;
  const who = [agent, target, vague, figure, occurrence, wordingReason(a, b)];
  return byStrength([kind, series, time, place, ...who, context, news, headline]);
}

const counted = (found: Finding | undefined): number => (found === undefined ? 0 : found.weight);

function byStrength(found: readonly (Finding | undefined)[]): readonly Finding[] {
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
