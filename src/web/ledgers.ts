/// What was announced.

import { html } from 'hono/html';
import type { Claim } from '../model/index.ts';
import { whenWords } from '../time/index.ts';
import { type Frame, nothing, page } from './layout.ts';
import type { Html } from './marks.ts';
import { chainWords, evidenceHref } from './parts/words.ts';

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
