/// Which groups of mentions are incidents, and which are told only beside one: rules in `lexicon/background.json`.

import {
  BACKGROUND_RULES,
  type BackgroundRule,
  isCondition,
  isPurpose,
  makesTerms,
  TERMS_REACH,
} from '../lexicon/background.ts';
import type { Effect } from '../model/index.ts';
import { countBefore } from '../text/search.ts';
import { isToCome, type Mention } from './mention.ts';
import { namesNothing, noneShared } from './parties.ts';
import { isOutset, isTotal } from './totals.ts';

export type Group = readonly Mention[];

/// A group that is no incident, by which rule, and the group that it belongs to.
export interface Aside {
  readonly group: Group;
  readonly rule: BackgroundRule;
  readonly host?: Group;
}

/// By report: the mentions of groups, in text order, each with its group.
export type Neighbours = (report: string) => readonly Neighbour[];

export interface Neighbour {
  readonly mention: Mention;
  readonly group: Group;
}

/// By which rule a group is no incident: that of the mention that tells most; rules stand in the order of how little is told.
export function ruleOf(group: Group, neighbours: Neighbours): BackgroundRule | undefined {
  let last = -1;
  for (const mention of group) {
    const at = BACKGROUND_RULES.findIndex(({ needs }) => TESTS[needs]?.(mention, neighbours));
    if (at < 0) return undefined;
    last = Math.max(last, at);
  }
  return BACKGROUND_RULES[last];
}

const TESTS: Readonly<Record<string, (mention: Mention, neighbours: Neighbours) => boolean>> = {
  attribution: ({ family }) => family === 'responsibility',
  finding: ({ family }) => family === 'finding',
  condition: (mention) => isToCome(mention) && isCondition(before(mention)),
  aim: isAim,
  'standing-terms': isStandingTerms,
  total: isTotal,
  outset: isOutset,
  bare: (mention, neighbours) =>
    isPlain(mention) &&
    mention.event.placeBy !== 'clause' &&
    !isKnown(mention) &&
    !tellsDeed(mention, neighbours),
  detail: isDetail,
};

/// Families whose events are somewhere: told without a place, they are told of another event.
const NEEDS_PLACE: ReadonlySet<string> = new Set([
  ...[
    'violence',
    'movement',
    'offensive',
    'air-operation',
    'control',
    'siege',
    'weapons',
    'property',
    'base',
  ],
  ...['displacement', 'disaster', 'change-to-group'],
]);

/// "Rebels dynamited a bridge": a deed of its own, since it is said who did it and to whom, or what became of whom, and
/// nothing of its kind is told near it of which it could be a detail.
function tellsDeed(mention: Mention, neighbours: Neighbours): boolean {
  const { agents, targets, status, event, anaphoric, family } = mention;
  if (event.generic || anaphoric || (status !== 'happened' && status !== 'ongoing')) return false;
  // A list of what was damaged goes on from one to the next: each is a deed of its own.
  const heritage = family === 'heritage' && targets.some(({ name }) => !namesNothing(name));
  const harmed = targets.some(({ effect }) => HARMED.has(effect) || (heritage && effect === 'damaged'));
  if (targets.length === 0 || (agents.length === 0 && !harmed)) return false;
  return !around(neighbours, mention).some(
    ({ mention: other }) =>
      other !== mention && isOfKind(mention, other) && !(heritage && noneShared(targets, other.targets)),
  );
}

/// What only says that somebody was attacked or hurt may tell of any violence.
function isOfKind(deed: Mention, other: Mention): boolean {
  return deed.type === other.type || (deed.family === other.family && GENERAL.has(deed.type));
}

const GENERAL: ReadonlySet<string> = new Set(['attack', 'casualties', 'armed-clash']);
const HARMED: ReadonlySet<Effect | undefined> = new Set<Effect>([
  'killed',
  'injured',
  'destroyed',
  'captured',
]);

/// Nobody says when or how many.
const isPlain = ({ event, time }: Mention): boolean => time.span === null && event.figures.length === 0;

function isDetail(mention: Mention, neighbours: Neighbours): boolean {
  const { family, event, place } = mention;
  if (!NEEDS_PLACE.has(family) || !isPlain(mention)) return false;
  // Who holds what is told by the place that the report is about, though a sentence does not name it.
  const placed = place !== null && event.placeBy !== undefined;
  if (placed && (event.placeBy !== 'carried' || family === 'control')) return false;
  return !tellsDeed(mention, neighbours);
}

const isKnown = ({ agents, targets }: Mention): boolean =>
  [...agents, ...targets].some(({ id, placeKey }) => id !== undefined || placeKey !== undefined);

const before = ({ annotation, sentence, span }: Mention): string =>
  annotation.report.text.slice(Math.max(sentence.from, span.from - 160), span.from);

/// Families of events that are done on purpose.
const DONE_FOR: ReadonlySet<string> = new Set([
  ...[
    'violence',
    'control',
    'siege',
    'offensive',
    'movement',
    'weapons',
    'heritage',
    'base',
    'property',
    'arrests',
  ],
]);

/// "Launched an operation to seize the port": one event, and what it was for.
function isAim(mention: Mention, neighbours: Neighbours): boolean {
  if (!DONE_FOR.has(mention.family) || mention.type === 'casualties') return false;
  if (!isToCome(mention) || !isPurpose(before(mention))) return false;
  return around(neighbours, mention).some(
    ({ mention: other }) =>
      other !== mention &&
      other.sentence.from === mention.sentence.from &&
      other.span.from < mention.span.from &&
      !isToCome(other),
  );
}

function isStandingTerms({ family, status, annotation, span, sentence }: Mention): boolean {
  if (family !== 'agreement' || status === 'planned') return false;
  const { text } = annotation.report;
  const from = Math.max(sentence.from, span.from - TERMS_REACH);
  return !makesTerms(text.slice(from, Math.min(sentence.to, span.to + TERMS_REACH)));
}

/// How many characters away an event still belongs to what is told.
const NEAR = 600;

/// So many mentions before and after are looked at, so that no report costs more than its length.
const WINDOW = 24;

/// The mentions told right before and after.
function around(neighbours: Neighbours, { ref, span }: Mention): readonly Neighbour[] {
  const list = neighbours(ref.report);
  const at = countBefore(list, ({ mention }) => mention.span.from < span.from);
  return list.slice(Math.max(0, at - WINDOW), at + WINDOW);
}

/// The incident of `hosts` told nearest to the group's mentions, what stands before it rather than after.
export function hostOf(group: Group, { needs }: BackgroundRule, hosts: Neighbours): Group | undefined {
  let best: { host: Group; gap: number } | undefined;
  for (const mention of group) {
    for (const { mention: other, group: host } of around(hosts, mention)) {
      if (needs === 'detail' && !NEEDS_PLACE.has(other.family)) continue;
      const gap = gapBetween(mention, other);
      if (gap <= NEAR && (best === undefined || gap < best.gap)) best = { host, gap };
    }
  }
  return best?.host;
}

function gapBetween(mention: Mention, other: Mention): number {
  if (mention.sentence.from === other.sentence.from)
    return Math.abs(mention.span.from - other.span.from) / 10;
  if (other.span.from < mention.span.from) return mention.span.from - other.span.from;
  return 2 * (other.span.from - mention.span.from);
}
