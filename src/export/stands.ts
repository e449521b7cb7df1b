/// How far people have got with an incident, in words for tables and briefings: what nobody decided is proposed.

import type { Decided, Incident, Stands } from '../model/index.ts';
import { dayWords } from '../time/index.ts';

export function standsAs({ review }: Pick<Incident, 'review'>): Stands {
  return review?.standing?.standing ?? (review?.accepted ? 'accepted' : 'proposed');
}

export function plainValue(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

const DEEDS = { accept: 'Accepted', correct: 'Corrected', reject: 'Rejected' } as const;

/// "Accepted by N. Haddad, 3 May 2018." and what became of single values; else that it is proposed.
export function standingSentences({ review }: Pick<Incident, 'review'>): readonly string[] {
  const { accepted, standing, decided = [] } = review ?? {};
  return [
    ...(standing
      ? [`${standing.standing === 'verified' ? 'Verified' : 'Held unverifiable'} ${signed(standing)}.`]
      : []),
    ...(accepted ? [`Accepted as an incident ${signed(accepted)}.`] : []),
    ...(standing || accepted ? [] : ['Proposed by the rules: no analyst has accepted it.']),
    ...decidedSentences(decided),
  ];
}

/// "Corrected by N. Haddad, 3 May 2018: time “2018-05-02” in place of “2018-05-01”."
export function decidedSentences(decided: readonly Decided[]): readonly string[] {
  return decided.map((one) => `${DEEDS[one.kind]} ${signed(one)}: ${valueWords(one)}.`);
}

const signed = ({ by, at }: { readonly by: string; readonly at: string }): string =>
  `by ${by}, ${dayWords(at.slice(0, 10))}`;

function valueWords({ slot, value, proposed }: Decided): string {
  return `${slot} “${value}”${proposed === undefined ? '' : ` in place of “${proposed}”`}`;
}
