/// A person who decides about values, for tests of what the record makes of it.

import { compile } from '../../src/compile/index.ts';
import type { Annotation, EventMention, Record, SlotValue, Verdict } from '../../src/model/index.ts';
import { annotationOf, at, comparisonOf } from './build.ts';

let count = 0;
const head = () => ({
  id: `v${++count}`,
  ...{ by: 'N. Haddad', at: '2020-09-01T10:00:00Z', reason: 'read it', saw: [] },
});

/// A person decides about the words of one report.
export const on = (annotation: Annotation, trigger: string) => {
  const mention = { report: annotation.report.id, ...at(annotation.report.text, trigger) };
  return {
    accept: (value: SlotValue): Verdict => ({ ...head(), kind: 'accept', mention, value }),
    correct: (value: SlotValue, was?: string): Verdict => ({
      ...{ ...head(), kind: 'correct', mention, value },
      ...(was === undefined ? {} : { was }),
    }),
    reject: (value?: SlotValue): Verdict => ({
      ...{ ...head(), kind: 'reject', mention },
      ...(value === undefined ? {} : { value }),
    }),
  };
};
export const undo = (...verdicts: readonly Verdict[]): Verdict => ({
  ...{ ...head(), kind: 'undo', undoes: verdicts.map(({ id }) => id) },
});
export const recordOf = (annotations: readonly Annotation[], ...verdicts: readonly Verdict[]): Record =>
  compile(annotations, comparisonOf(annotations), verdicts);

/// The same report whose events the rules read otherwise.
export const readAs = (annotation: Annotation, change: Partial<EventMention>): Annotation =>
  annotationOf(annotation.report, {
    ...annotation,
    events: annotation.events.map((note) => ({ ...note, value: { ...note.value, ...change } })),
  });
