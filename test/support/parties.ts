/// Who does what to whom in a text: one line an event, type, who → whom.

import { annotated } from './annotated.ts';

export function parties(text: string): readonly string[] {
  return annotated(text).events.map(({ value: { type, agents, targets } }) => {
    const hit = targets.map(({ name, effect }) => (effect === undefined ? name : `${name}: ${effect}`));
    return `${type} ${agents.map(({ name }) => name).join(' + ')} → ${hit.join(' + ')}`;
  });
}
