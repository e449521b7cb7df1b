/// An incident that is there no more: who decided what about it, the way back, and what tells of its words now.

import type { JSX } from 'preact';
import type { Former } from '../../../model/index.ts';
import { listHref } from '../../app/left.ts';
import { Entries } from '../../review/history.tsx';

interface GoneProps {
  readonly became: Former;
  readonly words: string;
}

export function Gone({ became, words }: GoneProps): JSX.Element {
  const { title, verdicts, now } = became;
  return (
    <article class="incident">
      <p class="crumb">
        <a href={listHref()}>Incidents</a>
      </p>
      <h1>{title ? <s>{title}</s> : 'This incident is there no more'}</h1>
      <p class="why">{words}</p>
      {now.length > 0 && (
        <section>
          <h2>Where its words stand now</h2>
          <ul class="plain">
            {now.map(({ kind, id, title: name }) => (
              <li key={id}>
                {kind === 'incident' ? <a href={`/incidents/${encodeURIComponent(id)}`}>{name}</a> : name}{' '}
                {kind === 'background' && <span class="quiet">told beside other incidents</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {verdicts.length > 0 && (
        <section>
          <h2>History</h2>
          <Entries items={verdicts} />
        </section>
      )}
    </article>
  );
}
