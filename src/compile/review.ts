/// What people decided about an incident, gathered beside it.

import type { Disagreement, MentionAt, Review, Verdict } from '../model/index.ts';
import type { Settled } from './decided.ts';
import type { Folded } from './incidents.ts';
import type { Mention } from './mention.ts';
import { signed } from './signed.ts';
import type { VerdictsOn } from './verdicts.ts';

/// Nothing where nobody has decided anything.
export function reviewOf(
  { standing, ids }: VerdictsOn,
  { decided, verdicts }: Settled,
  asks: readonly Disagreement[],
): Review | undefined {
  if (ids.length === 0) return undefined;
  const accepted = verdicts.findLast(({ kind, value }) => value.slot === 'event' && kind !== 'reject');
  const settled = standing.findLast(({ kind }) => kind === 'standing');
  const given = standing.findLast(({ kind }) => kind === 'assign');
  const graded = standing.findLast(({ kind }) => kind === 'grade');
  return {
    ...(accepted && { accepted: signed(accepted) }),
    ...(settled?.kind === 'standing' &&
      settled.standing !== 'not-yet-verified' && {
        standing: { ...signed(settled), standing: settled.standing },
      }),
    ...(graded?.kind === 'grade' && { graded: { ...signed(graded), level: graded.level } }),
    ...(given?.kind === 'assign' && given.to !== null && { assigned: { ...signed(given), to: given.to } }),
    decided,
    notes: standing.filter(({ kind }) => kind === 'note').map(signed),
    related: [],
    asks,
    verdicts: ids,
  };
}

/// Incidents that an analyst related stand on each other's page. `copiesOf` gives the mentions in copied words.
export function relatedOf(
  folded: readonly Folded[],
  copiesOf: (mentions: readonly Mention[]) => readonly Mention[],
  find: (at: MentionAt) => Mention | undefined,
  standing: readonly Verdict[],
): ReadonlyMap<Folded, Review['related']> {
  const pairs = standing.flatMap((verdict) => (verdict.kind === 'related' ? [verdict] : []));
  if (pairs.length === 0) return new Map();
  const owner = new Map<string, Folded>();
  for (const one of folded)
    for (const { key } of [...one.mentions, ...copiesOf(one.mentions)]) owner.set(key, one);
  const found = new Map<Folded, Map<string, Review['related'][number]>>();
  const relate = (one: Folded, { incident }: Folded, verdict: Verdict): void => {
    const list = found.get(one) ?? new Map<string, Review['related'][number]>();
    list.set(incident.id, { ...signed(verdict), incident: incident.id, title: incident.title });
    found.set(one, list);
  };
  for (const verdict of pairs) {
    const [a, b] = [find(verdict.a), find(verdict.b)].map((mention) => mention && owner.get(mention.key));
    if (!a || !b || a === b) continue;
    relate(a, b, verdict);
    relate(b, a, verdict);
  }
  return new Map([...found].map(([one, related]) => [one, [...related.values()]]));
}
