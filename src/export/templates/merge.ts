/// Which drafts of one report tell of one incident: of kinds that fit, without a conflict of day, place or victims.

import type { Place } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Target } from './targets.ts';
import { WHOLES } from './vocabulary.ts';

const REACH = 3;

export interface Weighed {
  readonly draft: Draft;
  readonly founds: boolean;
}

/// Those that found an incident by themselves come first, so that what stands before one can join it too.
export function mergeDrafts(drafts: readonly Weighed[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const first of [true, false])
    for (const { draft, founds } of drafts) {
      if (founds !== first) continue;
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
  const gap = a.sentences.reduce((least, at) => Math.min(least, Math.abs(b.sentence - at)), Infinity);
  let score = kinds;
  if (shared) score += 3;
  if (b.again) score += 1;
  if (gap <= REACH) score += gap === 0 ? 2 : 0.5;
  score -= Math.min(gap, 20) / 100;
  if (b.another && !shared) score -= 3;
  if (placesDiffer(a, b)) score -= 3;
  if (daysDiffer(a, b)) score -= 3;
  if (victimsDiffer(a, b)) score -= 2;
  if (thingsDiffer(a, b)) score -= 1;
  return score;
}

const targetsOf = ({ humans, things }: Draft): readonly Target[] => [...humans, ...things];

function sharesTarget(a: Draft, b: Draft): boolean {
  return targetsOf(a).some((one) => targetsOf(b).some((other) => one.key === other.key));
}

function victimsDiffer(a: Draft, b: Draft): boolean {
  if (sharesTarget(a, b)) return false;
  const named = (draft: Draft) => draft.humans.some((one) => one.named);
  return named(a) && named(b);
}

/// Property of another kind, told of in another sentence: rather another incident.
function thingsDiffer(a: Draft, b: Draft): boolean {
  if (a.things.length === 0 || b.things.length === 0) return false;
  return !sharesTarget(a, b) && !a.sentences.includes(b.sentence);
}

function placesDiffer({ sites: a }: Draft, { sites: b }: Draft): boolean {
  const [one] = a;
  const [other] = b;
  if (!one || !other) return false;
  return !b.some((site) => a.some((known) => isNear(known.place.value, site.place.value)));
}

const isNear = (a: Place, b: Place): boolean =>
  a.key === b.key || a.name === b.name || a.within.includes(b.key) || b.within.includes(a.key);

function daysDiffer({ moments: a }: Draft, { moments: b }: Draft): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((one) => b.some((other) => one.begin <= other.end && other.begin <= one.end));
}

/// A bomb is how people were killed only where it is told of in the same breath, or of the same victims.
function tellsHow(a: Draft, b: Draft): boolean {
  return sharesTarget(a, b) || (b.things.length > 0 && a.sentences.includes(b.sentence));
}

function join(a: Draft, b: Draft): Draft {
  const kind = a.kind === 'ATTACK' && tellsHow(a, b) ? b.kind : a.kind;
  return {
    ...a,
    kind,
    stage: a.stage === 'ACCOMPLISHED' || b.stage === 'ACCOMPLISHED' ? 'ACCOMPLISHED' : a.stage,
    humans: united(a.humans, b.humans),
    things: united(a.things, b.things),
    agents: [...a.agents, ...b.agents],
    weapons: [...a.weapons, ...b.weapons],
    moments: [...a.moments, ...b.moments],
    sites: [...a.sites, ...b.sites],
    sentences: [...a.sentences, ...b.sentences],
    events: [...a.events, ...b.events],
  };
}

/// "Four people": those that are named one by one beside it, where they are as many.
export function withoutWholes(humans: readonly Target[]): readonly Target[] {
  const parts = humans.filter(({ head }) => !WHOLES.has(head));
  return humans.filter((one) => {
    const own = one.head === 'civilian' ? parts.filter(({ type }) => type === one.type) : parts;
    const count = own.reduce((sum, { number }) => sum + (Number(number) || 2), 0);
    return !WHOLES.has(one.head) || own.length === 0 || (Number(one.number) || 2) > count;
  });
}

const DEFINITE = /^(?:the|this|that) /i;

/// "The judge", "two reporters": those that are told by name as well are not told of twice.
export function withoutAgain(humans: readonly Target[]): readonly Target[] {
  const named = humans.filter((one) => one.named && one.number === '1');
  return humans.filter(({ text, type, number, named: known }) => {
    const alike = named.filter((other) => other.type === type).length;
    if (known || alike === 0) return true;
    return number === '1' ? !DEFINITE.test(text) : Number(number) !== alike;
  });
}

/// One head is one target; the fuller words and the graver harm stay.
function united(a: readonly Target[], b: readonly Target[]): readonly Target[] {
  const out = [...a];
  for (const target of b) {
    const at = out.findIndex(({ key }) => key === target.key);
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
