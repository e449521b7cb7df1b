/// How far people have got with an incident: accepted, verified, assigned, asked about again, noted, related.

import type { JSX } from 'preact';
import type { Disagreement, Incident, Signed } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { about, type Subject, slotWord } from '../../review/deeds.ts';
import { useDesk } from '../../review/desk.tsx';
import { type SourceTable, sourceWords } from './sources.tsx';

export function StandingLine({ incident: { review } }: { readonly incident: Incident }): JSX.Element {
  return (
    <p class="standing">
      {review?.standing ? (
        <span>
          <strong>{review.standing.standing === 'verified' ? 'Verified' : 'Unverifiable'}</strong>{' '}
          {signature(review.standing)}
        </span>
      ) : (
        <span>Not yet verified</span>
      )}
      {review?.accepted ? (
        <span>
          <strong>Accepted</strong> {signature(review.accepted)}
        </span>
      ) : (
        <span class="proposed">Proposed by the rules</span>
      )}
      {review?.assigned ? (
        <span>
          Assigned to <strong>{review.assigned.to}</strong>
        </span>
      ) : (
        <span>Assigned to nobody</span>
      )}
    </p>
  );
}

function signature({ by, at, reason }: Signed): string {
  return `by ${by}, ${dayWords(at.slice(0, 10))}${reason === '' ? '' : `: ${reason}`}`;
}

interface AsksProps {
  readonly incident: Incident;
  readonly sources: SourceTable;
}

/// Later reports disagree with a decision: both stand here, and a person says which.
export function Asks({ incident, sources }: AsksProps): JSX.Element | null {
  const asks = incident.review?.asks ?? [];
  if (asks.length === 0) return null;
  return (
    <section class="asking" aria-label="Later reports disagree">
      <h2>Later reports disagree with what was decided. What holds?</h2>
      <ul class="plain">
        {asks.map((ask) => (
          <Ask {...{ ask, incident, sources }} />
        ))}
      </ul>
    </section>
  );
}

function Ask({ ask, incident, sources }: AsksProps & { readonly ask: Disagreement }): JSX.Element {
  const desk = useDesk();
  const { slot, decided, rejected, says, report, claim } = ask;
  const whole: Subject = { incidents: [about(incident)], incident };
  const value = slot === 'grade' || slot === 'standing' ? undefined : { slot, words: decided };
  const change = slot === 'grade' ? 'grade' : slot === 'standing' ? 'standing' : 'correct';
  const meant = value ? { ...whole, value } : whole;
  return (
    <li>
      <span class="was">
        {value ? slotWord(value.slot) : slot}: {rejected ? <s>{decided}</s> : decided}
        {rejected && ' was rejected'}
      </span>
      <span class="now">
        {rejected ? `told again: ${says}` : says}
        {report && (
          <a class="source" href={claim ? `#claim-${claim}` : `/reports/${encodeURIComponent(report)}`}>
            {' '}
            {sourceWords(sources, report)}
          </a>
        )}
      </span>
      <span class="deeds">
        {value && (
          <button type="button" onClick={() => desk.start(rejected ? 'reject' : 'accept', meant)}>
            It still holds
          </button>
        )}
        {rejected ? (
          <button type="button" onClick={() => desk.start('accept', meant)}>
            Accept it after all
          </button>
        ) : (
          <button type="button" onClick={() => desk.start(change, meant)}>
            {value ? 'Correct it' : 'Decide again'}
          </button>
        )}
      </span>
    </li>
  );
}

export function Notes({ incident: { review } }: { readonly incident: Incident }): JSX.Element | null {
  if (!review || review.notes.length === 0) return null;
  return (
    <section>
      <h2>Notes</h2>
      <ul class="plain notes">
        {review.notes.toReversed().map(({ verdict, by, at, reason }) => (
          <li key={verdict}>
            {reason}{' '}
            <span class="quiet">
              {by}, {dayWords(at.slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Related({ incident: { review } }: { readonly incident: Incident }): JSX.Element | null {
  if (!review || review.related.length === 0) return null;
  return (
    <section>
      <h2>Related</h2>
      <ul class="plain">
        {review.related.map(({ incident, title, by, reason }) => (
          <li key={incident}>
            <a href={`/incidents/${encodeURIComponent(incident)}`}>{title}</a>{' '}
            <span class="quiet">
              {by}
              {reason !== '' && `: ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
