/// Makes the one sourced record: resolved times, claims, links, incidents, grades, and the ledgers over time.

import type { Annotation, Comparison, Record, Verdict } from '../model/index.ts';
import { createBuilder } from './builder/index.ts';

export { createBuilder } from './builder/index.ts';

/// The record of these annotations. The order in which reports arrive does not matter.
export function compile(
  given: readonly Annotation[],
  comparison: Comparison,
  verdicts: readonly Verdict[],
): Record {
  return createBuilder().build(given, comparison, verdicts);
}
