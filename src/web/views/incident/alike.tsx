/// Other incidents that may be the same event, with why: a person says which.

import type { JSX } from 'preact';
import type { Incident, IncidentRow } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { about } from '../../review/deeds.ts';
import { useDesk } from '../../review/desk.tsx';

export interface AlikeRow {
  readonly incident: IncidentRow;
  readonly score: number;
  readonly reasons: readonly string[];
}

export function Alike({ of }: { readonly of: Incident }): JSX.Element | null {
  const { value = [] } = useAnswer<readonly AlikeRow[]>(`/incidents/${encodeURIComponent(of.id)}/alike`);
  const desk = useDesk();
  if (value.length === 0) return null;
  return (
    <section>
      <h2>May be the same event</h2>
      <ul class="plain alike">
        {value.map(({ incident, reasons }) => {
          const subject = { incidents: [about(of), about(incident)] };
          return (
            <li
              key={incident.id}
              tabIndex={-1}
              data-stop="incident"
              data-incident={incident.id}
              data-title={incident.title}
            >
              <GradeMark level={incident.grade.level} />
              <span>
                <a href={`/incidents/${encodeURIComponent(incident.id)}`}>{incident.title}</a>{' '}
                <span class="quiet">{incident.edtf}</span>
                <span class="deeds">
                  <button type="button" onClick={() => desk.start('same', subject)}>
                    <kbd>m</kbd> Same event
                  </button>
                  <button type="button" onClick={() => desk.start('different', subject)}>
                    <kbd>d</kbd> Different
                  </button>
                  <button type="button" onClick={() => desk.start('related', subject)}>
                    <kbd>l</kbd> Related
                  </button>
                </span>
                <span class="reason">{reasons.join('; ')}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
