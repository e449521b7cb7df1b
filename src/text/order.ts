/// What lists are sorted by. A function of its own each: one that is made for each sorting stays unknown to the engine,
/// which compiles what is called often, and is then asked at many times the cost.

import type { Span } from '../model/index.ts';

/// By where they begin in the text.
export const byStart = (one: Span, other: Span): number => one.from - other.from;

/// By the token with which they begin.
export const byFirst = (one: { readonly first: number }, other: { readonly first: number }): number =>
  one.first - other.first;
