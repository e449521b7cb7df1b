import type { FigureNote } from '../model/index.ts';
import type { WithActors } from './draft.ts';

export function findFigures(_draft: WithActors): readonly FigureNote[] {
  return [];
}
