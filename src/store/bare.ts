/// Claims without what follows from the rest of them: an id is a hash of what is claimed, and words of evidence stand in
/// the report. What does not follow is kept.

import { claimParts, ID_DIGITS, idsFollow } from '../compile/claims.ts';
import type { Claim, Evidence } from '../model/index.ts';
import { digestHere } from './digest.ts';

/// In the place of what follows; neither an id nor a text is ever empty.
const FOLLOWS = '';

/// The text of a report, by its id.
export type TextOf = (report: string) => string | undefined;

type Told = { readonly claims: readonly Claim[] };

export function bareClaims<T extends Told>(item: T, textOf: TextOf): T {
  const follow = idsFollow(item.claims);
  return { ...item, claims: item.claims.map((claim) => bare(claim, textOf, follow)) };
}

/// Fills in what follows, in claims that were read and that nobody else has yet.
export function fillClaims({ claims }: Told, textOf: TextOf): void {
  for (const claim of claims as readonly Unfilled[]) {
    if (claim.id === FOLLOWS) claim.id = claimIdOf(claim)!;
    for (const one of claim.evidence) if (one.text === FOLLOWS) one.text = wordsOf(one, textOf)!;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Unfilled = Mutable<Omit<Claim, 'evidence'>> & { readonly evidence: readonly Mutable<Evidence>[] };

/// The ids of claims that are bare.
export function idsOf({ claims }: Told): readonly string[] {
  return claims.map((claim) => (claim.id === FOLLOWS ? claimIdOf(claim)! : claim.id));
}

function bare(claim: Claim, textOf: TextOf, follows: boolean): Claim {
  const evidence = claim.evidence.map((one) => (one.text === wordsOf(one, textOf) ? without(one) : one));
  return { ...claim, id: follows || claim.id === claimIdOf(claim) ? FOLLOWS : claim.id, evidence };
}

const without = (evidence: Evidence): Evidence => ({ ...evidence, text: FOLLOWS });

const wordsOf = ({ report, from, to }: Evidence, textOf: TextOf): string | undefined =>
  textOf(report)?.slice(from, to);

/// The id that follows, as the core makes it.
export function claimIdOf(claim: Claim): string | undefined {
  const first = claim.evidence[0];
  return first && digestHere(JSON.stringify(claimParts(claim, first))).slice(0, ID_DIGITS);
}
