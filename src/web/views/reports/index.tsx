/// The list of reports: limits at the left, one row a report, with whose words it holds.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CopyKind, ReportFacets, ReportRow } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { FacetBox, FacetGroup, PeriodForm } from '../../app/facets.tsx';
import { type About, Frame, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { SLIM, useMedia } from '../../app/media.ts';
import { Missing } from '../../app/missing.tsx';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { useRows } from '../../app/rows.ts';
import { COPY_WORDS } from '../../parts/copies.tsx';
import { MOST_PRINTED, usePrint } from '../../parts/printing.ts';
import { VirtualRows } from '../../parts/virtual.tsx';
import { compareHref, MOST_COMPARED, numberWords, reportHref, typeWords } from '../../parts/words.ts';
import { ReportLine } from './row.tsx';

const ROW = 24;
/// Two lines, wide enough for a finger.
const SLIM_ROW = 48;
const LIMITS = ['outlet', 'agency', 'form', 'words', 'since', 'until'];

const COLUMNS = [
  ['r-title', 'Report'],
  ['r-outlet', 'Outlet'],
  ['r-form', 'Form'],
  ['r-words', 'Whose words'],
] as const;

export default function Reports(): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const about = useAnswer<About>('').value;
  const counted = useAnswer<ReportFacets>(`/reports/facets?${limits}`);
  const facets = counted.value;
  const rows = useRows<ReportRow>('/reports', queryOf(address, [...LIMITS, 'descending']));
  usePrint(() => rows.all(MOST_PRINTED));
  const [at, setAt] = useState(-1);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const total = facets?.total ?? rows.first;
  const pick = (id: string | undefined): void => {
    if (id === undefined) return;
    setPicked((now) =>
      now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-MOST_COMPARED),
    );
  };
  const height = useMedia(SLIM) ? SLIM_ROW : ROW;
  const keys = keysOf({ height, at, setAt, total, idAt: (index) => rows.at(index)?.id, pick, picked });
  return (
    <Frame title="Reports" keys={keys}>
      <div class="desk">
        <ReportLimits facets={facets} />
        <section class="list" aria-label="Reports">
          <h1>
            All reports, <span>by date{address.query.get('descending') === 'true' && ', last first'}</span>{' '}
            <small>
              {facets && about && `${numberWords(total)} shown of ${numberWords(about.counts.reports)}`}
            </small>
            {picked.length > 0 && (
              <small class="picked">
                {picked.length} selected, <a href={compareHref(picked)}>compare</a>
              </small>
            )}
          </h1>
          {rows.known() < total && (
            <p class="on-paper quiet">
              The first {numberWords(Math.min(rows.known(), MOST_PRINTED))} of {numberWords(total)}; the files
              under Interface hold all
            </p>
          )}
          <Missing of={[counted, rows]} what="the reports" />
          {facets && total === 0 && <NothingFits>{nothingWords(limits)}</NothingFits>}
          {total > 0 && (
            <div class="r-table" role="table" aria-rowcount={total + 1} aria-label="Reports">
              <Head address={address} />
              <VirtualRows
                count={total}
                rowHeight={height}
                onRange={rows.need}
                row={(index) => (
                  <ReportLine
                    index={index}
                    report={rows.at(index)}
                    current={index === at}
                    picked={picked.includes(rows.at(index)?.id ?? '')}
                    onPick={() => pick(rows.at(index)?.id)}
                  />
                )}
              />
            </div>
          )}
        </section>
      </div>
    </Frame>
  );
}

function queryOf({ query }: Address, names: readonly string[]): string {
  const given = names.flatMap((name) => {
    const value = query.get(name);
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  return new URLSearchParams(given).toString();
}

interface Moves {
  readonly height: number;
  readonly at: number;
  readonly setAt: (at: number) => void;
  readonly total: number;
  readonly idAt: (index: number) => string | undefined;
  readonly pick: (id: string | undefined) => void;
  readonly picked: readonly string[];
}

function keysOf({ height, at, setAt, total, idAt, pick, picked }: Moves): readonly Key[] {
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(total - 1, at + step));
    setAt(next);
    seekRow(next, height);
  };
  const open = (): void => {
    const id = idAt(at);
    if (id !== undefined) go(reportHref(id));
  };
  return [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    { key: 'x', does: 'select', run: () => pick(idAt(at)) },
    { key: 'Enter', does: 'open', run: open },
    { key: 'c', does: 'compare', run: () => picked.length > 0 && go(compareHref(picked)) },
    { key: 'f', does: 'filter', run: () => document.querySelector<HTMLElement>('.facets a')?.focus() },
    { key: 'Escape', does: 'take all limits away', run: () => go('/reports') },
  ];
}

function seekRow(index: number, height: number): void {
  const list = document.querySelector('.r-table .v-list');
  if (!list) return;
  const top = list.getBoundingClientRect().top + index * height;
  const head = 120;
  if (top < head) window.scrollBy(0, top - head);
  else if (top > window.innerHeight - 80) window.scrollBy(0, top - window.innerHeight + 80);
}

function nothingWords(limits: string): string {
  return limits === ''
    ? 'The record has not been made yet. Run “tetrapylon serve” again.'
    : 'No report fits all of these limits. Take one of them away, or press Escape for all.';
}

function ReportLimits({ facets }: { readonly facets: ReportFacets | undefined }): JSX.Element {
  return (
    <FacetBox>
      <FacetGroup title="Words" name="words" values={facets?.words ?? []}>
        {(value) => COPY_WORDS[value as CopyKind]}
      </FacetGroup>
      <FacetGroup title="Outlet" name="outlet" values={facets?.outlets ?? []} />
      <FacetGroup title="Agency" name="agency" values={facets?.agencies ?? []} />
      <FacetGroup title="Form" name="form" values={facets?.forms ?? []}>
        {typeWords}
      </FacetGroup>
      <PeriodForm />
    </FacetBox>
  );
}

function Head({ address }: { readonly address: Address }): JSX.Element {
  const down = address.query.get('descending') === 'true';
  return (
    <div class="r-row r-head" role="row" aria-rowindex={1}>
      <span class="r-pick" role="columnheader">
        <span class="unseen">Selected</span>
      </span>
      <span class="r-when" role="columnheader">
        <a href={withQuery(address, { descending: down ? undefined : 'true' })} aria-label="Published, sort">
          Published<span aria-hidden="true"> {down ? '▲' : '▼'}</span>
        </a>
      </span>
      {COLUMNS.map(([name, word]) => (
        <span class={name} role="columnheader">
          {word}
        </span>
      ))}
    </div>
  );
}
