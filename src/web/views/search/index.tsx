/// Full-text search: what is asked, how it was understood, and each report found with the words in their place.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetCount, SearchFacets, Span } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { useRows } from '../../app/rows.ts';
import { VirtualRows } from '../../parts/virtual.tsx';
import { isolated, numberWords, plural, reportHref } from '../../parts/words.ts';
import { narrowed } from './asked.ts';
import { Help } from './help.tsx';

/// As the interface gives it.
export interface Found {
  readonly report: string;
  readonly title: string | null;
  readonly published: string;
  readonly outlet: string | null;
  readonly span: Span | null;
  readonly extract: string;
  readonly marks: readonly Span[];
  readonly matches: number;
}

const ROW_HEIGHT = 108;

export default function Search(): JSX.Element {
  const address = useAddress();
  const asked = address.query.get('q') ?? '';
  const q = new URLSearchParams({ q: asked }).toString();
  const { value: facets, failure } = useAnswer<SearchFacets>(
    asked.trim() === '' ? null : `/search/facets?${q}`,
  );
  const rows = useRows<Found>('/search', q);
  const [at, setAt] = useState(-1);
  const total = facets?.total ?? 0;
  const keys = keysOf(at, setAt, total, (index) => rows.at(index));
  const to = (words: string): string => withQuery(address, { q: words });
  return (
    <Frame title={asked === '' ? 'Search' : `Search: ${asked}`} keys={keys}>
      <div class="desk">
        <div class="facets s-limits">
          {facets && (
            <Counts
              title="Outlet"
              counts={facets.outlets}
              href={(name) => to(narrowed(asked, 'outlet', name))}
            />
          )}
          {facets && (
            <Counts title="Year" counts={facets.years} href={(year) => to(narrowed(asked, 'year', year))} />
          )}
          <Help example={(words) => to(words)} />
        </div>
        <section class="list" aria-label="Found">
          <h1>
            Search <small>{facets && plural(total, 'report')}</small>
          </h1>
          <Understood facets={facets} />
          {failure && <Nothing>{failure.message}</Nothing>}
          {asked.trim() === '' && (
            <Nothing>Type a few words above. All of them must stand in a report.</Nothing>
          )}
          {facets && total === 0 && asked.trim() !== '' && (
            <Nothing>
              No report has all of this. Take a word away, or write the beginning of one: shell*
            </Nothing>
          )}
          <VirtualRows
            count={total}
            rowHeight={ROW_HEIGHT}
            onRange={rows.need}
            row={(index) => <Hit found={rows.at(index)} current={index === at} />}
          />
        </section>
      </div>
    </Frame>
  );
}

function keysOf(
  at: number,
  setAt: (at: number) => void,
  total: number,
  hitAt: (index: number) => Found | undefined,
): readonly Key[] {
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(total - 1, at + step));
    setAt(next);
    const top = (document.querySelector('.v-list')?.getBoundingClientRect().top ?? 0) + next * ROW_HEIGHT;
    if (top < 64) window.scrollBy(0, top - 64);
    else if (top + ROW_HEIGHT > window.innerHeight - 40)
      window.scrollBy(0, top + ROW_HEIGHT - window.innerHeight + 40);
  };
  const open = (): void => {
    const found = hitAt(at);
    if (found) go(hitHref(found));
  };
  return [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    { key: 'Enter', does: 'open at the words', run: open },
  ];
}

function hitHref({ report, span }: Found): string {
  return `${reportHref(report)}${span ? `#${span.from}-${span.to}` : ''}`;
}

function Understood({ facets }: { readonly facets: SearchFacets | undefined }): JSX.Element | null {
  if (!facets) return null;
  return (
    <p class="understood">
      {facets.said.length > 0 && `Reports with ${facets.said.join(' and ')}.`}
      {facets.ignored.map((sentence) => (
        <strong> {sentence}</strong>
      ))}
      {facets.order !== '' && ` ${facets.order}`}
    </p>
  );
}

interface CountsProps {
  readonly title: string;
  readonly counts: readonly FacetCount[];
  readonly href: (value: string) => string;
}

function Counts({ title, counts, href }: CountsProps): JSX.Element | null {
  if (counts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {counts.slice(0, 12).map(({ value, count }) => (
          <li>
            <a href={href(value)}>
              <bdi>{value}</bdi>
            </a>{' '}
            <span>{numberWords(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hit({
  found,
  current,
}: {
  readonly found: Found | undefined;
  readonly current: boolean;
}): JSX.Element {
  if (!found) return <div class="hit coming" />;
  const { title, report, outlet, published, matches } = found;
  return (
    <article class={`hit${current ? ' current' : ''}`}>
      <h2>
        <a href={hitHref(found)}>
          <bdi>{title ?? report}</bdi>
        </a>
      </h2>
      <p class="quiet">
        <bdi>{[outlet && isolated(outlet), dayWords(published.slice(0, 10))].filter(Boolean).join(', ')}</bdi>
        {matches > 1 && ` · ${plural(matches, 'place')}`}
      </p>
      <p class="quote" dir="auto">
        <Extract {...found} />
      </p>
    </article>
  );
}

function Extract({ extract, marks }: Pick<Found, 'extract' | 'marks'>): JSX.Element {
  let last = 0;
  const pieces = marks.map(({ from, to }) => {
    const before = extract.slice(last, from);
    last = to;
    return (
      <>
        {before}
        <mark>{extract.slice(from, to)}</mark>
      </>
    );
  });
  return (
    <>
      … {pieces}
      {extract.slice(last)} …
    </>
  );
}
