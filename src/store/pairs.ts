/// How incidents stand to each other, as verdicts on pairs of their mentions.

import { standingVerdicts } from '../compile/verdicts.ts';
import type { Incident, MentionAt, MentionTold, PairKind, Verdict } from '../model/index.ts';
import type { Draft } from './acts.ts';
import { anchorOf, overlaps, sameSpot } from './mentions.ts';

/// More than this in one go is a slip.
export const MOST_PAIRS = 2000;

/// One event: each mention is said to be the same as the first, so that no contradiction among them can part them.
/// Two events: the first of each is held apart from every mention of the other.
export function pairing(
  kind: PairKind,
  incidents: readonly Incident[],
  all: readonly (readonly MentionTold[])[],
): readonly Draft[] {
  if (incidents.length < 2) {
    throw new RangeError('It takes two different incidents to say how they stand to each other');
  }
  const leaders = all.map((mentions) => mentions.filter(({ copy }) => !copy).map(({ at }) => at));
  const anchors = all.map((mentions) => anchorOf(mentions).at);
  const saw = [...new Set(incidents.flatMap(({ reports }) => reports))].sort();
  const drafts: Draft[] = [];
  if (kind === 'same') {
    for (const b of leaders.flat())
      if (!sameSpot(b, anchors[0]!)) drafts.push({ kind, a: anchors[0]!, b, saw });
    return drafts;
  }
  for (const [i, mine] of leaders.entries()) {
    for (let j = i + 1; j < leaders.length; j++) {
      const a = anchors[i]!;
      const b = anchors[j]!;
      drafts.push({ kind, a, b, saw });
      if (kind === 'related') continue;
      for (const other of leaders[j]!) if (!sameSpot(other, b)) drafts.push({ kind, a, b: other, saw });
      for (const own of mine) if (!sameSpot(own, a)) drafts.push({ kind, a: own, b, saw });
    }
    if (drafts.length > MOST_PAIRS) throw new RangeError('These are too many at once: take fewer');
  }
  return drafts;
}

/// Who joins what was held apart takes that back pair by pair: one "different" left among them would keep all apart.
export function differencesWithin(
  mentions: readonly MentionTold[],
  known: readonly Verdict[],
  said: readonly Draft[],
): readonly Draft[] {
  const within = (at: MentionAt): boolean => mentions.some((one) => overlaps(one.at, at));
  const keyOf = (a: MentionAt, b: MentionAt): string =>
    [a, b]
      .map(({ report, from, to }) => `${report}:${from}-${to}`)
      .sort()
      .join(' ');
  const done = new Set(said.map((one) => ('a' in one ? keyOf(one.a, one.b) : '')));
  const last = new Map<string, Extract<Verdict, { kind: PairKind }>>();
  for (const one of standingVerdicts(known)) {
    if (one.kind === 'same' || one.kind === 'different') last.set(keyOf(one.a, one.b), one);
  }
  return [...last].flatMap(([key, { kind, a, b }]) =>
    kind === 'different' && !done.has(key) && within(a) && within(b) ? [{ kind: 'same' as const, a, b }] : [],
  );
}
