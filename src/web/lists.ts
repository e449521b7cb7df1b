/// Reports, search results, problems, and the page for what is not there.

import { html } from 'hono/html';
import type { Incident, Problem, Span } from '../model/index.ts';
import { dayWords } from '../time/index.ts';
import { type Frame, nothing, page } from './layout.ts';
import { gradeMark, type Html } from './marks.ts';
import { fileName, plural } from './parts/words.ts';

export function reportsPage(frame: Frame): Html {
  const { reports, incidents, origins } = frame.record;
  const own = new Map(origins.map((origin) => [origin.id, origin.report]));
  const carried = (id: string): number =>
    incidents.filter((incident) => incident.reports.includes(id)).length;
  const rows = reports.toSorted((a, b) =>
    a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
  );
  const body = html`<section class="ledger"><h1>Reports, <span>by date of publication</span></h1>${
    rows.length > 0
      ? html`<table class="rows"><thead><tr><th>Published</th><th>Report</th><th>Outlet</th><th>Form</th><th>Words</th><th>Incidents</th></tr></thead><tbody>${rows.map(
          ({ id, published, title, source, outlet, agency, form, origin }) =>
            html`<tr class="first"><td>${published ? dayWords(published.slice(0, 10)) : html`<span class="quiet">unknown</span>`}</td><th scope="row"><a href="/reports/${encodeURIComponent(id)}">${title ?? frame.titles.get(id) ?? fileName(source)}</a></th><td>${[...new Set([outlet, agency])].filter(Boolean).join(', ')}</td><td>${form}</td><td>${own.has(origin) && own.get(origin) !== id ? 'mostly another’s words' : 'its own words'}</td><td>${plural(carried(id), 'incident')}</td></tr>`,
        )}</tbody></table>`
      : nothing('The archive holds no reports yet. Take some in with “tetrapylon ingest PATH”.')
  }</section>`;
  return page(frame, 'reports', 'Reports', body);
}

export interface Found {
  readonly report: string;
  readonly title: string | null;
  readonly published: string;
  readonly outlet: string | null;
  readonly span: Span | null;
  readonly extract: string;
  readonly marks: readonly Span[];
}

export function searchPage(frame: Frame, words: string, found: readonly Found[]): Html {
  const empty =
    words.trim() === ''
      ? 'Type a few words; “quoted words” stay together, and shell* finds shelling too.'
      : `No report has all of these words: ${words}. Try fewer of them, or a beginning such as shell*.`;
  const body = html`<section class="ledger"><h1>Search <small>${found.length > 0 ? plural(found.length, 'report') : ''}</small></h1>${
    found.length > 0
      ? html`<ol class="hits">${found.map((one) => hit(one, frame.titles))}</ol>`
      : nothing(empty)
  }</section>`;
  return page(frame, 'search', 'Search', body, words);
}

function hit(
  { report, title, published, outlet, span, extract, marks }: Found,
  titles: Frame['titles'],
): Html {
  const at = span ? `?at=${span.from}-${span.to}#here` : '';
  const href = `/reports/${encodeURIComponent(report)}${at}`;
  let last = 0;
  const pieces = marks.map(({ from, to }) => {
    const piece = html`${extract.slice(last, from)}<mark>${extract.slice(from, to)}</mark>`;
    last = to;
    return piece;
  });
  return html`<li><a href="${href}">${title ?? titles.get(report) ?? report}</a> <span class="quiet">${[outlet, dayWords(published.slice(0, 10))].filter(Boolean).join(', ')}</span><p class="quote">… ${pieces}${extract.slice(last)} …</p></li>`;
}

export function problemsPage(frame: Frame, problems: readonly Problem[]): Html {
  const body = html`<section class="ledger"><h1>Problems <span>kept aside, nothing hidden</span></h1>${
    problems.length > 0
      ? html`<table class="rows"><thead><tr><th>Where</th><th>What</th></tr></thead><tbody>${problems.map(
          ({ source, report, from, to, message }) =>
            html`<tr class="first"><th scope="row">${report ? html`<a href="/reports/${encodeURIComponent(report)}${from !== undefined && to !== undefined ? `?at=${from}-${to}#here` : ''}">${source ?? report.slice(0, 12)}</a>` : (source ?? '')}</th><td>${message}</td></tr>`,
        )}</tbody></table>`
      : nothing('Everything that came in could be read.')
  }</section>`;
  return page(frame, 'problems', 'Problems', body);
}

export function missingPage(frame: Frame, what: string): Html {
  const body = html`<section class="ledger"><h1>Not here</h1>${nothing(`${what} The lists above hold everything that the archive knows.`)}</section>`;
  return page(frame, 'incidents', 'Not here', body);
}

export function incidentList(incidents: readonly Incident[]): Html {
  return html`<ul class="plain">${incidents.map(
    ({ id, title, edtf, grade }) =>
      html`<li>${gradeMark(grade.level)} <a href="/incidents/${encodeURIComponent(id)}">${title}</a> <span class="quiet">${edtf}</span></li>`,
  )}</ul>`;
}
