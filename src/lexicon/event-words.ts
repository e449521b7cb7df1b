/// The lists of `lexicon/event-words.json`, as sets of lower-case words.

import data from '../../lexicon/event-words.json' with { type: 'json' };
import { wordSet } from '../text/word-set.ts';
import { verbForms } from './events-forms.ts';

interface WordList {
  readonly about: string;
  readonly verbs?: string;
  readonly words?: string;
}

const lists: Readonly<Record<keyof typeof data.lists, WordList>> = data.lists;

const setOf = ({ verbs = '', words = '' }: WordList): ReadonlySet<string> =>
  new Set([...wordSet(words), ...[...wordSet(verbs)].flatMap(verbForms)]);

export const EVENT_WORDS = Object.fromEntries(
  Object.entries(lists).map(([name, list]) => [name, setOf(list)]),
) as Readonly<Record<keyof typeof lists, ReadonlySet<string>>>;
