/// How surely a report says who did it: claimed, told as a fact, suspected, and by whom.

import type { Annotation, EventNote } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { AUTHORITIES, CLAIMS, hasWord, SUSPICIONS, wordsOf } from './vocabulary.ts';

export function confidenceOf(
  annotation: Annotation,
  { events }: Draft,
  claims: readonly EventNote[],
  groups: readonly { readonly text: string }[],
): string {
  const { report, sentences } = annotation;
  const claimed = claims.some(({ from, to }) => hasWord(CLAIMS, wordsOf(report.text.slice(from, to))));
  if (claimed) return 'CLAIMED OR ADMITTED';
  const around = sentences.filter(({ from, to }) =>
    events.some((event) => from <= event.from && event.from < to),
  );
  const naming = around.filter(({ from, to }) =>
    groups.some(({ text }) => report.text.slice(from, to).replace(/\s+/g, ' ').includes(text)),
  );
  const told = naming.length > 0 ? naming : around.slice(0, 1);
  const doubted = told.filter(({ from, to }) => hasWord(SUSPICIONS, wordsOf(report.text.slice(from, to))));
  if (doubted.length === 0) return 'REPORTED AS FACT';
  const official = doubted.some(({ from, to }) => speaksForState(annotation, from, to));
  return official ? 'SUSPECTED OR ACCUSED BY AUTHORITIES' : 'SUSPECTED OR ACCUSED';
}

function speaksForState({ report, statements }: Annotation, from: number, to: number): boolean {
  return statements.some(({ value: { speaker } }) => {
    if (!speaker || speaker.from < from || speaker.from >= to) return false;
    return hasWord(AUTHORITIES, wordsOf(report.text.slice(speaker.from, speaker.to)));
  });
}
