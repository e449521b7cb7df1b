/// Nothing is chosen yet: reports that hold others' words are what one most wants to lay beside the texts that these are
/// from.

import type { JSX } from 'preact';
import type { Page, ReportRow } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { go } from '../../app/router.ts';
import { COPY_WORDS, SharesMark, sharesWords } from '../../parts/copies.tsx';
import { rowId, useSteps } from '../../parts/steps.ts';
import { compareHref, fileName, isolated, MOST_COMPARED, plural } from '../../parts/words.ts';

/// Those of several stories first: there is most to see.
const KINDS = ['composite', 'partly', 'reprint'];
const MOST = '40';

export function Start(): JSX.Element {
  const lists = KINDS.map((words) =>
    useAnswer<Page<ReportRow>>(`/reports?${new URLSearchParams({ words, limit: MOST, descending: 'true' })}`),
  );
  const rows = lists.flatMap(({ value }) => value?.items ?? []);
  const failed = lists.some(({ failure }) => failure);
  const isHere = lists.every(({ value }) => value);
  const { at, keys } = useSteps(
    rows.map(({ id }) => id),
    (id) => go(hrefOf(rows.find((row) => row.id === id)!)),
  );
  const back = { key: 'Escape', does: 'back to the reports', run: () => go('/reports') };
  return (
    <Frame title="Compare" keys={[...keys, back]}>
      <section class="ledger" aria-busy={!isHere && !failed}>
        <h1>
          Compare, <span>text beside text</span>{' '}
          <small>
            {isHere && rows.length > 0 && `${plural(rows.length, 'report')} with words of others`}
          </small>
        </h1>
        <Missing of={lists} what="the reports" />
        {isHere && rows.length === 0 && (
          <NothingFits>
            No report holds the words of another. Select any two under <a href="/reports">Reports</a> with x,
            then press c.
          </NothingFits>
        )}
        {rows.length > 0 && <Carriers rows={rows} at={at} />}
        {rows.length > 0 && (
          <p class="quiet x-else">
            Each opens beside the texts that its words come from. Any others are laid side by side from{' '}
            <a href="/reports">Reports</a>: select two to four with x, then press c.
          </p>
        )}
      </section>
    </Frame>
  );
}

interface CarriersProps {
  readonly rows: readonly ReportRow[];
  readonly at: string | undefined;
}

function Carriers({ rows, at }: CarriersProps): JSX.Element {
  return (
    <table class="l-table x-start" aria-label="Reports with words of others">
      <thead>
        <tr>
          <th>Report</th>
          <th>Outlet</th>
          <th>Published</th>
          <th>Whose words</th>
          <th>Beside it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class="first" id={rowId(row.id)} aria-current={row.id === at || undefined}>
            <th scope="row">
              <a href={hrefOf(row)} dir="auto">
                {row.title ?? fileName(row.source)}
              </a>
            </th>
            <td>{[row.outlet ?? row.agency].map((name) => name && isolated(name))}</td>
            <td>{row.published ? dayWords(row.published.slice(0, 10)) : 'unknown'}</td>
            <td>
              <SharesMark report={row} />
              {COPY_WORDS[row.words]} <span class="quiet">{sharesWords(row)}</span>
            </td>
            <td>{plural(sourcesOf(row).length, 'text')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const hrefOf = (row: ReportRow): string => compareHref([...sourcesOf(row), row.id]);

function sourcesOf({ id, shares }: ReportRow): readonly string[] {
  const others = shares.map(({ report }) => report).filter((report) => report !== id);
  return [...new Set(others)].slice(0, MOST_COMPARED - 1);
}
