/// Reads plain paragraphs with the model of the project.

import { readFileSync } from 'node:fs';
import type { Division, Doc } from '../../src/model/index.ts';
import { parse } from '../../src/text/index.ts';

export const weights = new Uint8Array(readFileSync(new URL('../../models/tagger.bin', import.meta.url)));

export function read(text: string): Doc {
  const passages: Division['passages'][number][] = [];
  let at = 0;
  for (const paragraph of text.split('\n\n')) {
    passages.push({ kind: 'paragraph', from: at, to: at + paragraph.length, entry: 0 });
    at += paragraph.length + 2;
  }
  return parse(text, { form: 'story', passages, entries: [{ from: 0, to: text.length }] }, weights);
}

/// The words of chunk `index`, or "-".
export function words(doc: Doc, index: number | undefined): string {
  const chunk = index === undefined ? undefined : doc.chunks[index];
  return chunk === undefined ? '-' : doc.text.slice(chunk.from, chunk.to);
}
