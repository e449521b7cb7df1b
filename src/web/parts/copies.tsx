/// Whose words a report holds: a bar of shares, its own dark, those of others light, and the same in words.

import type { JSX } from 'preact';
import type { CopyKind, ReportRow } from '../../model/index.ts';
import { percent } from './words.ts';

const WIDTH = 64;
/// Thinner parts are not drawn.
const LEAST = 0.01;

export const COPY_WORDS: Readonly<Record<CopyKind, string>> = {
  original: 'Original',
  reprint: 'Reprint',
  composite: 'Composite',
  partly: 'Partly copied',
};

type Shared = Pick<ReportRow, 'id' | 'words' | 'shares'>;

export function SharesMark({ report }: { readonly report: Shared }): JSX.Element {
  return (
    <svg class="shares" width={WIDTH} height="10" aria-hidden="true">
      {barOf(report).map(({ x, width, own }) => (
        <rect class={own ? 'own' : undefined} x={x} y={own ? 1 : 2} width={width} height={own ? 8 : 6} />
      ))}
    </svg>
  );
}

export interface BarPart {
  readonly x: number;
  readonly width: number;
  readonly own: boolean;
}

/// Own words first, then each other text, a gap between them.
export function barOf({ id, shares }: Shared): readonly BarPart[] {
  const drawn = shares
    .filter(({ share }) => share >= LEAST)
    .toSorted((a, b) => Number(b.report === id) - Number(a.report === id));
  let x = 0;
  return drawn.map(({ report, share }) => {
    const part = { x: Math.round(x), width: Math.max(2, Math.round(share * WIDTH) - 1), own: report === id };
    x += share * WIDTH;
    return part;
  });
}

/// "AP 61 %, TASS 38 %": who else's words; nothing for what is its own.
export function sharesWords({ id, words, shares }: Shared): string {
  if (words === 'original') return '';
  return shares
    .filter(({ report, share }) => share >= LEAST && (report !== id || words === 'composite'))
    .map(({ report, by, share }) => `${report === id ? 'own' : (by ?? 'another')} ${percent(share)}`)
    .join(', ');
}
