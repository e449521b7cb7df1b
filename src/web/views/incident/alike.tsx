/// Other incidents that may be the same event, with why: a person says which.

import type { JSX } from 'preact';
import type { IncidentRow } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { useDesk } from '../../review/desk.tsx';

export interface AlikeRow {
  readonly incident: IncidentRow;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface AlikeProps {
  readonly id: string;
  readonly title: string;
}

export function Alike({ id, title }: AlikeProps): JSX.Element | null {
  const { value = [] } = useAnswer<readonly AlikeRow[]>(`/incidents/${encodeURIComponent(id)}/alike`);
  const desk = useDesk();
  if (value.length === 0) return null;
  return (
    <section>
      <h2>May be the same event</h2>
      <ul class="plain alike">
        {value.map(({ incident, reasons }) => {
          const subject = {
            incidents: [
              { id, title },
              { id: incident.id, title: incident.title },
            ],
          };
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
