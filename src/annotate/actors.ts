import type { ActorNote } from '../model/index.ts';
import type { WithPlaces } from './draft.ts';

export function findActors(_draft: WithPlaces): readonly ActorNote[] {
  return [];
}
