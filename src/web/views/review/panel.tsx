/// What is proposed about the incident that one is on, with the words it stands on: enough to decide without leaving.

import type { JSX } from 'preact';
import type { Claim, Incident } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Failed } from '../../app/missing.tsx';
import { GradeMark, StanceMark } from '../../parts/marks.tsx';
import { chainWords, evidenceHref } from '../../parts/words.ts';
import { DeedBar } from '../../review/bar.tsx';
import { about, type DeedKind } from '../../review/deeds.ts';
import type { ReviewDesk } from '../../review/desk.tsx';
import { isUntouched, proposed } from '../../review/stands.tsx';
import { Alike } from '../incident/alike.tsx';
import { useSources } from '../incident/sources.tsx';
import { Asks, StandingLine } from '../incident/standing.tsx';
import { Values } from '../incident/values.tsx';

interface PanelProps {
  readonly id: string;
  readonly desk: ReviewDesk;
  /// Whether it was opened: only a narrow window, which has no room for both, hides it else.
  readonly sheet: boolean;
  readonly close: () => void;
  /// Goes on to the next incident of the queue.
  readonly next: (() => void) | undefined;
}

const KINDS: readonly DeedKind[] = ['accept', 'grade', 'standing', 'assign', 'note', 'reject'];
const MOST = 6;

export function Panel({ id, desk, sheet, close, next }: PanelProps): JSX.Element | null {
  const { value, failure } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  if (!failure && !value) return null;
  return (
    <section
      class={`panel${sheet ? ' sheet' : ''}${value && isUntouched(value) ? ' untouched' : ''}`}
      aria-label={value?.title ?? 'Incident'}
    >
      <p class="sheet-ends">
        <button type="button" onClick={close}>
          ← The queue
        </button>
        {next && (
          <button type="button" onClick={next}>
            Next →
          </button>
        )}
      </p>
      {failure && <Failed failure={failure} />}
      {value && <Whole incident={value} desk={desk} />}
    </section>
  );
}

function Whole({ incident, desk }: { readonly incident: Incident; readonly desk: ReviewDesk }): JSX.Element {
  const { id, title, grade, claims } = incident;
  const sources = useSources(incident);
  const events = claims.filter(({ slot }) => slot === 'event');
  return (
    <>
      <h2 class={proposed(incident) ? 'proposed' : undefined}>
        <a href={`/incidents/${encodeURIComponent(id)}`}>{title}</a>
      </h2>
      <p class="why">
        <GradeMark level={grade.level} /> {grade.reason}
      </p>
      <StandingLine incident={incident} />
      <p class="deedbar">
        <DeedBar desk={desk} subject={{ incidents: [about(incident)], incident }} kinds={KINDS} />
      </p>
      <Asks incident={incident} sources={sources} />
      <Values incident={incident} />
      <Alike of={incident} />
      <h3>In these words</h3>
      <ul class="plain said-by">
        {events.slice(0, MOST).map((claim) => (
          <Said claim={claim} key={claim.id} />
        ))}
      </ul>
      {events.length > MOST && (
        <a class="more" href={`/incidents/${encodeURIComponent(id)}`}>
          {events.length - MOST} more
        </a>
      )}
    </>
  );
}

function Said({ claim }: { readonly claim: Claim }): JSX.Element {
  const evidence = claim.evidence[0]!;
  return (
    <li>
      <p class="quote">
        <a href={evidenceHref(evidence)}>{evidence.text.replace(/\s+/g, ' ')}</a>
      </p>
      <p class="quiet">
        {chainWords(claim)} · <StanceMark stance={claim.stance} />
      </p>
    </li>
  );
}
