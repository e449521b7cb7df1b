/// Who did nothing and to whom nothing was done: "nobody", "no soldier", but not "no fewer than 12".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

const NOBODY = EVENT_WORDS.nobody;
export const COMPARED: ReadonlySet<string> = new Set(['fewer', 'less']);

/// "nobody", "no soldier"; but "no fewer than 12" are at least so many.
export const isNone = (tokens: readonly Token[], i: number): boolean =>
  NOBODY.has(tokens[i]!.lower) && !COMPARED.has(tokens[i + 1]?.lower ?? '');

/// "Nobody was hurt", "no civilians were killed", "no casualties": how an event ended, and no denial of it.
export function harmsNobody({ doc: { tokens } }: View, { args, candidate, group }: Reading): boolean {
  if (group.merge !== true) return false;
  if (candidate.kind === 'noun') return isNone(tokens, args.phrase!.first);
  const { first } = args.patients[0] ?? args.agents[0] ?? { first: candidate.first };
  return isNone(tokens, first) || NOBODY.has(itemBefore(tokens, first)?.lower ?? '');
}
