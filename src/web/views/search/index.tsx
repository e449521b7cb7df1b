/// Full-text search: what is asked, how it was understood, and each report found with the words in their place.

import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { FacetCount, SearchFacets, Span } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { useMedia, WIDE } from '../../app/media.ts';
import { Missing } from '../../app/missing.tsx';
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
/// All that has a date.
const ALL = 'since:0001';

export default function Search(): JSX.Element {
  const address = useAddress();
  const asked = address.query.get('q') ?? '';
  const isStart = asked.trim() === '';
  // Whoever has not asked yet sees all there is, the last first.
  const q = new URLSearchParams({ q: isStart ? ALL : asked }).toString();
  const counted = useAnswer<SearchFacets>(`/search/facets?${q}`);
  const facets = counted.value;
  const rows = useRows<Found>('/search', q);
  const [at, setAt] = useState(-1);
  const total = facets?.total ?? 0;
  const across = useMedia(WIDE) ? 2 : 1;
  const need = useCallback(
    (from: number, to: number) => rows.need(from * across, to * across),
    [rows.need, across],
  );
  const keys = keysOf({ at, setAt, total, across, hitAt: rows.at });
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
            Search{isStart && <span>, or begin with the newest</span>}{' '}
            <small>{facets && plural(total, 'report')}</small>
          </h1>
          {isStart ? <p class="understood">{BEGIN}</p> : <Understood facets={facets} />}
          <Missing of={[counted, rows]} what="what was found">
            <a href="/search">Begin again</a>
          </Missing>
          {isStart && facets && total === 0 && <NothingFits>There is nothing to look through.</NothingFits>}
          {facets && total === 0 && !isStart && (
            <Nothing>
              No report has all of this. Take a word away, or write the beginning of one: shell*
            </Nothing>
          )}
          <VirtualRows
            count={Math.ceil(total / across)}
            rowHeight={ROW_HEIGHT}
            onRange={need}
            row={(line) => (
              <div class="hit-line">
                {Array.from({ length: Math.min(across, total - line * across) }, (_, i) => (
                  <Hit found={rows.at(line * across + i)} current={line * across + i === at} />
                ))}
              </div>
            )}
          />
        </section>
      </div>
    </Frame>
  );
}

const BEGIN = 'Type words above; all of them must stand in a report. Or choose an outlet or a year.';

interface Moves {
  readonly at: number;
  readonly setAt: (at: number) => void;
  readonly total: number;
  /// So many stand beside each other.
  readonly across: number;
  readonly hitAt: (index: number) => Found | undefined;
}

function keysOf({ at, setAt, total, across, hitAt }: Moves): readonly Key[] {
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(total - 1, at + step));
    setAt(next);
    const list = document.querySelector('.v-list')?.getBoundingClientRect().top ?? 0;
    const top = list + Math.floor(next / across) * ROW_HEIGHT;
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
  // The beginning of a report that is shown for no words of its own.
  const cut = marks.length > 0 ? '… ' : '';
  return (
    <>
      {cut}
      {pieces}
      {extract.slice(last)} …
    </>
  );
}
