import type { TimeNote } from '../model/index.ts';
import type { Base } from './draft.ts';

export function findTimes(_draft: Base): readonly TimeNote[] {
  return [];
}
