/// The signs of the page: a shape for each grade, stance, hedge and count of sources, always beside a word.

import type { ComponentChildren, JSX } from 'preact';
import type { GradeLevel, Hedge, Stance } from '../../model/index.ts';
import { HEDGE_WORDS } from './hedges.ts';
import { GRADE_PATHS, GRADE_WORDS, LOGO_PATH } from './shapes.ts';

/// Two pairs of columns under two lintels.
export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 24 18" aria-hidden="true">
      <path d={LOGO_PATH} />
    </svg>
  );
}

/// The shape alone, for where the word stands beside it already or there is no room: the word is read aloud.
export function GradeGlyph({ level }: { readonly level: GradeLevel }): JSX.Element {
  return (
    <svg class={`glyph g-${level}`} viewBox="0 0 12 12" role="img" aria-label={GRADE_WORDS[level]}>
      <path fill-rule="evenodd" d={GRADE_PATHS[level]} />
    </svg>
  );
}

export function GradeMark({ level }: { readonly level: GradeLevel }): JSX.Element {
  return (
    <span class={`grade g-${level}`}>
      <svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">
        <path fill-rule="evenodd" d={GRADE_PATHS[level]} />
      </svg>{' '}
      {GRADE_WORDS[level]}
    </span>
  );
}

const MOST_COLUMNS = 7;

interface SourcesProps {
  readonly independent: number;
  readonly reports: number;
}

/// Standing columns for independent sources, stumps for reports that only repeat.
export function SourcesMark({ independent, reports }: SourcesProps): JSX.Element {
  const all = Math.min(MOST_COLUMNS, Math.max(independent, reports));
  const standing = Math.min(independent, all);
  const at = (from: number, to: number, path: (x: number) => string): string =>
    Array.from({ length: to - from }, (_, i) => path((from + i) * 5)).join('');
  return (
    <svg class="columns" width={all * 5} height="12" aria-hidden="true">
      <path d={at(0, standing, (x) => `M${x} 0h2.6v11h-2.6z`)} />
      <path class="stump" d={at(standing, all, (x) => `M${x + 0.4} 7.4h2v3.2h-2z`)} />
    </svg>
  );
}

const HEDGE_SHAPES: Readonly<Record<Hedge, ComponentChildren>> = {
  exact: <circle cx="12" cy="5" r="2.8" />,
  about: [<circle cx="12" cy="5" r="2.8" />, <path d="M1 5h3m2 0h2m8 0h2m2 0h3" />],
  'at-least': [<path class="wall" d="M4 1v8" />, <path d="M6 5h6m2 0h4m2 0h2" />],
  'more-than': [<circle class="open" cx="4" cy="5" r="2.4" />, <path d="M8 5h5m2 0h4m2 0h2" />],
  'at-most': [<path class="wall" d="M20 1v8" />, <path d="M18 5h-6m-2 0H6M4 5H2" />],
  'fewer-than': [<circle class="open" cx="20" cy="5" r="2.4" />, <path d="M16 5h-5M9 5H5M3 5H1" />],
  'none-given': [<path d="M1 5h3m2 0h2m8 0h2m2 0h3" />, <path class="wall" d="M10 5h4" />],
};

export function HedgeMark({ hedge }: { readonly hedge: Hedge }): JSX.Element {
  return (
    <svg class="hedge" width="24" height="10" role="img" aria-label={HEDGE_WORDS[hedge]}>
      {HEDGE_SHAPES[hedge]}
    </svg>
  );
}

const STANCE_SHAPES: Readonly<Record<Stance, ComponentChildren>> = {
  asserts: <circle cx="6" cy="6" r="4" />,
  denies: [<circle class="open" cx="6" cy="6" r="4" />, <path d="M1 11 11 1" />],
  doubts: [<circle class="open" cx="6" cy="6" r="4" />, <path class="full" d="M6 2a4 4 0 0 0 0 8z" />],
  asks: [<circle class="open" cx="6" cy="6" r="4" />, <circle class="full" cx="6" cy="6" r="1.2" />],
  expects: <circle class="open dashed" cx="6" cy="6" r="4" />,
  offers: [<circle class="open" cx="5" cy="6" r="3.6" />, <path d="M8 6h4M10 4l2 2-2 2" />],
};

export function StanceMark({ stance }: { readonly stance: Stance }): JSX.Element {
  return (
    <span class="stance">
      <svg width="13" height="12" aria-hidden="true">
        {STANCE_SHAPES[stance]}
      </svg>{' '}
      {stance}
    </span>
  );
}
