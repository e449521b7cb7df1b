/// How those who act, what is acted upon, and how many speak for or against one event.

import type { Reason } from '../../model/index.ts';
import type { Mention, Party } from '../mention.ts';
import { sameParty } from '../parties.ts';
import { reason } from './weights.ts';

/// Both told of at one monument.
function sameMonument(a: Mention, b: Mention): boolean {
  const kind = a.place?.kind;
  return a.place?.key === b.place?.key && (kind === 'building' || kind === 'site');
}

export function targetReason(a: Mention, b: Mention): Reason | undefined {
  if (sameMonument(a, b)) return reason('same-target', `same monument: ${a.place!.name}`);
  return partyReason('target', a.targets, b.targets);
}

function partyReason(role: 'agent' | 'target', a: readonly Party[], b: readonly Party[]): Reason | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const shared = a.filter((one) => b.some((other) => sameParty(one, other)));
  if (shared.length > 0) {
    const names = shared.map(({ name }) => name).join(', ');
    return reason(`same-${role}`, `same ${role}: ${names}`, Math.min(2, shared.length));
  }
  const named = a.some(({ id }) => id !== undefined) && b.some(({ id }) => id !== undefined);
  if (role === 'agent' && !named) return undefined;
  return reason(`other-${role}`, `${a[0]!.name} is not ${b[0]!.name}`);
}

export function agentReason(a: Mention, b: Mention): Reason | undefined {
  return partyReason('agent', a.agents, b.agents);
}

export function figureReason(a: Mention, b: Mention): Reason | undefined {
  for (const i of a.event.figures) {
    for (const j of b.event.figures) {
      const x = a.annotation.figures[i]?.value;
      const y = b.annotation.figures[j]?.value;
      if (!x || !y || x.best === null || y.best === null) continue;
      if (x.state !== y.state || (x.state === undefined && x.of !== y.of)) continue;
      if (x.best === y.best) return reason('same-figure', `same figure: ${x.best} ${x.of}`);
    }
  }
  return undefined;
}
