/// Which drafts of one report tell of one incident: of kinds that fit, without a conflict of day, place or victims.

import type { Draft, Target } from './draft.ts';

const REACH = 3;

export interface Weighed {
  readonly draft: Draft;
  readonly founds: boolean;
}

export function mergeDrafts(drafts: readonly Weighed[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const { draft, founds } of drafts) {
    const at = bestOf(out, draft);
    if (at >= 0) out[at] = join(out[at]!, draft);
    else if (founds) out.push(draft);
  }
  return out;
}

function bestOf(known: readonly Draft[], draft: Draft): number {
  let best = -1;
  let most = 0;
  known.forEach((other, i) => {
    const score = likeness(other, draft);
    if (score > most) {
      most = score;
      best = i;
    }
  });
  return best;
}

/// Above 0 where both can be one incident: the more they share, the more.
function likeness(a: Draft, b: Draft): number {
  const kinds = a.kind === b.kind ? 1 : a.kind === 'ATTACK' || b.kind === 'ATTACK' ? 0 : -10;
  const shared = sharesTarget(a, b);
  const near =
    Math.abs((a.events.at(-1)?.from ?? 0) - b.at) < 1e9 &&
    b.sentence - Math.max(...a.events.map(() => a.sentence)) <= REACH;
  let score = kinds;
  if (shared) score += 3;
  if (b.again) score += 1;
  if (near) score += 0.5;
  if (placesDiffer(a, b)) score -= 2;
  if (daysDiffer(a, b)) score -= 2;
  if (victimsDiffer(a, b)) score -= 2;
  return score;
}

const targetsOf = ({ humans, things }: Draft): readonly Target[] => [...humans, ...things];

function sharesTarget(a: Draft, b: Draft): boolean {
  return targetsOf(a).some((one) => targetsOf(b).some((other) => one.head === other.head));
}

function victimsDiffer(a: Draft, b: Draft): boolean {
  if (sharesTarget(a, b)) return false;
  const named = (draft: Draft) => draft.humans.some((one) => one.named);
  return named(a) && named(b);
}

function placesDiffer({ place: a }: Draft, { place: b }: Draft): boolean {
  if (!a || !b || a.value.key === b.value.key) return false;
  if (a.value.within.includes(b.value.key) || b.value.within.includes(a.value.key)) return false;
  if (a.value.name === b.value.name) return false;
  return true;
}

function daysDiffer(a: Draft, b: Draft): boolean {
  if (!a.begin || !b.begin || !a.end || !b.end) return false;
  return a.begin > b.end || b.begin > a.end;
}

function join(a: Draft, b: Draft): Draft {
  const wide =
    !a.place ||
    (b.place &&
      a.place.value.within.includes(b.place.value.key) === false &&
      b.place.value.within.includes(a.place.value.key));
  const place = wide ? (b.place ?? a.place) : a.place;
  const kind = a.kind === 'ATTACK' ? b.kind : a.kind;
  return {
    ...a,
    kind,
    stage: a.stage === 'ACCOMPLISHED' || b.stage === 'ACCOMPLISHED' ? 'ACCOMPLISHED' : a.stage,
    humans: united(a.humans, b.humans),
    things: united(a.things, b.things),
    agents: [...a.agents, ...b.agents],
    weapons: [...a.weapons, ...b.weapons],
    ...(a.begin === undefined && b.begin !== undefined ? { begin: b.begin, end: b.end ?? b.begin } : {}),
    ...(place ? { place } : {}),
    sentence: b.sentence,
    events: [...a.events, ...b.events],
  };
}

/// One head is one target; the fuller words and the graver harm stay.
function united(a: readonly Target[], b: readonly Target[]): readonly Target[] {
  const out = [...a];
  for (const target of b) {
    const at = out.findIndex(({ head }) => head === target.head);
    if (at < 0) out.push(target);
    else {
      const known = out[at]!;
      const fuller = known.text.length >= target.text.length ? known : target;
      const effect =
        known.effect === 'DEATH' || known.effect === 'DESTROYED'
          ? known.effect
          : (target.effect ?? known.effect);
      out[at] = {
        ...fuller,
        number: known.number,
        vague: known.vague && target.vague,
        ...(effect ? { effect } : {}),
      };
    }
  }
  return out;
}
