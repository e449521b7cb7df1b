/// The frame of every view: name, ways to the other views, search, and the counts at the foot.

import { html } from 'hono/html';
import type { Record } from '../model/index.ts';
import { type Html, logo } from './marks.ts';
import { plural } from './parts/words.ts';

export interface Frame {
  /// Name of the archive.
  readonly name: string;
  readonly record: Record;
  readonly problems: number;
}

export type View = 'incidents' | 'reports' | 'sites' | 'control' | 'calendar' | 'problems' | 'search';

export function page(frame: Frame, view: View, title: string, body: Html, words = ''): Html {
  const { incidents, reports, sites, tenures, appointments, origins } = frame.record;
  const ways: readonly (readonly [View, string, number])[] = [
    ['incidents', 'Incidents', incidents.length],
    ['reports', 'Reports', reports.length],
    ['sites', 'Sites', sites.length],
    ['control', 'Control', tenures.length],
    ['calendar', 'Calendar', appointments.length],
    ['problems', 'Problems', frame.problems],
  ];
  const counts = [
    plural(reports.length, 'report'),
    plural(origins.length, 'origin'),
    plural(frame.problems, 'problem'),
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Tetrapylon</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">To the contents</a>
<header class="top">
<a class="name" href="/">${logo()}<span>Tetrapylon</span></a>
<span class="archive">${frame.name}</span>
<nav aria-label="Views">${ways.map(
    ([key, word, count]) =>
      html`<a href="/${key === 'incidents' ? '' : key}" ${key === view ? html`aria-current="page"` : ''}>${word} <span class="count">${count}</span></a>`,
  )}</nav>
<form class="search" action="/search" role="search"><input id="q" name="q" type="search" value="${words}" placeholder="Search the reports" aria-label="Search the reports" maxlength="400"><kbd>/</kbd></form>
</header>
<main id="main">${body}</main>
<footer class="foot">
<span class="keys"><kbd>/</kbd> search</span>
<span>${counts.join(' · ')} · this computer only</span>
</footer>
</body>
</html>`;
}

/// A state without contents is a sentence that says what to do next.
export function nothing(sentence: string): Html {
  return html`<p class="nothing">${sentence}</p>`;
}
