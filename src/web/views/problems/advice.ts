/// What a problem means for the record, and what can be done about it.

import type { Problem } from '../../../model/index.ts';

/// Nothing of it is in the record, as opposed to a doubt about something that is.
export function keptAside({ report, message }: Problem): boolean {
  return report === undefined
    ? !/kept as |is used|are kept|shown as|date/.test(message)
    : /left out of the record/.test(message);
}

/// By words of the message; the first that fits.
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /left out of the record/,
    'The text is kept in the archive. Take it in again when rules have changed, or send the text to those who make them.',
  ],
  [
    /kept as |already used/,
    'Both texts are kept. If they are one report, take in only one of them; else give each an id of its own.',
  ],
  [
    /date|published|day of the calendar/i,
    'Times such as “Monday” cannot be resolved without it. Give the date in the file, or with --published.',
  ],
  [
    /control characters/,
    'Everything is kept. Make sure that the file is text, in the encoding that it says.',
  ],
  [/link that leads/, 'Take in the file or folder that the link leads to by its own name.'],
  [/cannot be read|folder/i, 'See that the file is there and may be read, then take it in again.'],
  [/json/i, 'Correct that line and take the file in again: lines that were read are known and not doubled.'],
];

export function adviceFor(problem: Problem): string {
  const found = ADVICE.find(([words]) => words.test(problem.message));
  if (found) return found[1];
  return keptAside(problem)
    ? 'Correct the file and take it in again: what was read before is known and not doubled.'
    : 'Everything else of the report is kept.';
}

/// What is missing from the record first; else in the order in which it came.
export function sortProblems(problems: readonly Problem[], words: string): readonly Problem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ source, report, message }: Problem): boolean => {
    const text = `${source ?? ''} ${report ?? ''} ${message}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return problems.filter(fits).toSorted((a, b) => Number(keptAside(b)) - Number(keptAside(a)));
}
