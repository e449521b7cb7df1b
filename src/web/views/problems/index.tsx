/// What was kept aside while taking in and reading reports: where, why, and what can be done.

import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { VirtualRows } from '../../parts/virtual.tsx';
import { fileName, plural, reportHref } from '../../parts/words.ts';
import { adviceFor, keptAside, sortProblems } from './advice.ts';

const ROW_HEIGHT = 68;

export default function Problems(): JSX.Element {
  const answer = useAnswer<{ readonly items: readonly Problem[] }>('/problems');
  const { value } = answer;
  const address = useAddress();
  const words = address.query.get('words') ?? '';
  const [typed, setTyped] = useState(words);
  const shown = useMemo(() => sortProblems(value?.items ?? [], words), [value, words]);
  const aside = value?.items.filter(keptAside).length ?? 0;
  return (
    <Frame title="Problems">
      <section class="problems">
        <h1>
          Problems, <span>what was kept aside</span>{' '}
          <small>
            {value &&
              `${plural(value.items.length, 'problem')}, ${plural(aside, 'file')} or reports not read`}
          </small>
        </h1>
        <Missing of={[answer]} what="what was kept aside" />
        {value?.items.length === 0 && (
          <Nothing>Everything that came in could be read. There is nothing to do here.</Nothing>
        )}
        {value && value.items.length > 0 && (
          <form
            class="narrow"
            onSubmit={(event) => {
              event.preventDefault();
              go(withQuery(address, { words: typed }));
            }}
          >
            <label>
              Show those with the words{' '}
              <input
                value={typed}
                maxLength={200}
                onInput={(event) => setTyped((event.currentTarget as HTMLInputElement).value)}
              />
            </label>{' '}
            <button type="submit" class="more">
              Show
            </button>
          </form>
        )}
        {value && value.items.length > 0 && shown.length === 0 && (
          <Nothing>No problem has these words. Show all with an empty field.</Nothing>
        )}
        <VirtualRows
          count={shown.length}
          rowHeight={ROW_HEIGHT}
          row={(index) => <ProblemLine problem={shown[index]!} />}
        />
      </section>
    </Frame>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }): JSX.Element {
  const { source, report, from, to, message } = problem;
  const at = from !== undefined && to !== undefined ? `#${from}-${to}` : '';
  return (
    <div class="p-row">
      <span class="p-where" title={source}>
        {report !== undefined && !keptAside(problem) ? (
          <a href={`${reportHref(report)}${at}`}>
            <bdi>{source ? fileName(source) : report.slice(0, 12)}</bdi>
          </a>
        ) : (
          <bdi>{source ? fileName(source) : (report ?? '').slice(0, 12)}</bdi>
        )}
        <em>{keptAside(problem) ? 'kept aside' : 'read, with a doubt'}</em>
      </span>
      <span class="p-what">
        <bdi title={message}>{message}</bdi>
        <em>{adviceFor(problem)}</em>
      </span>
    </div>
  );
}
