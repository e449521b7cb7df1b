/// The ledgers over time: sites and their parts, who held which place, what was announced.

import { html } from 'hono/html';
import type { Claim, Record, Site } from '../model/index.ts';
import { whenWords } from '../time/index.ts';
import { type Frame, nothing, page } from './layout.ts';
import type { Html } from './marks.ts';
import { chainWords, evidenceHref, groupBy } from './parts/words.ts';

export function sitesPage(frame: Frame): Html {
  const { sites } = frame.record;
  const claims = claimsById(frame.record);
  const body = html`<section class="ledger"><h1>Sites <span>and what became of their parts</span></h1>${
    sites.length > 0
      ? sites.map((site) => siteBlock(site, claims))
      : nothing('No report tells of the condition of a site yet.')
  }</section>`;
  return page(frame, 'sites', 'Sites', body);
}

function siteBlock({ name, place, parts }: Site, claims: ReadonlyMap<string, Claim>): Html {
  return html`<h2>${name} ${place && place.name !== name ? html`<span class="quiet">${place.name}</span>` : ''}</h2>
<table class="rows"><thead><tr><th>Part</th><th>When</th><th>State</th><th>Left standing</th><th>In these words</th></tr></thead><tbody>${parts.map(
    (part) =>
      part.history.map((state, i) => {
        const claim = claims.get(state.claim);
        return html`<tr class="${i === 0 ? 'first' : ''}"><th scope="row">${i === 0 ? part.name : ''}</th><td title="${whenWords(state.edtf)}">${state.edtf}</td><td class="s-${state.state}">${state.state}</td>
<td>${state.left === undefined ? '' : html`${standing(state.left, state.of)} ${state.left} <span class="quiet">of ${state.of ?? 'an unknown number'}</span>`}</td>
<td><q class="words">${state.words}</q> ${claim ? claimLink(claim) : ''}</td></tr>`;
      }),
  )}</tbody></table>`;
}

const MOST_DRAWN = 24;

/// A column for each that stands, a stump for each that fell.
function standing(left: number, of: number | undefined): Html | string {
  const all = of ?? left;
  if (all > MOST_DRAWN || left > all) return '';
  const up = Array.from({ length: left }, (_, i) => `M${i * 5} 0h2.6v11h-2.6z`).join('');
  const fallen = Array.from({ length: all - left }, (_, i) => `M${(left + i) * 5 + 0.4} 7.4h2v3.2h-2z`).join(
    '',
  );
  return html`<svg class="columns" width="${all * 5}" height="12" aria-hidden="true"><path d="${up}"/><path class="stump" d="${fallen}"/></svg>`;
}

export function controlPage(frame: Frame): Html {
  const { tenures } = frame.record;
  const places = groupBy(tenures, ({ place }) => place);
  const body = html`<section class="ledger"><h1>Control <span>of places over time</span></h1>${
    tenures.length > 0
      ? html`<table class="rows"><thead><tr><th>Place</th><th>Held by</th><th>From</th><th>To</th><th>Said by</th></tr></thead><tbody>${[
          ...places,
        ].map(([place, list]) =>
          list.map(
            ({ holder, begin, end, claims }, i) =>
              html`<tr class="${i === 0 ? 'first' : ''}"><th scope="row">${i === 0 ? place : ''}</th><td>${holder}</td><td>${begin ? whenWords(begin) : 'unknown'}</td><td>${end ? whenWords(end) : html`<span class="quiet">no end reported</span>`}</td><td>${claimLinks(claims)}</td></tr>`,
          ),
        )}</tbody></table>`
      : nothing('No report tells that a place changed hands yet.')
  }</section>`;
  return page(frame, 'control', 'Control', body);
}

export function calendarPage(frame: Frame): Html {
  const { appointments } = frame.record;
  const body = html`<section class="ledger"><h1>Calendar <span>of what was announced</span></h1>${
    appointments.length > 0
      ? html`<table class="rows"><thead><tr><th>When</th><th>What</th><th>Where</th><th>Parties</th><th>State</th><th>Said by</th></tr></thead><tbody>${appointments.map(
          ({ edtf, title, place, parties, state, claims }) =>
            html`<tr class="first"><th scope="row">${whenWords(edtf)}</th><td>${title}</td><td>${place ?? ''}</td><td>${parties.join(', ')}</td><td>${state}</td><td>${claimLinks(claims)}</td></tr>`,
        )}</tbody></table>`
      : nothing('No report announces anything yet.')
  }</section>`;
  return page(frame, 'calendar', 'Calendar', body);
}

const MOST_LINKS = 3;

function claimLinks(claims: readonly Claim[]): Html {
  const once = [...new Map(claims.map((claim) => [chainWords(claim), claim])).values()];
  const more = once.length - MOST_LINKS;
  return html`${once.slice(0, MOST_LINKS).map((claim, i) => html`${i > 0 ? ', ' : ''}${claimLink(claim)}`)}${more > 0 ? ` and ${more} more` : ''}`;
}

function claimLink(claim: Claim): Html | string {
  const [first] = claim.evidence;
  return first
    ? html`<a class="source" href="${evidenceHref(first)}">${chainWords(claim)}</a>`
    : chainWords(claim);
}

function claimsById({ incidents }: Record): ReadonlyMap<string, Claim> {
  return new Map(incidents.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
}
