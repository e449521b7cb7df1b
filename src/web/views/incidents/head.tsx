/// The head of the list: by what it can be sorted, and the axis of time that is also the brush.

import type { ComponentChildren, JSX } from 'preact';
import { type Address, withQuery } from '../../app/router.ts';
import type { MonthAxis } from '../../parts/months.ts';
import { Brush } from './brush.tsx';

const COLUMNS: readonly (readonly [string, string, string | null])[] = [
  ['c-grade', 'Grade', 'grade'],
  ['c-title', 'Incident', 'title'],
  ['c-when', 'When, EDTF', 'when'],
];

export function Head({
  address,
  axis,
}: {
  readonly address: Address;
  readonly axis: MonthAxis | null;
}): JSX.Element {
  return (
    <div class="i-row i-head" role="row" aria-rowindex={1}>
      <span class="c-check" role="columnheader">
        <span class="unseen">Selected</span>
      </span>
      {COLUMNS.map(([name, word, sort]) => (
        <span class={name} role="columnheader">
          {sort ? <SortLink {...{ address, sort, word }} /> : word}
        </span>
      ))}
      <span class="c-time" role="columnheader">
        {axis && <Brush axis={axis} />}
        <span class="unseen">Time</span>
      </span>
      <span class="c-figures" role="columnheader">
        Figures
      </span>
      <span class="c-sources" role="columnheader">
        <SortLink {...{ address, sort: 'sources', word: 'Independent sources' }}>
          <span class="first-word">Independent </span>sources
        </SortLink>
        <span>of how many reports</span>
      </span>
    </div>
  );
}

function SortLink({
  address,
  sort,
  word,
  children = word,
}: {
  readonly address: Address;
  readonly sort: string;
  readonly word: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const now = address.query.get('sort') ?? 'when';
  const down = address.query.get('descending') === 'true';
  const on = now === sort;
  const descending = on && !down ? 'true' : undefined;
  const href = withQuery(address, { sort: sort === 'when' ? undefined : sort, descending, open: undefined });
  return (
    <a href={href} aria-label={`${word}, sort`}>
      {children}
      {on && <span aria-hidden="true"> {down ? '▲' : '▼'}</span>}
    </a>
  );
}
