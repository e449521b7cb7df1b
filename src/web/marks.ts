/// The signs of the page: a shape for each grade, stance, hedge and count of sources, always beside a word.

import { html } from 'hono/html';
import type { GradeLevel } from '../model/index.ts';
import { GRADE_PATHS, GRADE_WORDS, LOGO_PATH } from './parts/shapes.ts';

export type Html = ReturnType<typeof html>;

/// Two pairs of columns under two lintels.
export function logo(): Html {
  return html`<svg class="logo" viewBox="0 0 24 18" aria-hidden="true"><path d="${LOGO_PATH}"/></svg>`;
}

export function gradeMark(level: GradeLevel): Html {
  return html`<span class="grade g-${level}"><svg class="glyph" viewBox="0 0 12 12" aria-hidden="true"><path fill-rule="evenodd" d="${GRADE_PATHS[level]}"/></svg> ${GRADE_WORDS[level]}</span>`;
}
