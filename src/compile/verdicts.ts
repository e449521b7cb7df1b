/// What analysts decided, found again in the mentions of this build.

import type { MentionAt, Problem, Verdict } from '../model/index.ts';
import type { Mention } from './mention.ts';

export interface Decision {
  readonly answer: 'same' | 'different';
  readonly by: string;
  readonly reason: string;
}

/// The mention whose trigger overlaps the words of a verdict.
export function mentionFinder(mentions: readonly Mention[]): (at: MentionAt) => Mention | undefined {
  const byReport = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byReport.get(mention.ref.report) ?? [];
    list.push(mention);
    byReport.set(mention.ref.report, list);
  }
  return ({ report, from, to }) => byReport.get(report)?.find(({ span }) => span.from < to && from < span.to);
}

/// The words that a verdict is about.
export function spotsOf(verdict: Verdict): readonly MentionAt[] {
  if ('mention' in verdict) return [verdict.mention];
  return 'a' in verdict ? [verdict.a, verdict.b] : [];
}

/// One key for a pair of mentions, whichever comes first.
export function pairKey(a: Mention, b: Mention): string {
  return a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`;
}

/// Keys of the mentions about which an analyst gave one of these answers.
export function keysDecided(
  decisions: ReadonlyMap<string, Decision>,
  answers: readonly Decision['answer'][],
): ReadonlySet<string> {
  return new Set(
    [...decisions].flatMap(([pair, { answer }]) => (answers.includes(answer) ? pair.split(' ') : [])),
  );
}

/// By pair of mention keys ("a b", in order): the last verdict stands.
export function decisionsOf(
  mentions: readonly Mention[],
  verdicts: readonly Verdict[],
): ReadonlyMap<string, Decision> {
  const find = mentionFinder(mentions);
  const decisions = new Map<string, Decision>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'same' && verdict.kind !== 'different') continue;
    const a = find(verdict.a);
    const b = find(verdict.b);
    if (!a || !b || a === b) continue;
    decisions.set(pairKey(a, b), { answer: verdict.kind, by: verdict.by, reason: verdict.reason });
  }
  return decisions;
}

/// A verdict whose words no mention covers any more is never dropped silently.
export function lostVerdicts(mentions: readonly Mention[], verdicts: readonly Verdict[]): readonly Problem[] {
  const find = mentionFinder(mentions);
  return verdicts.flatMap((verdict) => {
    const spots = 'mention' in verdict ? [verdict.mention] : [verdict.a, verdict.b];
    return spots
      .filter((at) => find(at) === undefined)
      .map(({ report, from, to }) => ({
        ...{ report, from, to },
        message: `verdict ${verdict.id} of ${verdict.by} speaks of words in which no event is found now; it is kept and waits`,
      }));
  });
}

/// Mentions that an analyst rejected.
export function rejectedKeys(
  mentions: readonly Mention[],
  verdicts: readonly Verdict[],
): ReadonlySet<string> {
  const find = mentionFinder(mentions);
  const keys = verdicts.flatMap((verdict) => (verdict.kind === 'reject' ? [find(verdict.mention)?.key] : []));
  return new Set(keys.filter((key) => key !== undefined));
}
