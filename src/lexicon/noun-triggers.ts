/// The nouns by which events are told.

import { TRIGGER_GROUPS } from './events.ts';
import { pluralOf } from './events-forms.ts';

/// The last words of the nouns that tell of an event, in both numbers.
export const NOUN_TRIGGERS: ReadonlySet<string> = new Set(
  TRIGGER_GROUPS.flatMap(({ nouns = [] }) =>
    nouns
      .flatMap((noun) => (noun.split(' ').at(-1) ?? '').split('|'))
      .flatMap((word) => [word, pluralOf(word)]),
  ),
);
