import { describe, expect, it } from 'vitest';
import data from '../../lexicon/event-words.json' with { type: 'json' };
import { EVENT_WORDS } from '../../src/lexicon/event-words.ts';
import { sourcesUnder } from '../architecture/sources.ts';

const readers = sourcesUnder('src/annotate/events')
  .map(({ text }) => text)
  .join('\n');

describe('words of events', () => {
  it.each(Object.entries(data.lists))('%s: asked for, told once, in small letters', (name, list) => {
    const { words = '', verbs = '' } = list as { readonly words?: string; readonly verbs?: string };
    const all = `${words} ${verbs}`.trim().split(' ');
    expect(all).toEqual([...new Set(all)]);
    expect(all.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([]);
    expect(list.about).toMatch(/\.”?$/u);
    expect(readers).toContain(`EVENT_WORDS.${name}`);
  });

  it('holds all forms of a verb, and of other words the one that is told', () => {
    expect([...EVENT_WORDS.flees].sort()).toEqual(['flee', 'fled', 'flees', 'fleeing'].sort());
    expect(EVENT_WORDS.continues.has('kept')).toBe(true);
    expect(EVENT_WORDS.takes.has('took')).toBe(true);
    expect(EVENT_WORDS.laws.has('laws')).toBe(false);
  });
});
