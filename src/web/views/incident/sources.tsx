/// Where the words of an incident come from: its reports by name, and the origins that they carry.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CopyGroup, Evidence, Incident, Origin, Report } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { get } from '../../app/api.ts';
import { SourcesMark } from '../../parts/marks.tsx';
import { evidenceHref, fileName, plural } from '../../parts/words.ts';

export interface SourceTable {
  readonly reports: ReadonlyMap<string, Report>;
  readonly origins: readonly Origin[];
}

interface Carried {
  readonly copies: readonly CopyGroup[];
  readonly origins: readonly Origin[];
}

/// So many reports are looked up by name; an incident told by more is cited by their ids beyond.
const MOST = 60;

export function useSources({ reports: ids, claims }: Incident): SourceTable {
  const [table, set] = useState<SourceTable>({ reports: new Map(), origins: [] });
  const wanted = ids.slice(0, MOST).join('\n');
  useEffect(() => {
    let current = true;
    const all = wanted === '' ? [] : wanted.split('\n');
    const reports = Promise.all(all.map((id) => get<Report>(`/reports/${encodeURIComponent(id)}`)));
    const carried = Promise.all(all.map((id) => get<Carried>(`/reports/${encodeURIComponent(id)}/copies`)));
    const mine = new Set(claims.map(({ origin }) => origin));
    Promise.all([reports, carried]).then(
      ([found, copies]) => {
        if (!current) return;
        const origins = new Map(copies.flatMap(({ origins }) => origins).map((one) => [one.id, one]));
        set({
          reports: new Map(found.map((report) => [report.id, report])),
          origins: [...origins.values()].filter(({ id }) => mine.has(id)),
        });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return table;
}

export function sourceWords({ reports }: SourceTable, id: string): string {
  const report = reports.get(id);
  if (!report) return 'a report';
  const { outlet, agency, published, source } = report;
  const who = outlet ?? agency ?? fileName(source.file);
  return [who, dayWords(published.slice(0, 10))].filter(Boolean).join(', ');
}

interface QuoteProps {
  readonly evidence: Evidence;
  readonly sources: SourceTable;
}

export function SourceLink({ evidence, sources }: QuoteProps): JSX.Element {
  return (
    <a class="source" href={evidenceHref(evidence)} title={`rule ${evidence.rule}`}>
      {sourceWords(sources, evidence.report)}
    </a>
  );
}

interface SourcesProps {
  readonly incident: Incident;
  readonly sources: SourceTable;
}

export function Sources({ incident, sources }: SourcesProps): JSX.Element {
  const { independentSources, reports } = incident;
  return (
    <section>
      <h2>Sources</h2>
      <p>
        <SourcesMark independent={independentSources} reports={reports.length} />{' '}
        {plural(independentSources, 'independent source')} · {plural(reports.length, 'report')}
      </p>
      <ul class="plain">
        {sources.origins.map((origin) => (
          <OriginLine {...{ origin, sources }} />
        ))}
        {sources.origins.length === 0 &&
          reports.map((id) => (
            <li>
              <a href={`/reports/${encodeURIComponent(id)}`}>{sourceWords(sources, id)}</a>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface OriginProps {
  readonly origin: Origin;
  readonly sources: SourceTable;
}

function OriginLine({ origin, sources }: OriginProps): JSX.Element {
  const { agency, report, published, members } = origin;
  return (
    <li>
      The words of {agency ?? sourceWords(sources, report)}, {dayWords(published)}: carried by{' '}
      {members.map(({ report: id, share }, i) => (
        <>
          {i > 0 && ', '}
          <a href={`/reports/${encodeURIComponent(id)}`}>{sourceWords(sources, id)}</a>{' '}
          <span class="quiet">{Math.round(share * 100)} % of it</span>
        </>
      ))}
    </li>
  );
}
