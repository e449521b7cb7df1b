import type { PlaceNote } from '../model/index.ts';
import type { WithTimes } from './draft.ts';

export function findPlaces(_draft: WithTimes): readonly PlaceNote[] {
  return [];
}
