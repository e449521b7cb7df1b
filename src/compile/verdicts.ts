/// What analysts decided, found again in the mentions of this build.

import type { MentionAt, Problem, Verdict } from '../model/index.ts';
import type { Mention } from './mention.ts';

export interface Decision {
  readonly answer: 'same' | 'different';
  readonly by: string;
  readonly reason: string;
}

/// The mention whose trigger these are, else one whose trigger overlaps the words of the verdict.
export function mentionFinder(mentions: readonly Mention[]): (at: MentionAt) => Mention | undefined {
  const byReport = new Map<string, Mention[]>();
  const exact = new Map<string, Mention>();
  for (const mention of mentions) {
    const list = byReport.get(mention.ref.report) ?? [];
    list.push(mention);
    byReport.set(mention.ref.report, list);
    if (!exact.has(mention.key)) exact.set(mention.key, mention);
  }
  return ({ report, from, to }) =>
    exact.get(`${report}:${from}:${to}`) ??
    byReport.get(report)?.find(({ span }) => span.from < to && from < span.to);
}

/// By id of an undone verdict: the verdict that undid it. An undoing that was itself undone undoes nothing.
export function undoneBy(verdicts: readonly Verdict[]): ReadonlyMap<string, string> {
  const place = new Map(verdicts.map(({ id }, at) => [id, at]));
  const undone = new Map<string, string>();
  for (const [at, verdict] of [...verdicts.entries()].reverse()) {
    if (verdict.kind !== 'undo' || undone.has(verdict.id)) continue;
    for (const id of verdict.undoes)
      if ((place.get(id) ?? at) < at && !undone.has(id)) undone.set(id, verdict.id);
  }
  return undone;
}

/// Those that have an effect.
export function standingVerdicts(verdicts: readonly Verdict[]): readonly Verdict[] {
  const undone = undoneBy(verdicts);
  return verdicts.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id));
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
  return verdicts.flatMap((verdict) =>
    spotsOf(verdict)
      .filter((at) => find(at) === undefined)
      .map(({ report, from, to }) => ({
        ...{ report, from, to },
        message: `verdict ${verdict.id} of ${verdict.by} speaks of words in which no event is found now; it is kept and waits`,
      })),
  );
}

const MAX_HOPS = 8;

export interface Judged {
  /// Mentions that an analyst said are no event, and those that copy their words.
  readonly rejected: ReadonlySet<string>;
  /// Mentions that an analyst said are one.
  readonly accepted: ReadonlySet<string>;
}

/// The last word on a mention stands; a copy about which nobody said anything follows the words that it copies.
export function judgedKeys(mentions: readonly Mention[], verdicts: readonly Verdict[]): Judged {
  const find = mentionFinder(mentions);
  const told = new Map<string, 'rejected' | 'accepted'>();
  for (const verdict of verdicts) {
    const rejects = verdict.kind === 'reject' && verdict.value === undefined;
    const accepts =
      (verdict.kind === 'accept' || verdict.kind === 'correct') && verdict.value.slot === 'event';
    const key = rejects || accepts ? find(verdict.mention)?.key : undefined;
    if (key !== undefined) told.set(key, rejects ? 'rejected' : 'accepted');
  }
  if (told.size === 0) return { rejected: new Set(), accepted: new Set() };
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
  const follows = (mention: Mention): boolean => {
    let one: Mention | undefined = mention;
    for (let hops = 0; one && hops <= MAX_HOPS; hops++) {
      const how = told.get(one.key);
      if (how !== undefined) return how === 'rejected';
      one = one.copyOf === undefined ? undefined : byKey.get(one.copyOf);
    }
    return false;
  };
  const rejected = new Set(mentions.filter(follows).map(({ key }) => key));
  const accepted = new Set([...told].flatMap(([key, how]) => (how === 'accepted' ? [key] : [])));
  return { rejected, accepted };
}

/// The verdicts on some mentions: those that stand, and the ids of all, undone ones and undoings too, in their order.
export interface VerdictsOn {
  readonly standing: readonly Verdict[];
  readonly ids: readonly string[];
}

/// Of these verdicts, those on these mentions. All that undo any of them must be among them.
export function verdictsAmong(
  some: readonly Mention[],
  verdicts: readonly Verdict[],
  find: (at: MentionAt) => Mention | undefined,
): VerdictsOn {
  if (verdicts.length === 0) return { standing: [], ids: [] };
  const keys = new Set(some.map(({ key }) => key));
  const mine = new Set<string>();
  for (const verdict of verdicts) {
    const here =
      verdict.kind === 'undo'
        ? verdict.undoes.some((id) => mine.has(id))
        : spotsOf(verdict).some((spot) => keys.has(find(spot)?.key ?? ''));
    if (here) mine.add(verdict.id);
  }
  const undone = undoneBy(verdicts);
  const on = verdicts.filter(({ id }) => mine.has(id));
  const standing = on.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id));
  return { standing, ids: on.map(({ id }) => id) };
}
