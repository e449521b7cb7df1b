/// Where the headline of a report ends, and where its lead does.

import type { Annotation } from '../model/index.ts';
import { once } from '../text/once.ts';

export interface Beginning {
  /// Where the headline stands; empty where there is none.
  readonly from: number;
  readonly to: number;
  readonly leadTo: number;
}

/// Sentences behind a headline that tell again what it tells.
const LEAD = 2;

export const beginningOf = once(({ division, sentences }: Annotation): Beginning => {
  const headline = division.passages.find(({ kind }) => kind === 'headline');
  const { from, to } = headline ?? { from: 0, to: 0 };
  const lead = sentences.filter((sentence) => sentence.from >= to).slice(0, LEAD);
  return { from, to, leadTo: lead.at(-1)?.to ?? to };
});
