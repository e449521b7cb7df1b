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
import { agentReason, figureReason, mostByParties, targetReason } from './score/party.ts';
import { placeReason } from './score/place.ts';
import { timeReason } from './score/time.ts';
import { type Finding, relatedFamilies, weightOf } from './score/weights.ts';

/// What features can add at best, those of one report beside: only its own words take one another up.
const MOST = {
  figure: weightOf('same-figure'),
  wording: weightOf('wording'),
  occurrence: weightOf('same-occurrence'),
  within: weightOf('takes-up') + weightOf('headline'),
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
  const news = newsReason(a, b);
  const place = placeReason(a, b);
  const told = kind.weight + counted(series) + counted(time) + counted(news) + counted(place);
  const rest = mostByParties(a, b) + MOST.figure + MOST.wording;
  const within = a.ref.report === b.ref.report ? MOST.within : 0;
  if (told + MOST.occurrence + within + rest < enough) return undefined;
  const vague = vagueReason(a, b);
  const occurrence = occurrenceReason(a, b);
  const context = contextReason(a, b);
  const headline = headlineReason(a, b);
  const plain = told + counted(vague) + counted(occurrence) + counted(context) + counted(headline);
  if (plain + rest < enough) return undefined;
  const agent = agentReason(a, b);
  const target = targetReason(a, b);
  if (plain + counted(agent) + counted(target) + MOST.figure + MOST.wording < enough) return undefined;
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
  if (((a.agentMarks | a.targetMarks) & (b.agentMarks | b.targetMarks)) === 0) return false;
  const others = [...b.agents, ...b.targets];
  return [...a.agents, ...a.targets].some((one) => others.some((other) => sameParty(one, other)));
}

export const scoreOf = (found: readonly Finding[]): number =>
  Math.round(found.reduce((sum, { weight }) => sum + weight, 0) * 1000) / 1000;
