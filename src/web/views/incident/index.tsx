/// One incident: what is known, who says each part of it in which words, and why it is graded as it is.

import type { ComponentChildren, JSX } from 'preact';
import type { Background, Incident, IncidentRow, Page } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing } from '../../app/frame.tsx';
import { go } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { evidenceHref, typeWords, whereWords } from '../../parts/words.ts';
import { FigureTable } from './figures.tsx';
import { Matrix } from './matrix.tsx';
import { Sources, useSources } from './sources.tsx';
import { WhyOne } from './why.tsx';

export function IncidentView({ id }: { readonly id: string }): JSX.Element {
  const { value, failure } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  const keys = [{ key: 'Escape', does: 'back to the list', run: () => go('/') }];
  return (
    <Frame title={value?.title ?? 'Incident'} keys={keys}>
      {failure && <Nothing>{failure.message}</Nothing>}
      {value && <Whole incident={value} />}
    </Frame>
  );
}

function Whole({ incident }: { readonly incident: Incident }): JSX.Element {
  const { title, grade, claims, figures, partOf } = incident;
  const sources = useSources(incident);
  return (
    <article class="incident">
      <p class="crumb">
        <a href="/">Incidents</a>
        {partOf && <PartOf id={partOf} />}
      </p>
      <h1>{title}</h1>
      <p class="why">
        <GradeMark level={grade.level} /> {grade.reason} <span class="quiet">Rule {grade.rule}.</span>
      </p>
      <Facts incident={incident} />
      {figures.length > 0 && <FigureTable incident={incident} sources={sources} />}
      <Parts of={incident} />
      <section>
        <h2>Who says what</h2>
        <Matrix claims={claims} sources={sources} />
      </section>
      <Sources incident={incident} sources={sources} />
      <Beside incident={incident} />
      <WhyOne incident={incident} sources={sources} />
    </article>
  );
}

function PartOf({ id }: { readonly id: string }): JSX.Element | null {
  const { value } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  if (!value) return null;
  return (
    <>
      {' · part of '}
      <a href={`/incidents/${encodeURIComponent(id)}`}>{value.title}</a>
    </>
  );
}

/// Incidents of which this one is the whole stand in the same reports.
function Parts({ of }: { readonly of: Incident }): JSX.Element | null {
  const report = of.reports[0];
  const { value } = useAnswer<Page<IncidentRow>>(
    report === undefined ? null : `/incidents?report=${encodeURIComponent(report)}&limit=500`,
  );
  const parts = value?.items.filter(({ partOf }) => partOf === of.id) ?? [];
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>Parts</h2>
      <ul class="plain">
        {parts.map(({ id, title, edtf, grade }) => (
          <li>
            <GradeMark level={grade.level} /> <a href={`/incidents/${encodeURIComponent(id)}`}>{title}</a>{' '}
            <span class="quiet">{edtf}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/// Blame, aims, totals and details that are no incident of their own.
function Beside({ incident }: { readonly incident: Incident }): JSX.Element | null {
  const { value = [] } = useAnswer<readonly Background[]>(
    `/incidents/${encodeURIComponent(incident.id)}/beside`,
  );
  if (value.length === 0) return null;
  return (
    <section>
      <h2>Told beside it</h2>
      <ul class="plain">
        {value.map(({ title, why, claims }) => (
          <li>
            {claims[0] ? <a href={evidenceHref(claims[0].evidence[0]!)}>{title}</a> : title}{' '}
            <span class="quiet">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ incident }: { readonly incident: Incident }): JSX.Element {
  const { agents, targets, instruments, type, acled, status, edtf, timePrecision } = incident;
  return (
    <dl class="facts">
      <Fact name="When">
        {whenWords(edtf)} <code>{edtf}</code> <span class="quiet">date precision {timePrecision}</span>
      </Fact>
      <Fact name="Where">
        <Where incident={incident} />
      </Fact>
      <Fact name="By">{listed(agents)}</Fact>
      <Fact name="To">{listed(targets)}</Fact>
      {instruments.length > 0 && <Fact name="With">{instruments.join(', ')}</Fact>}
      <Fact name="Kind">
        {typeWords(type)} {acled && <span class="quiet">ACLED: {acled}</span>}
      </Fact>
      <Fact name="Status">{status}</Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Fact({ name, children }: FactProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const NOT_STATED = <span class="quiet">not stated</span>;

function Where({ incident: { place } }: { readonly incident: Incident }): JSX.Element {
  if (!place) return NOT_STATED;
  const { name, within, precision, radiusKm, lat, lon } = place;
  const at = lat !== null && lon !== null ? ` · ${lat.toFixed(3)}, ${lon.toFixed(3)}` : '';
  return (
    <>
      {[name, ...within].join(', ')}{' '}
      <span class="quiet">
        {whereWords(precision, radiusKm)}
        {at}
      </span>
    </>
  );
}

function listed(list: readonly { readonly name: string; readonly effect?: string }[]): ComponentChildren {
  if (list.length === 0) return NOT_STATED;
  return list
    .map(({ name, effect }) => (effect && effect !== 'none' ? `${name} (${effect})` : name))
    .join(', ');
}
