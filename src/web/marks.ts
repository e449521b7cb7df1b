/// The sign of the product.

import { html } from 'hono/html';
import { LOGO_PATH } from './parts/shapes.ts';

export type Html = ReturnType<typeof html>;

/// Two pairs of columns under two lintels.
export function logo(): Html {
  return html`<svg class="logo" viewBox="0 0 24 18" aria-hidden="true"><path d="${LOGO_PATH}"/></svg>`;
}
