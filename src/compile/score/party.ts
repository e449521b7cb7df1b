/// How those who act, what is acted upon, and how many speak for or against one event.

import type { Mention, Party } from '../mention.ts';
import { sameParty } from '../parties.ts';
import { tollOf } from '../totals.ts';
import { type Finding, finding } from './weights.ts';

/// More participants in common count no more.
export const MOST_SHARED = 2;

/// Both told of at one monument.
function sameMonument(a: Mention, b: Mention): boolean {
  const kind = a.place?.kind;
  return a.place?.key === b.place?.key && (kind === 'building' || kind === 'site');
}

export function targetReason(a: Mention, b: Mention): Finding | undefined {
  if (sameMonument(a, b)) return finding('same-target', () => `same monument: ${a.place!.name}`);
  return partyReason('target', a.targets, b.targets);
}

function partyReason(
  role: 'agent' | 'target',
  a: readonly Party[],
  b: readonly Party[],
): Finding | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const shared = a.filter((one) => b.some((other) => sameParty(one, other)));
  if (shared.length > 0) {
    const names = () => `same ${role}: ${shared.map(({ name }) => name).join(', ')}`;
    return finding(`same-${role}`, names, Math.min(MOST_SHARED, shared.length));
  }
  const named = a.some(({ id }) => id !== undefined) && b.some(({ id }) => id !== undefined);
  if (role === 'agent' && !named) return undefined;
  return finding(`other-${role}`, () => `${a[0]!.name} is not ${b[0]!.name}`);
}

export function agentReason(a: Mention, b: Mention): Finding | undefined {
  return partyReason('agent', a.agents, b.agents);
}

export function figureReason(a: Mention, b: Mention): Finding | undefined {
  for (const i of a.event.figures) {
    for (const j of b.event.figures) {
      const x = a.annotation.figures[i]?.value;
      const y = b.annotation.figures[j]?.value;
      if (!x || !y || x.best === null || y.best === null) continue;
      if (x.state !== y.state || (x.state === undefined && x.of !== y.of)) continue;
      if (x.best === y.best) return finding('same-figure', () => `same figure: ${x.best} ${x.of}`);
    }
  }
  return fallenReason(a, b);
}

/// A toll rises from day to day as more is known; one that is lower later is mostly of another event.
function fallenReason(a: Mention, b: Mention): Finding | undefined {
  if (a.asOf === b.asOf || a.asOf === '' || b.asOf === '') return undefined;
  const [early, late] = a.asOf < b.asOf ? [a, b] : [b, a];
  const [before, after] = [tollOf(early), tollOf(late)];
  if (before === undefined || after === undefined || after.most === null || after.most >= before.least)
    return undefined;
  return finding('other-figure', () => `${after.most} killed on ${late.asOf}, ${before.least} before`);
}
