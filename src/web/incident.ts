/// One incident: what is known, who says each part of it in which words, and why it is graded as it is.

import { html } from 'hono/html';
import type { Claim, Evidence, Incident, Link, RecordReport, Slot } from '../model/index.ts';
import { dayWords, whenWords } from '../time/index.ts';
import { figureScale } from './figures.ts';
import { type Frame, page } from './layout.ts';
import { gradeMark, type Html, sourcesMark, stanceMark } from './marks.ts';
import { chainWords, fileName, groupBy, plural, typeWords, whereWords } from './words.ts';

export function incidentPage(frame: Frame, incident: Incident): Html {
  const reports = new Map(frame.record.reports.map((report) => [report.id, report]));
  const { record } = frame;
  const parts = record.incidents.filter(({ partOf }) => partOf === incident.id);
  const whole = record.incidents.find(({ id }) => id === incident.partOf);
  const links = record.links.filter(
    ({ a, b, answer }) => answer === 'same' && hasMention(incident, a) && hasMention(incident, b),
  );
  const beside = record.background.filter(({ of }) => of === incident.id);
  const body = html`<article class="incident">
<p class="crumb"><a href="/">Incidents</a>${whole ? html` · part of <a href="/incidents/${encodeURIComponent(whole.id)}">${whole.title}</a>` : ''}</p>
<h1>${incident.title}</h1>
<p class="why">${gradeMark(incident.grade.level)} ${incident.grade.reason} <span class="quiet">Rule ${incident.grade.rule}.</span></p>
${facts(incident)}
${incident.figures.length > 0 ? figures(incident, reports) : ''}
${parts.length > 0 ? html`<section><h2>Parts</h2><ul class="plain">${parts.map(({ id, title, edtf }) => html`<li><a href="/incidents/${encodeURIComponent(id)}">${title}</a> <span class="quiet">${edtf}</span></li>`)}</ul></section>` : ''}
<section><h2>Who says what</h2>${matrix(incident.claims, reports)}</section>
${sources(frame, incident, reports)}
${beside.length > 0 ? html`<section><h2>Told beside it</h2><ul class="plain">${beside.map(({ title, why }) => html`<li>${title} <span class="quiet">${why}</span></li>`)}</ul></section>` : ''}
${links.length > 0 ? whyOne(links) : ''}
</article>`;
  return page(frame, 'incidents', incident.title, body);
}

function hasMention({ mentions }: Incident, { report, event }: Link['a']): boolean {
  return mentions.some((mention) => mention.report === report && mention.event === event);
}

function facts(incident: Incident): Html {
  const { place, agents, targets, instruments, type, acled, status, edtf } = incident;
  const where = place
    ? html`${[place.name, ...place.within].join(', ')} <span class="quiet">${whereWords(place.precision, place.radiusKm)}${place.lat !== null && place.lon !== null ? ` · ${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}` : ''}</span>`
    : html`<span class="quiet">not stated</span>`;
  const named = (list: readonly { readonly name: string; readonly effect?: string }[]): Html | string =>
    list.length === 0
      ? html`<span class="quiet">not stated</span>`
      : list
          .map(({ name, effect }) => (effect && effect !== 'none' ? `${name} (${effect})` : name))
          .join(', ');
  return html`<dl class="facts">
<div><dt>When</dt><dd>${whenWords(edtf)} <code>${edtf}</code></dd></div>
<div><dt>Where</dt><dd>${where}</dd></div>
<div><dt>By</dt><dd>${named(agents)}</dd></div>
<div><dt>To</dt><dd>${named(targets)}</dd></div>
${instruments.length > 0 ? html`<div><dt>With</dt><dd>${instruments.join(', ')}</dd></div>` : ''}
<div><dt>Kind</dt><dd>${typeWords(type)}${acled ? html` <span class="quiet">ACLED: ${acled}</span>` : ''}</dd></div>
<div><dt>Status</dt><dd>${status}</dd></div>
</dl>`;
}

type Reports = ReadonlyMap<string, RecordReport>;

