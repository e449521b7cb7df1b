/// What will be asked of mentions when the notes of their report lie packed again (`shelve`) is asked while they are open:
/// each of these questions is asked once, so that nothing but time hangs on it.

import type { Annotation } from '../model/index.ts';
import { deedOf, historyOf, lineOf, orderOf, tellsMany } from './apart.ts';
import { dayOf } from './assumed-day.ts';
import { beginningOf } from './beginning.ts';
import type { Mention } from './mention.ts';
import { countsOf, deadOf } from './news.ts';
import { isHarmTold, partsIn } from './site-parts.ts';
import { sumOf } from './sums.ts';
import { takenBy } from './taken.ts';
import { calledIn } from './where.ts';

export function foresee(annotation: Annotation, mentions: readonly Mention[]): void {
  if (mentions.length === 0) return;
  for (const ask of [beginningOf, countsOf, deadOf, calledIn]) ask(annotation);
  for (const mention of mentions) {
    if (!mention.time.dated) dayOf(mention);
    for (const ask of [orderOf, tellsMany, historyOf, sumOf, deedOf, lineOf]) ask(mention);
    if (isHarmTold(mention)) partsIn(mention);
    if (mention.family === 'control') takenBy(mention);
  }
}
