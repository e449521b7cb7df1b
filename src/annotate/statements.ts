import type { StatementNote } from '../model/index.ts';
import type { WithFigures } from './draft.ts';

export function findStatements(_draft: WithFigures): readonly StatementNote[] {
  return [];
}
