import type { EventNote } from '../model/index.ts';
import type { WithStatements } from './draft.ts';

export function findEvents(_draft: WithStatements): readonly EventNote[] {
  return [];
}
