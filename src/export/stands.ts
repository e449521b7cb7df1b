/// How far people have got with an incident, in words for tables and briefings: what nobody decided is proposed.

import type { Decided, Incident, Signed, Stands } from '../model/index.ts';
import { dayWords } from '../time/index.ts';

export function standsAs({ review }: Pick<Incident, 'review'>): Stands {
  return review?.standing?.standing ?? (review?.accepted ? 'accepted' : 'proposed');
}

export function plainValue(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const DEEDS = { accept: 'Accepted', correct: 'Corrected', reject: 'Rejected' } as const;

/// A sentence that stands on somebody's decision.
export interface SignedWords {
  readonly text: string;
  readonly signed: Signed;
}

/// "Accepted as an incident by N. Haddad, 3 May 2018."; nothing where it is proposed.
export function standingSentences({ review }: Pick<Incident, 'review'>): readonly SignedWords[] {
  const { accepted, standing } = review ?? {};
  const held = standing?.standing === 'verified' ? 'Verified' : 'Held unverifiable';
  return [
    ...(standing ? [{ text: `${held} ${signature(standing)}.`, signed: standing }] : []),
    ...(accepted ? [{ text: `Accepted as an incident ${signature(accepted)}.`, signed: accepted }] : []),
  ];
}

/// "Corrected by N. Haddad, 3 May 2018: time “2018-05-02” in place of “2018-05-01”."
export function decidedSentences(decided: readonly Decided[]): readonly SignedWords[] {
  return decided.map((one) => ({
    text: `${DEEDS[one.kind]} ${signature(one)}: ${valueWords(one)}.`,
    signed: one,
  }));
}

const signature = ({ by, at }: { readonly by: string; readonly at: string }): string =>
  `by ${by}, ${dayWords(at.slice(0, 10))}`;

function valueWords({ slot, value, proposed }: Decided): string {
  return `${slot} “${value}”${proposed === undefined ? '' : ` in place of “${proposed}”`}`;
}
