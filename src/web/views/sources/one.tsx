/// One outlet or agency: whose words it carries, who carries its own, and its reports.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NewsSource, OneSource, SourceReport, WordFlow } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { go } from '../../app/router.ts';
import { numberWords, plural, unitWord } from '../../parts/words.ts';
import { Diagram } from './diagram.tsx';
import { percentWords } from './flow.ts';
import { FlowTable, ShareBar, sourceHref } from './tables.tsx';

const PAGE = 100;

export function OneSourceView({ name }: { readonly name: string }): JSX.Element {
  const [from, setFrom] = useState(0);
  const query = new URLSearchParams({ name, offset: String(from), limit: String(PAGE) });
  const answer = useAnswer<OneSource>(`/sources/one?${query}`);
  const { value } = answer;
  const [at, setAt] = useState(-1);
  const reports = value?.reports ?? [];
  const keys = [
    { key: 'j', does: 'next report', run: () => setAt(Math.min(reports.length - 1, at + 1)) },
    { key: 'k', does: 'previous report', run: () => setAt(Math.max(0, at - 1)) },
    {
      key: 'Enter',
      does: 'open',
      run: () => {
        const id = reports[at]?.id;
        // The reader is a page of the server's own: it is loaded, not drawn here.
        if (id !== undefined) document.querySelector<HTMLElement>(`[data-row="${at}"] a`)?.click();
      },
    },
    { key: 'Escape', does: 'all sources', run: () => go('/sources') },
  ];
  const source = value?.sources[0];
  return (
    <Frame title={name} keys={keys}>
      <article class="one-source">
        <p class="crumb">
          <a href="/sources">Sources</a>
        </p>
        <h1>{name}</h1>
        <Missing of={[answer]} what="its reports">
          <a href="/sources">All sources</a>
        </Missing>
        {source && <p class="lead">{leadWords(source)}</p>}
        {value && <Copying name={name} flows={value.flows} />}
        {value && value.total > 0 && (
          <section>
            <h2>
              Reports <span class="quiet">{numberWords(value.total)}, the last first</span>
            </h2>
            <Reports {...{ reports, at }} />
            {value.total > PAGE && (
              <p class="pager">
                {from > 0 && (
                  <button type="button" onClick={() => setFrom(Math.max(0, from - PAGE))}>
                    later
                  </button>
                )}{' '}
                {numberWords(from + 1)} to {numberWords(Math.min(value.total, from + PAGE))}{' '}
                {from + PAGE < value.total && (
                  <button type="button" onClick={() => setFrom(from + PAGE)}>
                    earlier
                  </button>
                )}
              </p>
            )}
          </section>
        )}
      </article>
    </Frame>
  );
}

function leadWords({
  reports,
  words,
  ownWords,
  carriedWords,
  incidents,
  onlyHere,
  claims,
}: NewsSource): string {
  const carried =
    carriedWords > 0
      ? `Others carry ${plural(carriedWords, 'word')} of it.`
      : 'Nobody else here carries its words.';
  if (reports === 0) return `None of its own reports is in the archive: others credit it. ${carried}`;
  const own = words > 0 ? `, ${percentWords(ownWords / words)} of them its own` : '';
  const told =
    incidents > 0
      ? ` It tells of ${plural(incidents, 'incident')}, ${numberWords(onlyHere)} of them alone, in ${plural(claims, 'claim')}.`
      : '';
  return `${plural(reports, 'report')} with ${plural(words, 'word')}${own}. ${carried}${told}`;
}

function Copying({
  name,
  flows,
}: {
  readonly name: string;
  readonly flows: readonly WordFlow[];
}): JSX.Element {
  const taken = flows.filter(({ to }) => to === name);
  const given = flows.filter(({ from }) => from === name);
  return (
    <>
      {flows.length > 2 && (
        <div class="two-flows">
          <Diagram flows={taken} chosen={undefined} />
          <Diagram flows={given} chosen={undefined} />
        </div>
      )}
      {taken.length > 0 && (
        <section>
          <h2>Whose words it carries</h2>
          <FlowTable flows={taken} without="to" />
        </section>
      )}
      {given.length > 0 && (
        <section>
          <h2>Who carries its words</h2>
          <FlowTable flows={given} without="from" />
        </section>
      )}
    </>
  );
}

function Reports({
  reports,
  at,
}: {
  readonly reports: readonly SourceReport[];
  readonly at: number;
}): JSX.Element {
  return (
    <div class="wide">
      <table class="sources">
        <thead>
          <tr>
            <th>Published</th>
            <th>Report</th>
            <th class="num">Words</th>
            <th>Of them its own</th>
            <th>The others are of</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, title, published, words, ownShare, from }, i) => (
            <tr class={i === at ? 'current' : undefined} data-row={i}>
              <td class="day">
                {published ? dayWords(published.slice(0, 10)) : <span class="quiet">unknown</span>}
              </td>
              <th scope="row">
                <a href={`/reports/${encodeURIComponent(id)}`}>{title ?? id}</a>
              </th>
              <td class="num" data-after={unitWord(words, 'word')}>
                {numberWords(words)}
              </td>
              <td data-after="its own">
                <ShareBar share={ownShare} /> {percentWords(ownShare)}
              </td>
              <td class="others-words" data-after={from.length > 0 ? 'carried' : undefined}>
                {from.slice(0, 3).map((part, n) => (
                  <>
                    {n > 0 && ', '}
                    <a href={sourceHref(part.name)}>{part.name}</a>{' '}
                    <a
                      class="quiet"
                      href={`/reports/${encodeURIComponent(part.report)}`}
                      aria-label={`${percentWords(part.share)}, the text of ${part.name}`}
                    >
                      {percentWords(part.share)}
                    </a>
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