function figures(incident: Incident, reports: Reports): Html {
  const byId = new Map(incident.claims.map((claim) => [claim.id, claim]));
  const groups = groupBy(incident.figures, ({ effect, of }) => `${effect ?? ''} ${of}`.trim());
  return html`<section><h2>Figures, side by side</h2><table class="figures"><tbody>${[...groups].map(
    ([name, list]) => {
      const scale = figureScale(list);
      return list.map((figure, i) => {
        const claim = byId.get(figure.claim);
        const quote = claim?.evidence[0];
        return html`<tr class="${i === 0 ? 'first' : ''}"><th scope="row">${i === 0 ? name : ''}</th>
<td class="scale">${scale(figure)}</td>
<td>${figure.words}${figure.partOf === undefined ? '' : html` <span class="quiet">part of the above</span>`}</td><td>${figure.state}</td>
<td>${claim ? chainWords(claim) : ''}</td><td>${quote ? quoteLink(quote, reports) : ''}</td></tr>`;
      });
    },
  )}</tbody></table></section>`;
}

const SLOTS: readonly Slot[] = [
  'event',
  'status',
  'time',
  'place',
  'agent',
  'responsibility',
  'target',
  'instrument',
  'figure',
];

function matrix(claims: readonly Claim[], reports: Reports): Html {
  const ordered = claims.toSorted(
    (a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot) || order(a.value, b.value),
  );
  return html`<table class="claims"><thead><tr><th>What</th><th>Value</th><th>Said by</th><th>Stance</th><th>In these words</th></tr></thead>
<tbody>${ordered.map((claim, i) => {
    const before = ordered[i - 1];
    const newSlot = before?.slot !== claim.slot;
    const newValue = newSlot || before?.value !== claim.value;
    return html`<tr id="claim-${claim.id}" class="${newSlot ? 'first' : ''}"><th scope="row">${newSlot ? claim.slot : ''}</th><td>${newValue ? claim.value : ''}</td>
<td>${chainWords(claim)}${means(claim)}</td><td>${stanceMark(claim.stance)}${claim.hedge ? html` <q>${claim.hedge}</q>` : ''}</td>
<td>${claim.evidence.map((evidence) => html`<p class="quote"><a href="${evidenceHref(evidence)}">${clip(evidence.text)}</a> ${quoteLink(evidence, reports)}</p>`)}</td></tr>`;
  })}</tbody></table>`;
}

function means({ means, verifies }: Claim): Html | string {
  const words = [
    ...(means ?? []).map((one) => one.replaceAll('-', ' ')),
    ...(verifies ? ['own verification'] : []),
  ];
  return words.length > 0 ? html` <span class="quiet">${words.join(', ')}</span>` : '';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LONGEST = 280;

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

export function evidenceHref({ report, from, to }: Pick<Evidence, 'report' | 'from' | 'to'>): string {
  return `/reports/${encodeURIComponent(report)}?at=${from}-${to}#here`;
}

function quoteLink(evidence: Evidence, reports: Reports): Html {
  return html`<a class="source" href="${evidenceHref(evidence)}" title="rule ${evidence.rule}">${sourceWords(reports.get(evidence.report))}</a>`;
}

export function sourceWords(report: RecordReport | undefined): string {
  if (!report) return 'a report';
  const who = report.outlet ?? report.agency ?? fileName(report.source);
  return [who, dayWords(report.published.slice(0, 10))].filter(Boolean).join(', ');
}

function sources({ record }: Frame, incident: Incident, reports: Reports): Html {
  const origins = record.origins.filter(({ id }) => incident.claims.some(({ origin }) => origin === id));
  return html`<section><h2>Sources</h2>
<p>${sourcesMark(incident.independentSources, incident.reports.length)} ${plural(incident.independentSources, 'independent source')} · ${plural(incident.reports.length, 'report')}</p>
<ul class="plain">${origins.map(
    (origin) =>
      html`<li>The words of ${origin.agency ?? sourceWords(reports.get(origin.report))}, ${dayWords(origin.published)}: carried by ${origin.members.map(
        ({ report, share }, i) =>
          html`${i > 0 ? ', ' : ''}<a href="/reports/${encodeURIComponent(report)}">${sourceWords(reports.get(report))}</a> <span class="quiet">${Math.round(share * 100)} % of it</span>`,
      )}</li>`,
  )}${origins.length === 0 ? incident.reports.map((id) => html`<li><a href="/reports/${encodeURIComponent(id)}">${sourceWords(reports.get(id))}</a></li>`) : ''}</ul></section>`;
}

function whyOne(links: readonly Link[]): Html {
  return html`<details class="links"><summary>Why these mentions are one event <span class="quiet">${plural(links.length, 'link')}</span></summary><ul class="plain">${links
    .slice(0, 40)
    .map(
      ({ score, reasons, by }) =>
        html`<li>${reasons.map(({ words }) => words).join('; ')} <span class="quiet">score ${score.toFixed(2)}, by ${by}</span></li>`,
    )}</ul></details>`;
}
