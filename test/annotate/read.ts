/// Reads the times and figures of a text for the tests of these two layers.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFigures } from '../../src/annotate/figures.ts';
import { findTimes } from '../../src/annotate/times.ts';
import type { FigureNote, Report, Resources, TimeNote } from '../../src/model/index.ts';
import { parse } from '../../src/text/index.ts';

const weights = fileURLToPath(new URL('../../models/tagger.bin', import.meta.url));
const tagger = existsSync(weights) ? new Uint8Array(readFileSync(weights)) : undefined;

export function read(
  text: string,
  published: string,
): { times: readonly TimeNote[]; figures: readonly FigureNote[] } {
  const report: Report = {
    ...{ id: 'test', published, dated: 'given', language: 'en', text, media: [], source: { file: '-' } },
  };
  const span = { from: 0, to: text.length };
  const passage = { ...span, kind: 'paragraph', entry: 0 } as const;
  const division = { form: 'story', passages: [passage], entries: [span] } as const;
  const base = { report, division, doc: parse(text, division, tagger), resources: {} as Resources };
  const times = findTimes(base);
  return { times, figures: findFigures({ ...base, times, places: [], actors: [] }) };
}
