/// Annotates a text with all layers, as a report of a day.

import type { Annotation, Report } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { loadResources } from './resources.ts';

export function annotated(text: string, published = '2021-06-10'): Annotation {
  const source = { file: '-' };
  const report: Report = { id: 'test', published, dated: 'given', language: 'en', text, media: [], source };
  return annotate(report, loadResources());
}
