/// What a list is limited to, and what it could be limited to: the column at the left of every list.

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { numberWords } from '../parts/words.ts';
import { NARROW, useMedia } from './media.ts';
import { go, useAddress, withQuery } from './router.ts';

const MOST = 8;
/// A longer word may be cut.
const MOST_SEEN = 22;
const PERIOD = '[0-9]{4}(-[0-9]{2}){0,2}';

/// On a narrow window the limits are folded away, and again when one was chosen: what fits it stands below them.
export function FacetBox({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const narrow = useMedia(NARROW);
  const box = useRef<HTMLDetailsElement>(null);
  const { query } = useAddress();
  useEffect(() => {
    if (narrow && box.current) box.current.open = false;
  }, [query]);
  const set = [...query.keys()].filter((name) => !NO_LIMITS.has(name)).length;
  return (
    <details ref={box} class="facets" open={!narrow}>
      <summary>
        Limits{' '}
        {set > 0 && (
          <>
            <span aria-hidden="true">{set}</span>
            <span class="unseen">{set} set</span>
          </>
        )}
      </summary>
      <div>{children}</div>
    </details>
  );
}

/// What else stands in the address of a list.
const NO_LIMITS: ReadonlySet<string> = new Set([
  ...['open', 'sort', 'descending', 'spot', 'sight', 'window', 'by', 'month', 'day'],
]);

/// How many there are of it is not known at once.
export interface FacetValue {
  readonly value: string;
  readonly count: number | undefined;
}

interface GroupProps {
  readonly title: string;
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly most?: number;
  readonly children?: (value: string) => ComponentChildren;
}

export function FacetGroup({ title, name, values, most = MOST, children }: GroupProps): JSX.Element | null {
  const address = useAddress();
  const [all, setAll] = useState(false);
  const set = address.query.get(name);
  const stands = set !== undefined && !values.some(({ value }) => value === set);
  const shown = all ? values : values.slice(0, most);
  if (values.length === 0 && !stands) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {[...(stands ? [{ value: set, count: 0 }] : []), ...shown].map(({ value, count }) => {
          const on = set === value;
          const label = children ? children(value) : value;
          return (
            <li class={count === 0 && !on ? 'none' : undefined}>
              <a
                href={withQuery(address, { [name]: on ? undefined : value, open: undefined })}
                aria-current={on ? 'true' : undefined}
                title={typeof label === 'string' && label.length > MOST_SEEN ? label : undefined}
              >
                {label}
              </a>{' '}
              <span>{count === undefined || (count === 0 && on) ? '' : numberWords(count)}</span>
            </li>
          );
        })}
      </ul>
      {values.length > most && (
        <button type="button" class="more" onClick={() => setAll(!all)}>
          {all ? 'fewer' : `${values.length - most} more`}
        </button>
      )}
    </section>
  );
}

export function PeriodForm(): JSX.Element {
  const address = useAddress();
  const value = (name: string): string => address.query.get(name) ?? '';
  return (
    <form
      class="period"
      key={`${value('since')} ${value('until')}`}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget as HTMLFormElement);
        const text = (name: string): string => String(given.get(name) ?? '');
        go(withQuery(address, { since: text('since'), until: text('until'), open: undefined }));
      }}
    >
      <h2>Time</h2>
      <label>
        from <input name="since" defaultValue={value('since')} placeholder="2016-11" pattern={PERIOD} />
      </label>{' '}
      <label>
        to <input name="until" defaultValue={value('until')} placeholder="2017" pattern={PERIOD} />
      </label>{' '}
      <button type="submit">Show</button>
    </form>
  );
}

/// Incidents by words of their titles.
export function TitleForm(): JSX.Element {
  const address = useAddress();
  const value = address.query.get('title') ?? '';
  return (
    <form
      class="period words-in"
      key={value}
      onSubmit={(event) => {
        event.preventDefault();
        const title = String(new FormData(event.currentTarget as HTMLFormElement).get('title') ?? '');
        go(withQuery(address, { title: title.trim(), open: undefined }));
      }}
    >
      <label>
        <strong>Title has</strong>{' '}
        <input name="title" type="search" defaultValue={value} placeholder="words" maxLength={200} />
      </label>
    </form>
  );
}
