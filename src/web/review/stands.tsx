/// How far people have got with something, as signs beside it: italic and "proposed" is what only the rules say.

import type { JSX } from 'preact';
import type { Incident, Stands as StandsWord } from '../../model/index.ts';
import { plural } from '../parts/words.ts';

type Reviewed = Pick<Incident, 'review'>;

export function proposed({ review }: Reviewed): boolean {
  return review?.accepted === undefined && review?.standing === undefined;
}

/// Nobody has decided about any value yet: that all is proposed is said once, above, and not beside each.
export function isUntouched({ review }: Reviewed): boolean {
  return (review?.decided.length ?? 0) === 0;
}

export const STANDS_WORDS: Readonly<Record<StandsWord, string>> = {
  accepted: 'Accepted by a person',
  verified: 'Verified by a person',
  unverifiable: 'Unverifiable',
  proposed: 'Proposed by the rules',
};

/// Behind the title of an incident.
export function Stands({ incident }: { readonly incident: Reviewed }): JSX.Element {
  const { review } = incident;
  const asks = review?.asks.length ?? 0;
  return (
    <>
      {proposed(incident) && <span class="stands of-rules"> proposed</span>}
      {review?.standing && <span class="stands"> {review.standing.standing}</span>}
      {asks > 0 && (
        <span class="asks"> {plural(asks, 'later report disagrees', 'later reports disagree')}</span>
      )}
      {review?.assigned && <span class="stands"> {review.assigned.to}</span>}
    </>
  );
}
