/// The list of incidents: facets at the left, one dense table with a time axis.

import { html } from 'hono/html';
import type { GradeLevel, Incident, IncidentFigure } from '../model/index.ts';
import { whenWords } from '../time/index.ts';
import { type Axis, axisOf } from './axis.ts';
import { axisHead, timeBar } from './bar.ts';
import { type Frame, nothing, page } from './layout.ts';
import { GRADE_WORDS, gradeMark, type Html, hedgeMark, sourcesMark } from './marks.ts';
import { plural, speakerWords, typeWords } from './words.ts';

const AXIS_WIDTH = 230;
const MOST_FACETS = 8;

export type Filter = Readonly<Record<string, string | undefined>>;

export function incidentsPage(frame: Frame, shown: readonly Incident[], filter: Filter): Html {
  const { incidents, reports } = frame.record;
  const axis = axisOf(
    shown,
    reports.map(({ published }) => published.slice(0, 10)),
    AXIS_WIDTH,
  );
  const body = html`<div class="desk">
${facets(incidents, filter)}
<section class="list">
<h1>All incidents, <span>by date</span> <small>${shown.length} shown of ${incidents.length}</small></h1>
${shown.length > 0 ? incidentTable(shown, axis) : empty(frame, filter)}
</section></div>`;
  return page(frame, 'incidents', 'Incidents', body);
}

function empty({ record }: Frame, filter: Filter): Html {
  if (record.reports.length === 0)
    return nothing('The archive holds no reports yet. Take some in with “tetrapylon ingest PATH”.');
  if (Object.values(filter).some(Boolean))
    return nothing('No incident fits all of these limits. Take one of them away at the left.');
  return nothing(
    'The reports tell of no incident that the rules know. Their texts and annotations stand under Reports.',
  );
}

export function incidentTable(shown: readonly Incident[], axis: Axis | null): Html {
  return html`<table class="incidents">
<thead><tr><th>Grade</th><th>Incident</th><th>When, <span>EDTF</span></th><th class="time">${axis ? axisHead(axis) : ''}<span class="unseen">Time</span></th><th>Figures</th><th>Sources <span>and reports</span></th></tr></thead>
<tbody>${shown.map((incident) => row(incident, axis))}</tbody>
</table>`;
}

function row(incident: Incident, axis: Axis | null): Html {
  const {
    id,
    title,
    edtf,
    grade,
    independentSources: independent,
    reports,
    claims,
    partOf,
    place,
  } = incident;
  const href = `/incidents/${encodeURIComponent(id)}`;
  return html`<tr data-href="${href}">
<td class="c-grade">${gradeMark(grade.level)}</td>
<td class="c-title${partOf ? ' part' : ''}"><a href="${href}">${title}</a>${place && !title.includes(place.name) ? html`<span class="place">${place.name}</span>` : ''}</td>
<td class="c-when" title="${whenWords(edtf)}">${edtf || 'not stated'}</td>
<td class="c-time">${axis ? timeBar(incident, axis) : ''}</td>
<td class="c-figures">${figureCell(incident.figures)}</td>
<td class="c-sources">${sourcesMark(independent, reports.length)} ${plural(independent, 'source')} <span>· ${plural(reports.length, 'report')}</span> <em>${speakerWords(claims)}</em></td>
</tr>`;
}

/// The first two, each wording once; a part ("among them four children") stands on the incident's own page.
function figureCell(figures: readonly IncidentFigure[]): Html | string {
  const whole = figures.filter(({ partOf }) => partOf === undefined);
  const once = [...new Map(whole.map((figure) => [figure.words.toLowerCase(), figure])).values()];
  const [first, second, ...more] = once;
  if (!first) return '';
  const rest = second
    ? html`, ${second.words}${more.length > 0 ? html` <span>+${more.length}</span>` : ''}`
    : '';
  return html`${hedgeMark(first.hedge)} <span class="figure">${first.words}${rest}</span>`;
}

function facets(incidents: readonly Incident[], filter: Filter): Html {
  const count = (of: (incident: Incident) => readonly string[]): readonly (readonly [string, number])[] => {
    const counts = new Map<string, number>();
    for (const incident of incidents)
      for (const key of new Set(of(incident))) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_FACETS);
  };
  const grades = Object.keys(GRADE_WORDS) as GradeLevel[];
  const ofGrade = (level: GradeLevel): number =>
    incidents.filter(({ grade }) => grade.level === level).length;
  return html`<details class="facets" open><summary>Limits</summary>
<section><h2>Grade</h2><ul>${grades.map((level) => facet(filter, 'grade', level, gradeMark(level), ofGrade(level)))}</ul></section>
${group(
  'Kind',
  'type',
  count(({ type }) => [type]),
  filter,
  typeWords,
)}
${group(
  'Place',
  'place',
  count(({ place }) => (place ? [place.name] : [])),
  filter,
)}
${group(
  'Said by',
  'actor',
  count(({ claims }) => claims.flatMap(({ speakers }) => speakers.slice(-1))),
  filter,
)}
<form class="period"><h2>Time</h2>${Object.entries(filter)
    .filter(([key, value]) => value && key !== 'since' && key !== 'until')
    .map(
      ([key, value]) => html`<input type="hidden" name="${key}" value="${value ?? ''}">`,
    )}<label>from <input name="since" value="${filter.since ?? ''}" placeholder="2016-11" pattern="[0-9]{4}(-[0-9]{2}){0,2}"></label> <label>to <input name="until" value="${filter.until ?? ''}" placeholder="2017" pattern="[0-9]{4}(-[0-9]{2}){0,2}"></label> <button>Show</button></form>
</details>`;
}

function group(
  title: string,
  key: string,
  counts: readonly (readonly [string, number])[],
  filter: Filter,
  words: (value: string) => string = (value) => value,
): Html | string {
  if (counts.length === 0) return '';
  return html`<section><h2>${title}</h2><ul>${counts.map(([value, n]) => facet(filter, key, value, words(value), n))}</ul></section>`;
}

/// A limit that is set is taken away by the same link.
function facet(filter: Filter, key: string, value: string, label: Html | string, count: number): Html {
  const on = filter[key] === value;
  const { [key]: _, ...others } = filter;
  const next = on ? others : { ...filter, [key]: value };
  const query = Object.entries(next).flatMap(([k, v]) => (v ? [`${k}=${encodeURIComponent(v)}`] : []));
  const what = on ? html`aria-current="true"` : '';
  return html`<li class="${count === 0 ? 'none' : ''}"><a href="/?${query.join('&')}" ${what}>${label}</a> <span>${count}</span></li>`;
}

export function incidentList(incidents: readonly Incident[]): Html {
  return html`<ul class="plain">${incidents.map(
    ({ id, title, edtf, grade }) =>
      html`<li>${gradeMark(grade.level)} <a href="/incidents/${encodeURIComponent(id)}">${title}</a> <span class="quiet">${edtf}</span></li>`,
  )}</ul>`;
}
