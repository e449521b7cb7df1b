/// Why these mentions are one event, and which others may be the same.

import type { JSX } from 'preact';
import { type Incident, type Link, type MentionRef, refKey } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { plural } from '../../parts/words.ts';
import { type SourceTable, sourceWords } from './sources.tsx';

const MOST = 40;

interface WhyProps {
  readonly incident: Incident;
  readonly sources: SourceTable;
}

export function WhyOne({ incident, sources }: WhyProps): JSX.Element | null {
  const { value = [] } = useAnswer<readonly Link[]>(`/incidents/${encodeURIComponent(incident.id)}/links`);
  const mine = new Set(incident.mentions.map(refKey));
  const has = (ref: MentionRef): boolean => mine.has(refKey(ref));
  const same = value.filter(({ a, b, answer }) => answer === 'same' && has(a) && has(b));
  const open = value.filter(({ a, b, answer }) => answer === 'unsure' && has(a) !== has(b));
  return (
    <>
      <LinkList title="Why these mentions are one event" links={same} sources={sources} />
      <LinkList title="What may be the same event" links={open} sources={sources} />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly links: readonly Link[];
  readonly sources: SourceTable;
}

function LinkList({ title, links, sources }: ListProps): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <details class="links">
      <summary>
        {title} <span class="quiet">{plural(links.length, 'link')}</span>
      </summary>
      <ul class="plain">
        {links.slice(0, MOST).map(({ a, b, score, reasons, by }) => (
          <li>
            {sourceWords(sources, a.report)} and {sourceWords(sources, b.report)}:{' '}
            {reasons.map(({ words }) => words).join('; ')}{' '}
            <span class="quiet">
              score {score.toFixed(2)}, by {by}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
