/// Annotates a text with all layers, as a report of a day.

import type { Annotation, Report } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { loadResources } from './resources.ts';

export function annotated(text: string, published = '2021-06-10'): Annotation {
  const source = { file: '-' };
  const report: Report = { id: 'test', published, dated: 'given', language: 'en', text, media: [], source };
  return annotate(report, loadResources());
}

/// The events of a text: trigger, type and status, who did it, and to whom or what with which effect.
export const deedsIn = (text: string) =>
  annotated(text).events.map(({ from, to, value }) => [
    text.slice(from, to),
    `${value.type} ${value.status}`,
    value.agents.map(({ name }) => name),
    value.targets.map(({ name, effect }) => (effect === undefined ? name : `${name}/${effect}`)),
  ]);
