/// Where the words of an incident come from: its reports by name, and the origins that they carry.

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Evidence, Incident, Origin, ReportName } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { SourcesMark } from '../../parts/marks.tsx';
import { citedAs, evidenceHref, plural } from '../../parts/words.ts';

export interface SourceTable {
  readonly reports: ReadonlyMap<string, ReportName>;
  readonly origins: readonly Origin[];
}

interface Named {
  readonly reports: readonly ReportName[];
  readonly origins: readonly Origin[];
}

/// What its reports are called and whose words they hold, in one small answer.
export function useSources({ id }: Incident): SourceTable {
  const { value } = useAnswer<Named>(`/incidents/${encodeURIComponent(id)}/sources`);
  return useMemo(
    () => ({
      reports: new Map(value?.reports.map((report) => [report.id, report])),
      origins: value?.origins ?? [],
    }),
    [value],
  );
}

export function sourceWords({ reports }: SourceTable, id: string): string {
  const report = reports.get(id);
  return report ? citedAs(report) : 'a report';
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
              <Address url={sources.reports.get(id)?.url} />
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
          <Address url={sources.reports.get(id)?.url} />
        </>
      ))}
    </li>
  );
}

/// On paper no link can be followed: there stands where a report was published.
function Address({ url }: { readonly url: string | undefined }): JSX.Element | null {
  return url === undefined ? null : <span class="on-paper address"> {url}</span>;
}
