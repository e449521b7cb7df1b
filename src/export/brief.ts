/// A briefing for a period or a place: each sentence with a citation of the words it rests on.

import {
  type Brief,
  type BriefNote,
  type DecisionNote,
  isDecisionNote,
  type Record as SourcedRecord,
  type WordsNote,
} from '../model/index.ts';
import { dayWords } from '../time/index.ts';
import { type BriefOptions, briefOf } from './brief/compose.ts';
import { PRINTED } from './brief/print.ts';

export { briefOf } from './brief/compose.ts';

const NOTHING = 'Nothing in the record fits these limits.';

export function briefMarkdown(record: SourcedRecord, options: BriefOptions = {}): string {
  return markdownOf(briefOf(record, options));
}

export function briefHtml(record: SourcedRecord, options: BriefOptions = {}): string {
  return htmlOf(briefOf(record, options));
}

function markdownOf({ title, counts, sections, notes }: Brief): string {
  const lines = [`# ${plainMarkdown(title)}`, '', `*${plainMarkdown(counts)}*`, ''];
  if (sections.length === 0) lines.push(NOTHING, '');
  for (const [i, { heading, sentences }] of sections.entries()) {
    if (heading !== sections[i - 1]?.heading) lines.push(`## ${plainMarkdown(heading)}`, '');
    const cited = sentences.map(
      ({ text, notes: at }) => plainMarkdown(text) + at.map((n) => `[^${n}]`).join(''),
    );
    lines.push(cited.join(' '), '');
  }
  for (const note of notes) lines.push(`[^${note.number}]: ${plainMarkdown(noteText(note))}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/// Words of reports are words, whatever signs they hold.
function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^([#+-]|\d+\.)/, '\\$1');
}

function htmlOf({ title, sections, notes, counts }: Brief): string {
  const mark = (n: number): string => `<sup><a href="#note-${n}">${n}</a></sup>`;
  const body = sections.map(({ heading, sentences }, i) => {
    const text = sentences.map((one) => escapeHtml(one.text) + one.notes.map(mark).join('')).join(' ');
    const head = heading === sections[i - 1]?.heading ? '' : `<h2>${escapeHtml(heading)}</h2>`;
    return `<section>${head}<p>${text}</p></section>`;
  });
  const list = notes.map(
    (note) => `<li id="note-${note.number}" value="${note.number}">${escapeHtml(noteText(note))}</li>`,
  );
  const empty = sections.length === 0 ? `<p>${NOTHING}</p>` : '';
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${PRINTED}</style></head>`,
    `<body><h1>${escapeHtml(title)}</h1><p class="counts">${escapeHtml(counts)}</p>${empty}`,
    ...body,
    list.length > 0 ? `<h2>Sources</h2><ol>${list.join('')}</ol>` : '',
    '</body></html>',
  ].join('\n');
}

/// “quote” (speaker ‹ outlet; file, date, characters); of a decision, who took it, when and why.
export function noteText(note: BriefNote): string {
  return isDecisionNote(note) ? decisionText(note) : wordsText(note);
}

function decisionText({ by, at, reason, verdict }: DecisionNote): string {
  const why = reason === '' ? 'no reason given' : `“${reason.replace(/\s+/gu, ' ')}”`;
  return `Decided by ${by}, ${dayWords(at.slice(0, 10))}: ${why} (verdict ${verdict})`;
}

function wordsText({ quote, speakers, outlet, file, url, published, from, to }: WordsNote): string {
  const where = [outlet, file, published, `characters ${from}–${to}`, url].filter(Boolean).join(', ');
  return `“${quote}” (${speakers.join(' ‹ ')}; ${where})`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
