/// The queue of review: what a person should look at first, why, what is proposed, and what was decided lately.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Page, QueueItem } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { type About, Frame, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { numberWords } from '../../parts/words.ts';
import { useAnalyst } from '../../review/analyst.ts';
import { deedKeys } from '../../review/bar.tsx';
import { Review, type ReviewDesk } from '../../review/desk.tsx';
import { History } from '../../review/history.tsx';
import { type Selection, SelectionBar, subjectOf, useSelection } from '../incidents/selection.tsx';
import { Item } from './item.tsx';
import { Panel } from './panel.tsx';

export function ReviewView(): JSX.Element {
  const selection = useSelection();
  return (
    <Review onDone={(_, __, subject) => selection.done(subject)} onAway={selection.clear}>
      {(desk) => <Queue desk={desk} selection={selection} />}
    </Review>
  );
}

const PAGE = 50;

/// The queue as far as it was asked for.
function useQueue(assigned: string | undefined) {
  const [wanted, want] = useState(PAGE);
  const whose = assigned === undefined ? '' : `assigned=${encodeURIComponent(assigned)}&`;
  const answer = useAnswer<Page<QueueItem>>(`/queue?${whose}limit=${wanted}`);
  const more = (): void => want((now) => Math.min(500, now + PAGE));
  return { answer, more };
}

interface QueueProps {
  readonly desk: ReviewDesk;
  readonly selection: Selection;
}

function Queue({ desk, selection }: QueueProps): JSX.Element {
  const address = useAddress();
  const me = useAnalyst();
  const assigned = address.query.get('assigned');
  const { answer, more } = useQueue(assigned);
  const { items = [], next = null } = answer.value ?? {};
  const known = answer.value !== undefined;
  const [at, setAt] = useState(0);
  /// On a narrow window the panel is a sheet over the queue, once an incident was chosen.
  const [sheet, setSheet] = useState(false);
  const counted = useAnswer<About>('').value?.counts.review;
  const all = assigned === undefined ? counted : undefined;
  const here = Math.min(at, items.length - 1);
  const current = items[here]?.incident;
  const move = (step: number): void => {
    const to = Math.max(0, Math.min(items.length - 1, here + step));
    setAt(to);
    document.querySelectorAll('.queue > li')[to]?.scrollIntoView({ block: 'nearest' });
  };
  const keys: readonly Key[] = [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    {
      key: 'Enter',
      does: 'open',
      run: () => current && go(`/incidents/${encodeURIComponent(current.id)}`),
    },
    { key: 'x', does: 'select', run: () => selection.toggle(current) },
    {
      key: 'X',
      does: 'select all that are listed',
      run: () => selection.toggleAll(items.map(({ incident }) => incident)),
    },
    ...deedKeys(desk, () => subjectOf(selection, current)),
    {
      key: 'Escape',
      does: 'clear the selection',
      run: () => (sheet ? setSheet(false) : selection.clear()),
    },
  ];
  return (
    <Frame title="Review" keys={keys}>
      <div class="reviewing">
        <section class="waiting" aria-label="What waits for review">
          <h1>
            Review, <span>what matters most first</span>{' '}
            <small>{known && `${numberWords(all ?? items.length)} waiting`}</small>
          </h1>
          <p class="whose">
            {[['Everybody’s', undefined], ['Nobody’s', ''], ...(me === '' ? [] : [['Mine', me]])].map(
              ([word, who]) => (
                <a
                  href={who === '' ? '/review?assigned=' : withQuery(address, { assigned: who })}
                  aria-current={assigned === who ? 'true' : undefined}
                >
                  {word}
                </a>
              ),
            )}
          </p>
          {items.length > 0 && <SelectionBar {...{ desk, selection }} />}
          <Missing of={[answer]} what="the queue" />
          {known && items.length === 0 && (
            <NothingFits>
              Nothing waits for review. Accepted incidents come back here when later reports disagree with
              what was decided. <a href="/">All incidents</a>
            </NothingFits>
          )}
          <ol class="queue" hidden={items.length === 0}>
            {items.map((item, i) => (
              <Item
                key={item.incident.id}
                item={item}
                current={i === here}
                selected={selection.has(item.incident.id)}
                onPick={() => {
                  setAt(i);
                  setSheet(true);
                }}
                onSelect={() => selection.toggle(item.incident)}
              />
            ))}
          </ol>
          {next && (
            <button type="button" class="more" onClick={more}>
              {numberWords(PAGE)} more
            </button>
          )}
        </section>
        {current && (
          <Panel
            key={current.id}
            id={current.id}
            desk={desk}
            sheet={sheet}
            close={() => setSheet(false)}
            next={here < items.length - 1 ? () => setAt(here + 1) : undefined}
          />
        )}
        <section class="lately" aria-label="Decided lately">
          <h2>Decided lately</h2>
          <History limit={60} />
        </section>
      </div>
    </Frame>
  );
}
