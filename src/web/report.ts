/// One report as it was written, with what was read in it: layers as quiet underlines, notes in the margin.

import { html } from 'hono/html';
import type { Annotation, Passage, Record, Span } from '../model/index.ts';
import { dayWords, whenWords } from '../time/index.ts';
import { type Frame, page } from './layout.ts';
import { incidentList } from './lists.ts';
import type { Html } from './marks.ts';
import { cutSegments, type Mark } from './parts/segments.ts';
import { fileName, typeWords } from './parts/words.ts';

export const LAYERS = ['times', 'places', 'actors', 'figures', 'statements', 'events'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Reading {
  /// The words that a claim led here by.
  readonly at: Span | null;
  /// The one layer to show strongly; null for all, quietly.
  readonly layer: Layer | null;
}

export function reportPage(frame: Frame, annotation: Annotation, reading: Reading): Html {
  const { report, division } = annotation;
  const { record } = frame;
  const found = record.reports.find(({ id }) => id === report.id);
  const marks = [
    ...marksOf(annotation, reading.layer),
    ...copyMarks(record, report.id),
    ...targetMarks(reading.at, report.text),
  ];
  const told = record.incidents.filter(({ reports }) => reports.includes(report.id));
  const title = report.title ?? frame.titles.get(report.id) ?? fileName(report.source.file);
  const head = [
    ...new Set([report.outlet, report.agency]),
    report.published && dayWords(report.published.slice(0, 10)),
    division.form,
  ];
  const body = html`<article class="report${reading.layer ? ` only-${reading.layer}` : ''}">
<p class="crumb"><a href="/reports">Reports</a></p>
<h1>${title}</h1>
<p class="why">${head.filter(Boolean).join(' · ')} <span class="quiet">date known from ${report.dated}; ${fileName(report.source.file)}${report.source.line ? `:${report.source.line}` : ''}</span>${originNote(record, found?.origin, report.id)}</p>
${layerLinks(report.id, annotation, reading)}
<div class="text">${division.passages.map((passage, i) => passageBlock(annotation, passage, marks, division.passages[i - 1]))}</div>
${told.length > 0 ? html`<section class="told"><h2>Incidents told here</h2>${incidentList(told)}</section>` : ''}
</article>`;
  return page(frame, 'reports', title, body);
}

function originNote(record: Record, origin: string | undefined, report: string): Html | string {
  const from = record.origins.find(({ id }) => id === origin);
  if (!from || from.report === report) return '';
  return html` Most of its words are from <a href="/reports/${encodeURIComponent(from.report)}">${from.agency ?? 'another report'}, ${dayWords(from.published)}</a>.`;
}

function layerLinks(id: string, annotation: Annotation, { layer, at }: Reading): Html {
  const where = at ? `at=${at.from}-${at.to}` : '';
  const to = (name: Layer | null): string =>
    `/reports/${encodeURIComponent(id)}?${[name && `layer=${name}`, where].filter(Boolean).join('&')}`;
  const now = (on: boolean): Html | string => (on ? html`aria-current="true"` : '');
  return html`<nav class="layers" aria-label="Layers"><a href="${to(null)}" ${now(layer === null)}>All layers</a>${LAYERS.map(
    (name) =>
      html`<a class="l-${name}" href="${to(name)}" ${now(layer === name)}><span>${typeWords(name)}</span> <small>${annotation[name].length}</small></a>`,
  )}<span class="l-copied"><span>carried from another report</span></span></nav>`;
}

function marksOf(annotation: Annotation, layer: Layer | null): readonly Mark[] {
  const names = layer ? [layer] : LAYERS;
  return names.flatMap((name) => {
    if (name === 'statements') return statementMarks(annotation);
    return annotation[name].map((note) => ({
      from: note.from,
      to: note.to,
      layer: `l-${name}`,
      label: `${noteLabel(note.value)} [${note.rule}]`,
    }));
  });
}

/// Only what is said: marking the whole would hide who says it.
function statementMarks({ statements, report }: Annotation): readonly Mark[] {
  return statements.flatMap(({ value, rule }) => {
    const who = value.speaker ? report.text.slice(value.speaker.from, value.speaker.to) : 'nobody named';
    const label = `${who} ${value.stance}${value.hedge ? `, “${value.hedge}”` : ''} [${rule}]`;
    return value.content.map(({ from, to }) => ({ from, to, layer: 'l-statements', label }));
  });
}

type NoteValue = Annotation[Exclude<Layer, 'statements'>][number]['value'];

function noteLabel(value: NoteValue): string {
  if ('form' in value) return value.edtf ? whenWords(value.edtf) : value.value;
  if ('radiusKm' in value) return `${value.name}${value.country ? `, ${value.country}` : ''}`;
  if ('hedge' in value && 'best' in value) return figureLabel(value);
  if ('status' in value) return `${typeWords(value.type)}, ${value.status}`;
  return 'kind' in value && 'name' in value ? `${value.name} (${value.kind})` : '';
}

function figureLabel({ low, best, high, hedge, of, state }: Annotation['figures'][number]['value']): string {
  const number = best ?? (low !== null && high !== null ? `${low} to ${high}` : (low ?? high ?? ''));
  return [hedge === 'exact' ? '' : hedge.replace('-', ' '), number, of, state]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ');
}

function copyMarks(record: Record, id: string): readonly Mark[] {
  return record.copies.flatMap(({ members, origin }) =>
    members
      .filter((member) => member.id === id && !(origin.id === id && origin.from === member.from))
      .map(({ from, to, edits }) => ({
        from,
        to,
        layer: 'l-copied',
        label: `carried from another report${edits.length > 0 ? `, ${edits.length} edits` : ''}`,
      })),
  );
}

function targetMarks(at: Span | null, text: string): readonly Mark[] {
  if (!at || at.from >= at.to || at.to > text.length) return [];
  return [{ from: at.from, to: at.to, layer: 'here', label: 'the words of the claim' }];
}

function passageBlock(
  annotation: Annotation,
  passage: Passage,
  marks: readonly Mark[],
  before: Passage | undefined,
): Html {
  const { text } = annotation.report;
  let reached = false;
  const pieces = cutSegments(passage, marks).map(({ from, to, marks: over }) => {
    const words = text.slice(from, to);
    if (over.length === 0) return words;
    const here = over.some(({ layer }) => layer === 'here');
    const first = here && !reached && over.some((mark) => mark.layer === 'here' && mark.from === from);
    reached ||= first;
    const classes = [...new Set(over.map(({ layer }) => layer))].join(' ');
    const label = over
      .filter(({ layer }) => layer !== 'here')
      .map((mark) => mark.label)
      .join('\n');
    return html`<span class="${classes}" ${first ? html`id="here"` : ''} ${label ? html`title="${label}"` : ''}>${words}</span>`;
  });
  const seam = before && before.entry !== passage.entry && passage.entry >= 0;
  return html`${seam ? html`<hr>` : ''}<div class="row"><div class="passage p-${passage.kind}">${pieces}</div><aside>${margin(annotation, passage)}</aside></div>`;
}

const MOST_NOTES = 5;

/// What a reader most needs beside a paragraph: the dates that "Monday" stands for, and who speaks.
function margin({ times, statements, report }: Annotation, { from, to }: Passage): Html {
  const inside = (span: Span): boolean => span.from >= from && span.from < to;
  const dates = times
    .filter((note) => inside(note) && note.value.edtf !== undefined && note.value.type !== 'DURATION')
    .map((note) => ({
      from: note.from,
      key: report.text.slice(note.from, note.to),
      says: whenWords(note.value.edtf!),
    }));
  const said = statements
    .filter((note) => inside(note) && note.value.speaker !== null)
    .map(({ from, value }) => ({
      from,
      key: report.text.slice(value.speaker!.from, value.speaker!.to),
      says: value.stance,
    }));
  const notes = [...dates, ...said].sort((a, b) => a.from - b.from);
  const more = notes.length - MOST_NOTES;
  return html`${notes.slice(0, MOST_NOTES).map(({ key, says }) => html`<p><span>${clip(key)}</span> ${says}</p>`)}${more > 0 ? html`<p><span>and ${more} more</span></p>` : ''}`;
}

function clip(words: string): string {
  return words.length > 34 ? `${words.slice(0, 33)}…` : words;
}
