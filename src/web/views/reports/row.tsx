/// One report as a row of the list.

import type { JSX } from 'preact';
import type { ReportRow } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { COPY_WORDS, SharesMark, sharesWords } from '../../parts/copies.tsx';
import { fileName, reportHref, typeWords } from '../../parts/words.ts';

interface LineProps {
  readonly index: number;
  readonly report: ReportRow | undefined;
  readonly current: boolean;
  readonly picked: boolean;
  readonly onPick: () => void;
}

export function ReportLine({ index, report, current, picked, onPick }: LineProps): JSX.Element {
  const state = `r-row${current ? ' current' : ''}${picked ? ' picked' : ''}`;
  if (!report) return <div class={`${state} coming`} role="row" aria-rowindex={index + 2} />;
  const { id, published, title, source, outlet, agency, form, words } = report;
  const name = title ?? fileName(source);
  const shares = sharesWords(report);
  // Each with its own direction.
  const names = [...new Set([outlet, agency])].filter((one) => one !== null && one !== undefined);
  return (
    <div class={state} role="row" aria-rowindex={index + 2} aria-selected={picked}>
      <span class="r-pick" role="cell">
        <input
          type="checkbox"
          checked={picked}
          aria-label={`Select ${name}`}
          onChange={onPick}
          tabIndex={-1}
        />
      </span>
      <span class="r-when" role="cell">
        {published ? dayWords(published.slice(0, 10)) : 'unknown'}
      </span>
      <span class="r-title" role="cell">
        <a href={reportHref(id)} title={name} dir="auto">
          {name}
        </a>
      </span>
      <span class="r-outlet" role="cell">
        {names.map((name, i) => (
          <>
            {i > 0 && ', '}
            <bdi>{name}</bdi>
          </>
        ))}
      </span>
      <span class="r-form" role="cell">
        {typeWords(form)}
      </span>
      <span class="r-words" role="cell" title={shares}>
        <SharesMark report={report} />
        {COPY_WORDS[words]} <span>{shares}</span>
      </span>
    </div>
  );
}
